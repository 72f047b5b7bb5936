"""The turns of a pose that make a fault: rounding, tucking, arching, leaning, sagging.

For a figure that faces right when it stands, whatever way it lies: a smaller pelvis angle and a larger chest angle arch
the back, the other way round rounds it.
"""

from typing import Final

from liftagain.figures.skeleton import LimbName
from liftagain.figures.twin import Twin

Held = tuple[LimbName, ...]
ARMS: Final[Held] = ("arm_near", "arm_far")
LEGS: Final[Held] = ("leg_near", "leg_far")
ALL: Final[Held] = (*ARMS, *LEGS)
ROUND = {"pelvis": 16.0, "lumbar": 0.0, "chest": -20.0, "head": -12.0}
SLIGHT_ROUND = {"pelvis": 14.0, "lumbar": 4.0, "chest": -8.0, "head": -4.0}
TUCK = {"pelvis": 26.0, "lumbar": 10.0, "chest": -6.0}
ARCH = {"pelvis": -14.0, "lumbar": 2.0, "chest": 16.0, "head": 8.0}
LYING_ARCH = {"pelvis": -17.0, "lumbar": 0.0, "chest": 12.0}
LEAN_BACK = {"pelvis": 12.0, "lumbar": 20.0, "chest": 24.0, "head": 12.0}
LEAN = {"pelvis": -20.0, "lumbar": -20.0, "chest": -20.0, "head": -14.0}
AWAY = {"arm_near": (24.0, 24.0, 10.0), "arm_far": (24.0, 24.0, 10.0)}
DROPPED = {"arm_near": (-34.0, 24.0, 20.0), "arm_far": (-34.0, 24.0, 20.0)}


def bar_away(fault: str = "bar_away_from_body") -> Twin:
    """The bar hangs away from the legs."""
    return Twin(fault=fault, joint="shoulder", turn=AWAY)


def hips_up(moment: float = 0.0) -> Twin:
    """The hips rise before the chest."""
    turn = {"pelvis": -20.0, "lumbar": -20.0, "chest": -20.0, "head": -10.0}
    return Twin(fault="hips_shoot_up", joint="trunk", turn=turn, move=(-2.0, 8.0), hold=ALL, moment=moment)


def sag(fault: str = "hips-sag", drop: float = -6.0) -> Twin:
    """The hips hang in a plank."""
    turn = {"pelvis": -8.0, "lumbar": 6.0, "chest": 24.0, "head": 6.0}
    return Twin(fault=fault, joint="lumbar", turn=turn, move=(0.0, drop), hold=ALL)
