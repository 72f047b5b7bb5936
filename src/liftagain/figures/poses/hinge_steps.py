"""Steps of the hinge: hands on the thighs, one leg, low handles; and what lifts legs or trunk off a bench."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Push, Track
from liftagain.figures.joint import ankle_far, ankle_near, elbow_near, grip_near, hip, neck, shoulder
from liftagain.figures.poses.hinge import ONE_LEG
from liftagain.figures.poses.lying_back import BRIDGE, FEET, FLAT, LIE
from liftagain.figures.poses.seated import THRUST, THRUST_FEET
from liftagain.figures.poses.stance import FOOT, LONG_ARMS, SOLE, STAND, settled
from liftagain.figures.prop import block, disc, linked, rods, wall
from liftagain.figures.reach import Plant, Rest, planted
from liftagain.figures.skeleton import Joints, Point, Pose, add, between, direction, joints, polar
from liftagain.figures.weight import dumbbell, kettlebell, plates, trap_bar

BELL_LOW = settled((-19, 34), 29, 40, LONG_ARMS)
TRAP_LOW = settled((-17, 31), 34, 44, LONG_ARMS)
ON_THIGHS = replace(STAND, pelvis=88, lumbar=85, chest=87, arm_near=(-94, -64, -76), arm_far=(-92, -62, -76))
BOWED = settled((-12, 49.5), 58, 66, {"arm_near": (-98.0, -58.0, -80.0), "arm_far": (-96.0, -56.0, -80.0)})
ONE_LEG_HIGH = replace(
    ONE_LEG, pelvis=46, lumbar=42, chest=44, head=52, leg_far=(-84, -97, 0), leg_near=(-136, -142, -56),
    arm_near=(-92, -88, -88), arm_far=(-30, 6, 60),
)  # fmt: skip
THRUST_HELD = (Rest(shoulder, (-31, 35.5)), *THRUST_FEET)
THRUST_LOW: Pose = planted(replace(THRUST, pelvis=154, lumbar=152, chest=150, head=134), THRUST_HELD)
THRUST_TOP: Pose = planted(replace(THRUST, pelvis=180, lumbar=179, chest=178, head=150), THRUST_HELD)
SADDLED = Rest(shoulder, (-30, 40))
SADDLE_FEET = (Plant("leg_near", (24, SOLE + 6), 1, 12), Plant("leg_far", (26, SOLE + 6), 1, 12))
PRONE_HIGH = replace(
    STAND, hip=(-12, 55.2), pelvis=2, lumbar=0, chest=1, head=4, arm_near=(-70, -108, -90), arm_far=(-68, -106, -90),
    leg_near=(-104, -108, -30), leg_far=(-102, -106, -30),
)  # fmt: skip
HANDS_ON_THE_BENCH = (Plant("arm_near", (16, 44.6), -1, -60), Plant("arm_far", (18, 44.6), -1, -60))
LEVEL = replace(
    STAND, hip=(0, 50), pelvis=3, lumbar=3, chest=4, head=5, arm_near=(-145, 25, 40), arm_far=(-143, 27, 40),
    leg_near=(-176, -178, -92), leg_far=(-175, -178, -92),
)  # fmt: skip
HUNG = replace(LEVEL, pelvis=-58, lumbar=-62, chest=-63, head=-68, arm_near=(-212, -40, -26), arm_far=(-210, -38, -26))
KNEE_ON = Rest(lambda j: j.leg_far[1], (-14, 26.4))
TABLE = replace(
    STAND, hip=(-14, 50.8), pelvis=12, lumbar=8, chest=10, head=16, arm_near=(-91, -89, -90), arm_far=(-88, -86, 0),
    leg_far=(-90, -180, -178), leg_near=(-98, -92, 0),
)  # fmt: skip


def _belt(j: Joints) -> Point:
    return add(j.hip, (1, 9.2))


def _across_the_hips(j: Joints) -> Point:
    """On the crease of the hips: above the hip, along the front of the pelvis."""
    return add(add(j.hip, polar(direction(j.hip, j.pelvis_top) - 90, 9.6)), (5, 1.4))


def _holding(pose: Pose) -> Pose:
    """Both hands at a weight across the hips."""
    lying = planted(pose, (LIE, *FEET))
    x, y = _across_the_hips(joints(lying))
    return planted(lying, (Plant("arm_near", (x - 5, y - 1), -1, 10), Plant("arm_far", (x - 4, y), -1, 10)))


def _band(j: Joints) -> tuple[Point, ...]:
    above = between(j.leg_near[0], j.leg_near[1], 0.86)
    return add(above, (-0.6, 5.0)), add(above, (0.6, -5.0))


HINGE_STEPS: dict[str, Illustration] = {
    "hip-hinge-hands": Illustration(
        start=ON_THIGHS,
        end=BOWED,
        contacts=(FOOT,),
        muscles=("glutes_leg", "hamstrings"),
        tracks=(Track(hip, (-13, 4), 0.2, 1.0),),
        mat=False,
    ),
    "kettlebell-deadlift": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=BELL_LOW,
        contacts=(FOOT,),
        muscles=("glutes_leg", "hamstrings"),
        props=(kettlebell(grip_near),),
        tracks=(Track(neck, (18, 4), 0.85, 0.2),),
        fists=True,
        mat=False,
    ),
    "single-leg-romanian-deadlift-supported": Illustration(
        start=replace(STAND, arm_far=(-30, 6, 60)),
        end=ONE_LEG_HIGH,
        contacts=(Rest(ankle_far, (2, SOLE)), Plant("arm_far", (29, 68), -1, 80)),
        muscles=("glutes_leg", "hamstrings"),
        props=(wall(33, 96, width=-6),),
        tracks=(Track(ankle_near, (-8, 4), 0.3, 0.9),),
        mat=False,
    ),
    "trap-bar-deadlift-low": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=TRAP_LOW,
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg", "hamstrings"),
        props=(trap_bar(grip_near, high=False),),
        tracks=(Track(neck, (19, 2), 0.85, 0.2),),
        fists=True,
        mat=False,
    ),
    "glute-bridge-weighted": Illustration(
        start=_holding(FLAT),
        end=_holding(BRIDGE),
        contacts=(LIE, *FEET),
        muscles=("glutes", "hamstrings"),
        props=(plates(_across_the_hips, 4.6),),
        tracks=(Push((15, 30), (15, 42)),),
        fists=True,
    ),
    "hip-thrust-band": Illustration(
        start=replace(THRUST_LOW, arm_near=(-28, 2, 20), arm_far=(-26, 4, 20)),
        end=replace(THRUST_TOP, arm_near=(-18, 4, 10), arm_far=(-16, 6, 10)),
        contacts=THRUST_HELD,
        muscles=("glutes",),
        props=(block(-64, -27, 28), linked(_band, width=2.6, tone="arrow")),
        tracks=(Push((4, 12), (4, 24)),),
        mat=False,
    ),
    "hip-thrust-machine": Illustration(
        start=planted(replace(THRUST, pelvis=150, lumbar=148, chest=146, head=132), (SADDLED, *SADDLE_FEET)),
        end=planted(replace(THRUST, pelvis=178, lumbar=176, chest=174, head=148), (SADDLED, *SADDLE_FEET)),
        contacts=(SADDLED, *SADDLE_FEET),
        muscles=("glutes",),
        props=(
            rods(((-46, 26), (-24, 31)), width=6.0, tone="rubber"),
            rods(((-36, 26), (-36, 0.8)), ((-52, 0.8), (40, 0.8)), width=2.6),
            rods(((14, 2), (38, 9)), width=3.2, tone="steel_edge"),
            linked(lambda j: ((-36, 10), (8, 10), _belt(j)), width=2.2, layer="behind"),
            disc(_belt, 3.6, layer="front"),
        ),
        tracks=(Push((14, 40), (14, 52)),),
        fists=True,
        mat=False,
    ),
    "reverse-hyperextension": Illustration(
        start=PRONE_HIGH,
        end=replace(PRONE_HIGH, leg_near=(-180, -180, -150), leg_far=(-179, -179, -150)),
        contacts=(Rest(hip, (-12, 55.2)), *HANDS_ON_THE_BENCH),
        muscles=("glutes_leg", "hamstrings"),
        props=(
            rods(((-12, 46), (27, 46)), width=6.0, tone="rubber"),
            rods(((-6, 44), (-6, 0.8)), ((22, 44), (22, 0.8)), ((-12, 0.8), (30, 0.8)), width=2.4),
        ),
        tracks=(Track(ankle_near, (-7, 5), 0.3, 0.85),),
        fists=True,
        mat=False,
    ),
    "back-extension-flat": Illustration(
        start=HUNG,
        end=LEVEL,
        contacts=(Rest(hip, (0, 50)),),
        muscles=("glutes_leg", "hamstrings", "lower_back"),
        props=(
            rods(((-21, 41.4), (-3, 41.4)), width=6.0, tone="rubber"),
            rods(((-12, 39), (-12, 0.8)), ((-58, 0.8), (4, 0.8)), ((-50, 0.8), (-50, 42)), width=2.4),
            disc(lambda j: add(j.leg_near[2], (5.4, 5.8)), 3.2, layer="front"),
            disc(lambda j: add(j.leg_near[2], (2.4, -6.2)), 3.2, layer="front"),
        ),
        tracks=(Track(neck, (19, 2), 0.15, 0.85),),
        mat=False,
    ),
    "row-dumbbell-one-arm": Illustration(
        start=TABLE,
        end=replace(TABLE, arm_near=(-192, -92, -90)),
        contacts=(KNEE_ON, Plant("arm_far", (13, 26), -1, 0), Plant("leg_near", (-20, SOLE), 1, 0)),
        muscles=("lats", "upper_back"),
        props=(
            rods(((-34, 20.4), (28, 20.4)), width=5.0, tone="rubber"),
            rods(((-26, 18), (-26, 0.8)), ((20, 18), (20, 0.8)), width=2.6),
            dumbbell(grip_near),
        ),
        tracks=(Track(elbow_near, (-8, 3), 0.3, 0.95),),
        fists=True,
        mat=False,
    ),
}  # fmt: skip
