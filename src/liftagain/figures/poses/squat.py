"""Squats, steps and calf raises, standing, seen from the side."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Push, Track
from liftagain.figures.joint import ankle_near, grip_near, hip, wrist_near
from liftagain.figures.poses.stance import (
    BACK_RACK,
    FOOT,
    FORWARD,
    FRONT_RACK,
    GOBLET,
    SEAT,
    SOLE,
    SQUAT,
    STAND,
    UPRIGHT_SQUAT,
)
from liftagain.figures.prop import block, chair, wall
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.weight import kettlebell, plates, small_plates

SPLIT = replace(
    STAND, leg_near=(-62, -92, 0), leg_far=(-118, -116, -50), arm_near=(-88, -86, -86), arm_far=(-86, -84, -84)
)
SPLIT_LOW = replace(SPLIT, leg_near=(-6, -94, 0), leg_far=(-96, -168, -98))

SQUAT_AND_STEP: dict[str, Illustration] = {
    "goblet-squat": Illustration(
        start=replace(STAND, **GOBLET),
        end=replace(UPRIGHT_SQUAT, **GOBLET),
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        props=(kettlebell(grip_near),),
        tracks=(Track(hip, (-14, 2), 0.2, 0.85),),
        fists=True,
        mat=False,
    ),
    "back-squat": Illustration(
        start=replace(STAND, **BACK_RACK),
        end=replace(SQUAT, arm_near=(-150, 32, 50), arm_far=(-148, 34, 50)),
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        props=(plates(lambda j: (j.neck[0] - 5, j.neck[1] - 1), 10.5),),
        tracks=(Track(hip, (-14, 2), 0.2, 0.85),),
        fists=True,
        mat=False,
    ),
    "back-squat-light": Illustration(
        start=replace(STAND, **BACK_RACK),
        end=replace(SQUAT, arm_near=(-150, 32, 50), arm_far=(-148, 34, 50), leg_near=(-16, -114, 0),
                    leg_far=(-14, -112, 0)),
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        props=(small_plates(lambda j: (j.neck[0] - 5, j.neck[1] - 1)),),
        tracks=(Track(hip, (-14, 2), 0.2, 0.85),),
        fists=True,
        mat=False,
    ),
    "front-squat": Illustration(
        start=replace(STAND, **FRONT_RACK),
        end=replace(UPRIGHT_SQUAT, **FRONT_RACK),
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        props=(plates(grip_near, 10.0),),
        tracks=(Track(hip, (-14, 2), 0.2, 0.85),),
        fists=True,
        mat=False,
    ),
    "box-squat": Illustration(
        start=replace(STAND, **FORWARD),
        end=replace(SEAT, pelvis=58, lumbar=54, chest=57, head=72),
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        props=(block(-34, -12, 23),),
        tracks=(Push((-26, 48), (-26, 30)),),
        mat=False,
    ),
    "sit-to-stand": Illustration(
        start=replace(SEAT, pelvis=66, lumbar=62, chest=64),
        end=replace(STAND, **FORWARD),
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        props=(chair(-38, -14, 23, 56),),
        tracks=(Push((24, 24), (24, 46)),),
        mat=False,
    ),
    "wall-sit": Illustration(
        start=replace(STAND, leg_near=(-2, -90, 0), leg_far=(0, -88, 0), pelvis=91, lumbar=90, chest=90,
                      arm_near=(-80, -78, -78), arm_far=(-78, -76, -76)),
        end=replace(STAND, leg_near=(-2, -90, 0), leg_far=(0, -88, 0), pelvis=91, lumbar=90, chest=90,
                    arm_near=(-80, -78, -78), arm_far=(-78, -76, -76)),
        contacts=(FOOT,),
        muscles=("quadriceps",),
        props=(wall(-31.5, 84),),
        ghost=False,
        mat=False,
    ),
    "step-up": Illustration(
        start=replace(STAND, leg_near=(-20, -98, 0), leg_far=(-92, -94, 0), pelvis=84, lumbar=80, chest=82),
        end=replace(STAND, leg_far=(-70, -110, -20)),
        contacts=(Rest(ankle_near, (10, 24)),),
        muscles=("quadriceps", "glutes_leg"),
        props=(block(0, 30, 19.7),),
        tracks=(Track(hip, (-12, 2), 0.2, 0.9),),
        mat=False,
    ),
    "split-squat": Illustration(
        start=SPLIT,
        end=SPLIT_LOW,
        contacts=(Rest(ankle_near, (14, SOLE)), Plant("leg_far", (-22.5, 9), 1, -52)),
        muscles=("quadriceps", "glutes_leg"),
        tracks=(Track(hip, (13, 2), 0.2, 0.85),),
    ),
    "calf-raise": Illustration(
        start=STAND,
        end=replace(STAND, leg_near=(-89, -91, -28), leg_far=(-87, -89, -28)),
        contacts=(Rest(lambda j: j.leg_near[3], (10.4, SOLE)),),
        muscles=("calves",),
        tracks=(Track(hip, (13, 0), 0.0, 1.0),),
        mat=False,
    ),
    "deep-backbend": Illustration(
        start=replace(STAND, arm_near=(88, 89, 90), arm_far=(90, 91, 92), head=84),
        end=replace(STAND, pelvis=104, lumbar=124, chest=142, head=158, leg_near=(-78, -92, 0), leg_far=(-76, -90, 0),
                    arm_near=(152, 158, 160), arm_far=(150, 156, 158)),
        contacts=(FOOT,),
        muscles=("lower_back",),
        tracks=(Track(wrist_near, (2, 8), 0.2, 0.9),),
        mat=False,
    ),
}  # fmt: skip
