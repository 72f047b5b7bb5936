"""On the back: breathing, tilts, bridges, dead bugs, curls, stretches. The head lies to the left."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Push, Track
from liftagain.figures.joint import ankle_near, fingers_far, grip_near, head, hip, knee_near, shoulder
from liftagain.figures.prop import block, linked
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.skeleton import ANKLE, Pose
from liftagain.figures.weight import plates

BACK = 7.4  # how high the shoulders' centre lies over the mat
SOLE = ANKLE + 0.3
LIE = Rest(shoulder, (-34.0, BACK))
FEET = (Plant("leg_near", (26, SOLE), 1, 0), Plant("leg_far", (28, SOLE), 1, 0))
HANDS = (Plant("arm_near", (-4.5, 3.2), 1, -4), Plant("arm_far", (-2.9, 3.2), 1, -4))

FLAT = Pose(
    hip=(0, 8), pelvis=180, lumbar=178, chest=181, head=178,
    arm_near=(-6, 2, -4), arm_far=(-4, 2, -4), leg_near=(60, -62, 0), leg_far=(60, -60, 0),
)  # fmt: skip
TUCKED = replace(FLAT, pelvis=190, lumbar=180, chest=179)
ARCHED = replace(FLAT, pelvis=171, lumbar=178, chest=186)
LONG = replace(FLAT, leg_near=(0, 0, 88), leg_far=(1, 0, 86))
BRIDGE = replace(FLAT, pelvis=214, lumbar=212, chest=207, head=180)
HALF_BRIDGE = replace(FLAT, pelvis=202, lumbar=200, chest=194, head=179)
TABLETOP = replace(FLAT, arm_near=(90, 91, 92), arm_far=(87, 88, 89), leg_near=(90, 2, 94), leg_far=(86, 0, 92))
QUIET_TABLETOP = replace(TABLETOP, arm_near=(-6, 2, -4), arm_far=(-4, 2, -4))
HOLDING_KNEE = replace(FLAT, leg_near=(128, -20, 60), arm_near=(40, 20, 30), arm_far=(38, 18, 30))
HOLDING_KNEES = replace(HOLDING_KNEE, pelvis=188, leg_far=(126, -22, 60))
CURLED = replace(FLAT, pelvis=182, lumbar=170, chest=154, head=146, arm_near=(-40, 120, 150), arm_far=(-40, 118, 150))
SAT_UP = replace(FLAT, pelvis=128, lumbar=112, chest=98, head=92, arm_near=(20, 100, 110), arm_far=(18, 98, 108))
BEHIND_HEAD = replace(FLAT, arm_near=(120, 215, 200), arm_far=(118, 213, 200))

LYING_BACK: dict[str, Illustration] = {
    "breathing-brace": Illustration(
        start=FLAT,
        end=replace(FLAT, lumbar=180, chest=182),
        contacts=(LIE, *FEET, Plant("arm_near", (-13.5, 15.4), -1, -4), Plant("arm_far", (-8, 14.4), -1, -4)),
        muscles=("abdominals",),
        tracks=(Push((-9, 20.5), (-9, 28)),),
        ghost=False,
    ),
    "constructive-rest": Illustration(
        start=replace(FLAT, leg_near=(88, 2, 40), leg_far=(86, 0, 40)),
        end=replace(FLAT, leg_near=(88, 2, 40), leg_far=(86, 0, 40)),
        contacts=(LIE, *HANDS),
        props=(block(10, 36, 28),),
        ghost=False,
    ),
    "pelvic-tilt": Illustration(
        start=ARCHED,
        end=TUCKED,
        contacts=(LIE, *FEET, *HANDS),
        muscles=("abdominals", "glutes"),
        tracks=(Track(hip, (10, 14), 0.0, 1.0),),
    ),
    "knee-to-chest": Illustration(
        start=FLAT,
        end=HOLDING_KNEE,
        contacts=(LIE, FEET[1]),
        muscles=("glutes_leg",),
        tracks=(Track(knee_near, (4, 7), 0.3, 0.85),),
    ),
    "double-knee-to-chest": Illustration(
        start=FLAT,
        end=HOLDING_KNEES,
        contacts=(LIE,),
        muscles=("glutes_leg", "lower_back"),
        tracks=(Track(knee_near, (4, 7), 0.3, 0.85),),
    ),
    "hamstring-stretch": Illustration(
        start=replace(LONG, leg_near=(40, 20, 100), arm_near=(34, 20, 30), arm_far=(32, 18, 30)),
        end=replace(LONG, leg_near=(82, 78, 160), arm_near=(44, 34, 40), arm_far=(42, 32, 40)),
        contacts=(LIE,),
        muscles=("hamstrings",),
        props=(linked(lambda j: (j.arm_near[3], j.leg_near[3]), width=1.2, tone="arrow"),),
        tracks=(Track(ankle_near, (9, 2), 0.35, 0.85),),
        fists=True,
    ),
    "piriformis-stretch": Illustration(
        start=replace(FLAT, leg_near=(88, -50, -10), leg_far=(70, -80, 0)),
        end=replace(FLAT, leg_near=(112, 18, 60), leg_far=(112, -8, 40), arm_near=(44, 22, 20), arm_far=(42, 20, 20)),
        contacts=(LIE,),
        muscles=("glutes_leg",),
        tracks=(Track(knee_near, (6, 8), 0.4, 0.9),),
    ),
    "glute-bridge": Illustration(
        start=FLAT,
        end=BRIDGE,
        contacts=(LIE, *FEET, *HANDS),
        muscles=("glutes", "hamstrings"),
        tracks=(Track(hip, (4, 13), 0.3, 0.95),),
    ),
    "glute-bridge-short": Illustration(
        start=FLAT,
        end=HALF_BRIDGE,
        contacts=(LIE, *FEET, *HANDS),
        muscles=("glutes",),
        tracks=(Track(hip, (4, 12), 0.2, 0.95),),
    ),
    "single-leg-bridge": Illustration(
        start=replace(FLAT, leg_near=(60, 45, 120)),
        end=replace(BRIDGE, leg_near=(34, 32, 110)),
        contacts=(LIE, FEET[1], *HANDS),
        muscles=("glutes",),
        tracks=(Track(hip, (4, 14), 0.3, 0.95),),
    ),
    "dead-bug-heel-taps": Illustration(
        start=QUIET_TABLETOP,
        end=replace(QUIET_TABLETOP, leg_near=(70, -62, -16)),
        contacts=(LIE, *HANDS),
        muscles=("abdominals",),
        tracks=(Track(ankle_near, (8, 4), 0.2, 0.85),),
    ),
    "dead-bug-leg-only": Illustration(
        start=TABLETOP,
        end=replace(TABLETOP, leg_near=(20, 14, 96)),
        contacts=(LIE,),
        muscles=("abdominals",),
        tracks=(Track(ankle_near, (6, 8), 0.3, 0.85),),
    ),
    "dead-bug": Illustration(
        start=TABLETOP,
        end=replace(TABLETOP, arm_far=(166, 168, 170), leg_near=(20, 14, 96)),
        contacts=(LIE,),
        muscles=("abdominals",),
        tracks=(Track(ankle_near, (6, 8), 0.3, 0.85), Track(fingers_far, (-6, 6), 0.3, 0.8)),
    ),
    "curl-up": Illustration(
        start=replace(LONG, leg_far=(60, -60, 0), arm_near=(-14, 22, 4)),
        end=replace(
            LONG, leg_far=(60, -60, 0), lumbar=177, chest=168, head=158, arm_near=(-20, 26, 8), arm_far=(-20, 24, 8)
        ),
        contacts=(Rest(hip, (0, 8)), FEET[1]),
        muscles=("abdominals",),
        tracks=(Track(head, (-4, 11), 0.0, 1.0),),
    ),
    "crunch": Illustration(
        start=BEHIND_HEAD,
        end=replace(CURLED, arm_near=(120, 205, 190), arm_far=(118, 203, 190)),
        contacts=(Rest(hip, (0, 8)), *FEET),
        muscles=("abdominals",),
        tracks=(Track(head, (-3, 12), 0.1, 0.95),),
    ),
    "sit-up": Illustration(
        start=BEHIND_HEAD,
        end=SAT_UP,
        contacts=(Rest(hip, (0, 8)), *FEET),
        muscles=("abdominals", "hip_flexors"),
        tracks=(Track(head, (-12, 4), 0.3, 0.8),),
    ),
    "bicycle-crunch": Illustration(
        start=replace(BEHIND_HEAD, leg_near=(90, 0, 92), leg_far=(86, 0, 92)),
        end=replace(
            CURLED, leg_near=(18, 14, 96), leg_far=(118, -12, 80), arm_near=(120, 205, 190), arm_far=(80, 150, 170)
        ),
        contacts=(Rest(hip, (0, 8)),),
        muscles=("abdominals", "obliques"),
        tracks=(Track(ankle_near, (6, 8), 0.3, 0.85),),
    ),
    "leg-raise-bent": Illustration(
        start=replace(FLAT, leg_near=(54, -62, 0), leg_far=(54, -60, 0)),
        end=replace(FLAT, leg_near=(92, -8, 80), leg_far=(90, -10, 80)),
        contacts=(LIE, *HANDS),
        muscles=("abdominals", "hip_flexors"),
        tracks=(Track(knee_near, (8, 4), 0.2, 0.9),),
    ),
    "pilates-class": Illustration(
        start=replace(TABLETOP, arm_near=(2, 2, 0), arm_far=(4, 4, 2)),
        end=replace(TABLETOP, arm_near=(10, 9, 8), arm_far=(12, 11, 10), leg_near=(58, 56, 60), leg_far=(56, 54, 60)),
        contacts=(LIE,),
        muscles=("abdominals",),
        tracks=(Track(ankle_near, (13, -4), 0.1, 0.95),),
    ),
    "leg-raise": Illustration(
        start=replace(LONG, leg_near=(4, 3, 80), leg_far=(5, 4, 80)),
        end=replace(LONG, leg_near=(72, 70, 150), leg_far=(70, 68, 150)),
        contacts=(LIE, *HANDS),
        muscles=("abdominals", "hip_flexors"),
        tracks=(Track(ankle_near, (9, 0), 0.25, 0.8),),
    ),
    "bench-press": Illustration(
        start=replace(FLAT, arm_near=(90, 91, 92), arm_far=(88, 89, 92), leg_near=(-20, -92, 0), leg_far=(-18, -90, 0)),
        end=replace(FLAT, arm_near=(-34, 88, 92), arm_far=(-36, 86, 92), leg_near=(-20, -92, 0), leg_far=(-18, -90, 0)),
        contacts=(Rest(shoulder, (-34, 36)), Plant("leg_near", (26, SOLE), 1, 0), Plant("leg_far", (28, SOLE), 1, 0)),
        muscles=("chest", "triceps"),
        props=(block(-56, 14, 28.5), plates(grip_near)),
        fists=True,
        mat=False,
    ),
}
