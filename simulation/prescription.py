"""What a scheme asks for on a day: sets of repetitions at a share of what the lifter believes to be their maximum."""

from random import Random
from typing import TypeAlias

from simulation.programmes import Scheme

Asked: TypeAlias = list[tuple[int, float]]

_WAVE: tuple[Asked, ...] = (
    [(5, 0.585), (5, 0.675), (5, 0.765)],
    [(3, 0.63), (3, 0.72), (3, 0.81)],
    [(5, 0.675), (3, 0.765), (1, 0.855)],
)


def share_for(reps: float, in_reserve: float) -> float:
    """The share of the maximum that leaves `in_reserve` after `reps`: Epley's formula turned round (Epley 1985)."""
    return 1 / (1 + (reps + in_reserve) / 30)


def asked(scheme: Scheme, phase: float, week: int, rng: Random) -> Asked:
    """The sets (repetitions, share of the maximum). `phase` runs from 0 to 1 over a block, `week` counts within it."""
    if scheme == "wave":
        return list(_WAVE[week % 3])
    if scheme in {"fives", "one_five"}:
        return [(5, share_for(5, 2.2 - 1.6 * phase))] * (5 if scheme == "fives" else 1)
    if scheme == "heavy":
        reps = 3 if phase > 0.5 else 4
        return [(reps, share_for(reps, 3.0 - 2.0 * phase))] * 5
    if scheme == "medium":
        reps = 5 if phase > 0.5 else 6
        return [(reps, share_for(reps, 3.2 - 2.0 * phase))] * (4 if phase > 0.3 else 3)
    if scheme == "ramp":
        return _ramp(phase, rng)
    if scheme == "volume":
        reps = 8 if phase > 0.5 else 10
        return [(reps, share_for(reps, 3.0 - 2.0 * phase))] * (4 if phase > 0.5 else 3)
    if scheme == "metcon":
        return [(rng.choice((10, 12, 15, 20)), 0.42)] * rng.choice((3, 4, 5))
    return [(12, share_for(12, 2.5))] * 3


def _ramp(phase: float, rng: Random) -> Asked:
    """Sets up to the day's top, as weightlifters write them down: warm-up and work in one row."""
    top = rng.uniform(0.74, 0.84) + 0.1 * phase
    reps = rng.choice((2, 3, 3, 4)) if top < 0.88 else rng.choice((1, 1, 2))
    climb = [(reps + 1 if share < 0.65 else reps, share) for share in (0.5, 0.6, 0.68) if share < top - 0.04]
    return climb + [(reps, top - 0.06)] + [(reps, top)] * rng.choice((2, 3, 3, 4))


def deloaded(sets: Asked) -> Asked:
    """A lighter week: fewer sets and less load, the same lifts (Rogerson 2024, Sports Med Open 10:26)."""
    return [(reps, share * 0.87) for reps, share in sets[: max(1, round(len(sets) * 0.6))]]
