"""The dose of an exercise: from its entry upward step by step, one thing at a time, never above its top."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil, floor

from liftagain.domain.exercise import Dose
from liftagain.domain.plan import PlannedSet
from liftagain.knowledge.bundle import Knowledge

_GROWING = ("reps", "hold_s", "duration_s", "distance_m")


def sets_at(dose: Dose, level: int, known: Knowledge) -> tuple[PlannedSet, ...]:
    """The sets at `level` steps above the entry (0): the repetitions or the time grow to their top, then a set is
    added.
    """
    ladder = list(_ladder(dose, known))
    count, values = ladder[min(max(level, 0), len(ladder) - 1)]
    one = PlannedSet(
        reps=_whole(values.get("reps")),
        hold_s=values.get("hold_s"),
        duration_s=values.get("duration_s"),
        distance_m=values.get("distance_m"),
        rir=dose.rir,
        tempo=dose.tempo,
    )
    return (one,) * count


def top(dose: Dose, known: Knowledge) -> int:
    """The highest level of a dose."""
    return len(list(_ladder(dose, known))) - 1


def _ladder(dose: Dose, known: Knowledge) -> Iterator[tuple[int, dict[str, float]]]:
    for count in range(dose.sets[0], dose.sets[1] + 1):
        for values in _rising(dose, known):
            yield count, values


def _rising(dose: Dose, known: Knowledge) -> Iterator[dict[str, float]]:
    """The values of a set from the entry to the top, one of them a step further each time."""
    ranges = {name: pair for name in _GROWING if (pair := getattr(dose, name)) is not None}
    values = {name: float(pair[0]) for name, pair in ranges.items()}
    yield dict(values)
    for name, (entry, most) in ranges.items():
        while values[name] < most:
            values[name] = min(float(most), values[name] + _step(name, float(entry), known))
            yield dict(values)


def _step(name: str, entry: float, known: Knowledge) -> float:
    if name == "reps":
        return 1.0
    if name == "hold_s":
        return min(known.limit("step_hold_s"), entry)
    return max(known.limit("step_hold_s"), entry * known.limit("step_share"))


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def cut(sets: tuple[PlannedSet, ...], share: float) -> tuple[PlannedSet, ...]:
    """The sets with `share` left of what grows in them (repetitions, holds, time, distance, load), at least one of
    each.
    """
    return tuple(_cut(one, share) for one in sets)


def _cut(one: PlannedSet, share: float) -> PlannedSet:
    if one.load_kg:
        return replace(one, load_kg=one.load_kg * share)
    if one.reps is not None:
        return replace(one, reps=max(1, floor(one.reps * share)))
    name = next((name for name in _GROWING if getattr(one, name) is not None), None)
    return one if name is None else replace(one, **{name: max(1.0, floor(getattr(one, name) * share))})


def seconds(sets: tuple[PlannedSet, ...], rest_s: int, per_side: bool, known: Knowledge) -> float:
    """How long the sets take with their rests, in s."""
    work = sum(_seconds(one, known) for one in sets) * (2 if per_side else 1)
    return work + rest_s * max(0, len(sets) - 1) + known.limit("seconds_between")


def _seconds(one: PlannedSet, known: Knowledge) -> float:
    if one.duration_s is not None:
        return one.duration_s
    if one.hold_s is not None:
        return one.hold_s * (one.reps or 1)
    return (one.reps or ceil(one.distance_m or 0)) * known.limit("seconds_a_rep")
