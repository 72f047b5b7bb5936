"""The breath out: there where holding it is tempting, told by shape and word, at the right time, off when motion is."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from knowledge.calm_words import FORBIDDEN
from liftagain.domain.exercise import Breath
from liftagain.figures.breath import reach_of_breath, shown_at
from liftagain.figures.drawing import drawing, picture, scene_of
from liftagain.figures.moving_drawing import moving_drawing, pace_of
from liftagain.figures.outline import anchors
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.skeleton import distance, joints
from liftagain.knowledge.bundle import knowledge

SVG = "{http://www.w3.org/2000/svg}"
MOMENTS = tuple(i / 6 for i in range(7))
BREATHES = sorted(name for name, entry in knowledge().exercises.items() if entry.breath)
AT_THE_MOUTH = 18.0  # per cent of stature from the middle of the head
each = pytest.mark.parametrize("name", BREATHES)


def silent(names: list[str]) -> list[str]:
    """Exercises in which people hold their breath that do not say when to breathe out."""
    library = knowledge().exercises
    return [
        name
        for name in names
        if (
            "valsalva" in library[name].tags
            or library[name].pattern == "breathing"
            or name.startswith("dead-bug")
            or (library[name].lumbar_tier >= 4 and library[name].pattern in {"hinge", "squat", "olympic"})
        )
        and library[name].breath is None
    ]


def group(svg: str) -> ET.Element:
    (found,) = [node for node in ET.fromstring(svg).iter(f"{SVG}g") if node.get("class") == "breath"]
    return found


def test_whoever_braces_is_told_when_to_breathe_out() -> None:
    assert not silent(sorted(knowledge().exercises))
    assert len(BREATHES) >= 100


@each
def test_the_words_are_short_plain_and_say_breathe(name: str) -> None:
    breath = knowledge().exercises[name].breath
    assert breath is not None
    assert re.match(r"(Breathe out|Keep breathing)", breath.cue)
    assert len(breath.cue.split()) <= 7
    assert not FORBIDDEN.search(breath.cue)


@each
def test_it_is_told_by_shape_and_word(name: str) -> None:
    entry = knowledge().exercises[name]
    assert entry.breath is not None
    svg = drawing(name) or ""
    lines = list(group(svg).iter(f"{SVG}path"))
    assert len(lines) == 3
    root = ET.fromstring(svg)
    assert root.findtext(f"{SVG}text") == entry.breath.cue
    assert entry.breath.cue in (root.findtext(f"{SVG}desc") or "")
    x, y, width, height = (float(n) for n in root.attrib["viewBox"].split())
    for line in lines:
        assert all(x <= px <= x + width and y <= -py <= y + height for px, py in anchors(line.attrib["d"]))


@each
def test_it_leaves_the_mouth_and_does_not_sink(name: str) -> None:
    scene = ILLUSTRATIONS[name]
    for moment in MOMENTS:
        pose = scene.at(moment)
        points = reach_of_breath(pose, side_view=scene.view == "side")
        assert max(distance(joints(pose).head, point) for point in points) < AT_THE_MOUTH
        if scene.view != "above":
            assert min(y for _, y in points) >= 0


@each
def test_moving_it_is_seen_in_its_half_of_the_loop_only(name: str) -> None:
    entry, scene = knowledge().exercises[name], ILLUSTRATIONS[name]
    assert entry.breath is not None
    fade = group(moving_drawing(name) or "").find(f"{SVG}animate")
    assert fade is not None
    assert fade.get("attributeName") == "opacity"
    pace = pace_of(name, knowledge())
    turn = pace.there_s + pace.held_s / 2
    times = [float(time) * pace.loop_s for time in fade.attrib["keyTimes"].split(";")]
    values = [float(value) for value in fade.attrib["values"].split(";")]
    seen = [time for time, value in zip(times, values, strict=True) if value > 0]
    out = "back" if scene.holds else entry.breath.out
    assert seen
    assert all((time > turn) is (out == "back") for time in seen)


def test_the_still_drawing_does_not_animate_it() -> None:
    """It is what the pages show to whoever prefers less motion."""
    assert all("<animate" not in (drawing(name) or "") for name in BREATHES)


def test_who_has_no_cue_has_no_mark() -> None:
    assert knowledge().exercises["swimming"].breath is None
    assert 'class="breath"' not in (drawing("swimming") or "")
    assert 'class="breath"' not in (moving_drawing("swimming") or "")


def test_the_other_half_would_be_seen() -> None:
    there, back = shown_at(6, "there"), shown_at(6, "back")
    assert len(there) == len(back) == 15
    assert there != back
    assert {there[0], there[6], there[7]} == {0.0}


def test_a_word_that_is_not_written_would_be_seen() -> None:
    entry = knowledge().exercises["dead-bug"]
    quiet = picture(replace(scene_of(entry), breath=None), "a", "b")
    spoken = picture(replace(scene_of(entry), breath=Breath(out="there", cue="Breathe out & on.")), "a", "b")
    assert "<text" not in quiet
    assert ET.fromstring(spoken).findtext(f"{SVG}text") == "Breathe out & on."
