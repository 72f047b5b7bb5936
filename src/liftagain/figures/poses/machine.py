"""On machines, on a bicycle and in the water, seen from the side."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Push, Track, Turn
from liftagain.figures.joint import ankle_near, elbow_near, grip_far, grip_near, hip, neck
from liftagain.figures.prop import chair, disc, hoop, linked, rods, water, waves
from liftagain.figures.reach import Plant, Rest, planted
from liftagain.figures.skeleton import Joints, Point, Pose, add, polar
from liftagain.figures.weight import dumbbell

SADDLE = Rest(hip, (0, 58))
CRANK: Point = (13, 17)
GRIPS: Point = (30, 68)
RACE_GRIPS: Point = (41, 61)
PEDALS = (Plant("leg_near", (20.5, 20), 1, -4), Plant("leg_far", (3.5, 22), 1, -14))
TURNED_PEDALS = (Plant("leg_near", (10.6, 11.8), 1, -10), Plant("leg_far", (13.4, 30.2), 1, -4))
RIDER = Pose(
    hip=(0, 58), pelvis=84, lumbar=80, chest=80, head=86,
    arm_near=(-60, -20, -10), arm_far=(-58, -18, -10), leg_near=(-30, -100, -4), leg_far=(-40, -120, -14),
)  # fmt: skip
RACER = replace(RIDER, pelvis=52, lumbar=46, chest=46, head=66)


def _riding(rider: Pose, grips: Point, pedals: tuple[Plant, Plant]) -> Pose:
    at = (grips[0] + 1.5, grips[1])
    return planted(rider, (SADDLE, *pedals, Plant("arm_near", grips, -1, -16), Plant("arm_far", at, -1, -16)))


FRAME = (
    rods(((-15, 19), CRANK, (-1.5, 48), (-15, 19)), ((-1.5, 48), (37, 50), CRANK), ((-2.4, 51), (-3, 53)), width=1.8),
    hoop((-15, 19), 17.6),
    hoop((47, 19), 17.6),
    rods(((-9, 52.4), (6, 53)), width=3.0, tone="rubber"),
)
CRANKS = (
    linked(lambda j: (_pedal(j.leg_far[2]), CRANK, _pedal(j.leg_near[2])), width=1.8, layer="behind"),
    disc(lambda _: CRANK, 4.6, tone="steel_edge"),
)


def _pedal(ankle: Point) -> Point:
    return (ankle[0] + 5, ankle[1] - 4.6)


def _fork(grips: Point) -> tuple[Point, ...]:
    return ((47, 19), (37, 50), (35.6, grips[1] - 2), (grips[0] + 1, grips[1] - 1.4))


RAIL: tuple[Point, Point] = ((2, 4), (64, 38))
RAIL_RISE = (RAIL[1][1] - RAIL[0][1]) / (RAIL[1][0] - RAIL[0][0])
SEAT_LEVEL = 20.0
CATCH = Pose(
    hip=(2, SEAT_LEVEL), pelvis=75, lumbar=68, chest=67, head=76,
    arm_near=(-20, -16, -12), arm_far=(-18, -14, -12), leg_near=(60, -60, 50), leg_far=(60, -60, 50),
)  # fmt: skip
FINISH = replace(
    CATCH, hip=(-11, SEAT_LEVEL), pelvis=106, lumbar=102, chest=102, head=96, arm_near=(-122, 2, 0),
    arm_far=(-120, 4, 0), leg_near=(0, -10, 60), leg_far=(0, -10, 60),
)  # fmt: skip
FOOTPLATE = (Plant("leg_near", (34, 17), 1, 62), Plant("leg_far", (35, 17), 1, 62))

RECLINED = Pose(
    hip=(0, 21), pelvis=136, lumbar=134, chest=135, head=118,
    arm_near=(-66, -40, -20), arm_far=(-64, -38, -20), leg_near=(72, -14, 118), leg_far=(72, -14, 118),
)  # fmt: skip
PRESSED = replace(RECLINED, leg_near=(38, 22, 118), leg_far=(38, 22, 118))
SEAT = Pose(
    hip=(0, 36), pelvis=100, lumbar=97, chest=98, head=92,
    arm_near=(-74, -34, -10), arm_far=(-72, -32, -10), leg_near=(-1, -8, 80), leg_far=(0, -7, 80),
)  # fmt: skip
ROMAN = Pose(
    hip=(0, 50), pelvis=44, lumbar=44, chest=45, head=46,
    arm_near=(-104, 66, 80), arm_far=(-102, 68, 80), leg_near=(-134, -134, -46), leg_far=(-133, -133, -46),
)  # fmt: skip
HUNG = replace(ROMAN, pelvis=-26, lumbar=-30, chest=-32, head=-40, arm_near=(-180, -6, 10), arm_far=(-178, -4, 10))
INCLINED = Pose(
    hip=(-4, 41), pelvis=44, lumbar=43, chest=44, head=44,
    arm_near=(-90, -90, -90), arm_far=(-88, -88, -90), leg_near=(-112, -122, -40), leg_far=(-108, -116, -40),
)  # fmt: skip
GLIDER = Pose(
    hip=(0, 60), pelvis=88, lumbar=85, chest=87, head=88,
    arm_near=(-50, 16, 30), arm_far=(-84, 4, 10), leg_near=(-62, -104, -4), leg_far=(-104, -112, -8),
)  # fmt: skip
SWIMMER = Pose(
    hip=(-10, 30), pelvis=2, lumbar=1, chest=3, head=2,
    arm_near=(26, -8, -14), arm_far=(-96, -140, -150), leg_near=(-176, -182, -186), leg_far=(-188, -176, -176),
)  # fmt: skip


def _sole(j: Joints) -> tuple[Point, ...]:
    """The sled's plate under the foot."""
    angle = 118.0
    under = add(j.leg_near[2], polar(angle - 90, 5.6))
    return add(under, polar(angle, -9)), add(under, polar(angle, 15))


def _carriage(j: Joints) -> tuple[Point, ...]:
    """What carries the plate: from its middle straight down to the rail."""
    (x, y), (x2, y2) = _sole(j)
    middle = ((x + x2) / 2, (y + y2) / 2)
    return middle, (middle[0], RAIL[0][1] + (middle[0] - RAIL[0][0]) * RAIL_RISE)


def _behind_the_ankle(j: Joints) -> Point:
    (kx, ky), (ax, ay) = j.leg_near[1], j.leg_near[2]
    along = (ax - kx) / 24.0, (ay - ky) / 24.0
    return (ax - 2 * along[0] + 5.2 * along[1], ay - 2 * along[1] - 5.2 * along[0])


MACHINE: dict[str, Illustration] = {
    "cycling-upright": Illustration(
        start=_riding(RIDER, GRIPS, TURNED_PEDALS),
        end=_riding(RIDER, GRIPS, PEDALS),
        contacts=(SADDLE,),
        muscles=("quadriceps",),
        props=(*FRAME, *CRANKS, rods(_fork(GRIPS), width=2.0)),
        tracks=(Turn(CRANK, (13, 13), -50, -150),),
        ghost=False,
        mat=False,
        fists=True,
    ),
    "cycling": Illustration(
        start=_riding(RACER, RACE_GRIPS, TURNED_PEDALS),
        end=_riding(RACER, RACE_GRIPS, PEDALS),
        contacts=(SADDLE,),
        muscles=("quadriceps", "glutes_leg"),
        props=(*FRAME, *CRANKS, rods(_fork(RACE_GRIPS), width=2.0)),
        tracks=(Turn(CRANK, (13, 13), -50, -150),),
        ghost=False,
        mat=False,
        fists=True,
    ),
    "elliptical": Illustration(
        start=GLIDER,
        end=replace(GLIDER, arm_near=(-46, 20, 34), arm_far=(-96, -2, 4)),
        contacts=(Rest(hip, (0, 60)), Plant("leg_near", (15, 17.6), 1, -4), Plant("leg_far", (-12, 13.4), 1, -10)),
        muscles=("quadriceps", "glutes_leg"),
        props=(
            rods(((-34, 2), (46, 2)), ((36, 2), (42, 74)), width=2.6),
            disc(lambda _: (-28, 13), 11, tone="steel_edge"),
            rods(((-28, 8), (42, 9.5)), ((-28, 18), (24, 12.8), (40, 30)), width=2.2, tone="rubber"),
            linked(lambda j: ((38, 30), grip_far(j), add(grip_far(j), (-1, 9))), width=1.8, layer="behind"),
            linked(
                lambda j: ((40, 30), grip_near(j), add(grip_near(j), (-1, 9))), width=2.0, tone="steel", layer="held"
            ),
        ),
        tracks=(Turn((1, 14), (25, 10), 20, -80),),
        ghost=False,
        mat=False,
        fists=True,
    ),
    "rowing-ergometer": Illustration(
        start=CATCH,
        end=FINISH,
        contacts=FOOTPLATE,
        muscles=("upper_back", "quadriceps"),
        props=(
            rods(((-32, 9), (62, 12)), width=3.0),
            rods(((-28, 0.8), (-28, 9)), ((58, 0.8), (58, 12)), width=2.4, tone="steel_edge"),
            disc(lambda _: (58, 24), 13, tone="rubber"),
            linked(lambda j: ((j.hip[0] - 8, 11.6), (j.hip[0] + 6, 11.6)), width=3.2, tone="rubber", layer="behind"),
            rods(((39, 8), (47, 26)), width=2.2, tone="steel_edge"),
            linked(lambda j: (grip_near(j), (52, 33)), width=0.9, layer="held"),
        ),
        tracks=(Push((22, 62), (-2, 62)),),
        fists=True,
        mat=False,
    ),
    "leg-press": Illustration(
        start=RECLINED,
        end=PRESSED,
        contacts=(Rest(hip, (0, 21)),),
        muscles=("quadriceps", "glutes_leg"),
        props=(
            rods(((-29, 33), (-8.5, 11.5), (9, 11.5)), width=4.6, tone="rubber"),
            rods(((-14, 0.8), (-14, 16)), ((4, 0.8), (4, 10)), width=2.4),
            rods(RAIL, ((62, 0.8), (62, 36)), width=2.4, tone="steel_edge"),
            linked(_carriage, width=2.6, layer="behind"),
            linked(_sole, width=3.0, tone="steel", layer="behind"),
        ),
        tracks=(Track(ankle_near, (-4, 15), 0.15, 0.9),),
        fists=True,
        mat=False,
    ),
    "leg-curl": Illustration(
        start=SEAT,
        end=replace(SEAT, leg_near=(-1, -104, -16), leg_far=(0, -102, -16)),
        contacts=(Rest(hip, (0, 36)),),
        muscles=("hamstrings",),
        props=(
            chair(-9, 20, 28.5, 66),
            rods(((17, 42.6), (23, 42.4)), width=4.4, tone="rubber", layer="front"),
            linked(lambda j: (j.leg_near[1], _behind_the_ankle(j)), width=1.8, layer="behind"),
            disc(_behind_the_ankle, 3.4, layer="held"),
        ),
        tracks=(Track(ankle_near, (8, -2), 0.15, 0.85),),
        mat=False,
    ),
    "back-extension": Illustration(
        start=HUNG,
        end=ROMAN,
        contacts=(Rest(hip, (0, 50)),),
        muscles=("glutes_leg", "hamstrings", "lower_back"),
        props=(
            rods(((-8, 31), (3, 42)), width=6.0, tone="rubber"),
            rods(((-3, 34), (9, 0.8)), ((-44, 0.8), (14, 0.8)), ((-36, 0.8), (3, 38)), width=2.4),
            linked(
                lambda j: (add(j.leg_near[2], (-3.6, -9.5)), add(j.leg_near[2], (8.6, -12))), width=2.2, layer="behind"
            ),
            disc(lambda j: add(j.leg_near[2], (-0.4, 8.6)), 3.2, layer="front"),
        ),
        tracks=(Track(neck, (12, 2), 0.15, 0.85),),
        mat=False,
    ),
    "supported-row": Illustration(
        start=INCLINED,
        end=replace(INCLINED, arm_near=(-198, -88, -90), arm_far=(-196, -86, -90)),
        contacts=(Rest(hip, (-4, 41)), Plant("leg_near", (-26, 8), 1, -46), Plant("leg_far", (-22, 8), 1, -46)),
        muscles=("upper_back", "lats"),
        props=(
            rods(((3, 33), (28, 57)), width=4.6, tone="rubber"),
            rods(((15, 43), (15, 0.8)), ((2, 0.8), (30, 0.8)), width=2.4),
            dumbbell(grip_far, layer="behind"),
            dumbbell(grip_near),
        ),
        tracks=(Track(elbow_near, (-9, 2), 0.3, 0.95),),
        fists=True,
        mat=False,
    ),
    "swimming": Illustration(
        start=replace(SWIMMER, arm_near=(150, 60, 40), arm_far=(-150, -168, -176)),
        end=SWIMMER,
        contacts=(Rest(hip, (-10, 30)),),
        muscles=("lats", "shoulders"),
        props=(water(-76, 66, 37), waves(-74, 64, 37)),
        tracks=(Turn((22, 36), (26, 24), 120, 40),),
        ghost=False,
        mat=False,
    ),
}
