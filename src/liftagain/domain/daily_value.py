"""What is measured once a day, by a watch or in a table of one's own."""

from datetime import date
from typing import Literal, TypeAlias

from liftagain.domain.record import record

DailyMeasure: TypeAlias = Literal["sleep_h", "resting_heart_rate_bpm"]


@record
class DailyValue:
    """One value of one day. A night belongs to the day on which it ends. The unit stands in the measure's name."""

    on: date
    measure: DailyMeasure
    value: float
