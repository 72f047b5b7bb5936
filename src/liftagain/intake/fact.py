"""What an importer says about one row of a log, before units are known and workouts are put together."""

from dataclasses import dataclass
from datetime import date, datetime

from liftagain.domain.training_log import OneSide, SetKind
from liftagain.intake.units import Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class SetFact:
    """One logged set. `order` is the source's own number of the set within its exercise, empty where it has none."""

    row: int
    day: date
    started: datetime | None
    exercise: str
    title: str = ""
    order: str = ""
    kind: SetKind = "work"
    reps: int | None = None
    load: Amount | None = None
    duration_s: float | None = None
    distance: Amount | None = None
    rpe: float | None = None
    note: str = ""
    workout_note: str = ""
    workout_duration_s: float | None = None
    side: OneSide | None = None
    pain: int | None = None
