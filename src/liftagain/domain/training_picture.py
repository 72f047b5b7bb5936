"""What is drawn of the training: days, weeks, lifts, balance. Loads are per cent of the usual hard day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DayLoad:
    """A day: its load in per cent (None: not in the log), whether it hurt, whether the pain began."""

    on: date
    share: float | None
    pain: bool
    onset: bool


@dataclass(frozen=True, slots=True)
class WeekOfTraining:
    """A week from Monday. None: the log does not speak for it."""

    monday: date
    share: float | None
    tonnage_kg: float | None
    hard_sets: Mapping[str, int] | None
    acute_chronic: float | None
    before_pain: bool


@dataclass(frozen=True, slots=True)
class LiftCourse:
    """The best estimated single of each week in kg; None without one."""

    name: str
    weeks: tuple[tuple[date, float | None], ...]


@dataclass(frozen=True, slots=True)
class Balance:
    """Sets of two sides over the weeks of the balance. `measure` is its id; `value` None: too few to say."""

    measure: str
    one: int
    other: int | None
    value: float | None


@dataclass(frozen=True, slots=True)
class Watch:
    """A number of the person's own: the measure, the lift, the day, and kg or days."""

    measure: str
    name: str
    on: date
    amount: float


@dataclass(frozen=True, slots=True)
class TrainingPicture:
    """All of it, oldest first."""

    first: date
    last: date
    has_load: bool
    days: tuple[DayLoad, ...]
    weeks: tuple[WeekOfTraining, ...]
    lifts: tuple[LiftCourse, ...]
    balance: tuple[Balance, ...]
    watch: tuple[Watch, ...]
