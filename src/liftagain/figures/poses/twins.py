"""The leading drawable fault of each exercise: degrees that are added to the pose, and where they are seen."""

from liftagain.figures.poses.fault_turns import (
    ALL,
    ARCH,
    ARMS,
    DROPPED,
    LEAN,
    LEAN_BACK,
    LEGS,
    LYING_ARCH,
    ROUND,
    TUCK,
    bar_away,
    hips_up,
    sag,
)
from liftagain.figures.poses.step_twins import STEP_TWINS
from liftagain.figures.twin import Twin

TWINS: dict[str, Twin] = {
    "ab-rollout": Twin(
        fault="back_sags",
        joint="lumbar",
        turn={"pelvis": -16.0, "lumbar": 0.0, "chest": 14.0},
        move=(-1, -3),
        hold=LEGS,
    ),
    "back-extension": Twin(fault="past_straight", joint="lumbar", turn={"lumbar": 14.0, "chest": 30.0, "head": 34.0}),
    "back-squat": Twin(fault="butt_wink", joint="lumbar", turn=TUCK),
    "back-squat-light": Twin(fault="butt_wink", joint="lumbar", turn=TUCK),
    "bench-press": Twin(
        fault="big_arch", joint="lumbar", turn={"pelvis": -22.0, "lumbar": -4.0, "chest": 14.0}, move=(0, 2), hold=LEGS
    ),
    "bent-over-row": Twin(fault="rounding", joint="lumbar", turn=ROUND),
    "bird-dog": Twin(
        fault="back-arches",
        joint="lumbar",
        turn={"pelvis": -20.0, "lumbar": -8.0, "chest": 10.0, "leg_near": (-16, -16, -16)},
        hold=("arm_near", "leg_far"),
    ),
    "bird-dog-leg-only": Twin(
        fault="back-arches",
        joint="lumbar",
        turn={"pelvis": -20.0, "lumbar": -8.0, "chest": 10.0, "leg_near": (-16, -16, -16)},
        hold=(*ARMS, "leg_far"),
    ),
    "bird-dog-square": Twin(
        fault="back-arches",
        joint="lumbar",
        turn={"pelvis": -20.0, "lumbar": -8.0, "chest": 10.0, "leg_near": (-14, -14, -14)},
        hold=("arm_near", "leg_far"),
    ),
    "block-pull": bar_away(),
    "box-squat": Twin(fault="tail-tucks", joint="lumbar", turn=TUCK),
    "brisk-walking": Twin(fault="overstriding", joint="hip", turn={"leg_near": (22.0, 12.0, 14.0)}),
    "calf-raise": Twin(
        fault="leans-forward",
        joint="trunk",
        turn={
            "pelvis": -12.0,
            "lumbar": -14.0,
            "chest": -16.0,
            "head": -10.0,
            "leg_near": (-10, -10, 0),
            "leg_far": (-10, -10, 0),
        },
    ),
    "cat-cow": Twin(
        fault="pushes-to-the-end", joint="lumbar", turn={"pelvis": 22.0, "chest": -26.0, "head": -26.0}, hold=ARMS
    ),
    "clean": hips_up(),
    "clean-and-jerk": hips_up(),
    "clean-pull": hips_up(),
    "conventional-deadlift": Twin(fault="rounding", joint="lumbar", turn=ROUND, hold=ARMS),
    "crunch": Twin(fault="pulls-on-the-neck", joint="neck", turn={"head": -34.0}),
    "curl-up": Twin(fault="curls-too-high", joint="lumbar", turn={"lumbar": -12.0, "chest": -26.0, "head": -28.0}),
    "cycling": Twin(
        fault="seat_too_low", joint="lumbar", turn={"pelvis": 14.0, "chest": -12.0}, move=(0, -8), hold=ALL
    ),
    "dead-bug": Twin(fault="back-arches", joint="lumbar", turn=LYING_ARCH),
    "dead-bug-heel-taps": Twin(fault="back-arches", joint="lumbar", turn=LYING_ARCH, hold=ARMS),
    "dead-bug-leg-only": Twin(fault="back-arches", joint="lumbar", turn=LYING_ARCH),
    "elliptical": Twin(fault="leaning", joint="trunk", turn=LEAN, hold=("arm_near",)),
    "farmers-walk-light": Twin(fault="lean_back", joint="trunk", turn=LEAN_BACK),
    "front-plank": sag(),
    "front-plank-knees": sag(drop=-4.0),
    "front-plank-wall": Twin(
        fault="hips-sag",
        joint="lumbar",
        turn={"pelvis": -10.0, "lumbar": 6.0, "chest": 20.0, "head": 10.0},
        move=(3, -1.5),
        hold=ALL,
    ),
    "front-squat": Twin(fault="elbows_drop", joint="shoulder", turn={**DROPPED, "lumbar": -4.0, "chest": -14.0}),
    "glute-bridge": Twin(
        fault="back-arches", joint="lumbar", turn={"pelvis": -8.0, "lumbar": -4.0, "chest": 16.0}, move=(0, 3), hold=ALL
    ),
    "goblet-squat": Twin(fault="butt_wink", joint="lumbar", turn=TUCK),
    "good-morning": Twin(fault="rounding", joint="lumbar", turn=ROUND),
    "good-morning-light": Twin(fault="too_deep", joint="lumbar", turn={**ROUND, "pelvis": 10.0, "chest": -26.0}),
    "half-kneeling-press": Twin(fault="overarch", joint="lumbar", turn=ARCH),
    "hamstring-stretch": Twin(fault="tail-lifts", joint="lumbar", turn={"pelvis": 22.0, "lumbar": 6.0}),
    "hang-power-clean": Twin(
        fault="early_arms",
        joint="elbow",
        turn={"arm_near": (-34.0, 30.0, 10.0), "arm_far": (-34.0, 30.0, 10.0)},
        moment=0.0,
    ),
    "hang-power-snatch": Twin(fault="overarch", joint="lumbar", turn=ARCH),
    "hanging-leg-raise": Twin(
        fault="overarch",
        joint="lumbar",
        turn={"pelvis": -34.0, "lumbar": -14.0, "chest": 8.0, "leg_near": (-50, -20, 0), "leg_far": (-50, -20, 0)},
    ),
    "hip-flexor-stretch": Twin(
        fault="back-arches", joint="lumbar", turn={"pelvis": -24.0, "lumbar": -4.0, "chest": 10.0}, hold=LEGS
    ),
    "hip-hinge-drill": Twin(fault="back-rounds", joint="lumbar", turn=ROUND),
    "hip-hinge-wall": Twin(
        fault="squats-down",
        joint="knee",
        turn={"pelvis": 20.0, "lumbar": 20.0, "chest": 20.0, "head": 16.0},
        move=(8, -14),
        hold=LEGS,
    ),
    "hip-thrust": Twin(
        fault="overarch", joint="lumbar", turn={"pelvis": -16.0, "lumbar": -4.0, "chest": 8.0}, move=(0, 4), hold=LEGS
    ),
    "inverted-row": Twin(
        fault="hips_sag", joint="hip", turn={"pelvis": -14.0, "lumbar": -10.0, "chest": 6.0}, move=(2, -8), hold=ALL
    ),
    "jerk": Twin(fault="overarch", joint="lumbar", turn=ARCH),
    "kettlebell-deadlift-raised": Twin(fault="rounding", joint="lumbar", turn=ROUND, hold=ARMS),
    "kettlebell-swing": Twin(
        fault="lean_back", joint="lumbar", turn={"pelvis": 4.0, "lumbar": 14.0, "chest": 22.0, "head": 12.0}
    ),
    "knee-to-chest": Twin(
        fault="hips-roll-up", joint="lumbar", turn={"pelvis": 24.0, "lumbar": 8.0, "leg_near": (10, 10, 10)}
    ),
    "lat-pulldown": Twin(
        fault="lean_back", joint="trunk", turn={"pelvis": 18.0, "lumbar": 24.0, "chest": 28.0, "head": 16.0}, hold=ARMS
    ),
    "leg-curl": Twin(fault="hips_lift", joint="lumbar", turn={"pelvis": -20.0, "lumbar": 0.0, "chest": 10.0}),
    "leg-press": Twin(
        fault="pelvis_tucks",
        joint="lumbar",
        turn={"pelvis": 26.0, "lumbar": 10.0, "leg_near": (16, -14, 0), "leg_far": (16, -14, 0)},
    ),
    "leg-raise": Twin(fault="back-arches", joint="lumbar", turn=LYING_ARCH, hold=ARMS),
    "leg-raise-bent": Twin(fault="back-arches", joint="lumbar", turn=LYING_ARCH, hold=ARMS),
    "marching": Twin(fault="leans-back", joint="trunk", turn=LEAN_BACK),
    "overhead-press": Twin(fault="overarch", joint="lumbar", turn=ARCH),
    "overhead-press-seated": Twin(fault="overarch", joint="lumbar", turn=ARCH),
    "pilates-class": Twin(fault="overarch", joint="lumbar", turn=LYING_ARCH),
    "plank-reach": Twin(
        fault="hips-sag",
        joint="lumbar",
        turn={"pelvis": -8.0, "lumbar": 6.0, "chest": 24.0, "head": 6.0},
        move=(0, -6),
        hold=("arm_near", *LEGS),
    ),
    "power-clean": hips_up(),
    "power-snatch": Twin(fault="rounding", joint="lumbar", turn=ROUND, hold=ARMS, moment=0.0),
    "snatch-pull": Twin(fault="rounding", joint="lumbar", turn=ROUND, hold=ARMS, moment=0.0),
    "prone-hip-extension": Twin(
        fault="back-arches", joint="lumbar", turn={"pelvis": -16.0, "lumbar": 0.0, "leg_near": (-14, -14, -14)}
    ),
    "push-press": Twin(fault="overarch", joint="lumbar", turn=ARCH),
    "push-up": sag(drop=-4.0),
    "push-up-incline": sag(drop=-6.0),
    "romanian-deadlift": Twin(fault="too_deep", joint="lumbar", turn={**ROUND, "pelvis": 12.0, "chest": -26.0}),
    "romanian-deadlift-light": Twin(fault="too_deep", joint="lumbar", turn={**ROUND, "pelvis": 12.0, "chest": -26.0}),
    "rowing-ergometer": Twin(
        fault="slumped_reach",
        joint="lumbar",
        turn={"pelvis": 20.0, "lumbar": 2.0, "chest": -24.0, "head": -14.0},
        hold=ARMS,
    ),
    "running": Twin(fault="overstriding", joint="hip", turn={"leg_near": (20.0, 34.0, 34.0)}),
    "seated-forward-fold": Twin(
        fault="folds-at-the-back", joint="lumbar", turn={"pelvis": 22.0, "lumbar": 6.0, "chest": -16.0, "head": -20.0}
    ),
    "side-plank": Twin(
        fault="hip-drops",
        joint="lumbar",
        move=(-2.0, -5.0),
        turn={"pelvis": -18.0, "lumbar": -10.0, "chest": -4.0, "leg_near": (6.0, 6.0, 6.0), "leg_far": (6.0, 6.0, 6.0)},
    ),
    "side-plank-knees": Twin(
        fault="hip-drops",
        joint="lumbar",
        move=(-2.0, -5.0),
        turn={"pelvis": -18.0, "lumbar": -10.0, "chest": -4.0, "leg_near": (8.0, 0.0, 0.0), "leg_far": (8.0, 0.0, 0.0)},
    ),
    "single-leg-bridge": Twin(
        fault="back-arches",
        joint="lumbar",
        turn={"pelvis": -8.0, "lumbar": -4.0, "chest": 16.0},
        move=(0, 3),
        hold=(*ARMS, "leg_far"),
    ),
    "sit-to-stand": Twin(fault="back-rounds", joint="lumbar", turn=ROUND, moment=0.35),
    "sit-up": Twin(fault="jerks-up", joint="neck", turn={"head": -34.0}),
    "snatch": Twin(fault="overarch", joint="lumbar", turn=ARCH),
    "split-squat": Twin(
        fault="back-arches", joint="lumbar", turn={"pelvis": -18.0, "lumbar": -2.0, "chest": 12.0}, hold=LEGS
    ),
    "suitcase-carry": Twin(fault="side_lean", joint="lumbar", turn={"lumbar": 10.0, "chest": 16.0, "head": 12.0}),
    "superman": Twin(
        fault="lifts-high",
        joint="lumbar",
        turn={
            "pelvis": -8.0,
            "lumbar": 8.0,
            "chest": 20.0,
            "head": 24.0,
            "leg_near": (-12, -12, -12),
            "leg_far": (-12, -12, -12),
        },
    ),
    "supported-row": Twin(fault="chest_lifts", joint="lumbar", turn={"lumbar": 10.0, "chest": 24.0, "head": 24.0}),
    "swimming": Twin(fault="head_up", joint="neck", turn={"lumbar": 4.0, "chest": 12.0, "head": 40.0}),
    "trap-bar-deadlift": Twin(fault="rounding", joint="lumbar", turn=ROUND, hold=ARMS),
    "walk-run": Twin(fault="overstriding", joint="hip", turn={"leg_near": (20.0, 34.0, 34.0)}),
    "yoga-class": Twin(
        fault="hanging_fold",
        joint="lumbar",
        turn={"pelvis": 24.0, "lumbar": 6.0, "chest": -22.0, "head": -20.0},
        hold=(),
    ),
    **STEP_TWINS,
}
