"""The drawing of an exercise as SVG."""

from __future__ import annotations

from functools import lru_cache
from html import escape

from liftagain.figures.body import Shape, body, silhouette
from liftagain.figures.illustration import Illustration, Track
from liftagain.figures.muscle import muscle
from liftagain.figures.outline import curve, written
from liftagain.figures.palette import DEFAULT, Palette
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.skeleton import Joints, Point, add, direction, joints, polar
from liftagain.knowledge.bundle import Knowledge, knowledge

MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 13.0, 10.0, 9.0
LOWEST_VIEW = 58.0  # a lying figure still gets a panel that is not a strip
ARROW_STEPS = 9
NARROWEST = 0.8  # width over height of a standing figure's panel
ROUND = 'stroke-linecap="round" stroke-linejoin="round"'


def has_drawing(exercise: str) -> bool:
    """Whether the exercise has a drawing."""
    return exercise in ILLUSTRATIONS


def has_motion(exercise: str) -> bool:  # noqa: ARG001 - stills only, for every exercise
    """Whether the exercise has a moving drawing."""
    return False


def has_fault_twin(exercise: str) -> bool:  # noqa: ARG001 - no twins, for every exercise
    """Whether the commonest fault is drawn beside it."""
    return False


@lru_cache(maxsize=256)
def drawing(exercise: str, known: Knowledge | None = None) -> str | None:
    """The still drawing as an SVG document with a title and a description, or None where there is none."""
    if exercise not in ILLUSTRATIONS:
        return None
    entry = (known or knowledge()).exercises[exercise]
    return picture(ILLUSTRATIONS[exercise], entry.name, " ".join(entry.cues))


def picture(scene: Illustration, title: str, description: str, palette: Palette = DEFAULT) -> str:
    """One scene as SVG: paper, mat, ghost of the start, body, muscles, held things, arrows."""
    pose = scene.at(scene.shown)
    found = joints(pose)
    back, near_arm = body(pose, palette, fists=scene.fists)
    muscles = [shape for name in scene.muscles for shape in muscle(found, name, palette)]
    layers = {
        name: [shape for prop in scene.props if prop.layer == name for shape in prop.draw(found, palette)]
        for name in ("behind", "held", "front")
    }
    box = _box(scene)
    parts = [_ground(box, palette, mat=scene.mat), _paths(layers["behind"])]
    if scene.ghost:
        parts.append(f'<g opacity=".16">{_paths(silhouette(scene.at(0.0), palette.ghost))}</g>')
    parts += [_paths([*back, *muscles, *layers["held"], *near_arm, *layers["front"]])]
    parts += [_arrow(scene, track, palette) for track in scene.tracks]
    x, y, width, height = box
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x:g} {-(y + height):g} {width:g} {height:g}" role="img" '
        f'aria-labelledby="t d"><title id="t">{escape(title)}</title><desc id="d">{escape(description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def _paths(shapes: list[Shape]) -> str:
    return "".join(_path(shape) for shape in shapes)


def _path(shape: Shape) -> str:
    stroke = ""
    if shape.stroke:
        stroke = f' stroke="{shape.stroke}" stroke-width="{shape.stroke_width:g}" {ROUND}'
    return f'<path d="{shape.path}" fill="{shape.fill}"{stroke}/>'


def _box(scene: Illustration) -> tuple[float, float, float, float]:
    """The view (x, y, width, height) around every joint of the movement, every arrow and every thing."""
    points = [p for t in (0.0, 0.5, 1.0) for p in _all_points(scene.joints_at(t))]
    points += [p for track in scene.tracks for p in _arrow_path(scene, track)]
    drawn = [shape.path for prop in scene.props for shape in prop.draw(scene.joints_at(scene.shown), DEFAULT)]
    points += [p for path in drawn for p in _corners(path)]
    left, right = min(p[0] for p in points) - MARGIN_X, max(p[0] for p in points) + MARGIN_X
    height = max(max(p[1] for p in points) + MARGIN_TOP, LOWEST_VIEW - MARGIN_BOTTOM) + MARGIN_BOTTOM
    spare = max(0.0, height * NARROWEST - (right - left)) / 2
    return (round(left - spare), -MARGIN_BOTTOM, round(right - left + 2 * spare), round(height))


def _corners(path: str) -> list[Point]:
    numbers = [float(n) for n in path.translate(str.maketrans("MLCQZ", "     ")).split()]
    return [(x, -y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]


def _all_points(found: Joints) -> list[Point]:
    crown = add(found.head, polar(direction(found.neck, found.head), 7))
    return [found.hip, found.neck, crown, *found.arm_near, *found.arm_far, *found.leg_near, *found.leg_far]


def _ground(box: tuple[float, float, float, float], palette: Palette, *, mat: bool) -> str:
    x, y, width, height = box
    size = f'x="{x:g}" y="{-(y + height):g}" width="{width:g}" height="{height:g}"'
    paper = f'<rect {size} rx="5" fill="{palette.paper}"/>'
    level = 3.6 if mat else 0.4
    line = f'x1="{x + 3:g}" x2="{x + width - 3:g}" y1="{level}" y2="{level}"'
    floor = f'<line {line} stroke="{palette.floor}" stroke-width=".8" stroke-linecap="round"/>'
    if not mat:
        return paper + floor
    return (
        f'{paper}<rect x="{x + 8:g}" y="0" width="{width - 16:g}" height="3.2" rx="1.6" fill="{palette.mat}"/>'
        f'<rect x="{x + 8:g}" y="2.1" width="{width - 16:g}" height="1.1" rx=".55" fill="{palette.mat_edge}"/>{floor}'
    )


def _arrow_path(scene: Illustration, track: Track) -> list[Point]:
    span = (track.end - track.start) / ARROW_STEPS
    moments = [track.start + span * i for i in range(ARROW_STEPS + 1)]
    return [add(track.joint(scene.joints_at(t)), track.off) for t in moments]


def _arrow(scene: Illustration, track: Track, palette: Palette) -> str:
    path = _arrow_path(scene, track)
    heading, end = direction(path[-2], path[-1]), path[-1]
    tip = add(end, polar(heading, 3.6))
    wings = [add(end, polar(heading + turn, 2.5)) for turn in (118, -118)]
    colour = palette.arrow
    head = f"M{written(tip)}L{written(wings[0])}L{written(end)}L{written(wings[1])}Z"
    return (
        f'<path d="{curve(path, closed=False)}" fill="none" stroke="{colour}" stroke-width="1.5" {ROUND}/>'
        f'<path d="{head}" fill="{colour}" stroke="{colour}" stroke-width=".9" {ROUND}/>'
    )
