"""Steps of the squat and the lunge: at the counter, with support, on a step, with weights; and the jumps after them."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Push, Track
from liftagain.figures.joint import ankle_near, grip_far, grip_near, hip
from liftagain.figures.poses.front import CLASPED
from liftagain.figures.poses.front import STAND as FACING
from liftagain.figures.poses.gait import ON_THE_FLOOR
from liftagain.figures.poses.squat import SPLIT, SPLIT_LOW
from liftagain.figures.poses.stance import (
    BACK_RACK,
    FEET,
    FOOT,
    FORWARD,
    GOBLET,
    LONG_ARMS,
    SOLE,
    SQUAT,
    STAND,
    UPRIGHT_SQUAT,
    settled,
)
from liftagain.figures.prop import block, chair, linked, table
from liftagain.figures.reach import Plant, Rest, planted
from liftagain.figures.skeleton import Arms, Joints, Limb, Point, Pose, add, between, blend, direction, polar
from liftagain.figures.weight import dumbbell, plates

ON_HIPS: Arms = {"arm_near": (-124.0, -24.0, -40.0), "arm_far": (-122.0, -22.0, -40.0)}
FRONT_FOOT = Rest(ankle_near, (14, SOLE))
BACK_TOES = Plant("leg_far", (-22.5, 9), 1, -52)
STANDING_ON_FRONT: Pose = planted(STAND, (FRONT_FOOT,))
SPLIT_UP: Pose = planted(SPLIT, (FRONT_FOOT, BACK_TOES))
SPLIT_DOWN: Pose = planted(SPLIT_LOW, (FRONT_FOOT, BACK_TOES))
SPLIT_MID: Pose = planted(blend(SPLIT_UP, SPLIT_DOWN, 0.5), (FRONT_FOOT, BACK_TOES))
LIFTED = replace(STANDING_ON_FRONT, leg_far=(-98, -140, -40))
HALF_DOWN = replace(SPLIT_LOW, leg_near=(-30, -94, 0), leg_far=(-106, -142, -74))
KNEE_FORWARD: Limb = (0.72, 0.94, 0.41)
LOW_BAR = replace(
    SQUAT, pelvis=46, lumbar=42, chest=44, head=60, leg_near=(-4, -117, 0), leg_far=(-2, -115, 0),
    arm_near=(-164, 18, 40), arm_far=(-162, 20, 40),
)  # fmt: skip
SAFETY = replace(UPRIGHT_SQUAT, pelvis=60, lumbar=56, chest=59, head=76, leg_near=(-3, -121, 0), leg_far=(-1, -119, 0))
BEFORE_THE_BOX = (Plant("leg_near", (-12, SOLE), 1, 0), Plant("leg_far", (-10, SOLE), 1, 0))
ON_THE_BOX = (Plant("leg_near", (22, 22.3), 1, 0), Plant("leg_far", (24, 22.3), 1, 0))
DIP = planted(replace(STAND, hip=(-24, 40), pelvis=58, lumbar=54, chest=56, head=66, arm_near=(-112, -104, -100),
                      arm_far=(-110, -102, -100)), BEFORE_THE_BOX)  # fmt: skip
LANDED = planted(
    replace(
        STAND, hip=(13, 60), pelvis=64, lumbar=60, chest=62, head=74, arm_near=(-30, -14, -10), arm_far=(-28, -12, -10)
    ),
    ON_THE_BOX,
)
TAKE_OFF = replace(
    STAND, hip=(-10, 57), pelvis=78, lumbar=75, chest=77, head=84, arm_near=(-62, -48, -44), arm_far=(-60, -46, -44),
    leg_near=(-94, -96, -40), leg_far=(-92, -94, -40),
)  # fmt: skip
IN_THE_AIR = replace(
    STAND, hip=(2, 66), pelvis=76, lumbar=73, chest=75, head=82, arm_near=(-30, -16, -12), arm_far=(-28, -14, -12),
    leg_near=(-34, -116, -30), leg_far=(-32, -114, -30),
)  # fmt: skip
SIT_BACK = replace(
    STAND, hip=(-6, 46), pelvis=70, lumbar=66, chest=68, head=78, arm_near=(-70, 40, 50), arm_far=(-68, 42, 50)
)


def _on_the_back(j: Joints) -> Point:
    """Where a low bar lies: on the shoulder blades."""
    return add(between(j.lumbar_top, j.neck, 0.76), polar(direction(j.lumbar_top, j.neck) + 90, 6.4))


def _behind_the_neck(j: Joints) -> Point:
    return (j.neck[0] - 4.4, j.neck[1])


def _stepping(height: float, foot: float) -> Pose:
    """One foot on a step of this height, the other still on the floor."""
    pose = replace(STAND, hip=(-6, 50), pelvis=82, lumbar=78, chest=80)
    return planted(pose, (Plant("leg_near", (foot, height + SOLE), 1, 0), Plant("leg_far", (-13, SOLE + 1.6), 1, -14)))


LEGS: dict[str, Illustration] = {
    "counter-squat": Illustration(
        start=replace(STAND, **FORWARD),
        end=settled((-15, 37), 64, 74, FORWARD),
        contacts=(FOOT, Plant("arm_near", (18.5, 56), -1, -4), Plant("arm_far", (20, 56), -1, -4)),
        muscles=("quadriceps", "glutes_leg"),
        props=(table(15, 44, 53.4),),
        tracks=(Track(hip, (-14, 2), 0.2, 0.85),),
        mat=False,
    ),
    "bodyweight-squat": Illustration(
        start=replace(STAND, arm_near=(-30, -24, -20), arm_far=(-28, -22, -20)),
        end=replace(SQUAT, arm_near=(2, 8, 10), arm_far=(4, 10, 10)),
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        tracks=(Track(hip, (-14, 2), 0.2, 0.85),),
        mat=False,
    ),
    "low-bar-squat": Illustration(
        start=replace(STAND, pelvis=86, lumbar=82, chest=84, **BACK_RACK),
        end=LOW_BAR,
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg", "hamstrings"),
        props=(plates(_on_the_back, 10.5),),
        tracks=(Track(hip, (-14, 2), 0.2, 0.85),),
        fists=True,
        mat=False,
    ),
    "safety-bar-squat": Illustration(
        start=replace(STAND, **GOBLET),
        end=replace(SAFETY, **GOBLET),
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        props=(
            plates(_behind_the_neck, 10.0),
            linked(lambda j: (_behind_the_neck(j), add(grip_near(j), (1, 3)), grip_near(j)), width=2.0, tone="steel"),
        ),
        tracks=(Track(hip, (-14, 2), 0.2, 0.85),),
        fists=True,
        mat=False,
    ),
    "step-up-low": Illustration(
        start=_stepping(10, 11),
        end=replace(STAND, leg_far=(-78, -104, -16)),
        contacts=(Rest(ankle_near, (11, 10 + SOLE)),),
        muscles=("quadriceps", "glutes_leg"),
        props=(block(0, 30, 9.7),),
        tracks=(Track(hip, (-14, 2), 0.1, 0.95),),
        mat=False,
    ),
    "lateral-step-up": Illustration(
        start=replace(FACING, hip=(0, 50), leg_near=(-78, -95, -90), leg_far=(-101, -93, -84),
                      leg_near_seen=KNEE_FORWARD, leg_far_seen=(1, 1, 0.5)),
        end=replace(FACING, leg_far=(-98, -94, -90), leg_far_seen=(0.95, 0.9, 0.5)),
        contacts=(Rest(ankle_near, (9, 16 + SOLE)),),
        muscles=("quadriceps", "abductors"),
        props=(block(-1, 26, 15.7),),
        tracks=(Push((-25, 56), (-25, 72)),),
        mat=False,
        view="front",
    ),
    "step-up-dumbbell": Illustration(
        start=replace(_stepping(16, 11), **LONG_ARMS),
        end=replace(STAND, leg_far=(-72, -108, -20), **LONG_ARMS),
        contacts=(Rest(ankle_near, (11, 16 + SOLE)),),
        muscles=("quadriceps", "glutes_leg"),
        props=(block(0, 30, 15.7), dumbbell(grip_far, layer="behind"), dumbbell(grip_near)),
        tracks=(Track(hip, (-15, 2), 0.1, 0.95),),
        fists=True,
        mat=False,
    ),
    "split-squat-supported": Illustration(
        start=SPLIT,
        end=HALF_DOWN,
        contacts=(FRONT_FOOT, BACK_TOES, Plant("arm_far", (20, 52), -1, -20)),
        muscles=("quadriceps", "glutes_leg"),
        props=(chair(19, 44, 23, 50),),
        tracks=(Track(hip, (-14, 2), 0.2, 0.95),),
    ),
    "reverse-lunge": Illustration(
        start=replace(STANDING_ON_FRONT, **ON_HIPS),
        via=tuple(replace(pose, **ON_HIPS) for pose in (LIFTED, SPLIT_UP, SPLIT_MID)),
        end=replace(SPLIT_DOWN, **ON_HIPS),
        contacts=(FRONT_FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        tracks=(Push((-14, 14), (-30, 14)),),
    ),
    "lunge": Illustration(
        start=replace(STAND, hip=(-22, 52), **ON_HIPS),
        via=(replace(SPLIT_UP, **ON_HIPS),),
        end=replace(SPLIT_DOWN, pelvis=88, lumbar=85, chest=87, **ON_HIPS),
        contacts=(Rest(lambda j: j.leg_far[3], (-14, 0.9)),),
        muscles=("quadriceps", "glutes_leg"),
        tracks=(Push((14, 62), (30, 62)),),
    ),
    "split-squat-dumbbell": Illustration(
        start=replace(SPLIT, **LONG_ARMS),
        end=replace(SPLIT_LOW, **LONG_ARMS),
        contacts=(FRONT_FOOT, BACK_TOES),
        muscles=("quadriceps", "glutes_leg"),
        props=(dumbbell(grip_far, layer="behind"), dumbbell(grip_near)),
        tracks=(Track(hip, (13, 2), 0.2, 0.85),),
        fists=True,
    ),
    "band-walk-ankles": Illustration(
        start=replace(CLASPED, leg_near=(-85, -88, -90), leg_far=(-95, -92, -90), leg_near_seen=(0.9, 0.95, 0.41),
                      leg_far_seen=(0.9, 0.95, 0.41)),
        end=replace(CLASPED, leg_near=(-70, -76, -90), leg_far=(-102, -97, -90), leg_near_seen=(0.9, 0.95, 0.41),
                    leg_far_seen=(0.9, 0.95, 0.41)),
        contacts=(Rest(lambda j: j.leg_far[2], (-12, SOLE)),),
        muscles=("abductors",),
        props=(
            linked(lambda j: (add(j.leg_far[2], (0, 4)), add(j.leg_near[2], (0, 4))), width=2.6, tone="arrow"),
        ),
        tracks=(Push((24, 12), (38, 12)),),
        mat=False,
        view="front",
        arms_behind=True,
    ),
    "band-walk-diagonal": Illustration(
        start=replace(SIT_BACK, leg_near=(-86, -132, -36), leg_far=(-34, -92, 4)),
        end=replace(SIT_BACK, leg_near=(-32, -92, 4), leg_far=(-88, -134, -36)),
        contacts=(ON_THE_FLOOR,),
        muscles=("glutes_leg", "quadriceps"),
        props=(
            linked(lambda j: (add(j.leg_far[2], (0, 4)), add(j.leg_near[2], (0, 4))), width=2.4, tone="arrow"),
        ),
        tracks=(Push((24, 20), (38, 20)),),
        ghost=False,
        mat=False,
    ),
    "pogo-hops": Illustration(
        start=planted(replace(STAND, hip=(-1, 48), pelvis=88, lumbar=85, chest=87, **ON_HIPS), FEET),
        end=replace(STAND, hip=(0, 61), leg_near=(-88, -91, -52), leg_far=(-86, -89, -52), **ON_HIPS),
        muscles=("calves",),
        tracks=(Push((24, 10), (24, 26)),),
        mat=False,
    ),
    "box-jump": Illustration(
        start=DIP,
        via=(TAKE_OFF, IN_THE_AIR),
        end=LANDED,
        muscles=("quadriceps", "glutes_leg", "calves"),
        props=(block(9, 42, 18),),
        tracks=(Push((-22, 84), (-4, 100)),),
        mat=False,
    ),
}  # fmt: skip
