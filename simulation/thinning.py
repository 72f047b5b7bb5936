"""A log as it is when people forget: whole workouts missing, and entries within those that are there."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from liftagain.domain.training_log import Workout


def thinned(workouts: Sequence[Workout], share: float, rng: Random) -> tuple[Workout, ...]:
    """The log without about this share of its entries: two thirds as whole workouts, the rest as entries."""
    whole = share * 2 / 3
    single = 1 - (1 - share) / (1 - whole)
    kept: list[Workout] = []
    for workout in workouts:
        if rng.random() < whole:
            continue
        entries = tuple(entry for entry in workout.entries if rng.random() >= single)
        if entries:
            kept.append(replace(workout, entries=entries))
    return tuple(kept)
