"""The questionnaire: questions on screens, each covering ids of the contract."""

from dataclasses import field
from typing import Literal, TypeAlias

from liftagain.domain.answers import AnswerValue
from liftagain.domain.condition import Condition
from liftagain.domain.record import record

QuestionKind: TypeAlias = Literal["checklist", "choice", "number", "scale"]


@record
class Option:
    """Something to tap: its label, a small explanation, and the answers that it sets.

    In a checklist `sets` are the answers when it is ticked, `else_sets` when it is not, and `unsure_sets` when the
    person is not sure about it. In a choice only `sets` counts. `group` is the heading that it stands under.
    """

    label: str
    sets: dict[str, AnswerValue]
    small: str = ""
    group: str = ""
    else_sets: dict[str, AnswerValue] = field(default_factory=dict)
    unsure_sets: dict[str, AnswerValue] = field(default_factory=dict)


@record
class Question:
    """One question. A number or a scale sets `answer`; a checklist and a choice have `options`.

    `always`: asked even if it cannot change how soon somebody should look (it shapes the plan). `optional`: may be left
    open. `recheck`: belongs to the daily check, not to the first questions. `follow_up`: offered beside an emergency
    that it could make less urgent, never before it. `covers` are all ids that it may set; `settles` those that are set
    whatever is tapped.
    """

    id: str
    screen: str
    order: int
    kind: QuestionKind
    title: str
    help: str = ""
    options: tuple[Option, ...] = ()
    answer: str | None = None
    low: float | None = None
    high: float | None = None
    low_label: str = ""
    high_label: str = ""
    none_label: str = ""
    ask_when: Condition | None = None
    emergency: bool = False
    always: bool = False
    optional: bool = False
    recheck: bool = False
    follow_up: bool = False
    covers: tuple[str, ...] = ()
    settles: tuple[str, ...] = ()


@record
class Screen:
    """Questions that stand together on one page."""

    id: str
    questions: tuple[Question, ...]


@record
class AskedAgain:
    """A screen whose answers go stale: its id, and the limit with the days after which it is asked again."""

    id: str
    limit: str
    sources: tuple[str, ...]
