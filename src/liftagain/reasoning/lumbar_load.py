"""How much a repetition loads the lower back: a static model of the trunk about L5/S1, from the side.

Segment masses and lengths are shares of body mass and stature (Winter 2009; Drillis and Contini 1966); one equivalent
extensor with an arm of 6 cm pulls 5 degrees obliquely (Cholewicki 1991). It is static, so a fast lift loads more;
another model of the same lift differs by a factor of two. So newtons never leave this layer: people see tiers and
comparisons with their own sessions.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import cos, radians, sin

from liftagain.domain.exercise import LoadAt
from liftagain.domain.limit import Limit

GRAVITY = 9.81
TRUNK_LENGTH = 0.8 * 0.288  # L5/S1 to shoulder, as a share of stature
HEAD_ABOVE_SHOULDER = 0.10  # share of stature
TRUNK_MASS, HEAD_MASS, ARMS_MASS, MASS_ABOVE_L5 = 0.355, 0.081, 0.100, 0.536  # shares of body mass
TRUNK_CENTRE = 0.37  # share of the trunk length
EXTENSOR_ARM_M = 0.06
EXTENSOR_ANGLE = radians(5)
# The upper body's moment per kg of body mass, per m of stature and per sine of the lean: trunk, head, arms.
UPPER_BODY = (
    TRUNK_MASS * TRUNK_CENTRE * TRUNK_LENGTH
    + HEAD_MASS * (TRUNK_LENGTH + HEAD_ABOVE_SHOULDER)
    + ARMS_MASS * TRUNK_LENGTH
)

# Where the load acts. Arms hang from the shoulder, so a load in the hands acts below it, and a bar on the back or the
# front acts at it. A load at the hips has no arm; a supported trunk carries neither itself nor the load.
AT_SHOULDER: frozenset[LoadAt] = frozenset({"hands", "front", "shoulders", "overhead", "carried"})


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
    lean = radians(trunk_deg)
    arm = TRUNK_LENGTH if load_at in AT_SHOULDER else 0.0
    moment = GRAVITY * body.height_m * sin(lean) * (body.mass_kg * UPPER_BODY + load_kg * arm)
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
