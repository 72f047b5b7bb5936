"""Seen from the front the figure has the same bones: as long, set apart, foreshortened only where that is said."""

from dataclasses import replace

import pytest

from liftagain.figures.front_body import HIP_HALF, SHOULDER_HALF, front_body
from liftagain.figures.palette import DEFAULT
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.poses.front import STAND
from liftagain.figures.skeleton import Joints, Pose, direction, distance, joints

# Segment lengths over stature: Drillis and Contini (1966), as in Winter, Biomechanics and Motor Control.
PUBLISHED = {"leg": (24.5, 24.6), "arm": (18.6, 14.6)}
WITHIN = 1.2  # per cent of stature

from_the_front = pytest.mark.parametrize("name", sorted(n for n, s in ILLUSTRATIONS.items() if s.view != "side"))


def worst_length(found: Joints, pose: Pose) -> float:
    """The largest difference of a drawn segment from the published length and its share that shows."""
    worst = 0.0
    for limb in ("arm_near", "arm_far", "leg_near", "leg_far"):
        chain, seen = getattr(found, limb), getattr(pose, f"{limb}_seen")
        for i, length in enumerate(PUBLISHED[limb[:3]]):
            worst = max(worst, abs(distance(chain[i], chain[i + 1]) - length * seen[i]))
    return worst


@from_the_front
def test_bones_keep_their_published_lengths(name: str) -> None:
    for t in (0.0, 0.5, 1.0):
        pose = ILLUSTRATIONS[name].at(t)
        assert worst_length(joints(pose), pose) <= WITHIN


def test_a_stretched_bone_would_be_seen() -> None:
    longer = replace(STAND, arm_near_seen=(1.2, 1, 1))
    assert worst_length(joints(longer), STAND) > WITHIN


@from_the_front
def test_nothing_shows_more_than_its_length(name: str) -> None:
    scene = ILLUSTRATIONS[name]
    for pose in (scene.start, scene.end):
        shares = (*pose.arm_near_seen, *pose.arm_far_seen, *pose.leg_near_seen, *pose.leg_far_seen, pose.trunk_seen)
        assert all(0 < share <= 1 for share in shares)
        assert 0 < pose.shoulder_half <= SHOULDER_HALF
        assert 0 < pose.hip_half <= HIP_HALF


def test_shoulders_and_hips_stand_apart_at_right_angles_to_the_trunk() -> None:
    leaning = replace(STAND, pelvis=70, lumbar=75, chest=80)
    found = joints(leaning)
    assert distance(found.arm_near[0], found.arm_far[0]) == pytest.approx(2 * SHOULDER_HALF)
    assert direction(found.arm_far[0], found.arm_near[0]) == pytest.approx(80 - 90)
    assert direction(found.leg_far[0], found.leg_near[0]) == pytest.approx(70 - 90)


def test_the_figure_that_stands_upright_is_its_own_mirror_image() -> None:
    found = joints(STAND)
    for near, far in ((found.arm_near, found.arm_far), (found.leg_near, found.leg_far)):
        assert [-x for x, _ in far] == pytest.approx([x for x, _ in near])
        assert [y for _, y in far] == pytest.approx([y for _, y in near])


def test_seen_from_behind_there_is_no_face() -> None:
    """The eyes and the lips are the three shapes that a face has and the back of a head has not."""
    facing, away = (len(front_body(replace(STAND, face=face), DEFAULT)[0]) for face in (0, 180))
    assert facing - away == 3 + 1  # and the skin of the face
