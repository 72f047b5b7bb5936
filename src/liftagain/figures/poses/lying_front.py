"""Face down, planks and push-ups. The head is to the right."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Track
from liftagain.figures.joint import ankle_near, fingers_far, head, hip, shoulder, wrist_near
from liftagain.figures.prop import block, wall
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.skeleton import Pose

LIE = Rest(hip, (-10, 7.6))
PRONE = Pose(
    hip=(-10, 7.6), pelvis=0, lumbar=0, chest=0, head=-4,
    arm_near=(20, 8, -4), arm_far=(22, 8, -4), leg_near=(-182, -180, -172), leg_far=(-181, -180, -172),
)  # fmt: skip
FOREHEAD = replace(PRONE, arm_near=(-14, 40, 8), arm_far=(-12, 42, 8), head=-6)
ELBOWS = replace(PRONE, pelvis=4, lumbar=24, chest=42, head=52, arm_near=(-80, -2, 0), arm_far=(-76, -2, 0))
PRESSED = replace(PRONE, pelvis=14, lumbar=46, chest=64, head=68, arm_near=(-90, -84, -6), arm_far=(-86, -80, -6))

TOES = Rest(lambda j: j.leg_near[3], (-60, 0.8))
PLANK = Pose(
    hip=(-16, 19), pelvis=8, lumbar=4, chest=6, head=6,
    arm_near=(-90, -2, 0), arm_far=(-88, -2, 0), leg_near=(-171, -169, -82), leg_far=(-171, -169, -82),
)  # fmt: skip
KNEES = Rest(lambda j: j.leg_near[1], (-30, 4.4))
KNEE_PLANK = replace(
    PLANK, pelvis=22, lumbar=18, chest=18, head=14, leg_near=(-158, -184, -178), leg_far=(-158, -184, -178)
)
HIGH = replace(PLANK, pelvis=19, lumbar=15, chest=17, head=14, arm_near=(-92, -88, -6), arm_far=(-90, -86, -6),
               leg_near=(-162, -160, -74), leg_far=(-162, -160, -74))  # fmt: skip
LOW = replace(HIGH, pelvis=6, lumbar=3, chest=4, head=4, leg_near=(-173, -172, -84), leg_far=(-173, -172, -84))
FLOOR_HANDS = (Plant("arm_near", (7, 2.8), -1, -6), Plant("arm_far", (9, 2.8), -1, -6))
BENCH_HANDS = (Plant("arm_near", (2, 30), -1, -10), Plant("arm_far", (4, 30), -1, -10))
SLOPE = replace(HIGH, pelvis=40, lumbar=37, chest=38, head=34, leg_near=(-141, -140, -60), leg_far=(-141, -140, -60))
SLOPE_LOW = replace(
    SLOPE, pelvis=29, lumbar=26, chest=27, head=24, leg_near=(-151, -150, -68), leg_far=(-151, -150, -68)
)

LYING_FRONT: dict[str, Illustration] = {
    "prone-lying": Illustration(start=FOREHEAD, end=FOREHEAD, contacts=(LIE,), ghost=False),
    "prone-on-elbows": Illustration(
        start=FOREHEAD, end=ELBOWS, contacts=(LIE,), muscles=("lower_back",), tracks=(Track(head, (3, 10), 0.3, 0.9),)
    ),
    "prone-press-up": Illustration(
        start=FOREHEAD,
        end=PRESSED,
        contacts=(LIE, Plant("arm_near", (19, 3), 1, 0), Plant("arm_far", (21, 3), 1, 0)),
        muscles=("lower_back",),
        tracks=(Track(head, (6, 9), 0.3, 0.9),),
    ),
    "prone-hip-extension": Illustration(
        start=FOREHEAD,
        end=replace(FOREHEAD, leg_near=(-193, -194, -184)),
        contacts=(LIE,),
        muscles=("glutes",),
        tracks=(Track(ankle_near, (-4, 7), 0.1, 0.9),),
    ),
    "superman": Illustration(
        start=replace(PRONE, arm_near=(4, 2, 0), arm_far=(6, 4, 2)),
        end=replace(
            PRONE, lumbar=10, chest=18, head=22, arm_near=(24, 22, 20), arm_far=(26, 24, 22),
            leg_near=(-193, -194, -186), leg_far=(-194, -195, -187),
        ),
        contacts=(LIE,),
        muscles=("lower_back", "glutes"),
        tracks=(Track(wrist_near, (6, 7), 0.1, 0.9), Track(ankle_near, (-5, 7), 0.1, 0.9)),
    ),
    "front-plank": Illustration(
        start=PLANK, end=PLANK, contacts=(TOES,), muscles=("abdominals", "shoulders"), ghost=False
    ),
    "front-plank-knees": Illustration(
        start=KNEE_PLANK, end=KNEE_PLANK, contacts=(KNEES,), muscles=("abdominals",), ghost=False
    ),
    "front-plank-wall": Illustration(
        start=Pose(hip=(0, 52), pelvis=76, lumbar=74, chest=75, head=78, arm_near=(10, 84, 84), arm_far=(12, 84, 84),
                   leg_near=(-104, -104, -4), leg_far=(-103, -103, -4)),
        end=Pose(hip=(0, 52), pelvis=76, lumbar=74, chest=75, head=78, arm_near=(10, 84, 84), arm_far=(12, 84, 84),
                 leg_near=(-104, -104, -4), leg_far=(-103, -103, -4)),
        contacts=(Rest(ankle_near, (-16, 4.3)),),
        muscles=("abdominals",),
        props=(wall(23, 100, width=-6),),
        ghost=False,
        mat=False,
    ),
    "plank-reach": Illustration(
        start=PLANK,
        end=replace(PLANK, arm_far=(8, 8, 6)),
        contacts=(TOES,),
        muscles=("abdominals", "shoulders"),
        tracks=(Track(fingers_far, (6, 3), 0.4, 0.9),),
    ),
    "push-up": Illustration(
        start=HIGH,
        end=LOW,
        contacts=(TOES, *FLOOR_HANDS),
        muscles=("chest", "triceps"),
        tracks=(Track(shoulder, (3, 12), 0.1, 0.9),),
    ),
    "push-up-incline": Illustration(
        start=SLOPE,
        end=SLOPE_LOW,
        contacts=(TOES, *BENCH_HANDS),
        muscles=("chest", "triceps"),
        props=(block(-3, 34, 27),),
        tracks=(Track(shoulder, (-2, 13), 0.1, 0.9),),
        mat=False,
    ),
}  # fmt: skip
