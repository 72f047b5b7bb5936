"""On hands and knees."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Track
from liftagain.figures.joint import ankle_near, fingers_far, hip, waist
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.skeleton import THIGH, Pose

KNEE = THIGH + 4.2  # hip height over the mat with the knees on it
STAND = Rest(hip, (-18, KNEE))
HANDS = (Plant("arm_near", (10.0, 2.6), -1, -6), Plant("arm_far", (12.0, 2.6), -1, -6))
FOUR = Pose(
    hip=(-18, KNEE), pelvis=14, lumbar=9, chest=10, head=8,
    arm_near=(-93, -88, -6), arm_far=(-87, -87, -6), leg_near=(-91, -181, -176), leg_far=(-87, -181, -176),
)  # fmt: skip
CAT = replace(FOUR, pelvis=42, lumbar=14, chest=-20, head=-50)
COW = replace(FOUR, pelvis=-6, lumbar=6, chest=28, head=42)
REACHED = replace(FOUR, arm_far=(6, 5, 4), leg_near=(-183, -184, -108), head=2)
DOG = Pose(
    hip=(-12, 51), pelvis=-34, lumbar=-38, chest=-41, head=-62,
    arm_near=(-80, -80, -8), arm_far=(-78, -78, -8), leg_near=(-98, -120, -12), leg_far=(-96, -118, -12),
)  # fmt: skip
KNEELING_BACK = Pose(
    hip=(-36, 15.5), pelvis=14, lumbar=-8, chest=-24, head=-26,
    arm_near=(6, 2, -4), arm_far=(8, 2, -4), leg_near=(-27, -180, -178), leg_far=(-25, -180, -178),
)  # fmt: skip

ALL_FOURS: dict[str, Illustration] = {
    "cat-cow": Illustration(
        start=COW,
        end=CAT,
        contacts=(STAND, *HANDS),
        muscles=("lower_back",),
        tracks=(Track(waist, (0, 13), 0.1, 0.95),),
    ),
    "bird-dog": Illustration(
        start=FOUR,
        end=REACHED,
        contacts=(STAND, HANDS[0]),
        muscles=("glutes", "lower_back"),
        tracks=(Track(ankle_near, (-9, -9), 0.3, 0.8), Track(fingers_far, (7, 1), 0.25, 0.8)),
    ),
    "bird-dog-leg-only": Illustration(
        start=FOUR,
        end=replace(FOUR, leg_near=(-183, -184, -108), head=2),
        contacts=(STAND, *HANDS),
        muscles=("glutes", "lower_back"),
        tracks=(Track(ankle_near, (-9, -9), 0.3, 0.8),),
    ),
    "bird-dog-square": Illustration(
        start=REACHED,
        end=replace(FOUR, arm_far=(-14, -16, -18), leg_near=(-172, -170, -100), head=2),
        contacts=(STAND, HANDS[0]),
        muscles=("glutes", "lower_back", "obliques"),
        tracks=(Track(fingers_far, (7, 0), 0.1, 0.9), Track(ankle_near, (-9, 0), 0.1, 0.9)),
    ),
    "yoga-class": Illustration(
        start=replace(DOG, hip=(-17, 37), pelvis=-8, lumbar=-12, chest=-16, head=-30),
        end=DOG,
        contacts=(*HANDS, Plant("leg_near", (-27.3, 6), 1, -12), Plant("leg_far", (-25.5, 6), 1, -12)),
        muscles=("hamstrings",),
        tracks=(Track(hip, (-9, 9), 0.3, 0.9),),
    ),
    "childs-pose": Illustration(
        start=replace(FOUR, hip=(-13, KNEE)),
        end=KNEELING_BACK,
        contacts=(Plant("arm_near", (19, 2.8), 1, -4), Plant("arm_far", (20.5, 2.8), 1, -4)),
        muscles=("lower_back", "lats"),
        tracks=(Track(hip, (-4, 17), 0.2, 0.9),),
    ),
}
