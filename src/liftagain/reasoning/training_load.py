"""A log with its measures, as records to look back through: sessions, what was done in them, and days.

The numbers come from `measures` and are defined there and nowhere else; here they only get a shape that is quick to
walk. Lumbar load is relative: 1 is one unloaded bend of the same person to 60 degrees (`moment_line`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from liftagain.domain.daily_value import DailyValue
from liftagain.domain.exercise import Movement
from liftagain.domain.factor_entry import FactorEntry
from liftagain.domain.limit import Limit
from liftagain.domain.training_log import OneSide, Workout
from liftagain.reasoning.lumbar_load import Body
from liftagain.reasoning.measures.measured import Measured, measure
from liftagain.reasoning.measures.set_table import in_time, set_table

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True, slots=True, eq=False)
class ExerciseDone:
    """One exercise within one session. `key` is the catalogue id, or the name in the log while it is not recognised.

    `best_*` is the biggest of the 30 days before, None without one; `earlier_*` how many sessions there had one.
    `set_count` holds warm-up sets too, `work_sets` does not. `warm_up_sets` are those before its first hard set, and
    `sets_before` those of the exercises before it. `last_days_ago` counts to the last day that had it.
    """

    key: str
    name: str
    movement: Movement | None
    pattern: str | None
    hinges: bool
    loads_back: bool
    set_count: int
    sets_before: int
    work_sets: int
    hard_sets: int
    limit_sets: int
    says_effort: bool
    warm_up_sets: int
    tonnage_kg: float
    top_kg: float
    top_reps: int | None
    top_e1rm_kg: float | None
    lumbar_load: float
    distance_m: float
    last_days_ago: int | None
    best_tonnage_kg: float | None
    earlier_tonnage_kg: int
    best_top_kg: float | None
    earlier_top_kg: int


@dataclass(frozen=True, slots=True, eq=False)
class PatternDone:
    """The lumbar load of one movement pattern in one session, and the biggest of the 30 days before."""

    lumbar_load: float
    best_lumbar_load: float | None
    earlier_lumbar_load: int


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """One session as measured, with the biggest of the 30 days before. `gap_days` counts from the last session that
    loaded the back; None for the first, or when this one does not.
    """

    day: date
    started: datetime | None
    exercises: tuple[ExerciseDone, ...] = ()
    patterns: Mapping[str, PatternDone] = field(default_factory=dict)
    by_key: Mapping[str, ExerciseDone] = field(default_factory=dict, repr=False)
    work_sets: int = 0
    tonnage_kg: float = 0.0
    distance_m: float = 0.0
    lumbar_load: float = 0.0
    hinge_load: float = 0.0
    loads_back: bool = False
    gap_days: int | None = None
    best_lumbar_load: float | None = None
    earlier_lumbar_load: int = 0
    best_distance_m: float | None = None
    best_work_sets: float | None = None

    def find(self, key: str) -> ExerciseDone | None:
        """The exercise with that key in this session."""
        return self.by_key.get(key)


@dataclass(frozen=True, slots=True, eq=False)
class Day:
    """What the days up to and including this one add up to: a week of lumbar load, and weeks of sets (the balance).

    None where the log does not reach far enough back.
    """

    load: float
    week_load: float | None
    weekly_change: float | None
    week_to_usual: float | None
    all_sets: int
    unrecognised_sets: int
    push_sets: int
    pull_sets: int
    push_pull_ratio: float
    hinge_sets: int
    squat_sets: int
    olympic_sets: int
    hinge_squat_ratio: float
    trunk_sets_a_week: float


_LIFT = tuple(name for name in ExerciseDone.__dataclass_fields__ if name not in ("key", "movement"))
_SESSION = tuple(
    name for name in Session.__dataclass_fields__ if name not in ("day", "started", "exercises", "patterns", "by_key")
)
_PATTERN = tuple(PatternDone.__dataclass_fields__)
_DAY = tuple(Day.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class PainNoted:
    """Pain during one exercise as the person wrote it down, 0 to 10; the side where all of its sets say the same."""

    day: date
    key: str
    name: str
    pain: int
    side: OneSide | None = None


@dataclass(frozen=True, slots=True)
class History:
    """The sessions in the order of time, and the numbers to read them with."""

    sessions: tuple[Session, ...]
    limits: Mapping[str, Limit]
    body: Body
    swapped: tuple[tuple[date, str], ...] = ()
    days: tuple[date, ...] = field(default=(), repr=False)
    by_day: tuple[tuple[Any, ...], ...] = field(default=(), repr=False)
    pains: tuple[PainNoted, ...] = ()
    daily: Mapping[str, Mapping[date, float]] = field(default_factory=dict)

    def between(self, first: date, last: date) -> tuple[Session, ...]:
        """The sessions from `first` to `last`, both included."""
        return self.sessions[bisect_left(self.days, first) : bisect_right(self.days, last)]

    def before(self, day: date, days: float) -> tuple[Session, ...]:
        """The sessions of the `days` days before `day`, without `day` itself."""
        return self.between(day - timedelta(days=int(days)), day - timedelta(days=1))

    def best_before(self, day: date) -> tuple[Session, ...]:
        """The sessions that a session of `day` is held against, the latest first."""
        return self.before(day, self.limit("best_of_days"))[::-1]

    def on(self, day: date) -> Day | None:
        """The measures of a day; None before the first session and after the end."""
        place = (day - self.days[0]).days if self.by_day else -1
        return Day(*self.by_day[place]) if 0 <= place < len(self.by_day) else None

    def days_of(self, entry: FactorEntry) -> Sequence[date]:
        """The days, in order, on which a factor may be seen: those of its daily measure, or those with a session."""
        return tuple(self.daily.get(entry.daily, ())) if entry.daily else self.days

    def limit(self, name: str) -> float:
        """A number of the training log."""
        return self.limits[name].start


def history(
    workouts: Iterable[Workout],
    until: date,
    movements: Mapping[str, Movement],
    limits: Mapping[str, Limit],
    body: Body,
    daily: Iterable[DailyValue] = (),
) -> History:
    """The log up to and including `until`, measured, with the daily values. What comes later is never looked at."""
    days = _by_measure(one for one in daily if one.on <= until)
    kept = in_time(work for work in workouts if work.day <= until)
    if not any(entry.sets for work in kept for entry in work.entries):
        sessions = tuple(Session(work.day, work.started) for work in kept)
        return History(sessions, limits, body, days=tuple(work.day for work in kept), daily=days)
    measured = measure(set_table(kept, body), movements, limits, until, first=kept[0].day)
    return History(
        _sessions(kept, measured, movements),
        limits,
        body,
        _swapped(measured.sets),
        tuple(work.day for work in kept),
        tuple(measured.days.select(_DAY).iter_rows()),
        _pains(kept),
        days,
    )


def _by_measure(daily: Iterable[DailyValue]) -> Mapping[str, Mapping[date, float]]:
    """The values of each measure by day, in the order of time; of two for one day the last counts."""
    found: dict[str, dict[date, float]] = {}
    for one in sorted(daily, key=lambda one: one.on):
        found.setdefault(one.measure, {})[one.on] = one.value
    return found


def _pains(kept: Iterable[Workout]) -> tuple[PainNoted, ...]:
    found = []
    for work in kept:
        for entry in work.entries:
            if entry.pain is not None:
                sides = {done.side for done in entry.sets}
                side = next(iter(sides)) if len(sides) == 1 else None
                found.append(PainNoted(work.day, entry.exercise or entry.name, entry.name, entry.pain, side))
    return tuple(found)


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of the values lie, interpolated between neighbours; 0 for none."""
    if not values:
        return 0.0
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def _sessions(kept: Sequence[Workout], measured: Measured, movements: Mapping[str, Movement]) -> tuple[Session, ...]:
    done: list[list[ExerciseDone]] = [[] for _ in kept]
    for number, key, *row in measured.lifts.select("session", "exercise", *_renamed(_LIFT)).iter_rows():
        name, *rest = row
        done[number].append(ExerciseDone(key, name, movements.get(key), *rest))
    patterns: list[dict[str, PatternDone]] = [{} for _ in kept]
    for number, pattern, *row in measured.patterns.select("session", "pattern", *_PATTERN).iter_rows():
        patterns[number][pattern] = PatternDone(*row)
    sums = {number: row for number, *row in measured.sessions.select("session", *_SESSION).iter_rows()}
    return tuple(
        Session(
            work.day, work.started, (*did,), patterns[number], {item.key: item for item in did}, *sums.get(number, ())
        )
        for number, (work, did) in enumerate(zip(kept, done, strict=True))
    )


def _renamed(names: Iterable[str]) -> Iterable[str | pl.Expr]:
    import polars as pl

    return [pl.col("sets").alias("set_count") if name == "set_count" else name for name in names]


def _swapped(sets: pl.DataFrame) -> tuple[tuple[date, str], ...]:
    return tuple(sets.filter("swapped").select("day", "name").iter_rows())
