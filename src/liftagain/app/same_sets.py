"""Recognises sets that two apps tell of one workout: the same day, the same exercise, the same values."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

ROUNDING_KG = 0.26
"""Apps round pounds that they turn into kg, to a quarter at most."""

ROUNDING_SHARE = 0.02
"""Watches and apps measure one run a little differently."""


@dataclass(frozen=True, slots=True)
class Told:
    """A set as one source tells it. `exercise` is the catalogue id, or the name where that is not known.

    `started` is the ISO time of the workout's start, empty where the source gives none.
    """

    source: str
    day: date
    started: str
    exercise: str
    reps: int | None
    load_kg: float | None
    duration_s: float | None
    distance_m: float | None


def told_again(new: Sequence[Told], known: Iterable[Told]) -> list[bool]:
    """For each new set, whether a known set is the same one, told by another source. A known set explains one new set.

    Sets that one app tells are known again by their keys; only an app that changed its form (a start, or none) is
    compared with itself.
    """
    free: dict[tuple[date, str, int], list[Told]] = {}
    for one in known:
        free.setdefault(_place(one), []).append(one)
    found = []
    for one in new:
        candidates = free.get(_place(one), [])
        same = min(
            (other for other in candidates if _is_same(one, other)),
            key=lambda other: abs((other.load_kg or 0) - (one.load_kg or 0)),
            default=None,
        )
        if same is not None:
            candidates.remove(same)
        found.append(same is not None)
    return found


def _place(one: Told) -> tuple[date, str, int]:
    """What must be equal."""
    return one.day, one.exercise, one.reps or 0


def _is_same(one: Told, other: Told) -> bool:
    """Whether two sets of a day with equal exercise and repetitions can be one."""
    if one.source == other.source and bool(one.started) == bool(other.started):
        return False  # the key of the set has told them apart already
    return (
        abs((one.load_kg or 0) - (other.load_kg or 0)) <= ROUNDING_KG
        and _close(one.duration_s, other.duration_s)
        and _close(one.distance_m, other.distance_m)
    )


def _close(one: float | None, other: float | None) -> bool:
    """Whether two measurements can be of one thing; none and 0 are the same."""
    one, other = one or 0, other or 0
    return abs(one - other) <= ROUNDING_SHARE * max(one, other)
