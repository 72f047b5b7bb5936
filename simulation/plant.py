"""Planting one or two factors before the day on which the pain begins, as a person would have done them."""

from datetime import date
from random import Random

from liftagain.domain.record import record
from liftagain.domain.training_log import Workout
from simulation import gradual, sudden
from simulation.changing import Change, Scene
from simulation.lifters import Lifter, Needs
from simulation.strengths import Factor, Strength

_PLANTS: dict[Factor, Change] = {
    "pattern_imbalance": gradual.pattern_imbalance,
    "low_core_work": gradual.low_core_work,
    "return_after_gap": sudden.return_after_gap,
    "weekly_jump": gradual.weekly_jump,
    "hinge_days_close": gradual.hinge_days_close,
    "session_spike": sudden.session_spike,
    "hard_sets": sudden.hard_sets,
    "missing_warm_up": sudden.missing_warm_up,
    "new_exercise": sudden.new_exercise,
    "load_record": sudden.load_record,
    "distance_spike": sudden.distance_spike,
}
"""In the order in which two of them are planted: the weeks first, then the session."""

_VOLUME: tuple[Factor, ...] = (
    "session_spike",
    "weekly_jump",
    "return_after_gap",
    "pattern_imbalance",
    "hinge_days_close",
    "hard_sets",
)
"""Of these only one at a time: each would blur the other's multiple."""

_RETURN_SPOILS: tuple[Factor, ...] = ("low_core_work", "distance_spike", "missing_warm_up", "load_record")


@record
class Planted:
    """A factor that was planted, how strongly, and the days on which the log was changed for it."""

    factor: Factor
    strength: Strength
    multiple: float
    window_days: int
    days: tuple[date, ...]


def goes_with(one: Factor, other: Factor) -> bool:
    """Whether two factors can be planted in the same log without undoing each other."""
    pair = {one, other}
    if len(pair) == 1 or pair <= set(_VOLUME):
        return False
    if pair == {"new_exercise", "pattern_imbalance"}:  # the new lift would restore the balance
        return False
    if "low_core_work" in pair and pair & {"session_spike", "weekly_jump"}:  # more of everything is more trunk work
        return False
    return not ("return_after_gap" in pair and pair & set(_RETURN_SPOILS))


def needs(factors: tuple[Factor, ...]) -> Needs:
    """What the person must do and write down for these factors to be visible."""
    return Needs(
        warm_ups="missing_warm_up" in factors,
        rpe="hard_sets" in factors,
        core="low_core_work" in factors,
        runs="distance_spike" in factors,
    )


def plant(
    who: Lifter,
    workouts: tuple[Workout, ...],
    onset: date,
    wanted: dict[Factor, Strength],
    rng: Random,
) -> tuple[tuple[Workout, ...], tuple[Planted, ...]] | None:
    """The log with the factors planted before the onset, or None where this log has no room for one of them."""
    log, planted = list(workouts), list[Planted]()
    for factor, change in _PLANTS.items():
        if factor not in wanted:
            continue
        window = 3 if rng.random() < 0.3 else 7
        done = change(Scene(who, log, onset, window, wanted[factor], rng))
        if done is None:
            return None
        log = done.workouts
        days = tuple(sorted(done.days))
        planted.append(
            Planted(
                factor=factor, strength=wanted[factor], multiple=round(done.multiple, 3), window_days=window, days=days
            )
        )
    return tuple(log), tuple(planted)
