"""What is lifted: barbells, dumbbells, kettlebells."""

from __future__ import annotations

from collections.abc import Callable

from liftagain.figures.body import Shape
from liftagain.figures.outline import box, circle, curve, line, straight, tube
from liftagain.figures.palette import Palette
from liftagain.figures.prop import Layer, Prop
from liftagain.figures.skeleton import Joints, Point, add, polar


def plates(at: Callable[[Joints], Point], radius: float = 12.5, *, layer: Layer = "held") -> Prop:
    """A barbell seen from its end: the plate, its rim and the sleeve."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        centre = at(found)
        return [
            Shape(circle(centre, radius), palette.rubber),
            Shape(circle(centre, radius * 0.72), "none", palette.steel_edge, 0.7),
            Shape(circle(centre, radius * 0.2), palette.steel),
        ]

    return Prop(layer, draw)


def small_plates(at: Callable[[Joints], Point]) -> Prop:
    """A light barbell."""
    return plates(at, 7.5)


def barbell(at: Callable[[Joints], Point], radius: float = 12.5, half: float = 36.0, *, layer: Layer = "held") -> Prop:
    """A barbell seen from the front: the bar across the body and the plates' edges. `half` is where those sit."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        x, y = at(found)
        edges = ((-half - 4.2, -half), (half, half + 4.2))
        return [
            Shape(line(((x - half - 8, y), (x + half + 8, y))), "none", palette.steel, 1.6),
            *(Shape(box(x + a, x + b, y - radius, y + radius), palette.rubber) for a, b in edges if radius),
        ]

    return Prop(layer, draw)


def trap_bar(at: Callable[[Joints], Point], radius: float = 12.0, *, high: bool = True) -> Prop:
    """A trap bar seen from its end: the plate, the frame around the person, and the handle that is held."""
    rise = 5.6 if high else 0.0

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        x, y = at(found)
        low = y - rise
        handle = ((x - 7, low), (x - 5.4, y), (x + 5.4, y), (x + 7, low))
        return [
            *plates(lambda _: (x, low), radius).draw(found, palette),
            Shape(line(((x - 19, low), (x + 19, low))), "none", palette.steel, 2.0),
            Shape(line(handle), "none", palette.steel, 1.8),
        ]

    return Prop("held", draw)


def dumbbell(at: Callable[[Joints], Point], *, angle: float = 0.0, layer: Layer = "held") -> Prop:
    """A dumbbell seen from the side, its handle along `angle`."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        centre = at(found)
        ends = [add(centre, polar(angle, sign * 4.6)) for sign in (-1, 1)]
        heads = [
            Shape(curve(tube(_short(end, angle), ((0, 2.6, 2.6), (1, 2.6, 2.6)), 1)), palette.rubber) for end in ends
        ]
        return [Shape(line(ends), "none", palette.steel, 1.6), *heads]

    return Prop(layer, draw)


def kettlebell(at: Callable[[Joints], Point], *, angle: float = -90.0, layer: Layer = "held") -> Prop:
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
            Shape(circle(bell, 5.0), palette.rubber),
            Shape(circle(bell, 2.0), palette.steel_edge),
        ]

    return Prop(layer, draw)


def crate(at: Callable[[Joints], Point], wide: float = 17.0, high: float = 13.0) -> Prop:
    """A box that is carried, held by its near lower edge."""

    def draw(found: Joints, palette: Palette) -> list[Shape]:
        x, y = at(found)
        left, low = x - wide * 0.42, y - 3.0
        return [
            Shape(box(left, left + wide, low, low + high), palette.wood),
            Shape(box(left, left + wide, low + high - 2.4, low + high), palette.wood_edge),
        ]

    return Prop("held", draw)


def _short(centre: Point, angle: float) -> Callable[[float], Point]:
    return straight(add(centre, polar(angle, -1.6)), add(centre, polar(angle, 1.6)))
