"""Walking, running, carrying and moving on the spot, seen from the side."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Track
from liftagain.figures.joint import ankle_far, ankle_near, grip_far, grip_near, knee_near, lowest_sole, neck
from liftagain.figures.poses.stance import SOLE, STAND
from liftagain.figures.prop import wall
from liftagain.figures.reach import Rest
from liftagain.figures.skeleton import Arms
from liftagain.figures.weight import dumbbell, kettlebell

ON_THE_FLOOR = Rest(lowest_sole, (0, 0))
CARRY: Arms = {"arm_near": (-102.0, -96.0, -90.0), "arm_far": (-68.0, -76.0, -90.0)}
STEP = replace(
    STAND, leg_near=(-68, -78, 14), leg_far=(-106, -134, -46), arm_near=(-114, -96, -90), arm_far=(-66, -48, -44)
)
OTHER_STEP = replace(
    STAND, leg_near=(-106, -134, -46), leg_far=(-68, -78, 14), arm_near=(-66, -48, -44), arm_far=(-114, -96, -90)
)
SHORT_STEP = replace(STEP, leg_near=(-72, -82, 8), leg_far=(-102, -129, -34))
LONG_STEP = replace(
    STEP, pelvis=86, lumbar=84, chest=85, leg_near=(-60, -74, 20), leg_far=(-112, -138, -52),
    arm_near=(-134, -44, -36), arm_far=(-58, 24, 30),
)  # fmt: skip
RUN = replace(
    STAND, pelvis=82, lumbar=80, chest=81, head=88, leg_near=(-28, -112, -18), leg_far=(-114, -136, -62),
    arm_near=(-136, -44, -36), arm_far=(-52, 40, 44),
)  # fmt: skip
RUN_START = replace(
    RUN, leg_near=(-114, -136, -62), leg_far=(-28, -112, -18), arm_near=(-52, 40, 44), arm_far=(-136, -44, -36)
)
KNEE_UP = replace(STAND, leg_near=(-6, -92, -8), arm_near=(-116, -30, -20), arm_far=(-62, 30, 36))

GAIT: dict[str, Illustration] = {
    "farmers-walk": Illustration(
        start=replace(OTHER_STEP, **CARRY),
        end=replace(SHORT_STEP, **CARRY),
        contacts=(ON_THE_FLOOR,),
        muscles=("traps", "abdominals"),
        props=(kettlebell(grip_far, layer="behind"), kettlebell(grip_near)),
        ghost=False,
        fists=True,
        mat=False,
    ),
    "farmers-walk-light": Illustration(
        start=replace(OTHER_STEP, **CARRY),
        end=replace(SHORT_STEP, **CARRY, head=92),
        contacts=(ON_THE_FLOOR,),
        muscles=("traps", "abdominals"),
        props=(dumbbell(grip_far, layer="behind"), dumbbell(grip_near)),
        ghost=False,
        fists=True,
        mat=False,
    ),
    "walking": Illustration(start=OTHER_STEP, end=STEP, contacts=(ON_THE_FLOOR,), ghost=False, mat=False),
    "brisk-walking": Illustration(
        start=OTHER_STEP, end=LONG_STEP, muscles=("glutes_leg", "calves"), contacts=(ON_THE_FLOOR,),
        ghost=False, mat=False,
    ),
    "running": Illustration(
        start=RUN_START, end=RUN, muscles=("quadriceps", "hamstrings", "calves"), contacts=(ON_THE_FLOOR,),
        ghost=False, mat=False,
    ),
    "walk-run": Illustration(
        start=replace(STEP, hip=(-52, 52)),
        end=RUN,
        muscles=("quadriceps", "calves"), contacts=(Rest(lambda j: (0.0, lowest_sole(j)[1]), (0, 0)),),
        tracks=(Track(neck, (0, 22), 0.25, 0.75),),
        mat=False,
    ),
    "jogging-in-place": Illustration(
        start=STAND, end=replace(KNEE_UP, leg_near=(-30, -118, -30)),
        muscles=("calves", "quadriceps"), contacts=(Rest(ankle_far, (0, SOLE)),),
        mat=False,
        tracks=(Track(knee_near, (8, 2), 0.2, 0.9),),
    ),
    "marching": Illustration(
        start=STAND, end=KNEE_UP, muscles=("hip_flexors",), contacts=(Rest(ankle_far, (0, SOLE)),), mat=False,
        tracks=(Track(knee_near, (7, 3), 0.2, 0.9),),
    ),
    "leg-swings": Illustration(
        start=replace(STAND, leg_near=(-116, -120, -30), arm_far=(-20, 10, 40)),
        end=replace(STAND, leg_near=(-50, -54, 36), arm_far=(-20, 10, 40)),
        muscles=("hip_flexors",), contacts=(Rest(ankle_far, (0, SOLE)),),
        props=(wall(36, 92, width=-6),),
        tracks=(Track(ankle_near, (0, -6), 0.15, 0.85),),
        mat=False,
    ),
}  # fmt: skip
