"""Checks by construction: joints within human ranges, spines as the library names them, leans as stated, hands full."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from liftagain.figures.illustration import Illustration
from liftagain.figures.joint import hands
from liftagain.figures.outline import every_point
from liftagain.figures.palette import DEFAULT
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.skeleton import Pose, distance, joints
from liftagain.knowledge.bundle import knowledge

MOMENTS = tuple(i / 8 for i in range(9))
# Passive ranges of adults, rounded outwards: knee 0 to 160, hip 30 back to 140 forward. Elbows are left out: the upper
# arm turns around its own length, so that in a flat drawing the forearm may point either way.
KNEE_DEG, HIP_DEG = (-12, 165), (-45, 150)
NEUTRAL_DEG, BENDS_DEG, LEANS_WITHIN_DEG = 18, 8, 22
HELD_WITHIN = 16  # per cent of stature from the hands: a kettlebell hangs below them

side = pytest.mark.parametrize("name", sorted(n for n, s in ILLUSTRATIONS.items() if s.view == "side"))


def turn(a: float, b: float) -> float:
    """From one direction to the other, -180 to 180."""
    return (b - a + 180) % 360 - 180


def bends(pose: Pose) -> Iterator[tuple[str, float, tuple[int, int]]]:
    """Knees and hips, positive in the direction in which they bend, of a figure that faces right when it stands."""
    for limb in ("near", "far"):
        thigh, shank, _ = getattr(pose, f"leg_{limb}")
        yield f"knee {limb}", -turn(thigh, shank), KNEE_DEG
        yield f"hip {limb}", turn(pose.pelvis + 180, thigh), HIP_DEG


def impossible(scene: Illustration) -> list[str]:
    """The joints that bend further than people's, or the wrong way, at some moment."""
    found = []
    for moment in MOMENTS:
        for joint, angle, (least, most) in bends(scene.at(moment)):
            if not least <= angle <= most:
                found.append(f"{joint} {angle:.0f} at {moment}")
    return found


def lumbar(scene: Illustration) -> list[float]:
    """How far the ribcage is turned against the pelvis: positive is arched, negative is rounded."""
    return [turn(pose.pelvis, pose.chest) for pose in map(scene.at, MOMENTS)]


def lean(scene: Illustration) -> float:
    """The most that the trunk leans from upright."""
    return max(abs(turn(90, (pose.pelvis + pose.lumbar + pose.chest) / 3)) for pose in map(scene.at, MOMENTS))


def farthest_weight(scene: Illustration) -> float:
    """How far what is held is from the hands at worst, or 0 where nothing is held."""
    worst = 0.0
    for moment in MOMENTS:
        found = scene.joints_at(moment)
        for prop in scene.props:
            if prop.layer == "held":
                points = [p for shape in prop.draw(found, DEFAULT) for p in every_point(shape.path)]
                middle = (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points))
                near = min(distance(middle, grip) for grip in (hands(found), found.arm_near[2], found.arm_far[2]))
                worst = max(worst, near)
    return worst


HELD_ELSEWHERE = {"hip-hinge-drill", "cable-row-one-arm", "lat-pulldown", "pallof-press", "pallof-press-kneeling",
                  "leg-curl", "rowing-ergometer", "back-squat", "back-squat-light", "good-morning",
                  "good-morning-light", "hip-thrust", "hamstring-stretch", "leg-extension", "rowing-drill",
                  "safety-bar-squat"}  # fmt: skip
"""A stick, cables, machines, a strap, and bars that lie on the body."""


@side
def test_no_joint_bends_further_than_peoples_do(name: str) -> None:
    assert not impossible(ILLUSTRATIONS[name])


def test_a_knee_that_bends_forward_would_be_seen() -> None:
    scene = ILLUSTRATIONS["back-squat"]
    thigh, _, foot = scene.end.leg_near
    assert impossible(replace(scene, end=replace(scene.end, leg_near=(thigh, thigh + 60, foot)), contacts=()))


@side
def test_the_spine_is_as_the_library_names_it(name: str) -> None:
    spine, turns = set(knowledge().exercises[name].spine), lumbar(ILLUSTRATIONS[name])
    if "flexion" not in spine and "extension" not in spine:
        assert max(map(abs, turns)) <= NEUTRAL_DEG
    if "extension" not in spine:
        assert max(turns) <= NEUTRAL_DEG
    if "flexion" not in spine:
        assert min(turns) >= -NEUTRAL_DEG


def test_a_rounded_deadlift_would_be_seen() -> None:
    scene = ILLUSTRATIONS["conventional-deadlift"]
    rounded = replace(scene, end=replace(scene.end, pelvis=scene.end.pelvis + 16, chest=scene.end.chest - 20))
    assert min(lumbar(rounded)) < -NEUTRAL_DEG


@pytest.mark.parametrize("name", ["cat-cow", "seated-forward-fold", "crunch", "prone-press-up", "deep-backbend"])
def test_what_bends_the_back_is_drawn_bending_it(name: str) -> None:
    assert max(map(abs, lumbar(ILLUSTRATIONS[name]))) >= BENDS_DEG


def stated() -> list[str]:
    library = knowledge().exercises
    return [
        name
        for name, scene in sorted(ILLUSTRATIONS.items())
        if scene.view == "side" and (posture := library[name].posture) and posture.load_at != "supported"
        and library[name].position == "standing"
    ]  # fmt: skip


@pytest.mark.parametrize("name", stated())
def test_the_trunk_leans_as_far_as_the_load_model_takes_it(name: str) -> None:
    posture = knowledge().exercises[name].posture
    assert posture is not None
    assert abs(lean(ILLUSTRATIONS[name]) - posture.trunk_deg) <= LEANS_WITHIN_DEG


def test_an_upright_deadlift_would_be_seen() -> None:
    scene = ILLUSTRATIONS["conventional-deadlift"]
    posture = knowledge().exercises["conventional-deadlift"].posture
    assert posture is not None
    assert abs(lean(replace(scene, end=scene.start)) - posture.trunk_deg) > LEANS_WITHIN_DEG


@pytest.mark.parametrize("name", sorted(set(ILLUSTRATIONS) - HELD_ELSEWHERE))
def test_held_weights_are_in_the_hands(name: str) -> None:
    assert farthest_weight(ILLUSTRATIONS[name]) <= HELD_WITHIN


def test_a_dropped_weight_would_be_seen() -> None:
    from liftagain.figures.weight import dumbbell

    scene = ILLUSTRATIONS["romanian-deadlift-light"]
    dropped = replace(scene, props=(dumbbell(lambda found: (joints(scene.end).leg_near[2][0], 2.0)),))
    assert farthest_weight(dropped) > HELD_WITHIN
