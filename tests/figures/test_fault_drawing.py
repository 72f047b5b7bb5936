"""Fault twins: the fault is one of the library, it shows at the joint that it names, and nothing else breaks."""

import gzip
import statistics
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from liftagain.figures.fault_drawing import drawn_fault, fault_drawing, has_fault_twin
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.poses.twins import TWINS
from liftagain.figures.skeleton import Pose, distance, joints
from liftagain.figures.twin import Twin, as_it_should_be, differs_by, faulty
from liftagain.knowledge.bundle import knowledge

SVG = "{http://www.w3.org/2000/svg}"
LEAST_DEG, HELD_WITHIN, FLOOR = 10.0, 0.5, -0.6
each = pytest.mark.parametrize("name", sorted(TWINS))


def worst_slip(name: str, twin: Twin) -> float:
    """How far a hand or a foot that should stay is from where it was."""
    scene = ILLUSTRATIONS[name]
    before, after = joints(as_it_should_be(scene, twin)), joints(faulty(scene, twin))
    slips = [distance(getattr(before, limb)[2], getattr(after, limb)[2]) for limb in twin.hold]
    return max(slips, default=0.0)


def lowest(pose: Pose) -> float:
    found = joints(pose)
    everything = [found.hip, found.neck, *found.arm_near, *found.arm_far, *found.leg_near, *found.leg_far]
    return min(y for _, y in everything)


def test_sixty_or_more_have_a_twin() -> None:
    assert len(TWINS) >= 60
    assert sum(has_fault_twin(name) for name in knowledge().exercises) == len(TWINS)


@each
def test_the_fault_is_one_of_the_library(name: str) -> None:
    fault = drawn_fault(name)
    assert fault is not None
    assert TWINS[name].fault in {one.id for one in knowledge().exercises[name].faults}


def test_a_fault_that_the_library_does_not_name_is_not_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TWINS, "calf-raise", replace(TWINS["calf-raise"], fault="no-such-fault"))
    fault_drawing.cache_clear()
    assert fault_drawing("calf-raise") is None
    fault_drawing.cache_clear()


@each
def test_the_named_joint_differs_by_ten_degrees_or_more(name: str) -> None:
    assert differs_by(ILLUSTRATIONS[name], TWINS[name]) >= LEAST_DEG


def test_a_fault_that_hardly_shows_would_be_seen() -> None:
    faint = Twin(fault="rounding", joint="lumbar", turn={"chest": -6.0})
    assert differs_by(ILLUSTRATIONS["conventional-deadlift"], faint) < LEAST_DEG


@each
def test_what_holds_on_stays_where_it_is(name: str) -> None:
    assert worst_slip(name, TWINS[name]) <= HELD_WITHIN


def test_a_hand_that_lets_go_would_be_seen() -> None:
    far = replace(TWINS["front-plank"], move=(0.0, 30.0))
    assert worst_slip("front-plank", far) > HELD_WITHIN


@each
def test_nothing_sinks_through_the_floor(name: str) -> None:
    if ILLUSTRATIONS[name].view != "above":
        assert lowest(faulty(ILLUSTRATIONS[name], TWINS[name])) >= FLOOR


@each
def test_it_is_told_by_shape_and_word(name: str) -> None:
    svg = fault_drawing(name)
    assert svg is not None
    root = ET.fromstring(svg)
    fault = drawn_fault(name)
    assert fault is not None
    assert fault.sign in (root.findtext(f"{SVG}desc") or "")
    dashed = [node for node in root.iter(f"{SVG}circle") if "stroke-dasharray" in node.attrib]
    assert len(dashed) == 1
    assert not any("style" in node.attrib for node in root.iter())


def test_twins_are_small() -> None:
    assert statistics.median(len(gzip.compress((fault_drawing(name) or "").encode(), 6)) for name in TWINS) <= 8 * 1024
