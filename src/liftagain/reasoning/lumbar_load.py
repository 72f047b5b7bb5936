"""How much a repetition loads the lower back: a static model of the trunk about L5/S1, from the side.

Segment masses and lengths are shares of body mass and stature (Winter 2009; Drillis and Contini 1966); one equivalent
extensor with an arm of 6 cm pulls 5 degrees obliquely (Cholewicki 1991). It is static, so a fast lift loads more;
another model of the same lift differs by a factor of two. So newtons never leave this layer: people see tiers and
comparisons with their own sessions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin

from liftagain.domain.exercise import LoadAt, Movement, Posture
from liftagain.domain.limit import Limit
from liftagain.domain.training_log import LoggedSet

GRAVITY = 9.81
TRUNK_LENGTH = 0.8 * 0.288  # L5/S1 to shoulder, as a share of stature
HEAD_ABOVE_SHOULDER = 0.10  # share of stature
TRUNK_MASS, HEAD_MASS, ARMS_MASS, MASS_ABOVE_L5 = 0.355, 0.081, 0.100, 0.536  # shares of body mass
TRUNK_CENTRE = 0.37  # share of the trunk length
EXTENSOR_ARM_M = 0.06
EXTENSOR_ANGLE = radians(5)
REFERENCE_LEAN_DEG = 60.0  # the unloaded bend that is 1 in relative units: hands to the shins

# Where the load acts. Arms hang from the shoulder, so a load in the hands acts below it, and a bar on the back or the
# front acts at it. A load at the hips has no arm; a supported trunk carries neither itself nor the load.
_AT_SHOULDER: frozenset[LoadAt] = frozenset({"hands", "front", "shoulders", "overhead", "carried"})

UNCOUNTED_PATTERNS = frozenset({"gait", "cycling", "rowing", "swimming", "conditioning", "class"})
"""Steps and strokes are no repetitions of a lift: they are compared by distance, not by this model."""


@dataclass(frozen=True, slots=True)
class Body:
    """Whose back it is: mass in kg, height in m, and whether either is an assumption."""

    mass_kg: float
    height_m: float
    assumed: bool = False


@dataclass(frozen=True, slots=True)
class SpineLoad:
    """The moment about L5/S1 in Nm, and compression and shear there in N."""

    moment_nm: float
    compression_n: float
    shear_n: float


def body(mass_kg: float | None, height_m: float | None, limits: Mapping[str, Limit]) -> Body:
    """The body to compute with; what is unknown is taken from the reference adult and said so."""
    return Body(
        mass_kg if mass_kg is not None else limits["reference_body_mass"].start,
        height_m if height_m is not None else limits["reference_height"].start,
        assumed=mass_kg is None or height_m is None,
    )


def spine_load(body: Body, trunk_deg: float, load_kg: float = 0.0, load_at: LoadAt = "hands") -> SpineLoad:
    """The load at L5/S1 for a trunk that leans `trunk_deg` from upright with `load_kg` at `load_at`."""
    if load_at == "supported":
        return SpineLoad(0.0, 0.0, 0.0)
    lean, trunk_m = radians(trunk_deg), TRUNK_LENGTH * body.height_m
    shoulder_m = trunk_m * sin(lean)
    head_m = (trunk_m + HEAD_ABOVE_SHOULDER * body.height_m) * sin(lean)
    load_arm_m = shoulder_m if load_at in _AT_SHOULDER else 0.0
    upper_body = TRUNK_MASS * TRUNK_CENTRE * shoulder_m + HEAD_MASS * head_m + ARMS_MASS * shoulder_m
    moment = GRAVITY * (body.mass_kg * upper_body + load_kg * load_arm_m)
    muscle = moment / EXTENSOR_ARM_M
    weight = (MASS_ABOVE_L5 * body.mass_kg + load_kg) * GRAVITY
    return SpineLoad(
        moment,
        muscle * cos(EXTENSOR_ANGLE) + weight * cos(lean),
        weight * sin(lean) - muscle * sin(EXTENSOR_ANGLE),
    )


def tier_of(compression_n: float, limits: Mapping[str, Limit]) -> int:
    """The tier 0 to 5 that the compression falls into."""
    return sum(compression_n >= limits[f"tier_{tier}_compression"].start for tier in range(1, 6))


def counts(movement: Movement | None, load_kg: float | None, limits: Mapping[str, Limit]) -> bool:
    """Whether a repetition counts as lumbar load: tier 3 or more, or an external load. Unknown movements do not."""
    if movement is None or movement.pattern in UNCOUNTED_PATTERNS:
        return False
    return movement.lumbar_tier >= limits["counted_tier"].start or bool(load_kg)


def relative_moment(movement: Movement, load_kg: float, body: Body, limits: Mapping[str, Limit]) -> float:
    """The moment of one repetition, where 1 is the same person bending to 60 degrees without a load."""
    bend_nm = spine_load(body, REFERENCE_LEAN_DEG, 0.0).moment_nm
    return _moment_nm(movement, load_kg, body, limits) / bend_nm


def relative_load(movement: Movement | None, done: LoggedSet, body: Body, limits: Mapping[str, Limit]) -> float:
    """The relative moments of a set summed over its repetitions; holds and carries count by their seconds."""
    load_kg = done.load_kg or 0.0
    if movement is None or not counts(movement, load_kg, limits):
        return 0.0
    repetitions = done.reps or (done.duration_s or 0.0) / limits["seconds_a_repetition"].start
    return repetitions * relative_moment(movement, load_kg, body, limits)


def _moment_nm(movement: Movement, load_kg: float, body: Body, limits: Mapping[str, Limit]) -> float:
    posture: Posture | None = movement.posture
    if posture is not None:
        return spine_load(body, posture.trunk_deg, load_kg, posture.load_at).moment_nm
    if movement.lumbar_tier < limits["counted_tier"].start:
        return 0.0
    # No posture is known: the moment that alone would give the typical compression of the tier.
    compression_n = limits[f"tier_{movement.lumbar_tier}_typical"].start
    return compression_n * EXTENSOR_ARM_M / cos(EXTENSOR_ANGLE)
