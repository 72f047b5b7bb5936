"""Seated, kneeling and hanging."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Push, Track
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
from liftagain.figures.poses.stance import FOOT, SOLE, STAND
from liftagain.figures.prop import block, chair, disc, hanging_bar, linked, rods, tower
from liftagain.figures.reach import Plant, Rest, planted
from liftagain.figures.skeleton import Arms, Pose
from liftagain.figures.weight import dumbbell, plates

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
THRUST = Pose(
    hip=(0, 34), pelvis=182, lumbar=180, chest=179, head=152,
    arm_near=(-14, 10, 30), arm_far=(-12, 12, 30), leg_near=(2, -92, 0), leg_far=(4, -90, 0),
)  # fmt: skip
THRUST_FEET = (Plant("leg_near", (25, SOLE), 1, 0), Plant("leg_far", (27, SOLE), 1, 0))
THRUST_HELD = (Rest(shoulder, (-31, 35.5)), *THRUST_FEET)
CRAB = Pose(
    hip=(0, 19.5), pelvis=156, lumbar=151, chest=147, head=126,
    arm_near=(-110, -100, 180), arm_far=(-108, -98, 180), leg_near=(30, -70, 0), leg_far=(8, -14, 60),
)  # fmt: skip
ROLLER = Rest(hip, (2, 18.8))
GRIP = Rest(wrist_near, (0, 118))

ROLL_KNEES = Rest(lambda j: j.leg_near[1], (-26, 4.4))
ROLL_START = Pose(
    hip=(-20, 28), pelvis=32, lumbar=27, chest=22, head=12,
    arm_near=(-86, -84, -88), arm_far=(-84, -82, -88), leg_near=(-96, -182, -178), leg_far=(-94, -182, -178),
)  # fmt: skip
ROLL_END = replace(
    ROLL_START, pelvis=24, lumbar=14, chest=10, head=4, arm_near=(-26, -16, -20), arm_far=(-24, -14, -20),
    leg_near=(-146, -182, -178), leg_far=(-145, -182, -178),
)  # fmt: skip
KNEEL_TALL = Pose(
    hip=(0, 29), pelvis=92, lumbar=89, chest=90, head=90,
    leg_near=(-91, -180, -178), leg_far=(-89, -180, -178),
)  # fmt: skip
AT_THE_CHEST: Arms = {"arm_near": (-116.0, 12.0, 6.0), "arm_far": (-114.0, 14.0, 6.0)}
STRAIGHT_OUT: Arms = {"arm_near": (-14.0, -4.0, 0.0), "arm_far": (-12.0, -2.0, 0.0)}

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
        end=replace(ON_BENCH, head=80, arm_near=(98, 95, 94), arm_far=(100, 96, 94)),
        contacts=(Rest(hip, (0, 31)), Plant("leg_near", (26, SOLE), 1, 0), Plant("leg_far", (28, SOLE), 1, 0)),
        muscles=("shoulders", "triceps"),
        props=(chair(-9, 16, 24.5, 66), dumbbell(grip_near)),
        tracks=(Push((22, 64), (22, 88)),),
        fists=True,
        mat=False,
    ),
    "half-kneeling-press": Illustration(
        start=replace(HALF_KNEEL, arm_near=(-52, 92, 92)),
        end=replace(HALF_KNEEL, head=80, arm_near=(98, 95, 94)),
        contacts=(KNEE_DOWN, Plant("leg_near", (24, SOLE), 1, 0)),
        muscles=("shoulders", "triceps", "abdominals"),
        props=(dumbbell(grip_near),),
        tracks=(Push((22, 60), (22, 84)),),
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
        props=(
            rods(((34, 0.8), (34, 112), (8, 112)), width=2.6),
            disc(lambda _: (10, 110), 3, tone="steel_edge"),
            rods(((19, 38), (34, 38)), width=2.0),
            rods(((15, 37.6), (21, 37.4)), width=4.2, tone="rubber", layer="front"),
            block(-10, 14, 24.5),
            linked(lambda j: (grip_near(j), (8.0, 110.0)), width=0.9, layer="behind"),
            disc(grip_near, 2.2, tone="steel_edge", layer="front"),
        ),
        tracks=(Track(elbow_near, (12, 0), 0.2, 0.9),),
        fists=True,
        mat=False,
    ),
    "hanging-leg-raise": Illustration(
        start=HANG,
        end=replace(HANG, pelvis=108, lumbar=97, leg_near=(4, -60, 0), leg_far=(6, -58, 0)),
        contacts=(GRIP,),
        muscles=("abdominals", "hip_flexors"),
        props=(hanging_bar((0.5, 120.5), -30),),
        tracks=(Track(knee_near, (6, 0), 0.2, 0.85),),
        fists=True,
        mat=False,
    ),
    "hip-thrust": Illustration(
        start=planted(replace(THRUST, pelvis=156, lumbar=154, chest=152, head=136), THRUST_HELD),
        end=planted(THRUST, THRUST_HELD),
        contacts=(THRUST_HELD[0], *THRUST_FEET),
        muscles=("glutes",),
        props=(block(-50, -27, 28), plates(lambda j: (j.hip[0] + 1, j.hip[1] + 9.5), 8.5)),
        tracks=(Push((4, 10), (4, 22)),),
        fists=True,
        mat=False,
    ),
    "inverted-row": Illustration(
        start=Pose(
            hip=(0, 22), pelvis=160, lumbar=157, chest=158, head=160, arm_near=(90, 90, 92), arm_far=(88, 88, 92),
            leg_near=(-22, -22, 62), leg_far=(-21, -21, 62),
        ),
        end=Pose(
            hip=(0, 32), pelvis=146, lumbar=143, chest=144, head=146, arm_near=(0, 110, 92),
            arm_far=(-2, 108, 92), arm_near_seen=(0.5, 1, 1), arm_far_seen=(0.5, 1, 1),
            leg_near=(-36, -36, 50), leg_far=(-35, -35, 50),
        ),
        contacts=(
            Rest(ankle_near, (44, 4.6)), Plant("arm_near", (-25, 63), -1, 92), Plant("arm_far", (-24, 63), -1, 92),
        ),
        muscles=("upper_back", "lats"),
        props=(hanging_bar((-24.5, 66), -52),),
        tracks=(Track(shoulder, (-12, 0), 0.2, 0.95),),
        fists=True,
        mat=False,
    ),
    "foam-rolling": Illustration(
        start=CRAB,
        end=replace(CRAB, pelvis=154, lumbar=150, chest=147),
        contacts=(
            ROLLER, Plant("arm_near", (-27, 3), -1, 180), Plant("arm_far", (-24, 3), -1, 180),
            Plant("leg_near", (31, SOLE), 1, 0),
        ),
        muscles=("glutes",),
        props=(disc(lambda j: (j.hip[0] - 1.5, 6.6), 6.6, tone="wood"),),
        tracks=(Push((14, 7), (24, 7)), Push((-13, 7), (-20, 7))),
        ghost=False,
    ),
    "ab-rollout": Illustration(
        start=ROLL_START,
        end=ROLL_END,
        contacts=(ROLL_KNEES,),
        muscles=("abdominals", "obliques"),
        props=(disc(lambda j: (grip_near(j)[0], 6.2), 6.2, layer="held"),),
        tracks=(Push((14, 49), (32, 42)),),
        fists=True,
    ),
    "pallof-press-kneeling": Illustration(
        start=replace(KNEEL_TALL, **AT_THE_CHEST),
        end=replace(KNEEL_TALL, **STRAIGHT_OUT),
        contacts=(Rest(lambda j: j.leg_near[1], (0, 4.4)),),
        muscles=("abdominals", "obliques"),
        props=(
            rods(((17, 0.8), (17, 82)), width=3.4, tone="wood_edge"),
            linked(lambda j: ((17, 70), grip_near(j)), width=1.6, tone="arrow", layer="behind"),
        ),
        tracks=(Push((14, 36), (32, 36)),),
        fists=True,
    ),
    "pallof-press": Illustration(
        start=replace(STAND, **AT_THE_CHEST),
        end=replace(STAND, **STRAIGHT_OUT),
        contacts=(FOOT,),
        muscles=("abdominals", "obliques"),
        props=(tower(17, 90, height=106), linked(lambda j: ((17, 90), grip_near(j)), layer="behind")),
        tracks=(Push((14, 60), (32, 60)),),
        fists=True,
        mat=False,
    ),
}  # fmt: skip
