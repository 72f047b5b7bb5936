"""The estimated one-repetition maximum (e1RM): seven published formulas over load (kg) and repetitions.

Each returns kg, and works on numbers and on columns alike. They agree within a few per cent up to ten repetitions and
drift apart above. The constants are those of the cited formulas. Which one is used is said once, in `chosen`.
"""

from __future__ import annotations

from collections.abc import Callable
from math import e
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import polars as pl

Kg = TypeVar("Kg", float, "pl.Expr")

RPE_OF_NO_REPETITION_LEFT = 10.0
"""RPE 10 is no repetition in reserve (Zourdos 2016): the definition of the scale, not a threshold."""


def epley(load_kg: float, reps: float) -> float:
    """E1RM in kg: w (1 + r/30), and the load itself for a single (Epley 1985)."""
    return load_kg if reps <= 1 else epley_of_many(load_kg, reps)


def epley_of_many(load_kg: Kg, reps: Kg) -> Kg:
    """E1RM in kg by Epley, for more than one repetition: w (1 + r/30)."""
    return load_kg * (1 + reps / 30)


def brzycki(load_kg: Kg, reps: Kg) -> Kg:
    """E1RM in kg: 36 w / (37 - r); undefined from 37 repetitions on (Brzycki 1993)."""
    return 36 * load_kg / (37 - reps)


def lombardi(load_kg: Kg, reps: Kg) -> Kg:
    """E1RM in kg: w r^0.10 (Lombardi 1989)."""
    found: Kg = load_kg * reps**0.10
    return found


def oconner(load_kg: Kg, reps: Kg) -> Kg:
    """E1RM in kg: w (1 + 0.025 r) (O'Conner 1989)."""
    return load_kg * (1 + 0.025 * reps)


def wathan(load_kg: Kg, reps: Kg) -> Kg:
    """E1RM in kg: 100 w / (48.8 + 53.8 e^(-0.075 r)) (Wathan 1994)."""
    found: Kg = 100 * load_kg / (48.8 + 53.8 * e ** (-0.075 * reps))
    return found


def mayhew(load_kg: Kg, reps: Kg) -> Kg:
    """E1RM in kg: 100 w / (52.2 + 41.9 e^(-0.055 r)) (Mayhew 1992)."""
    found: Kg = 100 * load_kg / (52.2 + 41.9 * e ** (-0.055 * reps))
    return found


def lander(load_kg: Kg, reps: Kg) -> Kg:
    """E1RM in kg: 100 w / (101.3 - 2.67123 r) (Lander 1985)."""
    return 100 * load_kg / (101.3 - 2.67123 * reps)


FORMULAS: MappingProxyType[str, Callable[[float, float], float]] = MappingProxyType(
    {
        "epley": epley,
        "brzycki": brzycki,
        "lombardi": lombardi,
        "oconner": oconner,
        "wathan": wathan,
        "mayhew": mayhew,
        "lander": lander,
    }
)


def chosen(load_kg: Kg, to_failure: Kg, lower: Callable[[Kg, Kg], Kg]) -> Kg:
    """The e1RM in kg that we use: Brzycki up to ten repetitions to failure, where the two meet, and Epley above.

    On each side that is the lower of the two. `lower` is `min` for numbers and its like for columns.
    """
    return lower(brzycki(load_kg, to_failure), epley_of_many(load_kg, to_failure))


def reps_with_reserve(reps: float, rpe: float | None) -> float:
    """Repetitions to failure: those done and those left (10 - RPE). Without an RPE, those done."""
    return reps if rpe is None else reps + (RPE_OF_NO_REPETITION_LEFT - rpe)


def e1rm_kg(load_kg: float, reps: float, rpe: float | None, trusted_reps: float) -> float | None:
    """The e1RM in kg of one set (`chosen`), or None above `trusted_reps`.

    Args:
        load_kg: the load of the set.
        reps: repetitions done, one or more.
        rpe: how hard it was, if it is known.
        trusted_reps: the most repetitions to failure that an estimate is made for (limit `e1rm_trusted_reps`).
    """
    to_failure = reps_with_reserve(reps, rpe)
    if load_kg <= 0 or reps < 1 or to_failure > trusted_reps:
        return None
    return chosen(load_kg, to_failure, min)
