"""The drawing of an exercise as SVG."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from html import escape
from math import cos, radians, sin

from liftagain.domain.exercise import Exercise
from liftagain.figures.body import Part, Shape, body
from liftagain.figures.breath import ROOM_FOR_WORDS, breath_still, reach_of_breath, words_width
from liftagain.figures.front_body import front_body
from liftagain.figures.illustration import Arrow, Illustration, Push, Turn
from liftagain.figures.muscle import muscle, on_the_arm
from liftagain.figures.outline import anchors, curve, line
from liftagain.figures.palette import DEFAULT, Palette
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.skeleton import Chain, Joints, Point, Pose, add, between, direction, distance, joints, polar
from liftagain.knowledge.bundle import Knowledge, knowledge

MARGIN_X, MARGIN_TOP, MARGIN_BOTTOM = 13.0, 10.0, 9.0
LOWEST_VIEW = 58.0  # a lying figure still gets a panel that is not a strip
ARROW_STEPS = 9
NARROWEST = 0.8  # width over height of a standing figure's panel
HIDDEN_WITHIN = 3.5  # a far limb this close to the near one adds nothing to a silhouette
ROUND = 'stroke-linecap="round" stroke-linejoin="round"'


def has_drawing(exercise: str) -> bool:
    """Whether the exercise has a drawing."""
    return exercise in ILLUSTRATIONS


@lru_cache(maxsize=256)
def drawing(exercise: str, known: Knowledge | None = None, palette: Palette = DEFAULT) -> str | None:
    """The still drawing as an SVG document with a title and a description, or None where there is none."""
    if exercise not in ILLUSTRATIONS:
        return None
    entry = (known or knowledge()).exercises[exercise]
    return picture(scene_of(entry), entry.name, spoken(entry), palette)


def scene_of(entry: Exercise) -> Illustration:
    """The exercise as it is drawn, with its breath."""
    return replace(ILLUSTRATIONS[entry.id], breath=entry.breath)


def spoken(entry: Exercise) -> str:
    """What the drawing tells those who do not see it: the cues, and when to breathe out."""
    return " ".join((*entry.cues, *((entry.breath.cue,) if entry.breath else ())))


def picture(scene: Illustration, title: str, description: str, palette: Palette = DEFAULT) -> str:
    """One scene as SVG: paper, mat, ghost of the start, body, muscles, held things, arrows."""
    box = view_box(scene)
    behind, shapes = layers(scene, scene.shown, palette)
    parts = [ground(box, palette, scene), _paths(behind)]
    if scene.ghost:
        parts.append(_ghost(scene, palette))
    parts.append(_paths(shapes))
    parts += [_arrow(scene, track, palette) for track in scene.tracks]
    parts.append(breath_still(scene, scene.at(scene.shown), box, palette))
    x, y, width, height = box
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x:g} {-(y + height):g} {width:g} {height:g}" role="img" '
        f'aria-labelledby="t d"><title id="t">{escape(title)}</title><desc id="d">{escape(description)}</desc>'
        f"{''.join(parts)}</svg>"
    )


def shapes_of(scene: Illustration, t: float, palette: Palette = DEFAULT) -> list[Shape]:
    """Everything but the ground at a moment of the movement, back to front. Whoever holds still breathes."""
    behind, shapes = layers(scene, t, palette, breath=t if scene.holds else 0.0)
    return [*behind, *shapes]


def layers(scene: Illustration, t: float, palette: Palette, *, breath: float = 0.0) -> tuple[list[Shape], list[Shape]]:
    """The shapes at a moment, back to front: the things behind the body, and the body with all it holds."""
    pose = scene.at(t)
    found = joints(pose)
    under, trunk, over = _layers(scene, pose, palette, breath)
    side_view = scene.view == "side"
    trunk_muscles, arm_muscles = (
        [
            shape
            for name in scene.muscles
            if on_the_arm(name, side_view=side_view) == on_arm
            for shape in muscle(found, name, palette, side_view=side_view)
        ]
        for on_arm in (False, True)
    )
    things = {
        name: [shape for prop in scene.props if prop.layer == name for shape in prop.draw(found, palette)]
        for name in ("behind", "held", "front")
    }
    shapes = [*under, *trunk, *trunk_muscles, *things["held"], *over, *arm_muscles, *things["front"]]
    return things["behind"], shapes


def _layers(
    scene: Illustration, pose: Pose, palette: Palette, breath: float = 0.0
) -> tuple[list[Shape], list[Shape], list[Shape]]:
    """The body's shapes, back to front: what muscles and held things cover, and what covers those."""
    if scene.view == "side":
        trunk, near_arm = body(pose, palette, fists=scene.fists, breath=breath)
        return [], trunk, near_arm
    trunk, arms = front_body(pose, palette, fists=scene.fists, dim_far=scene.dim_far)
    return (arms, trunk, []) if scene.arms_behind else ([], trunk, arms)


def _ghost(scene: Illustration, palette: Palette) -> str:
    """The start of the movement as one pale silhouette, without far limbs that hide behind the near ones."""
    pose = scene.at(0.0)
    found = joints(pose)
    left_out: set[Part] = {"detail"}
    if _alike(found.arm_near, found.arm_far):
        left_out.add("arm_far")
    if _alike(found.leg_near, found.leg_far):
        left_out.add("leg_far")
    shapes = [shape for layer in _layers(scene, pose, palette) for shape in layer if shape.part not in left_out]
    return f'<path d="{"".join(shape.path for shape in shapes)}" fill="{palette.ghost}" opacity=".16"/>'


def _alike(near: Chain, far: Chain) -> bool:
    return all(distance(p, q) < HIDDEN_WITHIN for p, q in zip(near, far, strict=True))


def _paths(shapes: list[Shape]) -> str:
    return "".join(path_of(shape) for shape in shapes)


def path_of(shape: Shape) -> str:
    """A shape as an SVG element."""
    stroke = ""
    if shape.stroke:
        stroke = f' stroke="{shape.stroke}" stroke-width="{shape.stroke_width:g}" {ROUND}'
    return f'<path d="{shape.path}" fill="{shape.fill}"{stroke}/>'


def view_box(scene: Illustration) -> tuple[float, float, float, float]:
    """The view (x, y, width, height) around every joint of the movement, every arrow and every thing."""
    points = [p for t in (0.0, 0.5, 1.0) for p in _all_points(scene.joints_at(t))]
    points += [p for track in scene.tracks for p in _arrow_path(scene, track)]
    if scene.breath:
        points += [p for t in (0.0, 0.5, 1.0) for p in reach_of_breath(scene.at(t), side_view=scene.view == "side")]
    drawn = [shape.path for prop in scene.props for shape in prop.draw(scene.joints_at(scene.shown), DEFAULT)]
    points += [p for path in drawn for p in anchors(path)]
    left, right = min(p[0] for p in points) - MARGIN_X, max(p[0] for p in points) + MARGIN_X
    bottom = min(p[1] for p in points) - MARGIN_X if scene.view == "above" else -MARGIN_BOTTOM
    bottom -= ROOM_FOR_WORDS if scene.breath else 0.0
    height = max(max(p[1] for p in points) + MARGIN_TOP - bottom, LOWEST_VIEW)
    least = max(height * NARROWEST, words_width(scene.breath))
    spare = max(0.0, least - (right - left)) / 2
    return (round(left - spare), round(bottom), round(right - left + 2 * spare), round(height))


def _all_points(found: Joints) -> list[Point]:
    crown = add(found.head, polar(direction(found.neck, found.head), 7))
    return [found.hip, found.neck, crown, *found.arm_near, *found.arm_far, *found.leg_near, *found.leg_far]


def ground(box: tuple[float, float, float, float], palette: Palette, scene: Illustration) -> str:
    """Paper, mat and floor line."""
    x, y, width, height = box
    size = f'x="{x:g}" y="{-(y + height):g}" width="{width:g}" height="{height:g}"'
    paper = f'<rect {size} rx="5" fill="{palette.paper}"/>'
    if scene.view == "above":
        words = ROOM_FOR_WORDS if scene.breath else 0.0
        return paper + _mat_from_above((x, y + words, width, height - words), palette)
    level = 3.6 if scene.mat else 0.4
    ends = f'x1="{x + 3:g}" x2="{x + width - 3:g}" y1="{level}" y2="{level}"'
    floor = f'<line {ends} stroke="{palette.floor}" stroke-width=".8" stroke-linecap="round"/>'
    if not scene.mat:
        return paper + floor
    return (
        f'{paper}<rect x="{x + 8:g}" y="0" width="{width - 16:g}" height="3.2" rx="1.6" fill="{palette.mat}"/>'
        f'<rect x="{x + 8:g}" y="2.1" width="{width - 16:g}" height="1.1" rx=".55" fill="{palette.mat_edge}"/>{floor}'
    )


def _mat_from_above(box: tuple[float, float, float, float], palette: Palette) -> str:
    x, y, width, height = box
    inside = f'x="{x + 6:g}" y="{-(y + height) + 6:g}" width="{width - 12:g}" height="{height - 12:g}"'
    return f'<rect {inside} rx="3" fill="{palette.mat}" stroke="{palette.mat_edge}" stroke-width="1.1"/>'


def _arrow_path(scene: Illustration, track: Arrow) -> list[Point]:
    if isinstance(track, Push):
        return [between(track.start, track.end, i / ARROW_STEPS) for i in (0, 3, 6, ARROW_STEPS)]
    if isinstance(track, Turn):
        sweep = (track.end_deg - track.start_deg) / ARROW_STEPS
        turns = [radians(track.start_deg + sweep * i) for i in range(ARROW_STEPS + 1)]
        (x, y), (wide, high) = track.centre, track.radii
        return [(x + wide * cos(a), y + high * sin(a)) for a in turns]
    span = (track.end - track.start) / ARROW_STEPS
    moments = [track.start + span * i for i in range(ARROW_STEPS + 1)]
    return [add(track.joint(scene.joints_at(t)), track.off) for t in moments]


def _arrow(scene: Illustration, track: Arrow, palette: Palette) -> str:
    path = _arrow_path(scene, track)
    heading, end = direction(path[-2], path[-1]), path[-1]
    tip = add(end, polar(heading, 3.6))
    wings = [add(end, polar(heading + turn, 2.5)) for turn in (118, -118)]
    colour = palette.arrow
    head = line((tip, wings[0], end, wings[1]), closed=True)
    return (
        f'<path d="{curve(path, closed=False)}" fill="none" stroke="{colour}" stroke-width="1.5" {ROUND}/>'
        f'<path d="{head}" fill="{colour}" stroke="{colour}" stroke-width=".9" {ROUND}/>'
    )
