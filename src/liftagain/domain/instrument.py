"""An instrument: a question or questionnaire whose number is followed over the weeks, as knowledge."""

from datetime import date
from typing import Literal, TypeAlias

from liftagain.domain.record import record
from liftagain.domain.source import Grade

Direction: TypeAlias = Literal["higher_is_better", "lower_is_better"]
Mode: TypeAlias = Literal["on_screen", "typed_total"]
"""How the value came about: answered on our own pages, or the total of a form that was filled in elsewhere."""

Form: TypeAlias = Literal["scale", "activities", "choice", "total"]
Size: TypeAlias = Literal["important", "small", "medium", "large"]


@record
class ImportantStep:
    """A change that people themselves call important: in points, and as a share of the first value where that counts.

    Where both are given, both have to be reached.
    """

    size: Size
    points: float
    share: float | None = None
    sources: tuple[str, ...]
    verified: bool = True


@record
class RealChange:
    """The change that counts as real, in points: less may be the error of the question itself.

    `item_points` is the same for one activity of a list. `kind` tells what was published: the error of measurement
    (`detectable`), or only what people call important (`important`).
    """

    points: float
    kind: Literal["detectable", "important"]
    item_points: float | None = None
    sources: tuple[str, ...]
    grade: Grade
    verified: bool = True
    note: str = ""


@record
class CutOff:
    """What the authors call a part of the range, both ends included."""

    low: float
    high: float
    words: str
    sources: tuple[str, ...]
    verified: bool = True


@record
class Judged:
    """For a question that asks about the change itself: from which answer on it says better, and up to which worse."""

    better_from: float
    worse_to: float
    sources: tuple[str, ...]
    verified: bool = True


@record
class Choice:
    """One answer of a question with named answers."""

    value: float
    words: str


@record
class Instrument:
    """What is asked, its range and direction, what change counts and what its values are called, each with sources.

    `version` changes whenever the wording or the scoring does: values of two versions are never compared. `language` is
    the language of our own wording, "any" where a total of a form in any language is taken. `schedule` is weekly, or
    when the person has a total. `order` is the place on the page.
    """

    id: str
    since: date
    version: str
    language: str
    mode: Mode
    form: Form
    order: int
    name: str
    asks: str
    help: str = ""
    low: float
    high: float
    step: float = 1
    low_words: str = ""
    high_words: str = ""
    direction: Direction
    schedule: Literal["weekly", "when_known"]
    page: str = ""
    about: str
    choices: tuple[Choice, ...] = ()
    items: tuple[int, int] | None = None
    real: RealChange | None = None
    important: tuple[ImportantStep, ...] = ()
    judged: Judged | None = None
    cut_offs: tuple[CutOff, ...] = ()
    sources: tuple[str, ...]
    grade: Grade

    def __post_init__(self) -> None:
        """Refuses what contradicts itself."""
        if not self.low < self.high:
            raise ValueError(f"{self.id}: the range {self.low:g} to {self.high:g} holds nothing")
        if (self.mode == "typed_total") != (self.form == "total"):
            raise ValueError(f"{self.id}: a typed total is the only form of its mode")
        if (self.form == "activities") != (self.items is not None):
            raise ValueError(f"{self.id}: only a list of activities has a number of items")
        if any(not self.low <= end <= self.high for cut in self.cut_offs for end in (cut.low, cut.high)):
            raise ValueError(f"{self.id}: a cut-off lies outside the range")
