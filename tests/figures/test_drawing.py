"""Drawings are right by construction: what is planted stays, nothing sinks, every drawing is its own."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from liftagain.figures.drawing import picture
from liftagain.figures.illustration import Illustration
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.skeleton import Pose, blend, direction, distance, joints
from liftagain.knowledge.bundle import knowledge

MOMENTS = tuple(i / 8 for i in range(9))
PLANTED_WITHIN = 0.5  # per cent of stature
FLOOR = -0.6  # a joint's centre may not sink below the mat's top by more than the line's width
SVG = "{http://www.w3.org/2000/svg}"

everyone = pytest.mark.parametrize("name", sorted(ILLUSTRATIONS))


def worst_slip(scene: Illustration) -> float:
    """The largest distance of a contact from where it should be, over the sampled moments."""
    worst = 0.0
    for t in MOMENTS:
        found = scene.joints_at(t)
        for contact in scene.contacts:
            if isinstance(contact, Plant):
                worst = max(worst, distance(getattr(found, contact.limb)[2], contact.at))
            elif isinstance(contact, Rest):
                worst = max(worst, distance(contact.joint(found), contact.at))
    return worst


def lowest(scene: Illustration) -> float:
    """The lowest joint over the sampled moments."""
    return min(p[1] for t in MOMENTS for p in every_joint(scene.at(t)))


def every_joint(pose: Pose) -> list[tuple[float, float]]:
    found = joints(pose)
    return [found.hip, found.neck, found.head, *found.arm_near, *found.arm_far, *found.leg_near, *found.leg_far]


@everyone
def test_what_is_planted_stays(name: str) -> None:
    assert worst_slip(ILLUSTRATIONS[name]) <= PLANTED_WITHIN


def test_a_slipping_foot_would_be_seen() -> None:
    bridge = ILLUSTRATIONS["glute-bridge"]
    far_away = replace(bridge, contacts=(*bridge.contacts, Plant("leg_near", (60, 4.3), 1, 0)))
    assert worst_slip(far_away) > PLANTED_WITHIN


@everyone
def test_nothing_sinks_through_the_floor(name: str) -> None:
    assert lowest(ILLUSTRATIONS[name]) >= FLOOR


def test_a_sunken_hand_would_be_seen() -> None:
    plank = ILLUSTRATIONS["front-plank"]
    assert lowest(replace(plank, contacts=(Rest(lambda j: j.hip, (0, 2)),))) < FLOOR


@everyone
def test_the_drawing_is_well_formed_and_speaks(name: str) -> None:
    entry = knowledge().exercises[name]
    root = ET.fromstring(picture(ILLUSTRATIONS[name], entry.name, " ".join(entry.cues)))
    assert root.tag == f"{SVG}svg"
    assert root.find(f"{SVG}title").text == entry.name  # type: ignore[union-attr]
    assert len(root.find(f"{SVG}desc").text or "") > 10  # type: ignore[union-attr]
    assert "style" not in root.attrib
    assert float(root.attrib["viewBox"].split()[2]) >= 60


def test_no_two_exercises_share_their_key_frames() -> None:
    seen: dict[object, str] = {}
    for name, scene in ILLUSTRATIONS.items():
        things = len(scene.props), scene.muscles
        frames = (scene.start, scene.end, scene.contacts, things)
        assert frames not in seen or held_things_differ(name, seen[frames]), f"{name} is drawn as {seen[frames]}"
        seen[frames] = name


def held_things_differ(one: str, other: str) -> bool:
    """A lighter and a heavier step may share the pose when what is held is drawn differently."""
    return picture(ILLUSTRATIONS[one], "", "") != picture(ILLUSTRATIONS[other], "", "")


@everyone
def test_the_angles_measured_from_the_joints_are_the_angles_asked_for(name: str) -> None:
    pose = ILLUSTRATIONS[name].at(1.0)
    found = joints(pose)
    for chain, angles in ((found.leg_near, pose.leg_near), (found.arm_far, pose.arm_far)):
        for i in range(3):
            off = (direction(chain[i], chain[i + 1]) - angles[i] + 180) % 360 - 180
            assert abs(off) <= 0.1
    assert abs((direction(found.hip, found.pelvis_top) - pose.pelvis + 180) % 360 - 180) <= 0.1


def test_halfway_is_halfway() -> None:
    low, high = Pose(pelvis=10), Pose(pelvis=50, hip=(4, 2))
    assert blend(low, high, 0.5) == Pose(pelvis=30, hip=(2, 1))
