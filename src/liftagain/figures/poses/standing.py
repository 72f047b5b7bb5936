"""Standing: hinges, squats, presses, carries, walking. The figure faces right."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Track
from liftagain.figures.joint import (
    ankle_far,
    ankle_near,
    elbow_near,
    grip_near,
    hip,
    knee_near,
    neck,
    wrist_near,
)
from liftagain.figures.prop import block, chair, dowel, dumbbell, kettlebell, plates, small_plates, wall
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.skeleton import ANKLE, Arms, Pose

SOLE = ANKLE + 0.3
FOOT = Rest(ankle_near, (0, SOLE))
STAND = Pose(
    hip=(0, 52), pelvis=92, lumbar=88, chest=90, head=90,
    arm_near=(-88, -84, -84), arm_far=(-86, -82, -82), leg_near=(-89, -91, 0), leg_far=(-87, -89, 0),
)  # fmt: skip
LONG_ARMS: Arms = {"arm_near": (-91.0, -89.0, -90.0), "arm_far": (-89.0, -87.0, -90.0)}
HINGED = replace(
    STAND, pelvis=22, lumbar=16, chest=18, head=26, leg_near=(-62, -98, 0), leg_far=(-60, -96, 0), **LONG_ARMS
)
HALF_HINGED = replace(
    STAND, pelvis=42, lumbar=37, chest=39, head=46, leg_near=(-68, -98, 0), leg_far=(-66, -96, 0), **LONG_ARMS
)
PULL = replace(
    STAND, pelvis=30, lumbar=26, chest=28, head=40, leg_near=(-40, -108, 0), leg_far=(-38, -106, 0), **LONG_ARMS
)
TRAP = replace(
    STAND, pelvis=44, lumbar=40, chest=42, head=52, leg_near=(-26, -116, 0), leg_far=(-24, -114, 0), **LONG_ARMS
)
SQUAT = replace(STAND, pelvis=58, lumbar=54, chest=56, head=72, leg_near=(-2, -120, 0), leg_far=(0, -118, 0))
UPRIGHT_SQUAT = replace(SQUAT, pelvis=70, lumbar=66, chest=69, head=80, leg_near=(-1, -124, 0), leg_far=(1, -122, 0))
BACK_RACK: Arms = {"arm_near": (-118.0, 64.0, 80.0), "arm_far": (-116.0, 66.0, 80.0)}
FRONT_RACK: Arms = {"arm_near": (-4.0, 158.0, 150.0), "arm_far": (-2.0, 160.0, 150.0)}
GOBLET: Arms = {"arm_near": (-66.0, 62.0, 80.0), "arm_far": (-64.0, 64.0, 80.0)}
FORWARD: Arms = {"arm_near": (-6.0, -2.0, 0.0), "arm_far": (-4.0, 0.0, 0.0)}
SEAT = replace(STAND, pelvis=74, lumbar=70, chest=72, head=80, leg_near=(-6, -100, 0), leg_far=(-4, -98, 0), **FORWARD)
PRESS_LOW = replace(STAND, arm_near=(-50, 96, 92), arm_far=(-48, 96, 92))
PRESS_HIGH = replace(STAND, arm_near=(86, 90, 92), arm_far=(88, 91, 92))
STEP = replace(
    STAND, leg_near=(-66, -92, 6), leg_far=(-106, -124, -30), arm_near=(-112, -96, -90), arm_far=(-66, -50, -46)
)
OTHER_STEP = replace(
    STAND, leg_near=(-104, -120, -28), leg_far=(-66, -92, 6), arm_near=(-66, -50, -46), arm_far=(-112, -96, -90)
)
RUN = replace(
    STAND, pelvis=84, lumbar=82, chest=83, head=88, leg_near=(-38, -116, -20), leg_far=(-112, -172, -100),
    arm_near=(-130, -40, -30), arm_far=(-50, 36, 40),
)  # fmt: skip
RUN_START = replace(
    RUN, leg_near=(-108, -150, -80), leg_far=(-44, -112, -20), arm_near=(-56, 30, 40), arm_far=(-126, -40, -30)
)
KNEE_UP = replace(STAND, leg_near=(-6, -92, -8), arm_near=(-116, -30, -20), arm_far=(-62, 30, 36))
SPLIT = replace(
    STAND, leg_near=(-62, -92, 0), leg_far=(-118, -116, -50), arm_near=(-88, -86, -86), arm_far=(-86, -84, -84)
)
SPLIT_LOW = replace(SPLIT, leg_near=(-6, -94, 0), leg_far=(-96, -168, -98))

STANDING: dict[str, Illustration] = {
    "hip-hinge-drill": Illustration(
        start=replace(STAND, arm_near=(-116, 150, 150), arm_far=(60, 132, 130)),
        end=replace(HINGED, pelvis=36, lumbar=32, chest=34, head=36, leg_near=(-66, -98, 0), leg_far=(-64, -96, 0),
                    arm_near=(-172, 96, 96), arm_far=(4, 76, 74)),
        contacts=(FOOT,),
        muscles=("glutes_leg", "hamstrings"),
        props=(dowel(),),
        tracks=(Track(hip, (-13, 4), 0.3, 0.95),),
        fists=True,
    ),
    "hip-hinge-wall": Illustration(
        start=replace(STAND, arm_near=(-70, 40, 60), arm_far=(-68, 42, 60)),
        end=replace(HALF_HINGED, arm_near=(-110, 0, 20), arm_far=(-108, 2, 20)),
        contacts=(FOOT,),
        muscles=("glutes_leg",),
        props=(wall(-22.5, 92),),
        tracks=(Track(hip, (-2, 13), 0.2, 0.95),),
        mat=False,
    ),
    "romanian-deadlift-light": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=replace(HINGED, pelvis=30, lumbar=26, chest=28, head=36),
        contacts=(FOOT,),
        muscles=("hamstrings", "glutes_leg"),
        props=(dumbbell(grip_near),),
        tracks=(Track(hip, (-13, 4), 0.3, 0.95),),
        fists=True,
        mat=False,
    ),
    "romanian-deadlift": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=HINGED,
        contacts=(FOOT,),
        muscles=("hamstrings", "glutes_leg"),
        props=(plates(grip_near),),
        tracks=(Track(hip, (-13, 4), 0.3, 0.95),),
        fists=True,
        mat=False,
    ),
    "conventional-deadlift": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=PULL,
        contacts=(FOOT,),
        muscles=("hamstrings", "glutes_leg", "lower_back"),
        props=(plates(grip_near),),
        tracks=(Track(neck, (13, 4), 0.85, 0.2),),
        fists=True,
        mat=False,
    ),
    "block-pull": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=HALF_HINGED,
        contacts=(FOOT,),
        muscles=("glutes_leg", "lower_back"),
        props=(block(8, 36, 12), plates(grip_near)),
        tracks=(Track(neck, (13, 4), 0.85, 0.2),),
        fists=True,
        mat=False,
    ),
    "trap-bar-deadlift": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=TRAP,
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        props=(plates(grip_near),),
        tracks=(Track(neck, (14, 2), 0.85, 0.2),),
        fists=True,
        mat=False,
    ),
    "kettlebell-deadlift-raised": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=HALF_HINGED,
        contacts=(FOOT,),
        muscles=("glutes_leg", "hamstrings"),
        props=(block(4, 24, 11), kettlebell(grip_near)),
        tracks=(Track(neck, (13, 4), 0.85, 0.2),),
        fists=True,
        mat=False,
    ),
    "kettlebell-swing": Illustration(
        start=replace(HALF_HINGED, arm_near=(-128, -128, -128), arm_far=(-126, -126, -126)),
        end=replace(STAND, arm_near=(-8, -2, 0), arm_far=(-6, 0, 0)),
        contacts=(FOOT,),
        muscles=("glutes_leg",),
        props=(kettlebell(grip_near, angle=-10),),
        tracks=(Track(grip_near, (8, -10), 0.35, 0.85),),
        fists=True,
        mat=False,
    ),
    "good-morning-light": Illustration(
        start=replace(STAND, **BACK_RACK),
        end=replace(HALF_HINGED, arm_near=(-166, 16, 30), arm_far=(-164, 18, 30)),
        contacts=(FOOT,),
        muscles=("hamstrings", "lower_back"),
        props=(small_plates(lambda j: (j.neck[0] - 5, j.neck[1] + 1)),),
        tracks=(Track(hip, (-13, 4), 0.3, 0.95),),
        fists=True,
        mat=False,
    ),
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
        props=(plates(lambda j: (j.neck[0] - 5, j.neck[1] - 1)),),
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
        props=(plates(lambda j: (j.neck[0] + 6, j.neck[1] - 1)),),
        tracks=(Track(hip, (-14, 2), 0.2, 0.85),),
        fists=True,
        mat=False,
    ),
    "box-squat": Illustration(
        start=replace(STAND, **FORWARD),
        end=SEAT,
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        props=(block(-34, -12, 23),),
        tracks=(Track(hip, (-2, 15), 0.1, 0.8),),
        mat=False,
    ),
    "sit-to-stand": Illustration(
        start=replace(SEAT, pelvis=66, lumbar=62, chest=64),
        end=replace(STAND, **FORWARD),
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg"),
        props=(chair(-38, -14, 23, 56),),
        tracks=(Track(neck, (14, 0), 0.2, 0.9),),
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
    "overhead-press": Illustration(
        start=PRESS_LOW,
        end=PRESS_HIGH,
        contacts=(FOOT,),
        muscles=("shoulders",),
        props=(plates(grip_near, 9.5),),
        tracks=(Track(wrist_near, (15, 0), 0.2, 0.9),),
        fists=True,
        mat=False,
    ),
    "bent-over-row": Illustration(
        start=HINGED,
        end=replace(HINGED, arm_near=(-196, -84, -90), arm_far=(-194, -82, -90)),
        contacts=(FOOT,),
        muscles=("upper_back", "lats"),
        props=(plates(grip_near, 9.5),),
        tracks=(Track(elbow_near, (-7, 4), 0.35, 0.95),),
        fists=True,
        mat=False,
    ),
    "farmers-walk": Illustration(
        start=replace(STEP, **LONG_ARMS),
        end=replace(OTHER_STEP, **LONG_ARMS),
        contacts=(Rest(hip, (0, 52)),),
        muscles=("abdominals",),
        props=(kettlebell(grip_near),),
        ghost=False,
        fists=True,
        mat=False,
    ),
    "farmers-walk-light": Illustration(
        start=replace(STEP, **LONG_ARMS),
        end=replace(OTHER_STEP, **LONG_ARMS),
        contacts=(Rest(hip, (0, 52)),),
        muscles=("abdominals",),
        props=(dumbbell(grip_near),),
        ghost=False,
        fists=True,
        mat=False,
    ),
    "suitcase-carry": Illustration(
        start=replace(STEP, arm_far=(-86, -84, -84), arm_near=(-91, -89, -90)),
        end=replace(OTHER_STEP, arm_far=(-86, -84, -84), arm_near=(-91, -89, -90)),
        contacts=(Rest(hip, (0, 52)),),
        muscles=("obliques",),
        props=(kettlebell(grip_near),),
        ghost=False,
        fists=True,
        mat=False,
    ),
    "walking": Illustration(
        start=OTHER_STEP, end=STEP, contacts=(Rest(hip, (0, 52)),), ghost=False, mat=False
    ),
    "brisk-walking": Illustration(
        start=OTHER_STEP,
        end=replace(STEP, pelvis=88, lumbar=85, chest=86, leg_near=(-58, -88, 8), leg_far=(-112, -130, -36),
                    arm_near=(-130, -50, -40), arm_far=(-52, 20, 24)),
        contacts=(Rest(hip, (0, 51)),), ghost=False, mat=False,
    ),
    "running": Illustration(start=RUN_START, end=RUN, contacts=(Rest(hip, (0, 54)),), ghost=False, mat=False),
    "jogging-in-place": Illustration(
        start=STAND, end=replace(KNEE_UP, leg_near=(-30, -118, -30)), contacts=(Rest(ankle_far, (0, SOLE)),), mat=False,
        tracks=(Track(knee_near, (8, 2), 0.2, 0.9),),
    ),
    "marching": Illustration(
        start=STAND, end=KNEE_UP, contacts=(Rest(ankle_far, (0, SOLE)),), mat=False,
        tracks=(Track(knee_near, (7, 3), 0.2, 0.9),),
    ),
    "leg-swings": Illustration(
        start=replace(STAND, leg_near=(-116, -120, -30), arm_far=(-20, 10, 40)),
        end=replace(STAND, leg_near=(-50, -54, 36), arm_far=(-20, 10, 40)),
        contacts=(Rest(ankle_far, (0, SOLE)),),
        props=(wall(36, 92, width=-6),),
        tracks=(Track(ankle_near, (0, -6), 0.15, 0.85),),
        mat=False,
    ),
    "arm-circles": Illustration(
        start=replace(STAND, arm_near=(-60, -60, -60)),
        end=replace(STAND, arm_near=(100, 100, 100), arm_far=(60, 60, 60)),
        contacts=(FOOT,),
        muscles=("shoulders",),
        tracks=(Track(wrist_near, (6, 0), 0.15, 0.85),),
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
}  # fmt: skip
