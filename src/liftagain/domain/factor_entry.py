"""What is known about a factor: what it measures, how sure the evidence is, and from which size on it counts."""

from dataclasses import field
from typing import Literal

from liftagain.domain.condition import Condition
from liftagain.domain.daily_value import DailyMeasure
from liftagain.domain.record import record
from liftagain.domain.review import Strength
from liftagain.domain.source import Grade

Need = Literal["log", "warm_up_marks", "rpe", "distances", "sides", "pain_marks", "wearable", "video", "answers"]


@record
class FactorEntry:
    """One factor of the review.

    `size` holds up to three thresholds in `unit`: reaching the first makes it a factor, each further one makes it
    bigger; `direction` says on which side of them it counts. `numbers` are the other numbers of its measure. A
    `standing` factor is listed also when it has always been so, marked as such. `most` is the strongest that it may be
    called. `follows` are factors that bring this one along: beside one of them it says less that is new. `when` is
    what the answers alone say, and `missing` the code for data that nobody gave. A factor with a
    `daily` measure is seen in values of single days instead of in sessions.
    """

    id: str
    title: str
    measures: str
    grade: Grade
    sources: tuple[str, ...]
    needs: Need = "log"
    unit: str = ""
    size: tuple[float, ...] = ()
    direction: Literal["above", "below"] = "above"
    window_days: int | None = None
    numbers: dict[str, float] = field(default_factory=dict)
    standing: bool = False
    most: Strength = "strong"
    follows: tuple[str, ...] = ()
    missing: str = "not_answered"
    daily: DailyMeasure | None = None
    when: Condition | None = None
    guidance: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()

    def size_of(self, value: float) -> int:
        """How many of the thresholds the value reaches: 0 is no factor."""
        if self.direction == "above":
            return sum(value >= threshold for threshold in self.size)
        return sum(value < threshold for threshold in self.size)
