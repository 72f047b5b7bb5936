"""Hinges and lifts from the floor, standing, seen from the side."""

from dataclasses import replace

from liftagain.figures.illustration import Illustration, Track
from liftagain.figures.joint import ankle_far, ankle_near, elbow_near, grip_near, hip, neck
from liftagain.figures.poses.stance import (
    BACK_RACK,
    FOOT,
    LONG_ARMS,
    SOLE,
    STAND,
    settled,
)
from liftagain.figures.prop import block, dowel, linked, tower, wall
from liftagain.figures.reach import Plant, Rest, planted
from liftagain.figures.skeleton import Joints, Point, Pose, add, between, direction, joints, polar
from liftagain.figures.weight import dumbbell, kettlebell, plates, small_plates, trap_bar

PULL = settled((-20, 36.5), 24, 36, LONG_ARMS)
TRAP = settled((-15, 34.5), 40, 52, LONG_ARMS)
BLOCKS = settled((-17, 43.5), 36, 46, LONG_ARMS)
BELL = settled((-16, 42), 40, 50, LONG_ARMS)
DEEP_BOW = settled((-20, 47), 26, 34, {"arm_near": (-174.0, 2.0, 20.0), "arm_far": (-172.0, 4.0, 20.0)})
BOW = settled((-16, 49), 42, 48, {"arm_near": (-160.0, 18.0, 30.0), "arm_far": (-158.0, 20.0, 30.0)})
ROW = settled((-18, 46), 32, 40, LONG_ARMS)
ONE_LEG = replace(
    STAND, pelvis=18, lumbar=14, chest=16, head=24, leg_far=(-80, -98, 0), leg_near=(-168, -172, -84),
    arm_near=(-91, -89, -90), arm_far=(-8, 2, 60),
)  # fmt: skip


def _on_the_back(j: Joints) -> Point:
    """Where a bar lies: on the upper back, below the neck."""
    return add(between(j.lumbar_top, j.neck, 0.9), polar(direction(j.lumbar_top, j.neck) + 90, 5.5))


def _holding_a_stick(pose: Pose) -> Pose:
    """One hand behind the lower back, the other behind the neck."""
    standing = planted(pose, (FOOT,))
    found = joints(standing)
    aside = polar(direction(found.hip, found.neck) + 90, 7.4)
    low, high = (add(between(found.hip, found.neck, share), aside) for share in (0.34, 1.12))
    return planted(standing, (Plant("arm_near", low, -1), Plant("arm_far", high, -1)))


HINGE: dict[str, Illustration] = {
    "hip-hinge-drill": Illustration(
        start=_holding_a_stick(replace(STAND, arm_near=(-150, -40, -40), arm_far=(60, 150, 150))),
        end=_holding_a_stick(replace(settled((-17, 47.5), 34, 34, LONG_ARMS), arm_near=(-170, 0, 10),
                                     arm_far=(10, 80, 90))),
        contacts=(FOOT,),
        muscles=("glutes_leg", "hamstrings"),
        props=(dowel(),),
        tracks=(Track(hip, (-13, 4), 0.3, 0.95),),
        fists=True,
    ),
    "hip-hinge-wall": Illustration(
        start=replace(STAND, arm_near=(-80, -10, 0), arm_far=(-78, -8, 0)),
        end=settled((-15.5, 48.5), 42, 48, {"arm_near": (-100, -20, -10), "arm_far": (-98, -18, -10)}),
        contacts=(FOOT,),
        muscles=("glutes_leg",),
        props=(wall(-22.5, 92),),
        tracks=(Track(hip, (-2, 13), 0.2, 0.95),),
        mat=False,
    ),
    "romanian-deadlift-light": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=settled((-18, 47), 34, 42, LONG_ARMS),
        contacts=(FOOT,),
        muscles=("hamstrings", "glutes_leg"),
        props=(dumbbell(grip_near),),
        tracks=(Track(hip, (-13, 4), 0.3, 0.95),),
        fists=True,
        mat=False,
    ),
    "romanian-deadlift": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=settled((-20, 46.5), 24, 32, LONG_ARMS),
        contacts=(FOOT,),
        muscles=("hamstrings", "glutes_leg"),
        props=(plates(grip_near),),
        tracks=(Track(hip, (-13, 4), 0.3, 0.95),),
        fists=True,
        mat=False,
    ),
    "conventional-deadlift": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=PULL,
        contacts=(FOOT,),
        muscles=("hamstrings", "glutes_leg", "lower_back"),
        props=(plates(grip_near),),
        tracks=(Track(neck, (18, 4), 0.85, 0.2),),
        fists=True,
        mat=False,
    ),
    "block-pull": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=BLOCKS,
        contacts=(FOOT,),
        muscles=("glutes_leg", "hamstrings", "lower_back"),
        props=(block(-8, 22, 8.5), plates(grip_near)),
        tracks=(Track(neck, (18, 4), 0.85, 0.2),),
        fists=True,
        mat=False,
    ),
    "trap-bar-deadlift": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=TRAP,
        contacts=(FOOT,),
        muscles=("quadriceps", "glutes_leg", "hamstrings"),
        props=(trap_bar(grip_near),),
        tracks=(Track(neck, (19, 2), 0.85, 0.2),),
        fists=True,
        mat=False,
    ),
    "kettlebell-deadlift-raised": Illustration(
        start=replace(STAND, **LONG_ARMS),
        end=BELL,
        contacts=(FOOT,),
        muscles=("glutes_leg", "hamstrings"),
        props=(block(-5, 17, 15.5), kettlebell(grip_near)),
        tracks=(Track(neck, (18, 4), 0.85, 0.2),),
        fists=True,
        mat=False,
    ),
    "kettlebell-swing": Illustration(
        start=settled((-17, 45), 38, 46, {"arm_near": (-122.0, -122.0, -122.0), "arm_far": (-120.0, -120.0, -120.0)}),
        end=replace(STAND, arm_near=(-8, -2, 0), arm_far=(-6, 0, 0)),
        contacts=(FOOT,),
        muscles=("glutes_leg", "hamstrings"),
        props=(kettlebell(grip_near, angle=-10),),
        tracks=(Track(grip_near, (8, -10), 0.35, 0.85),),
        fists=True,
        mat=False,
    ),
    "good-morning-light": Illustration(
        start=replace(STAND, **BACK_RACK),
        end=BOW,
        contacts=(FOOT,),
        muscles=("glutes_leg", "hamstrings", "lower_back"),
        props=(small_plates(_on_the_back),),
        tracks=(Track(hip, (-13, 4), 0.3, 0.95),),
        fists=True,
        mat=False,
    ),
    "good-morning": Illustration(
        start=replace(STAND, **BACK_RACK),
        end=DEEP_BOW,
        contacts=(FOOT,),
        muscles=("hamstrings", "glutes_leg", "lower_back"),
        props=(plates(_on_the_back, 10.5),),
        tracks=(Track(hip, (-13, 4), 0.3, 0.95),),
        fists=True,
        mat=False,
    ),
    "single-leg-romanian-deadlift": Illustration(
        start=replace(STAND, arm_far=(-40, 10, 60)),
        end=ONE_LEG,
        contacts=(Rest(ankle_far, (2, SOLE)),),
        muscles=("glutes_leg", "hamstrings"),
        props=(wall(48, 92, width=-6), dumbbell(grip_near)),
        tracks=(Track(ankle_near, (-8, 4), 0.3, 0.8),),
        fists=True,
        mat=False,
    ),
    "cable-row-one-arm": Illustration(
        start=settled((-6, 48.5), 82, 86, {"arm_near": (-14, -8, -6), "arm_far": (-100, -84, -84)}),
        end=settled((-6, 48.5), 84, 88, {"arm_near": (-142, -2, -2), "arm_far": (-100, -84, -84)}),
        contacts=(FOOT,),
        muscles=("lats", "upper_back"),
        props=(tower(56, 66), linked(lambda j: (grip_near(j), (56, 66)), layer="held")),
        tracks=(Track(elbow_near, (2, 9), 0.2, 0.9),),
        fists=True,
        mat=False,
    ),
    "bent-over-row": Illustration(
        start=ROW,
        end=replace(ROW, arm_near=(-196, -96, -90), arm_far=(-194, -94, -90)),
        contacts=(FOOT,),
        muscles=("upper_back", "lats"),
        props=(plates(grip_near, 9.5),),
        tracks=(Track(elbow_near, (-7, 4), 0.35, 0.95),),
        fists=True,
        mat=False,
    ),
}  # fmt: skip
