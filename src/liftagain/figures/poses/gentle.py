"""The gentlest steps: on a chair, at a wall, with a cushion, and the small versions of what lies on the back."""

from dataclasses import replace

from liftagain.figures.front_body import HIP_HALF, SHOULDER_HALF
from liftagain.figures.illustration import Illustration, Push, Track, Turn
from liftagain.figures.joint import ankle_near, head, hip, knee_near
from liftagain.figures.poses.all_fours import KNEELING_BACK
from liftagain.figures.poses.front import CROSSED, TURNED, TURNED_BACK
from liftagain.figures.poses.lying_back import ARCHED, FEET, FLAT, HANDS, LIE, LONG
from liftagain.figures.poses.lying_side import LYING_SIDE
from liftagain.figures.poses.seated import HALF_KNEEL, KNEE_DOWN, ON_BENCH
from liftagain.figures.poses.stance import FOOT, SOLE, STAND
from liftagain.figures.prop import block, chair, cushion, linked, wall
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.skeleton import Arms, Limb, Pose, blend

ON_BELLY: Arms = {"arm_near": (-129.0, -4.0, -14.0), "arm_far": (-122.0, 22.0, 30.0)}
SEAT_FEET = (Plant("leg_near", (25, SOLE), 1, 0), Plant("leg_far", (27, SOLE), 1, 0))
SEATED = (Rest(hip, (0, 31)), *SEAT_FEET)
ON_THIGHS = (Plant("arm_near", (15.5, 37.6), -1, -20), Plant("arm_far", (17, 37.6), -1, -20))
CHAIR = chair(-9, 16, 24.5, 66)
STOOL = block(-10, 14, 24.5)
AT_THE_WALL = replace(STAND, hip=(0, 47.6), arm_near=(-88, -80, -80), arm_far=(-86, -78, -78))
WALL_HELD = (Rest(hip, (0, 47.6)), Plant("leg_near", (13, SOLE), 1, 0), Plant("leg_far", (15, SOLE), 1, 0))
BRACED = replace(STAND, **ON_BELLY)
SAT = replace(ON_BENCH, pelvis=92, lumbar=89, chest=91, head=91, **ON_BELLY)
THIGH_TO_US: Limb = (0.3, 0.81, 0.41)
SAT_FACING = replace(
    TURNED, hip=(0, 31), leg_near=(-78, -90, -90), leg_far=(-102, -90, -90), leg_near_seen=THIGH_TO_US,
    leg_far_seen=THIGH_TO_US, shoulder_half=SHOULDER_HALF, hip_half=HIP_HALF,
)  # fmt: skip
CUSHIONED = replace(
    KNEELING_BACK, hip=(-32, 18.4), pelvis=14, lumbar=4, chest=-8, head=-12, leg_near=(-35, -180, -178),
    leg_far=(-33, -180, -178), arm_near=(-40, -20, -4), arm_far=(-38, -18, -4),
)  # fmt: skip
KNEELING_TALLER = replace(
    CUSHIONED, hip=(-30, 22), pelvis=28, lumbar=18, chest=6, head=0, leg_near=(-46, -180, -178),
    leg_far=(-44, -180, -178),
)  # fmt: skip
KNEE_ON_MAT = Rest(knee_near, (-12, 4.4))
HANDS_AHEAD = (Plant("arm_near", (12.5, 2.8), 1, -4), Plant("arm_far", (14, 2.8), 1, -4))
ROLL = LYING_SIDE["lumbar-rotation"]


def _facing(turn: Pose) -> Pose:
    """The seated figure, its chest turned as in this standing pose."""
    return replace(SAT_FACING, shoulder_half=turn.shoulder_half, face=turn.face, **CROSSED)


GENTLE: dict[str, Illustration] = {
    "brace-sitting": Illustration(
        start=SAT, end=SAT, contacts=SEATED, muscles=("abdominals",), props=(CHAIR,), ghost=False, mat=False, fists=True
    ),
    "brace-standing": Illustration(
        start=BRACED, end=BRACED, contacts=(FOOT,), muscles=("abdominals",), ghost=False, mat=False, fists=True
    ),
    "pelvic-tilt-half": Illustration(
        start=replace(ARCHED, pelvis=174),
        end=replace(FLAT, pelvis=184),
        contacts=(LIE, *FEET, *HANDS),
        muscles=("abdominals",),
        tracks=(Turn((2, 10), (16, 15), 62, 118),),
    ),
    "pelvic-tilt-standing": Illustration(
        start=replace(AT_THE_WALL, pelvis=80, lumbar=87, chest=93, head=90),
        end=replace(AT_THE_WALL, pelvis=97, lumbar=90, chest=89, head=90),
        contacts=WALL_HELD,
        muscles=("abdominals", "glutes"),
        props=(wall(-7.6, 96),),
        tracks=(Turn((0, 50), (13, 13), -35, 35),),
        mat=False,
    ),
    "cat-cow-seated": Illustration(
        start=replace(ON_BENCH, pelvis=80, lumbar=90, chest=106, head=112),
        end=replace(ON_BENCH, pelvis=112, lumbar=92, chest=66, head=44),
        contacts=(*SEATED, *ON_THIGHS),
        muscles=("lower_back", "abdominals"),
        props=(STOOL,),
        tracks=(Push((-9, 50), (-18, 50)),),
        mat=False,
    ),
    "childs-pose-cushion": Illustration(
        start=KNEELING_TALLER,
        end=CUSHIONED,
        contacts=(KNEE_ON_MAT, *HANDS_AHEAD),
        muscles=("lower_back", "lats"),
        props=(cushion(-20, 9, 13.6),),
        tracks=(Track(hip, (-6, 14), 0.1, 1.0),),
    ),
    "hamstring-stretch-bent": Illustration(
        start=replace(FLAT, leg_near=(74, -34, 30), arm_near=(40, 20, 30), arm_far=(38, 18, 30)),
        end=replace(FLAT, leg_near=(84, 48, 132), arm_near=(46, 30, 36), arm_far=(44, 28, 36)),
        contacts=(LIE, FEET[1]),
        muscles=("hamstrings",),
        props=(linked(lambda j: (j.arm_near[3], j.leg_near[3]), width=1.2, tone="arrow"),),
        tracks=(Track(ankle_near, (9, 2), 0.35, 0.85),),
        fists=True,
    ),
    "hip-flexor-stretch-supported": Illustration(
        start=replace(HALF_KNEEL, arm_near=(-60, -20, -10)),
        end=replace(HALF_KNEEL, leg_far=(-112, -180, -178), leg_near=(-8, -96, 0), pelvis=97, lumbar=92, chest=90,
                    arm_near=(-60, -20, -10)),
        contacts=(KNEE_DOWN, Plant("leg_near", (27, SOLE), 1, 0), Plant("arm_far", (24, 41), -1, -20)),
        muscles=("hip_flexors",),
        props=(chair(23, 46, 23, 39),),
        tracks=(Track(hip, (-16, 2), 0.1, 1.0),),
    ),
    "lumbar-rotation-small": Illustration(
        start=ROLL.start,
        end=blend(ROLL.start, ROLL.end, 0.42),
        muscles=("oblique_near", "oblique_far"),
        tracks=(Track(knee_near, (-2, 8), 0.1, 1.0),),
        view="above",
    ),
    "torso-twists-seated": Illustration(
        start=_facing(TURNED_BACK),
        end=_facing(TURNED),
        contacts=(Rest(hip, (0, 31)),),
        muscles=("oblique_near", "oblique_far"),
        props=(block(-14, 14, 25),),
        tracks=(Turn((0, 45), (25, 6), 205, 335),),
        ghost=False,
        mat=False,
        view="front",
    ),
    "head-lift": Illustration(
        start=replace(LONG, leg_far=(60, -60, 0), arm_near=(-14, 22, 4), arm_far=(-14, 20, 4)),
        end=replace(LONG, leg_far=(60, -60, 0), arm_near=(-15, 23, 4), arm_far=(-15, 21, 4), chest=178, head=160),
        contacts=(Rest(hip, (0, 8)), FEET[1]),
        muscles=("abdominals",),
        tracks=(Track(head, (-4, 10), 0.0, 1.0),),
    ),
}  # fmt: skip
