"""Moving drawings: every exercise has one, it is small, and it is the still drawing at every moment."""

import gzip
import statistics
import xml.etree.ElementTree as ET
from dataclasses import replace
from itertools import pairwise
from math import cos, radians, sin

import pytest

from liftagain.figures.body import Shape
from liftagain.figures.drawing import shapes_of
from liftagain.figures.motion import Moving, places_of, together
from liftagain.figures.moving_drawing import has_motion, moving_drawing, moving_picture
from liftagain.figures.outline import curve, every_point, shifted
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.tempo import Tempo, tempo
from liftagain.knowledge.bundle import knowledge

SVG = "{http://www.w3.org/2000/svg}"
KILOBYTES = 15
TEMPO = Tempo(2.0, 1.0, 2.0, 0.5)
L_SHAPE = ((0.0, 0.0), (10.0, 0.0), (10.0, 4.0), (3.0, 4.0), (3.0, 9.0), (0.0, 9.0))

everyone = pytest.mark.parametrize("name", sorted(ILLUSTRATIONS))


def turned(by: float, to: tuple[float, float], points: tuple[tuple[float, float], ...] = L_SHAPE) -> Shape:
    c, s = cos(radians(by)), sin(radians(by))
    return Shape(curve([(to[0] + c * x - s * y, to[1] + s * x + c * y) for x, y in points]), "#000")


def moving(name: str) -> str:
    svg = moving_drawing(name)
    assert svg is not None
    return svg


@everyone
def test_every_exercise_moves(name: str) -> None:
    assert has_motion(name)
    root = ET.fromstring(moving(name))
    animations = [node for node in root.iter() if node.tag in {f"{SVG}animate", f"{SVG}animateTransform"}]
    assert animations
    assert root.findtext(f"{SVG}title") == knowledge().exercises[name].name
    assert not any("style" in node.attrib or node.tag == f"{SVG}script" for node in root.iter())
    for node in animations:
        times = [float(time) for time in node.attrib["keyTimes"].split(";")]
        assert len(times) == len(node.attrib["values"].split(";"))
        assert times == sorted(times)
        assert (times[0], times[-1]) == (0, 1)
        first, *_, last = node.attrib["values"].split(";")
        assert first == last, "the loop has a jump"


def test_moving_drawings_are_small() -> None:
    sizes = [len(gzip.compress(moving(name).encode(), 6)) / 1024 for name in ILLUSTRATIONS]
    assert statistics.median(sizes) <= KILOBYTES
    assert max(sizes) <= KILOBYTES


@everyone
def test_the_outlines_keep_their_order_from_moment_to_moment(name: str) -> None:
    """Else a path would turn inside out between two of them."""
    frames = [shapes_of(ILLUSTRATIONS[name], moment / 6) for moment in range(7)]
    for shapes in zip(*frames, strict=True):
        counts = {len(every_point(shape.path)) for shape in shapes}
        assert len(counts) == 1
        for before, after in pairwise(shapes):
            steps = [
                ((ax - bx) ** 2 + (ay - by) ** 2) ** 0.5
                for (bx, by), (ax, ay) in zip(every_point(before.path), every_point(after.path), strict=True)
            ]
            assert max(steps) < 45


def test_what_turns_and_shifts_is_rigid_and_what_bends_is_not() -> None:
    steps = [(0, (0, 0)), (20, (5, 3)), (40, (9, 8)), (200, (30, 0))]
    rigid = Moving(tuple(turned(by, (float(x), float(y))) for by, (x, y) in steps))
    assert rigid.places is not None
    assert [place.turned for place in rigid.places] == pytest.approx([0, 20, 40, 200], abs=1)
    bent = replace(rigid, frames=(*rigid.frames[:-1], turned(200, (30, 0), (*L_SHAPE[:-1], (0.0, 10.5)))))
    assert bent.places is None
    assert not rigid.stands_still
    assert Moving((turned(0, (1, 1)), turned(0, (1, 1)))).stands_still


def test_a_turn_goes_on_the_short_way() -> None:
    frames = [every_point(turned(by, (0, 0)).path) for by in (170, 190, 210)]
    places = places_of(frames)
    assert places is not None
    assert [place.turned for place in places] == pytest.approx([0, 20, 40], abs=1)


def test_neighbours_are_carried_together_only_when_they_move_as_one() -> None:
    arm = Moving((turned(0, (0, 0)), turned(30, (0, 0))))
    sleeve = Moving((turned(0, (0, 0), L_SHAPE[:4]), turned(30, (0, 0), L_SHAPE[:4])))
    hand = Moving((turned(0, (0, 0), L_SHAPE[:4]), turned(50, (0, 0), L_SHAPE[:4])))
    assert arm.places is not None
    assert together(arm.places, sleeve)
    assert not together(arm.places, hand)


def test_a_path_seen_from_elsewhere_is_the_same_path() -> None:
    path = curve(L_SHAPE) + curve([(x + 20, y + 3) for x, y in L_SHAPE])
    for (u, v), (x, y) in zip(every_point(shifted(path, (7, -2))), every_point(path), strict=True):
        assert (u, v) == pytest.approx((x - 7, y + 2), abs=0.051)


def test_the_tempo_is_that_of_the_dose() -> None:
    library = knowledge().exercises
    assert tempo(library["romanian-deadlift"], knowledge()).there_s == 3  # 3-1-1
    assert tempo(library["dead-bug"], knowledge()).back_s == 3  # 3-0-3
    assert tempo(library["bird-dog"], knowledge()).held_s == 5  # the shortest hold of its doses
    assert tempo(library["running"], knowledge()).loop_s < tempo(library["walking"], knowledge()).loop_s < 2


def test_the_timing_stands_in_the_drawing() -> None:
    svg = moving_picture(ILLUSTRATIONS["bird-dog"], TEMPO, "", "")
    assert 'dur="5.5s" repeatCount="indefinite"' in svg
