"""Seen from the front or from behind: what moves to the side or turns."""

from dataclasses import replace

from liftagain.figures.front_body import HIP_HALF, SHOULDER_HALF
from liftagain.figures.illustration import Illustration, Push, Track, Turn
from liftagain.figures.joint import feet, grip_near, hands, knee_far, knee_near, wrist_near
from liftagain.figures.poses.stance import SOLE
from liftagain.figures.prop import linked, rods, tower
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.skeleton import Arms, Limb, Point, Pose, SeenArms
from liftagain.figures.weight import barbell, kettlebell

FOOT_ON: Limb = (1.0, 1.0, 0.41)  # a foot that points at us
BENT: Limb = (0.93, 0.97, 0.41)  # the same with the knee forward
STAND = Pose(
    hip=(0, 52.6), arm_near=(-79, -84, -86), arm_far=(-101, -96, -94), leg_near=(-88.5, -89, -90),
    leg_far=(-91.5, -91, -90), leg_near_seen=FOOT_ON, leg_far_seen=FOOT_ON,
    shoulder_half=SHOULDER_HALF, hip_half=HIP_HALF,
)  # fmt: skip
WIDE = replace(STAND, leg_near=(-80, -81, -90), leg_far=(-100, -99, -90))
BOTH = Rest(feet, (0, SOLE))
TURNED = replace(WIDE, shoulder_half=5.4, hip_half=4.2, face=50)
TURNED_BACK = replace(WIDE, shoulder_half=5.4, hip_half=4.2, face=-50)
CLASPED = replace(
    STAND, face=180, arm_near=(-70, -146, -160), arm_far=(250, 326, 340), arm_near_seen=(1, 0.85, 0.4),
    arm_far_seen=(1, 0.85, 0.4),
)  # fmt: skip
CROSSED: SeenArms = {
    "arm_near": (-84.0, 142.0, 150.0), "arm_far": (-96.0, 38.0, 30.0),
    "arm_near_seen": (0.62, 0.96, 0.8), "arm_far_seen": (0.62, 0.96, 0.8),
}  # fmt: skip
SUMO_GRIP: Arms = {"arm_near": (-94.0, -93.0, -90.0), "arm_far": (-86.0, -87.0, -90.0)}
SUMO_TALL = replace(STAND, leg_near=(-62, -76, -90), leg_far=(-118, -104, -90), **SUMO_GRIP)
SUMO_LOW = replace(
    STAND, hip=(0, 33), trunk_seen=0.72, leg_near=(-24, -82, -90), leg_far=(-156, -98, -90),
    leg_near_seen=(0.94, 1, 0.41), leg_far_seen=(0.94, 1, 0.41), **SUMO_GRIP,
)  # fmt: skip
HANG = replace(
    STAND, face=180, arm_near=(72, 76, 80), arm_far=(108, 104, 100), leg_near=(-88, -92, -90), leg_far=(-92, -88, -90),
    leg_near_seen=(1, 0.84, 0.5), leg_far_seen=(1, 0.84, 0.5),
)  # fmt: skip
ON_THE_BAR = (Plant("arm_near", (20, 116), -1, 88), Plant("arm_far", (-20, 116), 1, 92))
TOWARDS = replace(
    WIDE, shoulder_half=6.2, hip_half=4.6, face=-38, arm_near=(184, 182, 180), arm_far=(188, 182, 180),
    arm_near_seen=(0.95, 0.95, 0.8), arm_far_seen=(0.6, 0.6, 0.8),
)  # fmt: skip
AWAY = replace(
    TOWARDS, face=38, arm_near=(352, 358, 360), arm_far=(356, 358, 360),
    arm_near_seen=(0.6, 0.6, 0.8), arm_far_seen=(0.95, 0.95, 0.8),
)  # fmt: skip
AHEAD = replace(
    WIDE, arm_near=(228, 202, 210), arm_far=(312, 338, 330), arm_near_seen=(0.42, 0.42, 0.62),
    arm_far_seen=(0.42, 0.42, 0.62),
)  # fmt: skip
PULLEY: Point = (-58, 68)
STRIDE = replace(
    STAND, arm_near=(-84, -87, -90), arm_far=(-106, -98, -94), leg_far=(-94, -88, -90), leg_far_seen=(0.9, 0.72, 0.6)
)

FRONT: dict[str, Illustration] = {
    "band-walk": Illustration(
        start=replace(CLASPED, leg_near=(-84, -88, -90), leg_far=(-96, -92, -90), leg_near_seen=BENT,
                      leg_far_seen=BENT),
        end=replace(CLASPED, leg_near=(-64, -73, -90), leg_far=(-104, -98, -90), leg_near_seen=BENT,
                    leg_far_seen=BENT),
        contacts=(Rest(lambda j: j.leg_far[2], (-12, SOLE)),),
        muscles=("abductors",),
        props=(linked(lambda j: (knee_far(j), knee_near(j)), width=2.6, tone="arrow"),),
        tracks=(Push((24, 30), (38, 30)),),
        mat=False,
        view="front",
        arms_behind=True,
    ),
    "jumping-jacks": Illustration(
        start=STAND,
        end=replace(STAND, arm_near=(52, 66, 68), arm_far=(128, 114, 112), leg_near=(-70, -76, -90),
                    leg_far=(-110, -104, -90)),
        muscles=("calves", "shoulders"), contacts=(BOTH,),
        tracks=(Track(wrist_near, (9, -2), 0.15, 0.7), Push((26, 22), (36, 16))),
        mat=False,
        view="front",
    ),
    "arm-circles": Illustration(
        start=replace(STAND, arm_near=(-8, -6, -4), arm_far=(188, 186, 184)),
        end=replace(STAND, arm_near=(2, 2, 2), arm_far=(178, 178, 178)),
        contacts=(BOTH,),
        muscles=("shoulders",),
        tracks=(Turn((44, 75.5), (7, 12), -60, 215), Turn((-44, 75.5), (7, 12), 240, -35)),
        ghost=False,
        mat=False,
        view="front",
    ),
    "torso-twists": Illustration(
        start=replace(TURNED_BACK, **CROSSED),
        end=replace(TURNED, **CROSSED),
        contacts=(BOTH,),
        muscles=("oblique_near", "oblique_far"),
        tracks=(Turn((0, 66), (25, 6), 205, 335),),
        ghost=False,
        mat=False,
        view="front",
    ),
    "cable-rotation": Illustration(
        start=TOWARDS,
        via=(AHEAD,),
        end=AWAY,
        contacts=(BOTH,),
        muscles=("abdominals", "oblique_near", "oblique_far"),
        props=(tower(-62, 68), linked(lambda j: (PULLEY, hands(j)), width=0.9)),
        tracks=(Turn((0, 101), (32, 6), 165, 20),),
        fists=True,
        mat=False,
        view="front",
    ),
    "suitcase-carry": Illustration(
        start=replace(STRIDE, leg_near=(-86, -92, -90), leg_near_seen=(0.9, 0.72, 0.6), leg_far=(-91, -91, -90),
                      leg_far_seen=FOOT_ON),
        end=STRIDE,
        contacts=(Rest(lambda j: (j.hip[0], min(j.leg_near[3][1], j.leg_far[3][1])), (0, 0)),),
        muscles=("oblique_far",),
        props=(kettlebell(grip_near),),
        ghost=False,
        fists=True,
        mat=False,
        view="front",
    ),
    "sumo-deadlift": Illustration(
        start=SUMO_TALL,
        end=SUMO_LOW,
        contacts=(BOTH,),
        muscles=("quadriceps", "adductors"),
        props=(barbell(hands),),
        tracks=(Push((33, 40), (33, 62)),),
        fists=True,
        mat=False,
        view="front",
    ),
    "pull-up": Illustration(
        start=replace(HANG, hip=(0, 61)),
        end=replace(HANG, hip=(0, 80), arm_near=(-60, 84, 88), arm_far=(240, 96, 92)),
        contacts=ON_THE_BAR,
        muscles=("lats", "upper_back"),
        props=(rods(((-40, 0.8), (-40, 118.6), (40, 118.6), (40, 0.8)), width=2.4),),
        tracks=(Push((26, 62), (26, 88)),),
        fists=True,
        mat=False,
        view="front",
        arms_behind=True,
    ),
}  # fmt: skip
