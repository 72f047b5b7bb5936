"""The fault twin as SVG: on the left as it should be, on the right with the fault, told apart by mark and word."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from liftagain.domain.exercise import Fault
from liftagain.figures.drawing import ground, path_of, shapes_of, view_box
from liftagain.figures.illustration import Illustration
from liftagain.figures.outline import line
from liftagain.figures.palette import DEFAULT, Palette
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.poses.twins import TWINS
from liftagain.figures.skeleton import Point
from liftagain.figures.twin import as_it_should_be, faulty, held_at, seen_at
from liftagain.knowledge.bundle import Knowledge, knowledge

Box = tuple[float, float, float, float]
GAP, RING = 6.0, 9.0
MARK_AT = 9.0


def has_fault_twin(exercise: str) -> bool:
    """Whether the exercise's leading fault is drawn beside it."""
    return exercise in TWINS


def drawn_fault(exercise: str, known: Knowledge | None = None) -> Fault | None:
    """The fault that is drawn, None where none is."""
    twin = TWINS.get(exercise)
    faults = (known or knowledge()).exercises[exercise].faults if twin else ()
    return next((fault for fault in faults if twin and fault.id == twin.fault), None)


@lru_cache(maxsize=256)
def fault_drawing(exercise: str, known: Knowledge | None = None, palette: Palette = DEFAULT) -> str | None:
    """Both poses side by side as an SVG document, None where there is no twin."""
    twin = TWINS.get(exercise)
    fault = drawn_fault(exercise, known)
    if twin is None or fault is None:
        return None
    scene = ILLUSTRATIONS[exercise]
    right, wrong = (held_at(scene, pose) for pose in (as_it_should_be(scene, twin), faulty(scene, twin)))
    box = _around(view_box(right), view_box(wrong))
    name = (known or knowledge()).exercises[exercise].name
    x, y, width, height = box
    ring = seen_at(wrong.end, twin.joint)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x:g} {-(y + height):g} {2 * width + GAP:g} {height:g}" '
        f'role="img" aria-labelledby="t d"><title id="t">{escape(name)}</title>'
        f'<desc id="d">{escape(f"{fault.sign} {fault.do}")}</desc>'
        f"{_panel(right, box, palette)}{_tick(box)}"
        f'<g transform="translate({width + GAP:g} 0)">{_panel(wrong, box, palette)}{_ring(ring)}{_wave(box)}</g></svg>'
    )


def _panel(scene: Illustration, box: Box, palette: Palette) -> str:
    shapes = shapes_of(scene, 0.0, palette)
    return ground(box, palette, scene) + "".join(path_of(shape) for shape in shapes)


def _around(a: Box, b: Box) -> Box:
    left, bottom = min(a[0], b[0]), min(a[1], b[1])
    right, top = max(a[0] + a[2], b[0] + b[2]), max(a[1] + a[3], b[1] + b[3])
    return (left, bottom, right - left, top - bottom)


def _corner(box: Box) -> Point:
    return (box[0] + MARK_AT, box[1] + box[3] - MARK_AT)


def _tick(box: Box) -> str:
    """A tick in a circle: as it should be."""
    x, y = _corner(box)
    tick = line(((x - 2.4, y + 0.1), (x - 0.7, y - 1.8), (x + 2.6, y + 2.0)))
    return _mark((x, y), DEFAULT.top) + _stroke(tick, "#FFFFFF")


def _wave(box: Box) -> str:
    """A tilde in a circle: almost."""
    x, y = _corner(box)
    wave = f"M{x - 2.8:.1f} {-(y - 0.6):.1f}q1.4-2.6 2.8-.6t2.8-.6"
    return _mark((x, y), DEFAULT.legs) + _stroke(wave, "#FFFFFF")


def _mark(at: Point, fill: str) -> str:
    return f'<circle cx="{at[0]:.1f}" cy="{-at[1]:.1f}" r="4.6" fill="{fill}"/>'


def _stroke(path: str, colour: str) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="1.3" stroke-linecap="round" '
        f'stroke-linejoin="round"/>'
    )


def _ring(at: Point) -> str:
    """A broken ring around the joint where the fault is seen, light under dark, so that it shows on any cloth."""
    circle = f'<circle cx="{at[0]:.1f}" cy="{-at[1]:.1f}" r="{RING:g}" fill="none" '
    return (
        f'{circle}stroke="{DEFAULT.paper}" stroke-width="2" opacity=".8"/>'
        f'{circle}stroke="{DEFAULT.legs}" stroke-width="1.1" stroke-dasharray="3 2.6" stroke-linecap="round"/>'
    )
