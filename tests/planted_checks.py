"""A plain check for each planted factor, written apart from the code that plants: is it in the log?"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache

from simulation.plant import Planted
from simulation.strengths import Factor

from liftagain.domain.training_log import LoggedSet, Workout
from liftagain.knowledge.bundle import knowledge

Log = tuple[Workout, ...]
Check = Callable[[Log, date, Planted], bool]
PUSH, PULL = {"push_horizontal", "push_vertical"}, {"pull_horizontal", "pull_vertical"}


@cache
def pattern(exercise: str) -> str:
    return knowledge().movements[exercise].pattern


def days(log: Log, first: date, last: date) -> list[Workout]:
    return [workout for workout in log if first <= workout.day <= last]


def sets(workouts: Iterable[Workout], *patterns: str) -> list[LoggedSet]:
    return [
        done
        for workout in workouts
        for entry in workout.entries
        if not patterns or pattern(entry.exercise or "").startswith(patterns)
        for done in entry.sets
        if done.kind != "warm_up"
    ]


def volume(workouts: Iterable[Workout]) -> float:
    return sum(s.load_kg * s.reps for s in sets(workouts) if s.load_kg and s.reps and s.reps <= 30)


def ago(day: date, count: int) -> date:
    return day - timedelta(days=count)


def spike(log: Log, onset: date, p: Planted) -> bool:
    (day,) = p.days
    usual = max(volume([workout]) for workout in days(log, ago(day, 30), ago(day, 1)))
    return volume(days(log, day, day)) >= 0.9 * p.multiple * usual


def record(log: Log, onset: date, p: Planted) -> bool:
    def heaviest(workouts: list[Workout]) -> dict[str, float]:
        best: dict[str, float] = {}
        for workout in workouts:
            for entry in workout.entries:
                loads = [s.load_kg for s in entry.sets if s.load_kg and s.reps and s.reps <= 30]
                best[entry.name] = max([best.get(entry.name, 0.0), *loads])
        return best

    (day,) = p.days
    before, now = heaviest(days(log, ago(day, 90), ago(day, 1))), heaviest(days(log, day, day))
    return any(load >= 0.99 * p.multiple * before.get(name, 10_000) for name, load in now.items() if load)


def fresh(log: Log, onset: date, p: Planted) -> bool:
    def names(workouts: list[Workout]) -> set[str]:
        heavy = {"hinge", "squat"}
        return {e.name for w in workouts for e in w.entries if pattern(e.exercise or "") in heavy}

    return bool(names(days(log, p.days[0], p.days[-1])) - names(days(log, date.min, ago(p.days[0], 1))))


def gap(log: Log, onset: date, p: Planted) -> bool:
    left, back = p.days
    return (
        (back - left).days >= 11
        and not days(log, left + timedelta(days=1), ago(back, 1))
        and bool(days(log, back, back))
    )


def jump(log: Log, onset: date, p: Planted) -> bool:
    usual = volume(days(log, ago(onset, 34), ago(onset, 7))) / 4
    return volume(days(log, ago(onset, 6), onset)) >= 0.93 * p.multiple * usual


def hinges(log: Log, onset: date, p: Planted) -> bool:
    together = (p.days[-1] - p.days[0]).days <= 2 and len(p.days) >= 2
    return together and all(sets(days(log, day, day), "hinge") for day in p.days)


def hard(log: Log, onset: date, p: Planted) -> bool:
    done = sets(days(log, ago(onset, p.window_days), onset), "hinge", "squat", "olympic", "pull_horizontal")
    return sum(s.rpe is not None and s.rpe >= 9.5 for s in done) >= p.multiple


def cold(log: Log, onset: date, p: Planted) -> bool:
    def warm(workouts: list[Workout]) -> float:
        return sum(s.kind == "warm_up" for w in workouts for e in w.entries for s in e.sets) / max(1, len(workouts))

    changed = [workout for day in p.days for workout in days(log, day, day)]
    return warm(changed) <= (1 - p.multiple) * 8 and warm(days(log, ago(onset, 63), ago(onset, 8))) > 1


def core(log: Log, onset: date, p: Planted) -> bool:
    length = {"weak": 28, "moderate": 35, "strong": 42}[p.strength]
    first = ago(onset, length - 1)
    now = len(sets(days(log, first, onset), "core_")) / length
    usual = len(sets(days(log, ago(first, 84), ago(first, 1)), "core_")) / 84
    return now <= {"weak": 0.9, "moderate": 0.5, "strong": 0.0}[p.strength] * usual


def balance(log: Log, onset: date, p: Planted) -> bool:
    def ratio(workouts: list[Workout], more: Iterable[str], less: Iterable[str]) -> float:
        return len(sets(workouts, *more)) / max(1, len(sets(workouts, *less)))

    first = ago(onset, 27)
    now, usual = days(log, first, onset), days(log, ago(first, 84), ago(first, 1))
    pairs = ((PUSH, PULL), ({"squat"}, {"hinge"}), ({"hinge"}, {"squat"}))
    return any(ratio(now, *pair) >= 0.9 * p.multiple * ratio(usual, *pair) > 0 for pair in pairs)


def distance(log: Log, onset: date, p: Planted) -> bool:
    def longest(workouts: list[Workout]) -> float:
        return max((s.distance_m or 0 for s in sets(workouts, "gait")), default=0)

    (day,) = p.days
    return longest(days(log, day, day)) >= 0.99 * p.multiple * longest(days(log, ago(day, 30), ago(day, 1)))


CHECKS: dict[Factor, Check] = {
    "session_spike": spike,
    "load_record": record,
    "new_exercise": fresh,
    "return_after_gap": gap,
    "weekly_jump": jump,
    "hinge_days_close": hinges,
    "hard_sets": hard,
    "missing_warm_up": cold,
    "low_core_work": core,
    "pattern_imbalance": balance,
    "distance_spike": distance,
}
