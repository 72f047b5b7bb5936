"""Machines that hold the back, warm-ups that swing, and walking and running where the ground or the water helps."""

from dataclasses import replace
from typing import TypedDict

from liftagain.figures.illustration import Illustration, Push, Track, Turn
from liftagain.figures.joint import ankle_far, ankle_near, grip_near, hip, lowest_on_slope, wrist_near
from liftagain.figures.poses.front import BOTH, HANG, ON_THE_BAR
from liftagain.figures.poses.front import STAND as FACING
from liftagain.figures.poses.gait import LONG_STEP, ON_THE_FLOOR, OTHER_STEP, RUN, RUN_START, SHORT_STEP
from liftagain.figures.poses.machine import FINISH, FOOTPLATE, SEAT
from liftagain.figures.poses.stance import SOLE
from liftagain.figures.prop import block, chair, disc, linked, rods, slope, water, waves
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.skeleton import Joints, Limb, Point, Pose, add


class _Leg(TypedDict):
    leg_near: Limb
    leg_near_seen: Limb


SAT = Rest(hip, (0, 36))
FOOT_IN_THE_BAND: _Leg = {"leg_near": (-76.0, -84.0, -90.0), "leg_near_seen": (0.9, 0.66, 0.41)}
SEAT_FEET = (Plant("leg_near", (24, SOLE + 6), 1, 0), Plant("leg_far", (26, SOLE + 6), 1, 0))
FOOT_REST = block(16, 40, 5.7)
BACK_PAD = chair(-9, 20, 28.5, 70)
RISE, HILL = 0.15, 8.0
ON_THE_HILL = Rest(lowest_on_slope(RISE), (0, HILL))
STEEP, MOUND = 0.2, 10.0
UP_A_HILL = Rest(lowest_on_slope(STEEP), (0, MOUND))
UP_STEP = replace(OTHER_STEP, pelvis=84, lumbar=81, chest=82, head=86)
UP_STRIDE = replace(
    LONG_STEP, pelvis=84, lumbar=81, chest=82, head=86, leg_near=(-52, -80, 22), leg_far=(-112, -134, -44)
)
ON_WALL: Limb = (0.55, 0.5, 0.5)
TO_THE_WALL = replace(
    FACING, face=180, arm_near=(-24, 50, 84), arm_far=(204, 130, 96), arm_near_seen=ON_WALL, arm_far_seen=ON_WALL
)
OPEN_ARMS = replace(FACING, arm_near=(-2, 2, 4), arm_far=(182, 178, 176))
ARMS_TO_US = replace(
    FACING, arm_near=(-58, -128, -150), arm_far=(238, 308, 330), arm_near_seen=(0.3, 0.3, 0.62),
    arm_far_seen=(0.3, 0.3, 0.62),
)  # fmt: skip
HUG = replace(
    FACING, arm_near=(-148, -184, -176), arm_far=(328, 376, 356), arm_near_seen=(0.5, 0.94, 0.8),
    arm_far_seen=(0.5, 0.94, 0.8),
)  # fmt: skip
LOW_LUNGE = Pose(
    hip=(-12, 21.4), pelvis=31, lumbar=27, chest=26, head=32,
    arm_near=(-88, -86, -6), arm_far=(-88, -86, -6), leg_near=(20, -80, 0), leg_far=(-164, -162, -70),
)  # fmt: skip
LUNGE_HELD = (
    Rest(hip, (-12, 21.4)), Plant("leg_near", (30, SOLE), 1, 0), Plant("leg_far", (-57, 9.4), 1, -60),
    Plant("arm_far", (13, 2.8), -1, -6),
)  # fmt: skip
ROW_FORWARD = replace(
    FINISH, pelvis=76, lumbar=73, chest=72, head=80, arm_near=(-22, -14, -10), arm_far=(-20, -12, -10),
    leg_near=(6, -12, 58), leg_far=(6, -12, 58),
)  # fmt: skip


def _band_under_the_foot(j: Joints) -> tuple[Point, ...]:
    return (14, 118), add(j.leg_near[2], (2.5, -3)), (11, 118)


def _in_front_of_the_ankle(j: Joints) -> Point:
    (kx, ky), (ax, ay) = j.leg_near[1], j.leg_near[2]
    along = (ax - kx) / 24.0, (ay - ky) / 24.0
    return (ax - 3 * along[0] - 5.4 * along[1], ay - 3 * along[1] + 5.4 * along[0])


MOVING: dict[str, Illustration] = {
    "leg-extension": Illustration(
        start=replace(SEAT, leg_near=(-1, -98, -10), leg_far=(0, -96, -10)),
        end=replace(SEAT, leg_near=(-1, -12, 76), leg_far=(0, -11, 76)),
        contacts=(SAT,),
        muscles=("quadriceps",),
        props=(
            BACK_PAD,
            linked(lambda j: (j.leg_near[1], _in_front_of_the_ankle(j)), width=1.8, layer="behind"),
            disc(_in_front_of_the_ankle, 3.2, layer="held"),
        ),
        tracks=(Track(ankle_near, (10, 0), 0.15, 0.85),),
        mat=False,
    ),
    "bench-press-machine": Illustration(
        start=replace(SEAT, pelvis=97, lumbar=95, chest=97, arm_near=(-134, -6, 0), arm_far=(-132, -4, 0)),
        end=replace(SEAT, pelvis=97, lumbar=95, chest=97, arm_near=(-10, -4, 0), arm_far=(-8, -2, 0)),
        contacts=(SAT, *SEAT_FEET),
        muscles=("chest", "triceps"),
        props=(
            BACK_PAD,
            FOOT_REST,
            rods(((-14, 0.8), (-14, 100), (8, 100)), width=2.6),
            linked(lambda j: ((8, 100), add(grip_near(j), (0, 6)), grip_near(j)), width=2.2, layer="behind"),
            disc(lambda _: (8, 100), 3, tone="steel_edge"),
        ),
        tracks=(Push((14, 74), (30, 74)),),
        fists=True,
        mat=False,
    ),
    "row-machine": Illustration(
        start=replace(SEAT, pelvis=90, lumbar=87, chest=88, arm_near=(-14, -8, -4), arm_far=(-12, -6, -4)),
        end=replace(SEAT, pelvis=90, lumbar=87, chest=88, arm_near=(-142, -6, -2), arm_far=(-140, -4, -2)),
        contacts=(SAT, *SEAT_FEET),
        muscles=("upper_back", "lats"),
        props=(
            block(-11, 15, 28.5),
            FOOT_REST,
            rods(((10.4, 48), (11, 66)), width=4.4, tone="rubber"),
            rods(((11, 56), (20, 40), (20, 28)), width=2.2, tone="steel_edge"),
            rods(((-12, 2), (50, 2)), width=2.6),
            linked(lambda j: ((46, 4), grip_near(j)), width=2.2, layer="behind"),
        ),
        tracks=(Push((46, 72), (30, 72)),),
        fists=True,
        mat=False,
    ),
    "shoulder-press-machine": Illustration(
        start=replace(SEAT, pelvis=96, lumbar=94, chest=95, arm_near=(-56, 96, 92), arm_far=(-54, 96, 92)),
        end=replace(SEAT, pelvis=96, lumbar=94, chest=95, head=86, arm_near=(92, 92, 92), arm_far=(94, 92, 92)),
        contacts=(SAT, *SEAT_FEET),
        muscles=("shoulders", "triceps"),
        props=(
            BACK_PAD,
            FOOT_REST,
            rods(((-16, 0.8), (-16, 78)), width=2.8),
            linked(lambda j: ((-16, 76), grip_near(j), add(grip_near(j), (4, 0))), width=2.2, layer="behind"),
            disc(lambda _: (-16, 76), 3, tone="steel_edge"),
        ),
        tracks=(Push((24, 70), (24, 92)),),
        fists=True,
        mat=False,
    ),
    "pull-up-assisted": Illustration(
        start=replace(HANG, hip=(0, 62), **FOOT_IN_THE_BAND),
        end=replace(HANG, hip=(0, 78), arm_near=(-60, 84, 88), arm_far=(240, 96, 92), **FOOT_IN_THE_BAND),
        contacts=ON_THE_BAR,
        muscles=("lats", "upper_back"),
        props=(
            rods(((-40, 0.8), (-40, 118.6), (40, 118.6), (40, 0.8)), width=2.4),
            linked(_band_under_the_foot, width=1.6, tone="arrow", layer="behind"),
        ),
        tracks=(Push((27, 62), (27, 86)),),
        fists=True,
        mat=False,
        view="front",
        arms_behind=True,
    ),
    "rowing-drill": Illustration(
        start=ROW_FORWARD,
        end=replace(FINISH, leg_near=(6, -12, 58), leg_far=(6, -12, 58)),
        contacts=(Rest(hip, (-11, 20)), *FOOTPLATE),
        muscles=("hamstrings", "upper_back"),
        props=(
            rods(((-32, 9), (62, 12)), width=3.0),
            rods(((-28, 0.8), (-28, 9)), ((58, 0.8), (58, 12)), width=2.4, tone="steel_edge"),
            disc(lambda _: (58, 24), 13, tone="rubber"),
            linked(lambda j: ((j.hip[0] - 8, 11.6), (j.hip[0] + 6, 11.6)), width=3.2, tone="rubber", layer="behind"),
            rods(((39, 8), (47, 26)), width=2.2, tone="steel_edge"),
            linked(lambda j: (grip_near(j), (52, 33)), width=0.9, layer="held"),
        ),
        tracks=(Turn((-11, 22), (46, 46), 66, 98),),
        fists=True,
        mat=False,
    ),
    "arm-swings": Illustration(
        start=OPEN_ARMS, via=(ARMS_TO_US,), end=HUG, contacts=(BOTH,), muscles=("shoulders",),
        tracks=(Push((42, 66), (22, 66)), Push((-42, 66), (-22, 66))),
        mat=False, view="front", shown=1.0,
    ),
    "leg-swings-sideways": Illustration(
        start=replace(TO_THE_WALL, leg_near=(-104, -100, -92), leg_near_seen=(0.98, 0.96, 0.41)),
        end=replace(TO_THE_WALL, leg_near=(-54, -56, -66)),
        contacts=(Rest(ankle_far, (-5, SOLE)),),
        muscles=("abductor_near",),
        tracks=(Track(ankle_near, (0, -7), 0.2, 0.9),),
        mat=False,
        view="front",
        arms_behind=True,
    ),
    "worlds-greatest-stretch": Illustration(
        start=replace(LOW_LUNGE, arm_near=(-92, -88, -6)),
        end=replace(LOW_LUNGE, chest=30, head=44, arm_near=(92, 90, 90)),
        contacts=LUNGE_HELD,
        muscles=("hip_flexors", "hamstrings"),
        tracks=(Track(wrist_near, (9, 2), 0.35, 0.85),),
    ),
    "uphill-walking": Illustration(
        start=UP_STEP,
        end=UP_STRIDE,
        contacts=(ON_THE_HILL,),
        muscles=("glutes_leg", "calves"),
        props=(slope(-52, 52, HILL, RISE),),
        ghost=False,
        mat=False,
    ),
    "running-hills": Illustration(
        start=replace(RUN_START, pelvis=80, lumbar=78, chest=79),
        end=replace(RUN, pelvis=80, lumbar=78, chest=79, leg_near=(-18, -112, -12), leg_far=(-112, -132, -52)),
        contacts=(UP_A_HILL,),
        muscles=("glutes_leg", "quadriceps", "calves"),
        props=(slope(-50, 54, MOUND, STEEP),),
        ghost=False,
        mat=False,
    ),
    "pool-walking": Illustration(
        start=replace(OTHER_STEP, arm_near=(-50, -24, -20), arm_far=(-120, -100, -96)),
        end=replace(SHORT_STEP, arm_near=(-120, -100, -96), arm_far=(-50, -24, -20)),
        contacts=(ON_THE_FLOOR,),
        muscles=("quadriceps", "glutes_leg"),
        props=(water(-46, 46, 62), waves(-44, 44, 62)),
        ghost=False,
        mat=False,
    ),
}  # fmt: skip
