"""Things in the scene: what one lies, sits or stands on, what one leans against and what one pulls."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from liftagain.figures.body import Shape
from liftagain.figures.outline import box, circle, curve, line
from liftagain.figures.palette import Palette
from liftagain.figures.skeleton import Joints, Point, add, between, direction, polar

Layer: TypeAlias = Literal["behind", "held", "front"]
Drawn: TypeAlias = Callable[[Joints, Palette], list[Shape]]
Tone: TypeAlias = Literal[
    "mat", "mat_edge", "wood", "wood_edge", "steel", "steel_edge", "rubber", "wall", "water", "arrow"
]


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
            Shape(box(left, right, bottom, top), palette.wood),
            Shape(box(left - 0.8, right + 0.8, top - lip, top), palette.wood_edge),
        ]

    return Prop(layer, draw)


def chair(left: float, right: float, seat: float, back: float) -> Prop:
    """A plain chair: seat, two legs, a back rest on the left."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        shapes = [Shape(box(x, x + 2.4, 0, seat - 2), palette.wood_edge) for x in (left + 1, right - 3.4)]
        shapes.append(Shape(box(left - 1.2, left + 1.2, seat - 3, back), palette.wood_edge))
        return [*shapes, Shape(box(left - 1.2, right, seat - 3, seat), palette.wood)]

    return Prop("behind", draw)


def cushion(left: float, right: float, top: float, *, bottom: float = 0.0) -> Prop:
    """Something soft to lie on, or a cold or warm pack."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        corner = min(4.5, (top - bottom) / 2)
        return [
            Shape(box(left, right, bottom, top, corner=corner), palette.mat_edge),
            Shape(line(((left + corner, top - 1.6), (right - corner, top - 1.6))), "none", palette.mat, 1.2),
        ]

    return Prop("behind", draw)


def ball(at: Callable[[Joints], Point], radius: float = 16.0, *, layer: Layer = "held") -> Prop:
    """A big gym ball, with a light on it."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        centre = at(found)
        shine = [add(centre, polar(angle, radius * 0.72)) for angle in (105, 125, 145, 165)]
        return [
            Shape(circle(centre, radius), palette.water),
            Shape(curve(shine, closed=False), "none", palette.paper, 1.5),
        ]

    return Prop(layer, draw)


def slope(left: float, right: float, level: float, rise: float, *, base: float = 0.4) -> Prop:
    """A hill: its height is `level` at x = 0 and grows by `rise` for each unit to the right."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        top = [(x, max(base, level + rise * x)) for x in (left, right)]
        return [
            Shape(line((*top, (right, base), (left, base)), closed=True), palette.wall),
            Shape(line(top), "none", palette.floor, 1.2),
        ]

    return Prop("behind", draw)


def table(left: float, right: float, top: float) -> Prop:
    """A counter or a plain table: its top and two legs."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        legs = [Shape(box(x, x + 2.4, 0, top - 2), palette.wood_edge) for x in (left + 1.5, right - 4)]
        return [*legs, Shape(box(left, right, top - 2.6, top), palette.wood)]

    return Prop("behind", draw)


def desk(left: float, right: float, top: float) -> Prop:
    """A desk with a screen that faces to the left, its top edge at the eyes of who sits there."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        x = (left + right) / 2 + 4
        return [
            *table(left, right, top).draw(found, palette),
            Shape(line(((x - 5, top + 0.6), (x + 5, top + 0.6))), "none", palette.steel_edge, 1.6),
            Shape(line(((x, top), (x, top + 12))), "none", palette.steel_edge, 2.0),
            Shape(box(x - 3.4, x - 0.6, top + 5, top + 25), palette.rubber),
            Shape(line(((left + 3, top + 0.9), (left + 11, top + 0.9))), "none", palette.steel, 1.6),
        ]

    return Prop("behind", draw)


def office_chair(x: float, seat: float, back: float) -> Prop:
    """A chair on castors: seat, a back rest with a curve for the low back, a column and a base."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        rest = [(x - 12.4, seat + 1), (x - 12.0, seat + 8), (x - 10.4, seat + 15), (x - 12.2, back)]
        base = ((x - 13, 2.6), (x, 5.4), (x + 13, 2.6))
        return [
            Shape(line(((x, 4), (x, seat - 3))), "none", palette.steel_edge, 3.0),
            Shape(line(base), "none", palette.steel_edge, 2.2),
            *(Shape(circle((x + dx, 2.2), 2.0), palette.rubber) for dx in (-12.4, 0, 12.4)),
            Shape(curve(rest, closed=False), "none", palette.rubber, 3.4),
            Shape(box(x - 12, x + 12, seat - 3.4, seat, corner=1.6), palette.rubber),
        ]

    return Prop("behind", draw)


def wall(x: float, height: float, *, width: float = 5.0) -> Prop:
    """A wall that stands to the left of x (or to its right with a negative width)."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        left, right = sorted((x - width, x))
        return [Shape(box(left, right, 0, height), palette.wall, palette.floor, 0.6)]

    return Prop("behind", draw)


def rods(*lines: tuple[Point, ...], width: float = 2.0, tone: Tone = "steel", layer: Layer = "behind") -> Prop:
    """Tubes or pads along lines: the parts of a machine that do not move."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        return [Shape(line(points), "none", getattr(palette, tone), width) for points in lines]

    return Prop(layer, draw)


def linked(
    points: Callable[[Joints], tuple[Point, ...]],
    *,
    width: float = 1.0,
    tone: Tone = "steel_edge",
    layer: Layer = "front",
) -> Prop:
    """A band, strap, cable, stick or moving part through points that follow the body."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        return [Shape(line(points(found)), "none", getattr(palette, tone), width)]

    return Prop(layer, draw)


def disc(at: Callable[[Joints], Point], radius: float, *, tone: Tone = "rubber", layer: Layer = "behind") -> Prop:
    """A roller, a pulley or a wheel's tyre seen from its end."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        return [
            Shape(circle(at(found), radius), getattr(palette, tone)),
            Shape(circle(at(found), radius * 0.3), palette.steel),
        ]

    return Prop(layer, draw)


def hoop(centre: Point, radius: float, *, width: float = 1.6, tone: Tone = "rubber") -> Prop:
    """The wheel of a bicycle."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        return [
            Shape(circle(centre, radius), "none", getattr(palette, tone), width),
            Shape(circle(centre, 1.4), palette.steel),
        ]

    return Prop("behind", draw)


def tower(x: float, pulley: float, *, height: float = 96.0, width: float = 9.0) -> Prop:
    """A cable machine: a column with its stack of weights, and the pulley's height."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        left, right = x - width / 2, x + width / 2
        stack = [
            Shape(box(left + 1.6, right - 1.6, y, y + 2.6, corner=0.3), palette.rubber) for y in (3, 6.4, 9.8, 13.2)
        ]
        return [
            Shape(box(left, right, 0, height), palette.wall, palette.steel, 1.2),
            *stack,
            Shape(circle((x, pulley), 2.6), palette.steel_edge),
        ]

    return Prop("behind", draw)


def hanging_bar(at: Point, post: float) -> Prop:
    """A fixed bar seen from its end, on an arm that reaches out from an upright post at x = post."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        upright = line(((post, 0.8), (post, at[1]), at))
        return [Shape(upright, "none", palette.steel, 2.2), Shape(circle(at, 2.3), palette.steel_edge)]

    return Prop("behind", draw)


def dowel(start: float = -0.12, end: float = 1.45, off: float = 7.4) -> Prop:
    """A stick held along the back: straight from behind the hips to behind the head."""

    def stick(found: Joints) -> tuple[Point, ...]:
        aside = polar(direction(found.hip, found.neck) + 90, off)
        return tuple(add(between(found.hip, found.neck, share), aside) for share in (start, end))

    return linked(stick, width=1.5, tone="wood_edge", layer="held")


def water(left: float, right: float, level: float) -> Prop:
    """A pool up to this level."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        return [Shape(box(left, right, 0.6, level, corner=2.0), palette.water)]

    return Prop("behind", draw)


def waves(left: float, right: float, level: float) -> Prop:
    """The water's surface in front of a swimmer."""

    def draw(_: Joints, palette: Palette) -> list[Shape]:
        steps = round((right - left) / 6)
        crests = [(left + (right - left) * i / steps, level + (0.9 if i % 2 else -0.9)) for i in range(steps + 1)]
        return [Shape(curve(crests, closed=False), "none", palette.paper, 1.4)]

    return Prop("front", draw)
