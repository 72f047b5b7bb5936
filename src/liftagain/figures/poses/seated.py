"""Seated, kneeling and hanging."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Track
from liftagain.figures.joint import (
    ankle_near,
    elbow_near,
    grip_near,
    hip,
    knee_near,
    neck,
    shoulder,
    wrist_near,
)
from liftagain.figures.prop import bar, block, chair, dumbbell, plates, strip
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.skeleton import ANKLE, Pose

SOLE = ANKLE + 0.3
FLOOR_SEAT = Rest(hip, (-20, 8))
LONG_SIT = Pose(
    hip=(-20, 8), pelvis=88, lumbar=86, chest=88, head=90,
    arm_near=(-70, -40, -20), arm_far=(-68, -38, -20), leg_near=(-2, -2, 84), leg_far=(-1, -1, 84),
)  # fmt: skip
FOLDED = replace(LONG_SIT, pelvis=62, lumbar=34, chest=8, head=-14, arm_near=(-22, -4, 0), arm_far=(-20, -2, 0))
ON_BENCH = Pose(
    hip=(0, 30), pelvis=91, lumbar=89, chest=90, head=90,
    arm_near=(-64, 84, 90), arm_far=(-62, 86, 90), leg_near=(-4, -92, 0), leg_far=(-2, -90, 0),
)  # fmt: skip
HALF_KNEEL = Pose(
    hip=(0, 29), pelvis=92, lumbar=89, chest=90, head=90,
    arm_near=(-70, -30, -20), arm_far=(-88, -84, -84), leg_near=(-2, -92, 0), leg_far=(-93, -180, -178),
)  # fmt: skip
KNEE_DOWN = Rest(lambda j: j.leg_far[1], (0, 4.4))
HANG = Pose(
    hip=(0, 40), pelvis=92, lumbar=90, chest=90, head=92,
    arm_near=(88, 91, 92), arm_far=(86, 89, 92), leg_near=(-86, -100, -40), leg_far=(-84, -98, -40),
)  # fmt: skip
CHIN_OVER = replace(HANG, arm_near=(-50, 82, 92), arm_far=(-52, 80, 92))
GRIP = Rest(wrist_near, (0, 118))

SEATED: dict[str, Illustration] = {
    "seated-forward-fold": Illustration(
        start=LONG_SIT,
        end=FOLDED,
        contacts=(FLOOR_SEAT,),
        muscles=("hamstrings", "lower_back"),
        tracks=(Track(neck, (10, 8), 0.2, 0.85),),
    ),
    "overhead-press-seated": Illustration(
        start=replace(ON_BENCH, arm_near=(-52, 92, 92), arm_far=(-50, 92, 92)),
        end=replace(ON_BENCH, arm_near=(86, 89, 92), arm_far=(88, 90, 92)),
        contacts=(Rest(hip, (0, 31)), Plant("leg_near", (26, SOLE), 1, 0), Plant("leg_far", (28, SOLE), 1, 0)),
        muscles=("shoulders",),
        props=(chair(-9, 16, 24.5, 66), dumbbell(grip_near)),
        tracks=(Track(wrist_near, (12, 0), 0.2, 0.9),),
        fists=True,
        mat=False,
    ),
    "half-kneeling-press": Illustration(
        start=replace(HALF_KNEEL, arm_near=(-52, 92, 92)),
        end=replace(HALF_KNEEL, arm_near=(88, 89, 92)),
        contacts=(KNEE_DOWN, Plant("leg_near", (24, SOLE), 1, 0)),
        muscles=("shoulders", "abdominals"),
        props=(dumbbell(grip_near),),
        tracks=(Track(wrist_near, (12, 0), 0.2, 0.9),),
        fists=True,
    ),
    "hip-flexor-stretch": Illustration(
        start=replace(HALF_KNEEL, arm_near=(-60, -20, -10), arm_far=(-62, -22, -10)),
        end=replace(
            HALF_KNEEL, leg_far=(-118, -180, -178), leg_near=(-12, -96, 0), pelvis=98, lumbar=92, chest=90,
            arm_near=(-60, -20, -10), arm_far=(-62, -22, -10),
        ),
        contacts=(KNEE_DOWN, Plant("leg_near", (28, SOLE), 1, 0)),
        muscles=("hip_flexors",),
        tracks=(Track(hip, (12, 0), 0.1, 1.0),),
    ),
    "lat-pulldown": Illustration(
        start=replace(ON_BENCH, pelvis=95, lumbar=95, chest=96, arm_near=(78, 84, 90), arm_far=(80, 86, 90)),
        end=replace(ON_BENCH, pelvis=97, lumbar=98, chest=100, arm_near=(-62, 70, 90), arm_far=(-60, 72, 90)),
        contacts=(Rest(hip, (0, 31)), Plant("leg_near", (26, SOLE), 1, 0), Plant("leg_far", (28, SOLE), 1, 0)),
        muscles=("lats", "biceps"),
        props=(block(-10, 14, 24.5), strip(lambda j: (j.arm_near[3], (6.0, 108.0)), width=0.8, layer="behind")),
        tracks=(Track(elbow_near, (12, 0), 0.2, 0.9),),
        fists=True,
        mat=False,
    ),
    "pull-up": Illustration(
        start=HANG,
        end=CHIN_OVER,
        contacts=(GRIP,),
        muscles=("lats", "biceps"),
        props=(bar((0.5, 120.5)),),
        tracks=(Track(hip, (14, 0), 0.15, 0.95),),
        fists=True,
        mat=False,
    ),
    "hanging-leg-raise": Illustration(
        start=HANG,
        end=replace(HANG, pelvis=108, lumbar=97, leg_near=(4, -60, 0), leg_far=(6, -58, 0)),
        contacts=(GRIP,),
        muscles=("abdominals", "hip_flexors"),
        props=(bar((0.5, 120.5)),),
        tracks=(Track(knee_near, (6, 0), 0.2, 0.85),),
        fists=True,
        mat=False,
    ),
    "hip-thrust": Illustration(
        start=Pose(
            hip=(0, 16), pelvis=152, lumbar=148, chest=150, head=120, arm_near=(-40, -20, -20), arm_far=(-38, -18, -20),
            leg_near=(40, -86, 0), leg_far=(40, -84, 0),
        ),
        end=Pose(
            hip=(0, 34), pelvis=184, lumbar=181, chest=179, head=150, arm_near=(-28, 0, 0), arm_far=(-26, 0, 0),
            leg_near=(2, -92, 0), leg_far=(4, -90, 0),
        ),
        contacts=(Rest(shoulder, (-32, 36)), Plant("leg_near", (24, SOLE), 1, 0), Plant("leg_far", (26, SOLE), 1, 0)),
        muscles=("glutes",),
        props=(block(-50, -26, 29), plates(lambda j: (j.hip[0] + 3, j.hip[1] + 8.5))),
        tracks=(Track(hip, (17, 2), 0.2, 0.95),),
        fists=True,
        mat=False,
    ),
    "inverted-row": Illustration(
        start=Pose(
            hip=(0, 22), pelvis=160, lumbar=157, chest=158, head=160, arm_near=(90, 90, 92), arm_far=(88, 88, 92),
            leg_near=(-22, -22, 62), leg_far=(-21, -21, 62),
        ),
        end=Pose(
            hip=(0, 32), pelvis=146, lumbar=143, chest=144, head=146, arm_near=(-64, 60, 92), arm_far=(-66, 58, 92),
            leg_near=(-36, -36, 50), leg_far=(-35, -35, 50),
        ),
        contacts=(
            Rest(ankle_near, (44, 4.6)), Plant("arm_near", (-25, 63), -1, 92), Plant("arm_far", (-24, 63), -1, 92),
        ),
        muscles=("upper_back", "lats"),
        props=(bar((-24.5, 66), post=66),),
        tracks=(Track(shoulder, (-12, 0), 0.2, 0.95),),
        fists=True,
        mat=False,
    ),
}  # fmt: skip
