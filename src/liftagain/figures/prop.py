"""Things in the scene: what one lies, sits or stands on, and what one holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Literal, TypeAlias

from liftagain.figures.body import Shape
from liftagain.figures.outline import curve, polygon, straight, tube, written
from liftagain.figures.palette import Palette
from liftagain.figures.skeleton import Joints, Point, add, between, direction, polar

Layer: TypeAlias = Literal["behind", "held", "front"]
Drawn: TypeAlias = Callable[[Joints, Palette], list[Shape]]


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing, drawn behind the body, between the body and the near arm (held), or in front of all."""

    layer: Layer
    draw: Drawn


def block(left: float, right: float, top: float, *, bottom: float = 0.0, layer: Layer = "behind") -> Prop:
    """A box, bench, step or chair seat seen from the side."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        lip = min(2.2, (top - bottom) / 3)
        return [
            Shape(_rounded(left, right, bottom, top), palette.wood),
            Shape(_rounded(left - 0.8, right + 0.8, top - lip, top), palette.wood_edge),
        ]

    return Prop(layer, draw)


def chair(left: float, right: float, seat: float, back: float) -> Prop:
    """A plain chair: seat, two legs, a back rest on the left."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        shapes = [Shape(_rounded(x, x + 2.4, 0, seat - 2), palette.wood_edge) for x in (left + 1, right - 3.4)]
        shapes.append(Shape(_rounded(left - 1.2, left + 1.2, seat - 3, back), palette.wood_edge))
        return [*shapes, Shape(_rounded(left - 1.2, right, seat - 3, seat), palette.wood)]

    return Prop("behind", draw)


def wall(x: float, height: float, *, width: float = 5.0) -> Prop:
    """A wall that stands to the left of x (or to its right with a negative width)."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        left, right = sorted((x - width, x))
        return [Shape(_rounded(left, right, 0, height), palette.wall, palette.floor, 0.6)]

    return Prop("behind", draw)


def plates(at: Callable[[Joints], Point], radius: float = 12.5) -> Prop:
    """A barbell seen from its end: the plate, its rim and the sleeve."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        centre = at(found)
        return [
            Shape(_circle(centre, radius), palette.rubber),
            Shape(_circle(centre, radius * 0.72), "none", palette.steel_edge, 0.7),
            Shape(_circle(centre, radius * 0.2), palette.steel),
        ]

    return Prop("held", draw)


def small_plates(at: Callable[[Joints], Point]) -> Prop:
    """A light barbell."""
    return plates(at, 7.5)


def dumbbell(at: Callable[[Joints], Point], *, angle: float = 0.0) -> Prop:
    """A dumbbell seen from the side, its handle along `angle`."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        centre = at(found)
        ends = [add(centre, polar(angle, sign * 4.6)) for sign in (-1, 1)]
        bar = straight(ends[0], ends[1])
        heads = [
            Shape(curve(tube(_short(end, angle), ((0, 2.6, 2.6), (1, 2.6, 2.6)), 1)), palette.rubber) for end in ends
        ]
        return [Shape(polygon(tube(bar, ((0, 0.8, 0.8), (1, 0.8, 0.8)), 1)), palette.steel), *heads]

    return Prop("held", draw)


def kettlebell(at: Callable[[Joints], Point], *, angle: float = -90.0) -> Prop:
    """A kettlebell that hangs from the hand along `angle`."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        grip = at(found)
        bell = add(grip, polar(angle, 7.2))
        handle = [
            add(bell, polar(angle + turn, reach))
            for turn, reach in ((140, 5.2), (160, 8.2), (180, 8.8), (200, 8.2), (220, 5.2))
        ]
        return [
            Shape(curve(handle, closed=False), "none", palette.steel_edge, 1.7),
            Shape(_circle(bell, 5.0), palette.rubber),
            Shape(_circle(bell, 2.0), palette.steel_edge),
        ]

    return Prop("held", draw)


def dowel(start: float = -0.12, end: float = 1.45, off: float = 7.4) -> Prop:
    """A stick held along the back: straight from behind the hips to behind the head."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        heading = direction(found.hip, found.neck)
        low = add(between(found.hip, found.neck, start), polar(heading + 90, off))
        high = add(between(found.hip, found.neck, end), polar(heading + 90, off))
        return [Shape(polygon(tube(straight(low, high), ((0, 0.7, 0.7), (1, 0.7, 0.7)), 1)), palette.wood_edge)]

    return Prop("held", draw)


def strip(points: Callable[[Joints], tuple[Point, ...]], *, width: float = 1.0, layer: Layer = "front") -> Prop:
    """A band, strap or cable through points."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        line = "M" + "L".join(written(p) for p in points(found))
        return [Shape(line, "none", palette.mat_edge if layer == "front" else palette.steel_edge, width)]

    return Prop(layer, draw)


def bar(at: Point, *, post: float = 0.0) -> Prop:
    """A fixed bar seen from its end, as on a rack, with a thin post where `post` gives its height."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        shapes = [Shape(_rounded(at[0] - 1, at[0] + 1, 0, post), palette.steel)] if post else []
        return [*shapes, Shape(_circle(at, 1.7), palette.steel_edge)]

    return Prop("behind", draw)


def _short(centre: Point, angle: float) -> Callable[[float], Point]:
    return straight(add(centre, polar(angle, -1.6)), add(centre, polar(angle, 1.6)))


def _circle(centre: Point, radius: float) -> str:
    around = [add(centre, (radius * cos(radians(a)), radius * sin(radians(a)))) for a in range(0, 360, 45)]
    return curve(around)


def _rounded(left: float, right: float, bottom: float, top: float) -> str:
    r = min(0.9, (right - left) / 2, (top - bottom) / 2)
    corners = (
        ((right - r, bottom), (right, bottom), (right, bottom + r)),
        ((right, top - r), (right, top), (right - r, top)),
        ((left + r, top), (left, top), (left, top - r)),
        ((left, bottom + r), (left, bottom), (left + r, bottom)),
    )
    around = "".join(f"L{written(a)}Q{written(b)} {written(c)}" for a, b, c in corners)
    return f"M{written((left + r, bottom))}{around}Z"
