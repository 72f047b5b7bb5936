"""On the side, the head to the left and the far limbs below; and what is seen lying or sitting, facing us."""

from dataclasses import replace

from liftagain.figures.front_body import HIP_HALF, SHOULDER_HALF
from liftagain.figures.illustration import Illustration, Track, Turn
from liftagain.figures.joint import ankle_near, hip, knee_far, knee_near
from liftagain.figures.poses.front import FOOT_ON
from liftagain.figures.poses.front import STAND as UPRIGHT
from liftagain.figures.poses.stance import SOLE
from liftagain.figures.prop import linked, wall
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.skeleton import Pose

ELBOW = Rest(lambda j: j.arm_far[1], (-36, 2.8))
PLANK = Pose(
    hip=(0, 21), pelvis=163, lumbar=163, chest=163, head=163,
    arm_near=(2, -62, -70), arm_near_seen=(0.9, 0.9, 0.5), arm_far=(-92, -172, -174),
    arm_far_seen=(1, 0.55, 0.5),
    leg_near=(-15, -15, -15), leg_far=(-15, -15, -15), leg_near_seen=FOOT_ON, leg_far_seen=FOOT_ON,
    shoulder_half=SHOULDER_HALF, hip_half=HIP_HALF,
)  # fmt: skip
SAGGED = replace(PLANK, pelvis=158, lumbar=150, chest=148, head=156, leg_near=(-4, -4, -6), leg_far=(-4, -4, -6))
FEET = (Plant("leg_far", (46, 3.2), 1, -8), Plant("leg_near", (48, 6.0), 1, -8))
KNEES = replace(
    PLANK, pelvis=158, lumbar=158, chest=158, head=158, leg_near=(-24, 24, 24), leg_far=(-24, 24, 24),
    leg_near_seen=(1, 0.6, 0.41), leg_far_seen=(1, 0.6, 0.41),
)  # fmt: skip
SIDE = Pose(
    hip=(0, 10.4), pelvis=178, lumbar=176, chest=175, head=180,
    arm_near=(-58, -116, -120), arm_near_seen=(0.78, 0.5, 0.3), arm_far=(182, 181, 180),
    leg_near=(-10, -6, -6), leg_far=(-3, -2, -2), leg_near_seen=(0.74, 0.72, 0.41), leg_far_seen=(0.71, 0.7, 0.41),
    shoulder_half=SHOULDER_HALF, hip_half=HIP_HALF,
)  # fmt: skip
OPEN = replace(SIDE, leg_near=(32, -46, -40), leg_near_seen=(0.8, 1, 0.41))
LEG_LONG = replace(SIDE, leg_near=(-4, -4, -4), leg_near_seen=FOOT_ON)
LEG_UP = replace(LEG_LONG, leg_near=(24, 24, 24))
LIE = Rest(hip, (0, 10.4))
TOGETHER = Plant("leg_near", (34.4, 8.2), 1, -6)
BAND = linked(lambda j: (knee_far(j), knee_near(j)), width=2.6, tone="arrow")

SEATED_WIDE = replace(UPRIGHT, hip=(0, 9), arm_near=(-54, -76, -40), arm_far=(234, 256, 220))

LYING_SIDE: dict[str, Illustration] = {
    "side-plank": Illustration(
        start=SAGGED,
        end=PLANK,
        contacts=(ELBOW,),
        muscles=("oblique_far",),
        tracks=(Track(hip, (2, 14), 0.0, 1.0),),
        view="front",
        dim_far=True,
    ),
    "side-plank-leg-raise": Illustration(
        start=PLANK,
        end=replace(PLANK, leg_near=(6, 6, 6)),
        contacts=(ELBOW,),
        muscles=("oblique_far", "abductor_near"),
        tracks=(Track(ankle_near, (2, 9), 0.1, 0.9),),
        view="front",
        dim_far=True,
    ),
    "side-plank-knees": Illustration(
        start=replace(KNEES, pelvis=164, lumbar=152, chest=150, head=156, leg_near=(-6, 24, 24), leg_far=(-6, 24, 24)),
        end=KNEES,
        contacts=(ELBOW,),
        muscles=("oblique_far",),
        tracks=(Track(hip, (2, 14), 0.0, 1.0),),
        view="front",
        dim_far=True,
    ),
    "side-plank-wall": Illustration(
        start=UPRIGHT,
        end=replace(UPRIGHT, pelvis=104, lumbar=104, chest=104, head=102, leg_near=(-76, -76, -90),
                    leg_far=(-76, -76, -90), arm_far=(184, 92, 92), arm_near=(-70, -78, -80)),
        contacts=(Rest(lambda j: j.leg_far[2], (0, SOLE)),),
        muscles=("oblique_far",),
        props=(wall(-42.5, 104),),
        ghost=False,
        mat=False,
        view="front",
    ),
    "clamshell": Illustration(
        start=SIDE,
        end=OPEN,
        contacts=(LIE, TOGETHER),
        muscles=("abductor_near",),
        tracks=(Track(knee_near, (6, 6), 0.2, 0.95),),
        view="front",
        dim_far=True,
    ),
    "clamshell-band": Illustration(
        start=SIDE,
        end=OPEN,
        contacts=(LIE, TOGETHER),
        muscles=("abductor_near",),
        props=(BAND,),
        tracks=(Track(knee_near, (6, 6), 0.2, 0.95),),
        view="front",
        dim_far=True,
    ),
    "side-lying-hip-abduction": Illustration(
        start=LEG_LONG,
        end=LEG_UP,
        contacts=(LIE,),
        muscles=("abductor_near",),
        tracks=(Track(ankle_near, (4, 8), 0.15, 0.9),),
        view="front",
        dim_far=True,
    ),
    "lumbar-rotation": Illustration(
        start=replace(UPRIGHT, hip=(0, 0), arm_near=(-12, -10, -8), arm_far=(192, 190, 188), leg_near=(-84, -92, -88),
                      leg_far=(-96, -88, -92), leg_near_seen=(0.5, 0.56, 0.41), leg_far_seen=(0.5, 0.56, 0.41)),
        end=replace(UPRIGHT, hip=(0, 0), hip_half=3.6, arm_near=(-12, -10, -8), arm_far=(192, 190, 188),
                    leg_near=(-142, -68, -70), leg_far=(-152, -72, -74), leg_near_seen=(0.84, 0.84, 0.41),
                    leg_far_seen=(0.84, 0.84, 0.41)),
        muscles=("oblique_near", "oblique_far"),
        tracks=(Track(knee_near, (-2, 8), 0.1, 0.7),),
        view="above",
    ),
    "hip-switches": Illustration(
        start=replace(SEATED_WIDE, leg_near=(112, -50, -90), leg_far=(144, -76, -90), leg_near_seen=(0.7, 1, 0.41),
                      leg_far_seen=(0.8, 0.74, 0.41)),
        end=replace(SEATED_WIDE, leg_near=(36, -104, -90), leg_far=(68, -130, -90), leg_near_seen=(0.8, 0.74, 0.41),
                    leg_far_seen=(0.7, 1, 0.41)),
        muscles=("abductor_near",), contacts=(
            Rest(hip, (0, 9)), Plant("leg_near", (15, SOLE), 1), Plant("leg_far", (-15, SOLE), -1),
        ),
        tracks=(Turn((2, 14), (31, 22), 78, 22),),
        view="front",
        arms_behind=True,
    ),
}  # fmt: skip
