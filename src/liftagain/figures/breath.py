"""The breath out: three soft lines that leave the mouth, and the words for it under the floor."""

from __future__ import annotations

from html import escape
from typing import Literal

from liftagain.domain.exercise import Breath
from liftagain.figures.body import Shape, placed
from liftagain.figures.illustration import Illustration
from liftagain.figures.outline import curve
from liftagain.figures.palette import Palette
from liftagain.figures.skeleton import Point, Pose, joints

ROOM_FOR_WORDS, TYPE_SIZE, LETTER, BASELINE = 8.0, 5.2, 2.75, 5.0
WIDTH = 1.15
FACES = "system-ui,Arial,Liberation Sans,DejaVu Sans,sans-serif"  # by name for what knows no system face
# In the frame of the head: x to the crown, y to where the face looks. From the front they leave beside the mouth.
PUFFS: tuple[tuple[Point, ...], ...] = (
    ((-2.4, 8.4), (-1.9, 10.2), (-2.3, 12.0), (-1.7, 13.6)),
    ((-3.9, 8.6), (-4.3, 10.8), (-3.8, 13.0), (-4.2, 15.2)),
    ((-5.4, 8.0), (-6.1, 9.6), (-6.0, 11.4), (-6.8, 12.8)),
)
EDGE = 0.12
"""The part of the way at whose ends the breath fades in and out."""


def breath_shapes(pose: Pose, palette: Palette, *, side_view: bool) -> list[Shape]:
    """The lines of the breath at the mouth of a pose."""
    return [Shape(curve(line, closed=False), "none", palette.top, WIDTH) for line in _lines(pose, side_view=side_view)]


def reach_of_breath(pose: Pose, *, side_view: bool) -> list[Point]:
    """The points that the breath goes through."""
    return [point for line in _lines(pose, side_view=side_view) for point in line]


def breath_still(scene: Illustration, pose: Pose, box: tuple[float, float, float, float], palette: Palette) -> str:
    """The breath of a still drawing as SVG: its lines and its words; empty where none is named."""
    if scene.breath is None:
        return ""
    lines = "".join(
        f'<path d="{shape.path}" fill="none" stroke="{shape.stroke}" stroke-width="{shape.stroke_width:g}" '
        f'stroke-linecap="round"/>'
        for shape in breath_shapes(pose, palette, side_view=scene.view == "side")
    )
    return f'<g class="breath">{lines}</g>{breath_words(scene.breath, box, palette)}'


def breath_words(breath: Breath | None, box: tuple[float, float, float, float], palette: Palette) -> str:
    """The cue under the floor as SVG text."""
    if breath is None:
        return ""
    x, y, width, _ = box
    return (
        f'<text x="{x + width / 2:g}" y="{-y - BASELINE:g}" text-anchor="middle" font-family="{FACES}" '
        f'font-size="{TYPE_SIZE}" fill="{palette.ghost}">{escape(breath.cue)}</text>'
    )


def words_width(breath: Breath | None) -> float:
    """The width that the words need, with some air around them."""
    return len(breath.cue) * LETTER + 8.0 if breath else 0.0


def shown_at(steps: int, out: Literal["there", "back"]) -> list[float]:
    """How much of the breath shows at each moment of the loop: there, back, and at the start again."""
    there = [1.0 if EDGE < i / steps < 1 - EDGE else 0.0 for i in range(steps + 1)]
    quiet = [0.0] * (steps + 1)
    return [*there, *quiet, 0.0] if out == "there" else [*quiet, *there, 0.0]


def _lines(pose: Pose, *, side_view: bool) -> list[list[Point]]:
    head = joints(pose).head
    return [placed(head, pose.head, line if side_view else _beside(line), mirrored=True) for line in PUFFS]


def _beside(line: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple((x, y + 0.6) for x, y in line)
