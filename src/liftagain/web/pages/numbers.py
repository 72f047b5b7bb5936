"""Numbers as people type them."""

import math

KG_PER_LB = 0.45359237  # the definition of the international pound
PLAIN_LENGTH = 12


def typed_number(text: str) -> float | None:
    """The number in a field, with a comma or a point; None when it is empty.

    Raises:
        ValueError: the text is no number.
    """
    cleaned = text.strip().replace(",", ".")
    if not cleaned:
        return None
    if len(cleaned) > PLAIN_LENGTH:
        raise ValueError(text)
    number = float(cleaned)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def in_kg(value: float, unit: str) -> float:
    """A mass in kg from one in `unit`."""
    return value * KG_PER_LB if unit == "lb" else value


def shown_mass(value_kg: float | None, unit: str) -> float | None:
    """A mass in the person's unit, to the nearest half kilogram or whole pound."""
    if value_kg is None:
        return None
    return float(round(value_kg / KG_PER_LB)) if unit == "lb" else round(value_kg * 2) / 2
