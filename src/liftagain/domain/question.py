"""The questionnaire: questions on screens, each covering ids of the contract."""

from dataclasses import field
from typing import Literal, TypeAlias

from liftagain.domain.answers import AnswerValue
from liftagain.domain.condition import Condition
from liftagain.domain.record import record

QuestionKind: TypeAlias = Literal["checklist", "choice", "map", "number", "scale"]


@record
class Option:
    """Something to tap: its label, a small explanation, and the answers that it sets.

    In a checklist `sets` are the answers when it is ticked, `else_sets` when it is not, and `unsure_sets` when the
    person is not sure about it. In a choice only `sets` counts. `opens` are ids that a tick makes
    unknown, so that they are asked. `group` is the heading that it stands under. On a map
    an option is an `area` of the drawing, and what the taps say stands in the readings of the question.
    """

    label: str
    sets: dict[str, AnswerValue]
    small: str = ""
    group: str = ""
    else_sets: dict[str, AnswerValue] = field(default_factory=dict)
    unsure_sets: dict[str, AnswerValue] = field(default_factory=dict)
    opens: tuple[str, ...] = ()
    area: str = ""


@record
class AreaReading:
    """What the tapped areas of a map say: it holds when an area of each group in `when` is tapped.

    For each id the first reading that holds counts: it gives the answer in `sets`, or leaves the ids in `open` unknown.
    """

    when: tuple[tuple[str, ...], ...] = ()
    sets: dict[str, AnswerValue] = field(default_factory=dict)
    open: tuple[str, ...] = ()


@record
class SpreadLevel:
    """How far down a symptom goes when one of these areas is tapped: 0 the back to 4 a foot."""

    level: int
    areas: tuple[str, ...]


@record
class Question:
    """One question. A number or a scale sets `answer`; a checklist, a choice and a map have `options`, and a map has
    `readings` of them and levels of `spread`, the furthest first.

    `early`: comes before the rest where a rule that is still open reads it, because it can keep a sign from counting
    for more than it should, or spare other questions. `always`: is asked even where it could change nothing, once the
    others are answered. `optional`: may be left open. `recheck`: belongs to the daily
    check, not to the first questions. `follow_up`: offered beside an emergency that it could make less urgent, never
    before it. `covers` are all ids that it may set; `settles` those that are set whatever is tapped.
    """

    id: str
    screen: str
    order: int
    kind: QuestionKind
    title: str
    help: str = ""
    options: tuple[Option, ...] = ()
    readings: tuple[AreaReading, ...] = ()
    spread: tuple[SpreadLevel, ...] = ()
    answer: str | None = None
    low: float | None = None
    high: float | None = None
    low_label: str = ""
    high_label: str = ""
    none_label: str = ""
    ask_when: Condition | None = None
    emergency: bool = False
    early: bool = False
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
