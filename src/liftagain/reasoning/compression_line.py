"""The compression of the lower back in one repetition, as a sum of straight lines, and the tier that it falls into.

It rests on the same basis as the relative moment (`moment_line`): the model, a measurement, or the tier of the
catalogue. Newtons stay inside; people see tiers. A tier may be off by one or two: the load may be wrong by a factor of
two (`lumbar_load_uncertainty`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin
from typing import TYPE_CHECKING, TypeVar

from liftagain.domain.exercise import Movement
from liftagain.domain.limit import Limit
from liftagain.reasoning.lumbar_load import (
    AT_SHOULDER,
    EXTENSOR_ANGLE,
    EXTENSOR_ARM_M,
    GRAVITY,
    MASS_ABOVE_L5,
    TRUNK_LENGTH,
    UPPER_BODY,
    Body,
    tier_of,
)
from liftagain.reasoning.moment_line import haste, line_of, model_speaks

if TYPE_CHECKING:
    import polars as pl

Size = TypeVar("Size", float, "pl.Expr")


@dataclass(frozen=True, slots=True)
class CompressionLine:
    """Newtons: a constant, and what is added for each kg of body mass (times m of height, or not), for each kg of load
    (times m of height, or not), and for the load as a share of the body mass.
    """

    constant: float = 0.0
    mass_height: float = 0.0
    mass: float = 0.0
    load_height: float = 0.0
    load: float = 0.0
    load_share: float = 0.0


def compression_n(line: tuple[Size, Size, Size, Size, Size, Size], load: Size, mass: Size, height: Size) -> Size:
    """The compression in N with a load (kg) for a body (kg, m); for numbers and for columns alike."""
    constant, mass_height, mass_, load_height, load_, load_share = line
    body = mass_height * mass * height + mass_ * mass
    return constant + body + load_height * load * height + load_ * load + load_share * load / mass


def compression_line(movement: Movement, limits: Mapping[str, Limit]) -> CompressionLine:
    """The line of an exercise."""
    measured, posture = movement.measured, movement.posture
    if measured is not None:
        line = line_of(movement, limits)
        share = measured.compression_n / line.at(measured.load_kg, limits["reference_body_mass"].start)
        return CompressionLine(constant=share * line.base, load_share=share * line.per_body_mass)
    if posture is None or not model_speaks(movement):
        tier = movement.lumbar_tier
        return CompressionLine(constant=limits[f"tier_{tier}_compression"].start if tier else 0.0)
    if posture.load_at == "supported":
        return CompressionLine()
    lean, times = radians(posture.trunk_deg), haste(movement, limits)
    pull = times * GRAVITY * sin(lean) / EXTENSOR_ARM_M * cos(EXTENSOR_ANGLE)
    press = times * GRAVITY * cos(lean)
    upright = posture.trunk_deg <= limits["upright_lean"].start
    return CompressionLine(
        constant=limits["upright_floor"].start if upright else 0.0,
        mass_height=pull * UPPER_BODY,
        mass=press * MASS_ABOVE_L5,
        load_height=pull * TRUNK_LENGTH if posture.load_at in AT_SHOULDER else 0.0,
        load=press,
    )


def tier_at(movement: Movement, load_kg: float, body: Body, limits: Mapping[str, Limit]) -> int:
    """The tier 0 to 5 of a set with this load."""
    line = compression_line(movement, limits)
    numbers = (line.constant, line.mass_height, line.mass, line.load_height, line.load, line.load_share)
    return tier_of(compression_n(numbers, load_kg, body.mass_kg, body.height_m), limits)
