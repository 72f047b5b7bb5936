"""Self-tests that are no exercise of the library, by the id of the test."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Track
from liftagain.figures.joint import ankle_near, knee_near, shoulder
from liftagain.figures.poses.lying_back import BACK, HANDS, HOLDING_KNEE, LIE, LONG
from liftagain.figures.poses.stance import SOLE, STAND
from liftagain.figures.prop import block, wall
from liftagain.figures.reach import Plant, Rest

BED = 27.0
WALL = 18.6
ON_THE_BED = Rest(shoulder, (-34.0, BED + BACK))
HUGGED = replace(
    HOLDING_KNEE, hip=(0, BED + 8), leg_far=(128, -20, 60), leg_near=(124, -24, 58), arm_near=(40, 20, 30),
    arm_far=(38, 18, 30),
)  # fmt: skip
AT_THE_WALL = replace(
    STAND, hip=(-10, 44), pelvis=86, lumbar=84, chest=86, head=88, leg_near=(-50, -118, 0), leg_far=(-116, -128, -52)
)
FEET = (Plant("leg_near", (0, SOLE), 1, 0), Plant("leg_far", (-36, 10.8), 1, -52))
HANDS_UP = (Plant("arm_near", (WALL - 2.5, 68), -1, 80), Plant("arm_far", (WALL - 2.5, 70), -1, 80))

SELF_TESTS: dict[str, Illustration] = {
    "hip_flexor_length": Illustration(
        start=HUGGED,
        end=replace(HUGGED, leg_near=(-9, -84, -8)),
        contacts=(ON_THE_BED,),
        muscles=("hip_flexors",),
        props=(block(-52, 6, BED),),
        tracks=(Track(knee_near, (6, 6), 0.3, 0.9),),
        mat=False,
    ),
    "hamstring_length": Illustration(
        start=LONG,
        end=replace(LONG, leg_near=(74, 73, 158)),
        contacts=(LIE, *HANDS),
        muscles=("hamstrings",),
        tracks=(Track(ankle_near, (9, 2), 0.3, 0.9),),
    ),
    "knee_to_wall": Illustration(
        start=AT_THE_WALL,
        end=replace(AT_THE_WALL, hip=(-3.5, 39)),
        contacts=(*FEET, *HANDS_UP),
        muscles=("calves",),
        props=(wall(WALL, 96, width=-5.0),),
        tracks=(Track(knee_near, (-2, 6), 0.1, 0.9),),
        mat=False,
    ),
}
