"""A value of an instrument on one day, and what follows from a row of them."""

from dataclasses import field
from datetime import date
from typing import Literal, TypeAlias

from liftagain.domain.instrument import Mode, Size
from liftagain.domain.reason import Reason
from liftagain.domain.record import record

Verdict: TypeAlias = Literal["better", "same", "worse", "not_known", "first"]
"""`not_known`: nobody has measured how much change counts. `first`: there is one value only."""


@record
class Outcome:
    """One value, always with the instrument, its version, the language and the way in which it was taken.

    `items` holds the single activities where the instrument is a list of them; the value is their mean then.
    """

    instrument: str
    version: str
    language: str
    mode: Mode
    on: date
    value: float
    items: dict[str, float] = field(default_factory=dict)


@record
class ItemChange:
    """One activity: first and newest value, and whether the difference is more than chance."""

    name: str
    first: float
    latest: float
    verdict: Verdict


@record
class OutcomeCourse:
    """The values that may be compared, oldest first, and what they say.

    `left_out` counts earlier values that were taken with another version, language, way or list of activities.
    `change` is newest minus first, in points. `band` is the part of the range around the first value within which a
    change may be chance. `size` is the largest important step that was reached, never without a verdict of better.
    """

    instrument: str
    points: tuple[Outcome, ...]
    left_out: int
    change: float
    verdict: Verdict
    band: tuple[float, float] | None
    size: Size | None
    items: tuple[ItemChange, ...]
    because: Reason

    @property
    def baseline(self) -> Outcome:
        """The first value of those that may be compared."""
        return self.points[0]

    @property
    def latest(self) -> Outcome:
        """The newest value."""
        return self.points[-1]
