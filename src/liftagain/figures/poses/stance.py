"""Standing, seen from the side and facing right: the stances and grips that several exercises share."""

from dataclasses import replace

from liftagain.figures.joint import ankle_near
from liftagain.figures.reach import Plant, Rest, planted
from liftagain.figures.skeleton import ANKLE, Arms, Point, Pose

SOLE = ANKLE + 0.3
FOOT = Rest(ankle_near, (0, SOLE))
STAND = Pose(
    hip=(0, 52), pelvis=92, lumbar=88, chest=90, head=90,
    arm_near=(-88, -84, -84), arm_far=(-86, -82, -82), leg_near=(-89, -91, 0), leg_far=(-87, -89, 0),
)  # fmt: skip
LONG_ARMS: Arms = {"arm_near": (-91.0, -89.0, -90.0), "arm_far": (-89.0, -87.0, -90.0)}
SQUAT = replace(STAND, pelvis=58, lumbar=54, chest=56, head=72, leg_near=(-2, -120, 0), leg_far=(0, -118, 0))
UPRIGHT_SQUAT = replace(SQUAT, pelvis=70, lumbar=66, chest=69, head=80, leg_near=(-1, -124, 0), leg_far=(1, -122, 0))
BACK_RACK: Arms = {"arm_near": (-118.0, 64.0, 80.0), "arm_far": (-116.0, 66.0, 80.0)}
FRONT_RACK: Arms = {"arm_near": (-14.0, 160.0, 150.0), "arm_far": (-12.0, 162.0, 150.0)}
GOBLET: Arms = {"arm_near": (-66.0, 62.0, 80.0), "arm_far": (-64.0, 64.0, 80.0)}
FORWARD: Arms = {"arm_near": (-6.0, -2.0, 0.0), "arm_far": (-4.0, 0.0, 0.0)}
SEAT = replace(STAND, pelvis=74, lumbar=70, chest=72, head=80, leg_near=(-6, -100, 0), leg_far=(-4, -98, 0), **FORWARD)
PRESSED: Arms = {"arm_near": (97.0, 94.0, 94.0), "arm_far": (99.0, 96.0, 94.0)}
FEET = (Plant("leg_near", (0, SOLE), 1, 0), Plant("leg_far", (2, SOLE), 1, 0))


def settled(hip: Point, lean: float, head: float, arms: Arms) -> Pose:
    """Both feet under the figure, the hip at a point, the trunk at `lean`, the knees where they must be."""
    pose = replace(STAND, hip=hip, pelvis=lean + 3, lumbar=lean - 1, chest=lean + 1, head=head, **arms)
    return planted(pose, FEET)
