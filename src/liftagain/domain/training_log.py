"""The training log: Workout -> Entry -> Set."""

from datetime import date, datetime
from typing import Literal, TypeAlias

from liftagain.domain.record import record

SetKind: TypeAlias = Literal["work", "warm_up", "drop", "failure"]
Unit: TypeAlias = Literal["kg", "lb"]
OneSide: TypeAlias = Literal["left", "right"]


@record
class LoggedSet:
    """One set as it was logged. A missing number is None; a bodyweight set has no load.

    `side` is the side that worked, where the log says it.
    """

    kind: SetKind = "work"
    reps: int | None = None
    load_kg: float | None = None
    duration_s: float | None = None
    distance_m: float | None = None
    rpe: float | None = None
    row: int | None = None
    side: OneSide | None = None


@record
class Entry:
    """One exercise within a workout. `exercise` is the catalogue id, or None while the name is not recognised.

    `pain` is the pain during it, 0 to 10, where the person wrote it down.
    """

    name: str
    exercise: str | None
    sets: tuple[LoggedSet, ...]
    note: str = ""
    pain: int | None = None


@record
class Workout:
    """One training session. `started` is local time without a zone where the source gives none."""

    day: date
    started: datetime | None
    title: str
    entries: tuple[Entry, ...]
    duration_s: float | None = None
    note: str = ""


@record
class Skipped:
    """A row that holds no set, and why it was left out."""

    row: int
    why: str


@record
class ImportedLog:
    """What one file holds, in order of time. `unit` is what its weights were written in.

    `duplicates` counts sets that were told before and are left out; `told_by_other_apps` those of them that another app
    told: the same day, exercise and values.
    """

    source: str
    workouts: tuple[Workout, ...]
    unit: Literal["kg", "lb", "mixed", "unknown"]
    unrecognised: tuple[str, ...]
    skipped: tuple[Skipped, ...]
    duplicates: int = 0
    told_by_other_apps: int = 0

    @property
    def set_count(self) -> int:
        """How many sets it holds, warm-up sets included."""
        return sum(len(entry.sets) for workout in self.workouts for entry in workout.entries)
