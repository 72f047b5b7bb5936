"""What a training log holds, measured once: each measure is defined here and nowhere else.

Tonnage is the sum of load x repetitions over work sets (kg). The top set is the heaviest work set. Lumbar load is the
sum of relative moments (`lumbar_load`) over all sets, warm-up sets included, for the back carries those too.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from math import log
from statistics import median

from liftagain.domain.exercise import Movement
from liftagain.domain.limit import Limit
from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.reasoning.lumbar_load import Body
from liftagain.reasoning.moment_line import UNCOUNTED_PATTERNS, relative_load

BACK_TAGS = frozenset({"hinge_heavy", "axial_load", "loaded_flexion", "ballistic"})
HINGE_PATTERNS = frozenset({"hinge", "olympic"})
CORE_PREFIX = "core_"


@dataclass(frozen=True, slots=True, eq=False)
class ExerciseDone:
    """One exercise within one session. `key` is the catalogue id, or the name in the log while it is not recognised."""

    key: str
    name: str
    movement: Movement | None
    sets: tuple[LoggedSet, ...]
    lumbar_load: float

    @property
    def work_sets(self) -> tuple[LoggedSet, ...]:
        """The sets that are not marked as warm-up."""
        return tuple(done for done in self.sets if done.kind != "warm_up")

    @property
    def tonnage_kg(self) -> float:
        """Load x repetitions over the work sets, in kg."""
        return sum((done.load_kg or 0.0) * (done.reps or 0) for done in self.work_sets)

    @property
    def top_set(self) -> LoggedSet | None:
        """The heaviest work set with at least one repetition; of equals the one with more repetitions."""
        lifted = [done for done in self.work_sets if done.load_kg and done.reps]
        return max(lifted, key=lambda done: (done.load_kg or 0.0, done.reps or 0), default=None)

    @property
    def top_kg(self) -> float:
        """The load of the top set in kg; 0 without one."""
        top = self.top_set
        return top.load_kg or 0.0 if top else 0.0

    @property
    def distance_m(self) -> float:
        """The distance of all its sets, in m."""
        return sum(done.distance_m or 0.0 for done in self.sets)

    @property
    def pattern(self) -> str | None:
        """The movement pattern, if the exercise is recognised."""
        return self.movement.pattern if self.movement else None

    @property
    def hinges(self) -> bool:
        """Whether it loads the hinge: a hinge, an Olympic lift, or what its tags say."""
        return self.movement is not None and (
            self.movement.pattern in HINGE_PATTERNS or "hinge_heavy" in self.movement.tags
        )

    def warm_up_sets(self, share: float) -> int:
        """Sets before the first hard one: those marked, and those of at most `share` of the top load."""
        ready = 0
        for done in self.sets:
            if done.kind != "warm_up" and (done.load_kg or 0.0) > share * self.top_kg:
                break
            ready += 1
        return ready


@dataclass(frozen=True, slots=True, eq=False)
class Session:
    """One session as measured. `lumbar_load` is relative: 1 is one unloaded bend to 60 degrees."""

    day: date
    started: datetime | None
    exercises: tuple[ExerciseDone, ...]
    lumbar_load: float

    def find(self, key: str) -> ExerciseDone | None:
        """The exercise with that key in this session."""
        return next((done for done in self.exercises if done.key == key), None)

    @property
    def hinge_load(self) -> float:
        """The lumbar load of what hinges."""
        return sum(done.lumbar_load for done in self.exercises if done.hinges)

    def pattern_loads(self) -> dict[str, float]:
        """Lumbar load by movement pattern, without what has none."""
        loads: dict[str, float] = {}
        for done in self.exercises:
            if done.pattern and done.lumbar_load:
                loads[done.pattern] = loads.get(done.pattern, 0.0) + done.lumbar_load
        return loads


@dataclass(frozen=True, slots=True)
class History:
    """The sessions in the order of time, and the numbers to read them with."""

    sessions: tuple[Session, ...]
    limits: Mapping[str, Limit]
    body: Body
    swapped: tuple[tuple[date, str], ...] = ()
    days: tuple[date, ...] = field(default=(), repr=False)

    def between(self, first: date, last: date) -> tuple[Session, ...]:
        """The sessions from `first` to `last`, both included."""
        return self.sessions[bisect_left(self.days, first) : bisect_right(self.days, last)]

    def before(self, day: date, days: float) -> tuple[Session, ...]:
        """The sessions of the `days` days before `day`, without `day` itself."""
        return self.between(day - timedelta(days=int(days)), day - timedelta(days=1))

    def limit(self, name: str) -> float:
        """A number of the training log."""
        return self.limits[name].start

    def loads_the_back(self, done: ExerciseDone) -> bool:
        """Whether an exercise can say something about the lower back. An unrecognised one might, so it counts."""
        if done.movement is None:
            return done.tonnage_kg > 0
        if done.movement.pattern in UNCOUNTED_PATTERNS:
            return False
        return done.movement.lumbar_tier >= self.limit("counted_tier") or bool(BACK_TAGS & set(done.movement.tags))


def history(
    workouts: Iterable[Workout],
    until: date,
    movements: Mapping[str, Movement],
    limits: Mapping[str, Limit],
    body: Body,
) -> History:
    """The log up to and including `until`, measured. What comes later is never looked at."""
    kept = sorted((work for work in workouts if work.day <= until), key=_order)
    usual_kg = _usual_loads(kept, movements, limits)
    swapped: list[tuple[date, str]] = []
    sessions = []
    for work in kept:
        exercises = []
        for key, name, sets in _merged(work.entries):
            movement = movements.get(key)
            pattern = movement.pattern if movement else None
            read = tuple(_read(done, usual_kg.get(pattern or ""), limits) for done in sets)
            swapped += [(work.day, name) for old, new in zip(sets, read, strict=True) if old.reps != new.reps]
            load = sum(relative_load(movement, done, body, limits) for done in read)
            exercises.append(ExerciseDone(key, name, movement, read, load))
        total = sum(done.lumbar_load for done in exercises)
        sessions.append(Session(work.day, work.started, tuple(exercises), total))
    return History(tuple(sessions), limits, body, tuple(swapped), tuple(session.day for session in sessions))


def week_load(past: History, last: date) -> float:
    """Relative lumbar load of the seven days that end with `last`."""
    return sum(session.lumbar_load for session in past.between(last - timedelta(days=6), last))


def sets_a_week(past: History, last: date, weeks: int, patterns: frozenset[str]) -> float:
    """Work sets a week of these patterns, over the weeks that end with `last`."""
    first = last - timedelta(days=7 * weeks - 1)
    done = (done for session in past.between(first, last) for done in session.exercises if done.pattern in patterns)
    return sum(len(item.work_sets) for item in done) / weeks


def quantile(values: Sequence[float], share: float) -> float:
    """The value below which `share` of the values lie, interpolated between neighbours; 0 for none."""
    if not values:
        return 0.0
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (place - low) * (ordered[high] - ordered[low])


def ewma(loads: Sequence[float], days: float) -> float:
    """The exponentially weighted mean of daily loads, lambda = 2 / (days + 1), begun with the first (Williams 2017)."""
    weight = 2 / (days + 1)
    mean = loads[0]
    for load in loads[1:]:
        mean = weight * load + (1 - weight) * mean
    return mean


def acute_to_chronic(loads: Sequence[float], acute_days: float, chronic_days: float) -> float | None:
    """Short over long exponential mean of daily loads. It describes and does not predict (Impellizzeri 2020).

    Rest days are 0 in `loads`. None before `chronic_days` days, or while the long mean is 0.
    """
    if len(loads) < chronic_days:
        return None
    chronic = ewma(loads, chronic_days)
    return ewma(loads, acute_days) / chronic if chronic else None


def _order(work: Workout) -> tuple[date, float, str]:
    # Ties are broken by what the workout holds, so that the order of the file never matters.
    clock = work.started.hour * 60 + work.started.minute + work.started.second / 60 if work.started else 0.0
    return work.day, clock, repr((work.title, work.entries))


def _merged(entries: Sequence[Entry]) -> list[tuple[str, str, tuple[LoggedSet, ...]]]:
    """Entries of the same exercise put together, in the order of their first appearance, with loads to the gram.

    To the gram, so that a load that was converted from pounds and back equals itself.
    """
    found: dict[str, tuple[str, list[LoggedSet]]] = {}
    for entry in entries:
        sets = (replace(done, load_kg=round(done.load_kg, 3)) if done.load_kg else done for done in entry.sets)
        found.setdefault(entry.exercise or entry.name, (entry.name, []))[1].extend(sets)
    return [(key, name, tuple(sets)) for key, (name, sets) in found.items()]


def _usual_loads(
    workouts: Sequence[Workout], movements: Mapping[str, Movement], limits: Mapping[str, Limit]
) -> dict[str, float]:
    """The median load in kg of each pattern that hinges or squats, over sets with few enough repetitions to trust."""
    loads: dict[str, list[float]] = {}
    for work in workouts:
        for entry in work.entries:
            movement = movements.get(entry.exercise or "")
            if movement is None or movement.lumbar_tier < limits["counted_tier"].start:
                continue
            plain = [s.load_kg for s in entry.sets if s.load_kg and (s.reps or 0) < limits["swapped_from_reps"].start]
            loads.setdefault(movement.pattern, []).extend(plain)
    return {pattern: median(found) for pattern, found in loads.items() if found}


def _read(done: LoggedSet, usual_kg: float | None, limits: Mapping[str, Limit]) -> LoggedSet:
    """The set, with load and repetitions exchanged where they were clearly typed into each other's field.

    Forty repetitions at 4 kg of a lift that is usually done with 60 kg are four at 40 kg. The review says so.
    """
    load, reps = done.load_kg, done.reps
    if not usual_kg or not load or load != int(load) or load > limits["swapped_below_kg"].start:
        return done
    if reps is None or reps < limits["swapped_from_reps"].start:
        return done
    if abs(log(reps / usual_kg)) >= abs(log(load / usual_kg)):
        return done  # as it stands it is nearer to the usual load than exchanged
    return replace(done, load_kg=float(reps), reps=int(load))
