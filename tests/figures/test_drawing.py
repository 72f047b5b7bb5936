"""Drawings are right by construction: what is planted stays, nothing sinks, every drawing is whole and its own."""

import gzip
import statistics
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from liftagain.figures.drawing import drawing, has_drawing, picture
from liftagain.figures.illustration import Illustration
from liftagain.figures.outline import anchors
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.reach import Plant, Rest
from liftagain.figures.skeleton import Pose, blend, direction, distance, joints
from liftagain.knowledge.bundle import knowledge

MOMENTS = tuple(i / 8 for i in range(9))
PLANTED_WITHIN = 0.5  # per cent of stature
FLOOR = -0.6  # a joint's centre may not sink below the mat's top by more than the line's width
PAINT_FLOOR = -3.0  # nor may what is drawn around it reach below the mat, 3.2 thick
KILOBYTES = 8
SVG = "{http://www.w3.org/2000/svg}"

everyone = pytest.mark.parametrize("name", sorted(ILLUSTRATIONS))
on_the_floor = pytest.mark.parametrize("name", sorted(n for n, s in ILLUSTRATIONS.items() if s.view != "above"))


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


def painted(svg: str) -> list[tuple[float, float]]:
    """Every point that a path of the drawing goes through, y up."""
    return [p for path in ET.fromstring(svg).iter(f"{SVG}path") for p in anchors(path.attrib["d"])]


def flaws(svg: str) -> list[str]:
    """What is wrong with a drawing as a document."""
    root = ET.fromstring(svg)
    x, y, width, height = (float(n) for n in root.attrib["viewBox"].split())
    found = [f"no {part}" for part in ("title", "desc") if not (root.findtext(f"{SVG}{part}") or "").strip()]
    if any("style" in element.attrib for element in root.iter()):
        found.append("style attribute")
    if any(not (x <= px <= x + width and y <= -py <= y + height) for px, py in painted(svg)):
        found.append("outside the view")
    if width < 60:
        found.append("narrow")
    return found


def drawn(name: str) -> str:
    svg = drawing(name)
    assert svg is not None
    return svg


def shared_frames(scenes: Mapping[str, Illustration]) -> list[tuple[str, str]]:
    """Pairs that share their key frames and contacts and even look the same."""
    seen: dict[object, str] = {}
    twins = []
    for name, scene in scenes.items():
        frames = (scene.start, scene.end, scene.contacts)
        other = seen.setdefault(frames, name)
        if other != name and picture(scene, "", "") == picture(scenes[other], "", ""):
            twins.append((other, name))
    return twins


def worst_turn(pose: Pose, asked: Pose) -> float:
    """The largest difference, in degrees, between the drawn joints of a pose and the angles asked for."""
    found = joints(pose)
    pairs = [(found.hip, found.pelvis_top, asked.pelvis)]
    for limb in ("arm_near", "arm_far", "leg_near", "leg_far"):
        chain, angles = getattr(found, limb), getattr(asked, limb)
        pairs += [(chain[i], chain[i + 1], angles[i]) for i in range(3)]
    return max(abs((direction(a, b) - angle + 180) % 360 - 180) for a, b, angle in pairs)


def kilobytes(svgs: Iterable[str]) -> float:
    """The median size of the drawings, compressed as they are sent."""
    return statistics.median(len(gzip.compress(svg.encode(), 6)) for svg in svgs) / 1024


def undrawn(scenes: Iterable[str]) -> set[str]:
    return set(knowledge().exercises) ^ set(scenes)


def test_every_exercise_of_the_library_is_drawn_and_nothing_else() -> None:
    assert not undrawn(ILLUSTRATIONS)
    assert all(has_drawing(name) for name in knowledge().exercises)


def test_a_missing_drawing_would_be_seen() -> None:
    assert undrawn(set(ILLUSTRATIONS) - {"bird-dog"}) == {"bird-dog"}
    assert drawing("no-such-exercise") is None


def test_every_view_is_used() -> None:
    assert {scene.view for scene in ILLUSTRATIONS.values()} == {"side", "front", "above"}


@everyone
def test_what_is_planted_stays(name: str) -> None:
    assert worst_slip(ILLUSTRATIONS[name]) <= PLANTED_WITHIN


@pytest.mark.parametrize("name", ["glute-bridge", "hip-switches"])
def test_a_slipping_foot_would_be_seen(name: str) -> None:
    scene = ILLUSTRATIONS[name]
    far_away = replace(scene, contacts=(*scene.contacts, Plant("leg_near", (70, 4.3), 1, 0)))
    assert worst_slip(far_away) > PLANTED_WITHIN


@on_the_floor
def test_nothing_sinks_through_the_floor(name: str) -> None:
    scene = ILLUSTRATIONS[name]
    assert lowest(scene) >= FLOOR
    bare = replace(scene, props=(), tracks=(), ghost=False)
    assert min(y for _, y in painted(picture(bare, "", ""))) >= PAINT_FLOOR


@pytest.mark.parametrize("name", ["front-plank", "side-plank"])
def test_a_sunken_hand_would_be_seen(name: str) -> None:
    sunken = replace(ILLUSTRATIONS[name], contacts=(Rest(lambda j: j.hip, (0, 2)),), tracks=())
    assert lowest(sunken) < FLOOR
    assert min(y for _, y in painted(picture(sunken, "", ""))) < PAINT_FLOOR


@everyone
def test_the_drawing_is_well_formed_and_speaks(name: str) -> None:
    svg = drawn(name)
    assert not flaws(svg)
    assert ET.fromstring(svg).findtext(f"{SVG}title") == knowledge().exercises[name].name
    assert len(ET.fromstring(svg).findtext(f"{SVG}desc") or "") > 10


@pytest.mark.parametrize(
    ("found", "put", "flaw"),
    [
        ("<desc ", "<desc hidden='' ", ""),
        ('<path d="', '<path style="fill:red" d="', "style attribute"),
        ("<title id=", "<metadata/><title lang='en' id=", ""),
        ('<path d="M', '<path d="M900 0l1 1"/><path d="M', "outside the view"),
    ],
)
def test_a_flaw_of_the_document_would_be_seen(found: str, put: str, flaw: str) -> None:
    svg = drawn("band-walk")
    assert flaws(svg.replace(found, put, 1)) == ([flaw] if flaw else [])


def test_a_silent_drawing_would_be_seen() -> None:
    assert flaws(picture(ILLUSTRATIONS["cat-cow"], "", " ")) == ["no title", "no desc"]


def test_no_two_exercises_share_their_key_frames() -> None:
    assert not shared_frames(ILLUSTRATIONS)


def test_a_copied_drawing_would_be_seen() -> None:
    copied = {**ILLUSTRATIONS, "copy": ILLUSTRATIONS["clamshell"]}
    assert shared_frames(copied) == [("clamshell", "copy")]


@everyone
def test_the_angles_measured_from_the_joints_are_the_angles_asked_for(name: str) -> None:
    pose = ILLUSTRATIONS[name].at(1.0)
    assert worst_turn(pose, pose) <= 0.1


@pytest.mark.parametrize("name", ["dead-bug", "arm-circles"])
def test_a_bent_limb_would_be_seen(name: str) -> None:
    pose = ILLUSTRATIONS[name].at(1.0)
    upper, lower, end = pose.arm_far
    assert worst_turn(pose, replace(pose, arm_far=(upper, lower + 3, end))) > 0.1


def test_drawings_are_small() -> None:
    svgs = [drawn(name) for name in ILLUSTRATIONS]
    assert kilobytes(svgs) <= KILOBYTES
    assert kilobytes(svg + "".join(svgs[:3]) for svg in svgs) > KILOBYTES


def test_halfway_is_halfway() -> None:
    low, high = Pose(pelvis=10, shoulder_half=8), Pose(pelvis=50, hip=(4, 2), shoulder_half=4)
    assert blend(low, high, 0.5) == Pose(pelvis=30, hip=(2, 1), shoulder_half=6)


DRAWN_AS = {"glutes_leg": "glutes", "abductor_near": "abductors", "oblique_near": "obliques", "oblique_far": "obliques"}


def idle(exercise: str, muscles: Iterable[str]) -> set[str]:
    """The highlighted muscles that the library does not name as working in the exercise."""
    entry = knowledge().exercises[exercise]
    return {DRAWN_AS.get(name, name) for name in muscles} - {*entry.primary, *entry.secondary}


@everyone
def test_only_working_muscles_are_highlighted(name: str) -> None:
    assert not idle(name, ILLUSTRATIONS[name].muscles)


def test_an_idle_muscle_would_be_seen() -> None:
    assert idle("calf-raise", ("calves", "chest")) == {"chest"}
