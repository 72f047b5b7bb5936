"""Shapes in motion: what stays rigid is moved and turned by transforms, what bends is drawn anew.

The frames of a shape are the same path at the sampled moments. A limb's outline keeps its form, so its whole movement
is two short lists of numbers; the trunk and what follows it changes its form, so its path is given for every moment.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import atan2, cos, degrees, hypot, radians, sin

from liftagain.figures.body import Shape
from liftagain.figures.outline import every_point, shifted
from liftagain.figures.skeleton import Point

STILL_WITHIN = 0.11  # a point that moves no further than its rounding does not move
RIGID_WITHIN = 0.24  # per cent of stature: two roundings of a point and the chord between two moments
SAME_TURN_DEG = 1.2


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rigid shape is at one moment: its centre, and how far it has turned (degrees, counter-clockwise)."""

    at: Point
    turned: float


@dataclass(frozen=True)
class Moving:
    """One shape over all moments."""

    frames: tuple[Shape, ...]

    @cached_property
    def points(self) -> tuple[tuple[Point, ...], ...]:
        """Every point of the path at every moment."""
        return tuple(every_point(shape.path) for shape in self.frames)

    @cached_property
    def stands_still(self) -> bool:
        """Whether nothing of it moves."""
        first = self.points[0]
        return all(
            len(found) == len(first) and all(_near(p, q, STILL_WITHIN) for p, q in zip(first, found, strict=True))
            for found in self.points
        )

    @cached_property
    def places(self) -> tuple[Place, ...] | None:
        """Where it is at each moment, None where its form changes."""
        return places_of(self.points)

    def path_around(self, origin: Point) -> str:
        """The path of the first moment, seen from `origin`."""
        return shifted(self.frames[0].path, origin)


def places_of(frames: Sequence[tuple[Point, ...]], centre: Point | None = None) -> tuple[Place, ...] | None:
    """The places of points that move as one body, None where they do not. Without a `centre` it is their own."""
    first = frames[0]
    start = centre or _middle(first)
    found, before = [], 0.0
    for points in frames:
        if len(points) != len(first):
            return None
        turn = _turn(first, points)
        turn = before + (turn - before + 180) % 360 - 180  # the short way on from the moment before
        middle = _carried(start, _middle(first), _middle(points), turn)
        if any(
            not _near(_carried(p, start, middle, turn), q, RIGID_WITHIN) for p, q in zip(first, points, strict=True)
        ):
            return None
        found.append(Place(middle, turn))
        before = turn
    return tuple(found)


def together(first: tuple[Place, ...], other: Moving) -> bool:
    """Whether another shape moves with a rigid one, so that both can be carried by the same transform."""
    if other.places is None or any(
        abs(a.turned - b.turned) > SAME_TURN_DEG for a, b in zip(first, other.places, strict=True)
    ):
        return False
    start = first[0].at
    return all(
        _near(_carried(p, start, place.at, place.turned), q, RIGID_WITHIN)
        for place, points in zip(first, other.points, strict=True)
        for p, q in zip(other.points[0], points, strict=True)
    )


def _carried(point: Point, start: Point, end: Point, turn: float) -> Point:
    x, y = point[0] - start[0], point[1] - start[1]
    c, s = cos(radians(turn)), sin(radians(turn))
    return (end[0] + c * x - s * y, end[1] + s * x + c * y)


def _turn(before: Sequence[Point], after: Sequence[Point]) -> float:
    """The turn, in degrees, that brings the points nearest to where they are afterwards (least squares)."""
    (bx, by), (ax, ay) = _middle(before), _middle(after)
    along = across = 0.0
    for (px, py), (qx, qy) in zip(before, after, strict=True):
        x, y, u, v = px - bx, py - by, qx - ax, qy - ay
        along += x * u + y * v
        across += x * v - y * u
    return degrees(atan2(across, along)) if along or across else 0.0


def _middle(points: Sequence[Point]) -> Point:
    return (sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points))


def _near(p: Point, q: Point, within: float) -> bool:
    return hypot(p[0] - q[0], p[1] - q[1]) <= within
