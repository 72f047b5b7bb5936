"""A self-test: something small to measure at home, as knowledge; a result of one; and whether one is open today."""

from datetime import date
from typing import Literal, TypeAlias

from liftagain.domain.exercise import Phase
from liftagain.domain.instrument import Direction, RealChange
from liftagain.domain.reason import Reason
from liftagain.domain.record import record
from liftagain.domain.source import Grade

Kind: TypeAlias = Literal["hold", "count", "speed", "control", "reach"]
"""A hold and a count tire, speed hurries; control and reach never ask for much."""

Way: TypeAlias = Literal["easy", "full"]
"""Easy stops early, at a number or well before it is hard. Full goes on until the form slips, never further."""

Stopped: TypeAlias = Literal["reached", "form", "effort", "pain"]
"""What ended it: the number to stop at, the form, the effort, pain."""


@record
class NotWhen:
    """A condition or a provoking direction that speaks against the test, or for its easy way only, and why."""

    when: str
    action: Literal["exclude", "easy"]
    why: str
    sources: tuple[str, ...]


@record
class ReferenceValue:
    """What others reached, with who they were. A number to look at, never a mark to reach."""

    words: str
    sources: tuple[str, ...]
    grade: Grade
    verified: bool = True


@record
class Mark:
    """One answer of a test that is judged and not counted."""

    value: float
    words: str


@record
class SelfTest:
    """One test: how it is done, when it is not, its unit and range, its repeat error, and what a low result calls for.

    `exercise` is the exercise of the library that it is done with: what excludes that exercise excludes the test.
    `cap_easy` and `cap_full` name the limits at which the two ways stop. `weak` names the limit on whose wrong side a
    result calls for `calls_for`, and `tells` the answer of the context that it stands in for. `repeat` is the change
    that counts as real; without one nobody has published it for this way of testing.
    """

    id: str
    since: date
    version: str
    order: int
    name: str
    about: str
    kind: Kind
    exercise: str
    unit: str
    asks: str
    low: float
    high: float
    step: float = 1
    direction: Direction = "higher_is_better"
    sides: bool
    from_phase: Phase
    need: tuple[str, ...] = ()
    how: tuple[str, ...]
    easy: str
    full: str = ""
    stop: tuple[str, ...]
    cap_easy: str = ""
    cap_full: str = ""
    not_when: tuple[NotWhen, ...] = ()
    marks: tuple[Mark, ...] = ()
    repeat: RealChange | None = None
    repeat_says: str = ""
    references: tuple[ReferenceValue, ...] = ()
    weak: str = ""
    calls_for: tuple[str, ...] = ()
    tells: str = ""
    sources: tuple[str, ...]
    grade: Grade

    def __post_init__(self) -> None:
        """Refuses what contradicts itself."""
        if not self.low < self.high:
            raise ValueError(f"{self.id}: the range {self.low:g} to {self.high:g} holds nothing")
        if (self.kind == "control") != bool(self.marks):
            raise ValueError(f"{self.id}: a test of control is judged by marks, and only such a test")
        if self.kind in ("hold", "count", "speed") and not self.full:
            raise ValueError(f"{self.id}: it can tire, so it says how far its full way goes")
        if bool(self.calls_for) != bool(self.weak):
            raise ValueError(f"{self.id}: what it calls for and the limit for it stand together")
        if self.repeat is None and not self.repeat_says:
            raise ValueError(f"{self.id}: without a repeat error it says what is known instead")


@record
class SelfTestResult:
    """A result of a test on a day: one value, or one a side. Pain is the worst during it, 0 to 10."""

    test: str
    on: date
    value: float | None = None
    left: float | None = None
    right: float | None = None
    pain: float | None = None
    way: Way = "easy"
    version: str = "1"
    stopped: Stopped | None = None


@record
class SelfTestOffer:
    """A test on a day: whether it is open, in which way, the number to stop at in its unit, and why."""

    test: str
    is_open: bool
    way: Way
    stop_at: float | None
    because: tuple[Reason, ...]
