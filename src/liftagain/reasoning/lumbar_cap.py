"""The weekly cap of lumbar load: what the back has tolerated, and a tenth more."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from liftagain.domain.check_in import CheckIn
from liftagain.domain.plan import PlannedSet
from liftagain.domain.training_log import LoggedSet, Workout
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.diary import Diary
from liftagain.reasoning.lumbar_load import Body
from liftagain.reasoning.moment_line import relative_load
from liftagain.reasoning.progression import Verdict

WEEK = timedelta(days=7)
Logged: TypeAlias = Mapping[tuple[date, str], float]


@dataclass(frozen=True)
class Loads:
    """The relative lumbar load of each day, from the log and from what the check-ins say was done."""

    by_day: Mapping[date, float]
    has_log: bool

    def week_to(self, day: date) -> float:
        """The load of the seven days that end with `day`."""
        return sum(load for on, load in self.by_day.items() if day - WEEK < on <= day)


def logged_loads(workouts: Iterable[Workout], body: Body, known: Knowledge) -> Logged:
    """The relative lumbar load of each exercise of each day in the log."""
    logged: dict[tuple[date, str], float] = defaultdict(float)
    for workout in workouts:
        for entry in workout.entries:
            movement = known.movements.get(entry.exercise or "")
            logged[workout.day, entry.exercise or entry.name] += sum(
                relative_load(movement, one, body, known.limits) for one in entry.sets if one.kind != "warm_up"
            )
    return logged


def loads(
    logged: Logged,
    diary: Diary,
    body: Body,
    known: Knowledge,
    *,
    has_log: bool,
    kept: dict[date, dict[str, float]] | None = None,
) -> Loads:
    """The load of each day. An exercise that stands in the log and in a check-in of the same day counts once, the
    larger. `kept` holds what check-ins of earlier days came to, and is added to.
    """
    told = kept if kept is not None else {}
    for check_in in diary.check_ins:
        if check_in.date not in told:
            told[check_in.date] = _told_loads(check_in, body, known)
    by_day: dict[date, float] = defaultdict(float)
    days = diary.days
    for (on, name), load in logged.items():
        by_day[on] += max(load, told[on].get(name, 0.0) if on in days else 0.0)
    for on in days:
        for name, load in told[on].items():
            if (on, name) not in logged:
                by_day[on] += load
    return Loads(dict(by_day), has_log)


def _told_loads(check_in: CheckIn, body: Body, known: Knowledge) -> dict[str, float]:
    """The load of each exercise that a check-in names."""
    found: dict[str, float] = defaultdict(float)
    for done in check_in.done:
        movement = known.movements.get(done.exercise)
        sets = (LoggedSet(reps=s.reps, load_kg=s.load_kg, duration_s=s.hold_s) for s in done.sets)
        found[done.exercise] += sum(relative_load(movement, one, body, known.limits) for one in sets)
    return dict(found)


def planned_load(exercise: str, sets: Sequence[PlannedSet], per_side: bool, body: Body, known: Knowledge) -> float:
    """The relative lumbar load of planned sets."""
    movement = known.movements.get(exercise)
    done = (LoggedSet(reps=s.reps, load_kg=s.load_kg, duration_s=s.duration_s or s.hold_s) for s in sets)
    return sum(relative_load(movement, one, body, known.limits) for one in done) * (2 if per_side else 1)


@dataclass(frozen=True)
class Cap:
    """The most for the seven days that end today; None without a log. `basis` says what it rests on."""

    most: float | None
    basis: str
    entry_share: float | None = None


def cap(
    loads: Loads,
    sessions: Mapping[date, Verdict],
    pain_on: date,
    today: date,
    worst_pain: float | None,
    known: Knowledge,
) -> Cap:
    """1.10 times the larger of the best tolerated week of the last four and the entry share of the mean before the
    pain.

    Args:
        loads: the load of each day.
        sessions: the verdicts on the sessions since the pain began, by day.
        pain_on: the day on which the pain began.
        today: the day to plan.
        worst_pain: the highest pain known now; unknown counts as more than mild.
        known: the knowledge bundle.
    """
    if not loads.has_log:
        return Cap(None, "entry_doses")
    weeks = int(known.limit("cap_weeks"))
    before = [loads.week_to(pain_on - timedelta(days=1) - n * WEEK) for n in range(weeks)]
    tolerated = [loads.week_to(end) for end in (today - timedelta(days=1) - n * WEEK for n in range(weeks))]
    kept = [
        load for n, load in enumerate(tolerated) if _tolerated(today - timedelta(days=1) - n * WEEK, pain_on, sessions)
    ]
    share = entry_share((today - pain_on).days, worst_pain, known)
    entry, best = share * sum(before) / weeks, max(kept, default=0.0)
    basis = "tolerated_week" if best > entry else "weeks_before_the_pain"
    return Cap(known.limit("cap_growth") * max(entry, best), basis, share)


def _tolerated(end: date, pain_on: date, sessions: Mapping[date, Verdict]) -> bool:
    """Whether the week to `end` lies after the start of the pain and every session in it was answered well."""
    if end - WEEK < pain_on - timedelta(days=1):
        return False
    week = [verdict for on, verdict in sessions.items() if end - WEEK < on <= end]
    return bool(week) and all(verdict.clean for verdict in week)


def entry_share(days: int, worst_pain: float | None, known: Knowledge) -> float:
    """The share of the load before the pain that one comes back with, by the days of reduced training and the pain
    now.
    """
    mild = worst_pain is not None and worst_pain <= known.limit("cap_short_pain")
    if days <= known.limit("cap_short_days") and mild:
        return known.limit("cap_share_short")
    if days <= known.limit("cap_middle_days"):
        return known.limit("cap_share_middle")
    return known.limit("cap_share_long")


def most_of_a_day(
    loads: Loads, sessions: Mapping[date, Verdict], pain_on: date, today: date, share: float, known: Knowledge
) -> float:
    """The most for one day, as `cap` has it for a week: by the heaviest tolerated day of the last four weeks, and the
    entry share of the heaviest day of the four weeks before the pain.
    """
    window = known.limit("cap_weeks") * WEEK
    before = max((load for on, load in loads.by_day.items() if pain_on - window <= on < pain_on), default=0.0)
    kept = max(
        (load for on, load in loads.by_day.items() if today - window <= on < today and _clean(sessions.get(on))),
        default=0.0,
    )
    return known.limit("cap_growth") * max(share * before, kept)


def _clean(verdict: Verdict | None) -> bool:
    return verdict is not None and verdict.clean
