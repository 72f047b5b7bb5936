"""What one repetition of an exercise asks of the lower back, as a straight line over the load in the hands.

In relative units (1 is the same person bending to 60 degrees without a load) the height cancels out of the static
model and the body mass stays only under the load: `relative moment = base + per_body_mass x load / body mass`.

Where the model from the side says nothing (lying, hanging, turning, side bends, carries), the line rests on a published
measurement of that exercise, and where there is none, on the middle of its tier. `Line.basis` says which.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Literal, TypeAlias

from liftagain.domain.exercise import MeasuredLoad, Movement, Posture
from liftagain.domain.limit import Limit
from liftagain.domain.training_log import LoggedSet
from liftagain.reasoning.lumbar_load import (
    AT_SHOULDER,
    EXTENSOR_ANGLE,
    EXTENSOR_ARM_M,
    MASS_ABOVE_L5,
    TRUNK_LENGTH,
    UPPER_BODY,
    Body,
    body,
    spine_load,
)

REFERENCE_LEAN_DEG = 60.0  # the unloaded bend that is 1 in relative units: hands to the shins
LineBasis: TypeAlias = Literal["model", "measured", "tier", "nothing"]

# What a sagittal model of a leaning trunk can speak for: the trunk stands or sits free and moves forward and back.
_FREE_POSITIONS = frozenset({"standing", "sitting", "kneeling"})
_OUTSIDE_THE_MODEL = frozenset({"carry", "core_anti_lateral", "core_anti_rotation", "rotation", "jump"})

UNCOUNTED_PATTERNS = frozenset({"gait", "cycling", "rowing", "swimming", "conditioning", "class"})
"""Steps and strokes are no repetitions of a lift: they are compared by distance, not by this model."""


@dataclass(frozen=True, slots=True)
class Line:
    """The relative moment of one repetition: `base` without a load, and its growth with load over body mass."""

    base: float
    per_body_mass: float
    basis: LineBasis

    def at(self, load_kg: float, mass_kg: float) -> float:
        """The relative moment with `load_kg` for a body of `mass_kg`."""
        return self.base + self.per_body_mass * load_kg / mass_kg


def line_of(movement: Movement, limits: Mapping[str, Limit]) -> Line:
    """The line of an exercise, and what it rests on."""
    speaks = model_speaks(movement)
    if movement.measured is not None:
        return _measured_line(movement.measured, movement.posture if speaks else None, limits)
    if speaks and movement.posture is not None:
        return _posture_line(movement.posture, haste(movement, limits))
    if movement.lumbar_tier < limits["counted_tier"].start:
        return Line(0.0, 0.0, "nothing")
    return Line(_bends(limits[f"tier_{movement.lumbar_tier}_typical"].start, limits), 0.0, "tier")


def counts(movement: Movement | None, load_kg: float | None, limits: Mapping[str, Limit]) -> bool:
    """Whether a repetition counts as lumbar load: tier 3 or more, or an external load. Unknown movements do not."""
    if movement is None or movement.pattern in UNCOUNTED_PATTERNS:
        return False
    return movement.lumbar_tier >= limits["counted_tier"].start or bool(load_kg)


def relative_moment(movement: Movement, load_kg: float, body: Body, limits: Mapping[str, Limit]) -> float:
    """The moment of one repetition, where 1 is the same person bending to 60 degrees without a load."""
    return line_of(movement, limits).at(load_kg, body.mass_kg)


def relative_load(movement: Movement | None, done: LoggedSet, body: Body, limits: Mapping[str, Limit]) -> float:
    """The relative moments of a set summed over its repetitions; holds and carries count by their seconds."""
    load_kg = done.load_kg or 0.0
    if movement is None or not counts(movement, load_kg, limits):
        return 0.0
    repetitions = done.reps or (done.duration_s or 0.0) / limits["seconds_a_repetition"].start
    return repetitions * relative_moment(movement, load_kg, body, limits)


def model_speaks(movement: Movement) -> bool:
    """Whether the model from the side can say something about this exercise."""
    if movement.posture is None or movement.pattern in _OUTSIDE_THE_MODEL:
        return False
    if movement.posture.load_at == "supported":
        # A trunk that is held carries nothing, unless the machine's very purpose is to load it.
        return not movement.pattern.startswith("core_")
    return movement.position in _FREE_POSITIONS


def _posture_line(posture: Posture, times: float) -> Line:
    """The model's own line, a number of times over."""
    if posture.load_at == "supported":
        return Line(0.0, 0.0, "model")
    lean = times * sin(radians(posture.trunk_deg)) / sin(radians(REFERENCE_LEAN_DEG))
    arm = TRUNK_LENGTH / UPPER_BODY if posture.load_at in AT_SHOULDER else 0.0
    return Line(lean, lean * arm, "model")


def _measured_line(measured: MeasuredLoad, posture: Posture | None, limits: Mapping[str, Limit]) -> Line:
    """The line through the measured point: the model's, scaled to it, where the model speaks; else it grows with the
    weight above L5/S1.
    """
    reference = body(None, None, limits)
    if posture is not None:
        static = spine_load(reference, posture.trunk_deg, measured.load_kg, posture.load_at)
        model = _posture_line(posture, measured.compression_n / static.compression_n)
        return Line(model.base, model.per_body_mass, "measured")
    at_point = _bends(measured.compression_n, limits)
    base = at_point / (1 + measured.load_kg / (MASS_ABOVE_L5 * reference.mass_kg))
    return Line(base, base / MASS_ABOVE_L5, "measured")


def _bends(compression_n: float, limits: Mapping[str, Limit]) -> float:
    """The moment that alone would give this compression, in unloaded bends of the reference adult, who was measured."""
    moment_nm = compression_n * EXTENSOR_ARM_M / cos(EXTENSOR_ANGLE)
    return moment_nm / spine_load(body(None, None, limits), REFERENCE_LEAN_DEG).moment_nm


def haste(movement: Movement, limits: Mapping[str, Limit]) -> float:
    """How many times the static load a fast lift asks for; 1 for the others."""
    return limits["ballistic_factor"].start if "ballistic" in movement.tags else 1.0
