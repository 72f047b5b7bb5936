"""The leading drawable fault of the steps between: of the gentle ones, of the loaded ones, and on machines."""

from liftagain.figures.poses.fault_turns import (
    ALL,
    ARCH,
    ARMS,
    LEAN,
    LEAN_BACK,
    LEGS,
    LYING_ARCH,
    ROUND,
    SLIGHT_ROUND,
    TUCK,
    hips_up,
    sag,
)
from liftagain.figures.twin import Turns, Twin

SLUMP: Turns = {"pelvis": 18.0, "lumbar": 6.0, "chest": -12.0, "head": -14.0}
SEAT_ARCH: Turns = {"pelvis": -16.0, "lumbar": 2.0, "chest": 12.0}
FOLD: Turns = {"pelvis": -24.0, "lumbar": -26.0, "chest": -28.0, "head": -18.0}
BACK_HIP_TIGHT: Turns = {"pelvis": -18.0, "lumbar": -2.0, "chest": 12.0}

STEP_TWINS: dict[str, Twin] = {
    "back-extension-flat": Twin(fault="past_level", joint="lumbar", turn={"lumbar": 14.0, "chest": 30.0, "head": 34.0}),
    "ball-rollout": Twin(
        fault="back-sags", joint="lumbar", turn={"pelvis": -16.0, "lumbar": -4.0, "chest": 14.0}, move=(1, -3), hold=ALL
    ),
    "bench-press-machine": Twin(fault="overarch", joint="lumbar", turn=SEAT_ARCH, hold=ARMS),
    "bodyweight-squat": Twin(fault="butt_wink", joint="lumbar", turn=TUCK),
    "brace-sitting": Twin(fault="slumps", joint="lumbar", turn=SLUMP, hold=LEGS),
    "brace-standing": Twin(fault="leans-back", joint="trunk", turn=LEAN_BACK),
    "cat-cow-seated": Twin(
        fault="pushes-to-the-end", joint="lumbar", turn={"pelvis": 16.0, "chest": -26.0, "head": -24.0}, hold=ARMS
    ),
    "counter-squat": Twin(fault="back-rounds", joint="lumbar", turn=ROUND, hold=ARMS),
    "dead-bug-weighted": Twin(fault="back-arches", joint="lumbar", turn=LYING_ARCH),
    "front-plank-hard": sag(),
    "glute-bridge-weighted": Twin(
        fault="back-arches", joint="lumbar", turn={"pelvis": -8.0, "lumbar": -4.0, "chest": 16.0}, move=(0, 3), hold=ALL
    ),
    "head-lift": Twin(fault="chin-pokes", joint="neck", turn={"head": -26.0}),
    "hip-flexor-stretch-supported": Twin(
        fault="back-arches", joint="lumbar", turn={"pelvis": -24.0, "lumbar": -4.0, "chest": 10.0}, hold=ALL
    ),
    "hip-hinge-hands": Twin(fault="back-rounds", joint="lumbar", turn=ROUND, hold=ARMS),
    "hip-thrust-band": Twin(
        fault="overarch", joint="lumbar", turn={"pelvis": -16.0, "lumbar": -4.0, "chest": 8.0}, move=(0, 4), hold=LEGS
    ),
    "hip-thrust-machine": Twin(
        fault="overarch", joint="lumbar", turn={"pelvis": -16.0, "lumbar": -4.0, "chest": 8.0}, move=(0, 4), hold=LEGS
    ),
    "kettlebell-deadlift": Twin(fault="rounding", joint="lumbar", turn=ROUND, hold=ARMS),
    "lateral-step-up": Twin(
        fault="hip-drops", joint="trunk", turn={"pelvis": 7.0, "lumbar": 12.0, "chest": 14.0, "head": 10.0}
    ),
    "leg-extension": Twin(fault="hips_lift", joint="lumbar", turn={"pelvis": -20.0, "lumbar": 0.0, "chest": 10.0}),
    "low-bar-squat": hips_up(moment=0.8),
    "lunge": Twin(fault="back-arches", joint="lumbar", turn=BACK_HIP_TIGHT, hold=LEGS),
    "pelvic-tilt-standing": Twin(
        fault="shoulders-round", joint="trunk", turn={"lumbar": -8.0, "chest": -24.0, "head": -26.0}
    ),
    "plank-bird-dog": Twin(
        fault="hips-sag",
        joint="lumbar",
        turn={"pelvis": -8.0, "lumbar": 6.0, "chest": 24.0, "head": 6.0},
        move=(0, -5),
        hold=("arm_near", "leg_far"),
    ),
    "reverse-hyperextension": Twin(
        fault="past_level",
        joint="lumbar",
        turn={"pelvis": -16.0, "lumbar": -4.0, "leg_near": (-22, -22, -22), "leg_far": (-22, -22, -22)},
        hold=ARMS,
    ),
    "reverse-lunge": Twin(fault="back-arches", joint="lumbar", turn=BACK_HIP_TIGHT, hold=LEGS),
    "row-dumbbell-one-arm": Twin(fault="rounding", joint="lumbar", turn=SLIGHT_ROUND, hold=("arm_far",)),
    "row-machine": Twin(fault="chest_lifts", joint="trunk", turn=LEAN_BACK),
    "rowing-drill": Twin(
        fault="slumped_reach",
        joint="lumbar",
        turn={"pelvis": 20.0, "lumbar": 2.0, "chest": -24.0, "head": -14.0},
        hold=ARMS,
        moment=0.0,
    ),
    "running-hills": Twin(fault="bends-at-the-waist", joint="trunk", turn=FOLD),
    "safety-bar-squat": Twin(fault="butt_wink", joint="lumbar", turn=TUCK),
    "shoulder-press-machine": Twin(fault="overarch", joint="lumbar", turn=ARCH),
    "side-plank-clam": Twin(
        fault="hip-drops",
        joint="lumbar",
        move=(-2.0, -5.0),
        turn={"pelvis": -18.0, "lumbar": -10.0, "chest": -4.0, "leg_near": (8.0, 0.0, 0.0), "leg_far": (8.0, 0.0, 0.0)},
    ),
    "single-leg-romanian-deadlift-supported": Twin(fault="back-rounds", joint="lumbar", turn=ROUND, hold=("arm_far",)),
    "split-squat-dumbbell": Twin(fault="folds-forward", joint="trunk", turn=FOLD, hold=LEGS),
    "split-squat-supported": Twin(fault="back-arches", joint="lumbar", turn=BACK_HIP_TIGHT, hold=(*LEGS, "arm_far")),
    "step-up-dumbbell": Twin(fault="folds-forward", joint="trunk", turn=LEAN, moment=0.3),
    "trap-bar-deadlift-low": Twin(fault="rounding", joint="lumbar", turn=ROUND, hold=ARMS),
    "uphill-walking": Twin(fault="bends-at-the-waist", joint="trunk", turn=FOLD),
    "pool-walking": Twin(fault="leans-forward", joint="trunk", turn=LEAN),
    "worlds-greatest-stretch": Twin(
        fault="hips-drop-and-arch",
        joint="lumbar",
        turn={"pelvis": -14.0, "lumbar": 4.0, "chest": 20.0, "head": 12.0},
        move=(0, -4),
        hold=("leg_near", "leg_far", "arm_far"),
    ),
    "wood-chop": Twin(fault="rounding", joint="trunk", turn={"lumbar": -14.0, "chest": -24.0, "head": -24.0}),
}
