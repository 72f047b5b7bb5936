"""The moving drawing of an exercise: one SVG that loops by itself, without a script."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import escape

from liftagain.figures.body import Shape
from liftagain.figures.breath import breath_shapes, breath_words, shown_at
from liftagain.figures.drawing import ground, path_of, scene_of, shapes_of, spoken, view_box
from liftagain.figures.illustration import Illustration
from liftagain.figures.motion import Moving, Place, together
from liftagain.figures.palette import DEFAULT, Palette
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.tempo import Tempo, breath, tempo
from liftagain.knowledge.bundle import Knowledge, knowledge

MOMENTS = 6
"""Steps from one pose to the next; between two of them a transform or a path is carried over in a straight line."""

STILL_DEG = 0.05


def has_motion(exercise: str) -> bool:
    """Whether the exercise has a moving drawing. Where nothing else moves, the breath does."""
    return exercise in ILLUSTRATIONS


@lru_cache(maxsize=256)
def moving_drawing(exercise: str, known: Knowledge | None = None, palette: Palette = DEFAULT) -> str | None:
    """The moving drawing as an SVG document, None where there is none."""
    if not has_motion(exercise):
        return None
    known = known or knowledge()
    entry = known.exercises[exercise]
    scene, pace = scene_of(entry), pace_of(exercise, known)
    return moving_picture(scene, pace, entry.name, spoken(entry), palette)


def moving_picture(
    scene: Illustration, tempo_s: Tempo, title: str, description: str, palette: Palette = DEFAULT
) -> str:
    """One scene in motion as SVG: paper, mat, body, muscles, held things, each carried along its real path."""
    clock = Clock(tempo_s, MOMENTS * (len(scene.via) + 1))
    frames = [shapes_of(scene, moment / clock.steps, palette) for moment in range(clock.steps + 1)]
    drawn = _drawn([Moving(shapes) for shapes in zip(*frames, strict=True)], clock)
    box = view_box(scene)
    drawn += _breath(scene, clock, palette) + breath_words(scene.breath, box, palette)
    return _document(scene, box, drawn, title, description, palette)


def _breath(scene: Illustration, clock: Clock, palette: Palette) -> str:
    """The breath out, seen only while it lasts."""
    if scene.breath is None:
        return ""
    side_view = scene.view == "side"
    poses = [scene.at(moment / clock.steps) for moment in range(clock.steps + 1)]
    puffs = [breath_shapes(pose, palette, side_view=side_view) for pose in poses]
    drawn = _drawn([Moving(shapes) for shapes in zip(*puffs, strict=True)], clock)
    shown = shown_at(clock.steps, "back" if scene.holds else scene.breath.out)
    values = ";".join(_short(share) for share in shown)
    return f'<g class="breath"><animate attributeName="opacity" values="{values}" {clock.attributes}/>{drawn}</g>'


def _document(
    scene: Illustration,
    box: tuple[float, float, float, float],
    drawn: str,
    title: str,
    description: str,
    palette: Palette,
) -> str:
    x, y, width, height = box
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x:g} {-(y + height):g} {width:g} {height:g}" role="img" '
        f'aria-labelledby="t d"><title id="t">{escape(title)}</title><desc id="d">{escape(description)}</desc>'
        f"{ground(box, palette, scene)}{drawn}</svg>"
    )


def frame(exercise: str, moment: float, known: Knowledge | None = None, palette: Palette = DEFAULT) -> str | None:
    """The exercise at one moment of its movement (0 start, 1 end) as an SVG document, None where it is not drawn."""
    scene = ILLUSTRATIONS.get(exercise)
    if scene is None:
        return None
    name = (known or knowledge()).exercises[exercise].name
    shapes = "".join(path_of(shape) for shape in shapes_of(scene, moment, palette))
    return _document(scene, view_box(scene), shapes, name, name, palette)


def pace_of(exercise: str, known: Knowledge) -> Tempo:
    """The tempo that the exercise is shown in."""
    return breath(known) if ILLUSTRATIONS[exercise].holds else tempo(known.exercises[exercise], known)


@dataclass(frozen=True)
class Clock:
    """When each moment of the movement comes in the loop."""

    tempo: Tempo
    steps: int

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The moments as they come: there, and back again."""
        there = tuple(range(self.steps + 1))
        return (*there, *there[::-1], 0)

    @cached_property
    def attributes(self) -> str:
        """The timing of every animation of the drawing."""
        t = self.tempo
        there = [t.there_s * i / self.steps for i in range(self.steps + 1)]
        back = [t.there_s + t.held_s + t.back_s * i / self.steps for i in range(self.steps + 1)]
        times = ";".join(f"{second / t.loop_s:.3f}".rstrip("0").rstrip(".") for second in (*there, *back, t.loop_s))
        return f'dur="{t.loop_s:g}s" repeatCount="indefinite" keyTimes="{times}"'


def _drawn(shapes: list[Moving], clock: Clock) -> str:
    """The shapes back to front; neighbours that move as one are carried together."""
    out: list[str] = []
    place = 0
    while place < len(shapes):
        first = shapes[place]
        if first.stands_still:
            out.append(path_of(first.frames[0]))
            place += 1
            continue
        if first.places is None:
            out.append(_bent(first, clock))
            place += 1
            continue
        group = [first]
        while place + len(group) < len(shapes) and together(first.places, shapes[place + len(group)]):
            group.append(shapes[place + len(group)])
        out.append(_carried(group, first.places, clock))
        place += len(group)
    return "".join(out)


def _carried(group: list[Moving], places: tuple[Place, ...], clock: Clock) -> str:
    origin = places[0].at
    paths = "".join(path_of(_with_path(one.frames[0], one.path_around(origin))) for one in group)
    moves = ";".join(f"{_short(places[i].at[0])} {_short(-places[i].at[1])}" for i in clock.order)
    turns = ";".join(_short(-places[i].turned) for i in clock.order)
    turns_at_all = any(abs(place.turned) > STILL_DEG for place in places)
    end = places[-1]
    shown = f"translate({_short(end.at[0])} {_short(-end.at[1])}) rotate({_short(-end.turned)})"
    turning = (
        f'<animateTransform attributeName="transform" type="rotate" additive="sum" values="{turns}" '
        f"{clock.attributes}/>"
        if turns_at_all
        else ""
    )
    return (
        f'<g transform="{shown}"><animateTransform attributeName="transform" type="translate" values="{moves}" '
        f"{clock.attributes}/>{turning}{paths}</g>"
    )


def _bent(shape: Moving, clock: Clock) -> str:
    paths = [frame.path for frame in shape.frames]
    values = ";".join(paths[i] for i in clock.order)
    still = path_of(shape.frames[-1])
    return f'{still[:-2]}><animate attributeName="d" values="{values}" {clock.attributes}/></path>'


def _with_path(shape: Shape, path: str) -> Shape:
    return Shape(path, shape.fill, shape.stroke, shape.stroke_width, shape.part)


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".") if round(number, 2) else "0"
