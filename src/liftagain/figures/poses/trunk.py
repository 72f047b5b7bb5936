"""Harder steps for the trunk: planks, carries of the arms, the ball, and turns against a band or a cable."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Push, Track, Turn
from liftagain.figures.joint import ankle_near, fingers_far, hands, knee_near
from liftagain.figures.poses.front import AHEAD, AWAY, BOTH, TOWARDS, WIDE
from liftagain.figures.poses.lying_back import LIE, TABLETOP
from liftagain.figures.poses.lying_front import FLOOR_HANDS, HIGH, TOES
from liftagain.figures.poses.lying_front import PLANK as FRONT_PLANK
from liftagain.figures.poses.lying_side import ELBOW, KNEES, LEG_LONG, LEG_UP
from liftagain.figures.poses.lying_side import LIE as SIDE_LIE
from liftagain.figures.poses.seated import ROLL_END, ROLL_KNEES, ROLL_START
from liftagain.figures.poses.stance import SOLE
from liftagain.figures.prop import ball, linked, rods, tower
from liftagain.figures.reach import Plant, Rest, planted
from liftagain.figures.skeleton import Joints, Point, Pose, SeenArms, add, between, joints
from liftagain.figures.weight import dumbbell

HARD = replace(
    FRONT_PLANK, pelvis=15, lumbar=4, chest=1, head=2, arm_near=(-78, -2, 0), arm_far=(-76, -2, 0),
    leg_near=(-170, -169, -82), leg_far=(-170, -169, -82),
)  # fmt: skip
FAR_TOES = Rest(lambda j: j.leg_far[3], (-60, 0.8))
CLAM_SHUT: Pose = planted(KNEES, (ELBOW,))
CLAM_FOOT: Point = joints(CLAM_SHUT).leg_near[2]
CLAM = replace(KNEES, leg_near=(14, -40, -30), leg_near_seen=(0.86, 0.86, 0.41))
ANCHOR: Point = (-54, 67)
OUT: SeenArms = {
    "arm_near": (-132.0, -158.0, -150.0), "arm_far": (-48.0, -22.0, -30.0),
    "arm_near_seen": (0.42, 0.42, 0.6), "arm_far_seen": (0.42, 0.42, 0.6),
}  # fmt: skip
CLOSE = replace(WIDE, leg_near=(-88, -89, -90), leg_far=(-92, -91, -90), **OUT)
PULLEY: Point = (-62, 108)
CHOP_HIGH = replace(TOWARDS, arm_near=(152, 148, 146), arm_far=(156, 150, 146))
CHOP_LOW = replace(
    AWAY, hip=(3, 45), leg_near=(-70, -94, -90), leg_far=(-108, -88, -90), leg_near_seen=(0.88, 0.94, 0.41),
    leg_far_seen=(0.88, 0.94, 0.41), pelvis=86, lumbar=84, chest=82, head=84, arm_near=(308, 310, 312),
    arm_far=(318, 314, 312),
)  # fmt: skip
BALL = 16.5
BALL_START = replace(
    ROLL_START, pelvis=66, lumbar=62, chest=60, head=62, arm_near=(-50, -20, -10), arm_far=(-48, -18, -10),
    leg_near=(-92, -182, -178), leg_far=(-90, -182, -178),
)  # fmt: skip
BALL_END = replace(
    ROLL_END, pelvis=44, lumbar=36, chest=32, head=34, arm_near=(-18, -10, -4), arm_far=(-16, -8, -4),
    leg_near=(-126, -182, -178), leg_far=(-125, -182, -178),
)  # fmt: skip


def _under_the_forearms(j: Joints) -> Point:
    return (between(j.arm_near[1], j.arm_near[2], 0.62)[0], BALL)


def _on_the_thigh(j: Joints) -> Point:
    return add(between(j.leg_near[0], j.leg_near[1], 0.3), (0, 5.6))


TRUNK: dict[str, Illustration] = {
    "dead-bug-weighted": Illustration(
        start=TABLETOP,
        end=replace(TABLETOP, arm_near=(150, 152, 152), arm_far=(148, 150, 152), leg_near=(20, 14, 96)),
        contacts=(LIE,),
        muscles=("abdominals",),
        props=(dumbbell(hands, angle=90),),
        tracks=(Track(ankle_near, (6, 8), 0.3, 0.85), Track(fingers_far, (-7, 7), 0.3, 0.8)),
        fists=True,
    ),
    "front-plank-hard": Illustration(
        start=HARD,
        end=HARD,
        contacts=(TOES,),
        muscles=("abdominals", "glutes_leg", "quadriceps"),
        tracks=(Push((8, 9), (-4, 9)),),
        ghost=False,
        fists=True,
    ),
    "plank-bird-dog": Illustration(
        start=HIGH,
        end=replace(HIGH, arm_far=(14, 13, 12), leg_near=(-170, -170, -90)),
        contacts=(FAR_TOES, FLOOR_HANDS[0]),
        muscles=("abdominals", "glutes_leg", "shoulders"),
        tracks=(Track(fingers_far, (7, 2), 0.3, 0.85), Track(ankle_near, (-8, 3), 0.1, 1.0)),
    ),
    "side-plank-clam": Illustration(
        start=KNEES,
        end=CLAM,
        contacts=(ELBOW, Plant("leg_near", CLAM_FOOT, 1)),
        muscles=("oblique_far", "abductor_near"),
        tracks=(Track(knee_near, (5, 7), 0.2, 0.95),),
        view="front",
        dim_far=True,
    ),
    "side-lying-hip-abduction-weighted": Illustration(
        start=replace(LEG_LONG, arm_near=(-4, 4, 0), arm_near_seen=(0.9, 0.9, 0.7)),
        end=replace(LEG_UP, leg_near=(21, 21, 21), arm_near=(4, 10, 6), arm_near_seen=(0.9, 0.9, 0.7)),
        contacts=(SIDE_LIE,),
        muscles=("abductor_near",),
        props=(dumbbell(_on_the_thigh, angle=8),),
        tracks=(Track(ankle_near, (4, 8), 0.15, 0.9),),
        view="front",
        dim_far=True,
        fists=True,
    ),
    "pallof-step-out": Illustration(
        start=CLOSE,
        end=replace(CLOSE, leg_near=(-76, -78, -90), leg_far=(-104, -102, -90)),
        contacts=(Rest(lambda j: j.leg_far[2], (-9, SOLE)),),
        muscles=("oblique_far", "oblique_near", "abdominals"),
        props=(
            rods(((-54, 0.8), (-54, 92)), width=3.4, tone="wood_edge"),
            linked(lambda j: (ANCHOR, hands(j)), width=1.6, tone="arrow"),
        ),
        tracks=(Push((24, 18), (40, 18)),),
        fists=True,
        mat=False,
        view="front",
    ),
    "band-rotation": Illustration(
        start=replace(TOWARDS, face=-26, shoulder_half=7.2),
        via=(AHEAD,),
        end=replace(AWAY, face=26, shoulder_half=7.2),
        contacts=(BOTH,),
        muscles=("oblique_near", "oblique_far"),
        props=(
            rods(((-60, 0.8), (-60, 92)), width=3.4, tone="wood_edge"),
            linked(lambda j: ((-60, 68), hands(j)), width=1.6, tone="arrow"),
        ),
        tracks=(Turn((0, 101), (32, 6), 165, 20),),
        fists=True,
        mat=False,
        view="front",
    ),
    "wood-chop": Illustration(
        start=CHOP_HIGH,
        end=CHOP_LOW,
        contacts=(BOTH,),
        muscles=("oblique_near", "oblique_far", "abdominals"),
        props=(tower(-66, 108, height=114), linked(lambda j: (PULLEY, hands(j)), width=0.9)),
        tracks=(Push((-14, 108), (30, 72)),),
        fists=True,
        mat=False,
        view="front",
    ),
    "ball-rollout": Illustration(
        start=BALL_START,
        end=BALL_END,
        contacts=(ROLL_KNEES,),
        muscles=("abdominals",),
        props=(ball(_under_the_forearms, BALL, layer="behind"),),
        tracks=(Push((20, 64), (38, 58)),),
        fists=True,
    ),
}  # fmt: skip
