"""Units of weight and distance. A unit that the file does not state is asked for, never guessed in silence."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from liftagain.domain.errors import InputError
from liftagain.domain.training_log import Unit

KG_PER_LB = 0.45359237
"""The international pound, exact by definition."""

_WEIGHT: dict[str, Unit] = {
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos", "kilogram", "kilograms"), "kg"),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds", "#"), "lb"),
}
_METRES = {
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), 1.0),
    **dict.fromkeys(("km", "kms", "kilometer", "kilometers", "kilometre", "kilometres"), 1000.0),
    **dict.fromkeys(("mi", "mile", "miles"), 1609.344),
    **dict.fromkeys(("yd", "yds", "yard", "yards"), 0.9144),
    **dict.fromkeys(("ft", "foot", "feet"), 0.3048),
    **dict.fromkeys(("cm",), 0.01),
}


class UnitUnknown(InputError):  # noqa: N818 - the name says what is missing
    """The file does not say whether its weights are kg or lb, so the person must. Nothing was stored."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A weight or a distance as it was written: a value and the unit beside it, None where there is none."""

    value: float
    unit: str | None


def weight_unit(text: str) -> Unit | None:
    """The unit of weight that `text` names, or None where it is blank.

    Raises:
        ValueError: it names another.
    """
    plain = text.strip().rstrip(".").casefold()
    if not plain:
        return None
    if plain not in _WEIGHT:
        raise ValueError(text)
    return _WEIGHT[plain]


def metres_per(text: str) -> float | None:
    """How many metres the unit of distance in `text` has, or None where it is blank.

    Raises:
        ValueError: it names no unit of distance.
    """
    plain = text.strip().rstrip(".").casefold()
    if not plain:
        return None
    if plain not in _METRES:
        raise ValueError(text)
    return _METRES[plain]


def in_kg(value: float, unit: Unit) -> float:
    """The weight in kg, to a tenth of a gram."""
    return value if unit == "kg" else round(value * KG_PER_LB, 4)


def evidence(weights: Collection[float]) -> str:
    """What the weights look like, for the person who is asked for their unit: a hint, never a decision."""
    if not weights:
        return "no weights"
    return (
        f"of {len(weights)} weights {_share(weights, _is_kg_bar)} are a 20-kg bar with whole 20-kg plates, "
        f"{_share(weights, _is_lb_bar)} a 45-lb bar with 25- or 45-lb plates, "
        f"{_share(weights, _ends_in_half)} end in 2.5 or 7.5, which is usual in kg, "
        f"{_share(weights, _is_converted)} are whole pounds turned into kg; the heaviest is {max(weights):g}"
    )


def _share(weights: Collection[float], test: Callable[[float], bool]) -> str:
    return f"{sum(map(test, weights)) / len(weights):.0%}"


def _is_kg_bar(weight: float) -> bool:
    return weight >= 20 and (weight - 20) % 40 == 0


def _is_lb_bar(weight: float) -> bool:
    return weight >= 45 and (weight - 45) % 90 in {0, 50}


def _ends_in_half(weight: float) -> bool:
    return weight % 5 == 2.5


def _is_converted(weight: float) -> bool:
    return _whole(weight / KG_PER_LB) and not _whole(weight * 4)


def _whole(value: float) -> bool:
    return abs(value - round(value)) < 1e-3
