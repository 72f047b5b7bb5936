"""Smooth outlines: a curve through points, and a tube of varying width around an axis."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import hypot
from typing import TypeAlias

from liftagain.figures.skeleton import Point, add, between, direction, minus, polar

Axis: TypeAlias = Callable[[float], Point]
Profile: TypeAlias = Sequence[tuple[float, float, float]]
"""Rows of (t along the axis, width to the front, width to the back)."""

HANDLE = 0.36  # share of the chord that a Bezier handle takes: round, without overshoot


def written(p: Point) -> str:
    """The point as SVG writes it (y down), to a tenth of a unit: 1/1000 of stature."""
    return f"{_number(p[0])} {_number(-p[1])}"


def curve(points: Sequence[Point], *, closed: bool = True) -> str:
    """SVG path data of cubic Beziers through the points; tangents come from the neighbours."""
    count = len(points)
    tangents = [_tangent(points, i, closed) for i in range(count)]
    parts = [f"M{written(points[0])}"]
    for i in range(count if closed else count - 1):
        p, q = points[i], points[(i + 1) % count]
        reach = hypot(*minus(q, p)) * HANDLE
        (ax, ay), (bx, by) = tangents[i], tangents[(i + 1) % count]
        first, second = (p[0] + ax * reach, p[1] + ay * reach), (q[0] - bx * reach, q[1] - by * reach)
        parts.append(f"C{written(first)} {written(second)} {written(q)}")
    return "".join(parts) + ("Z" if closed else "")


def polygon(points: Sequence[Point]) -> str:
    """SVG path data of straight lines around the points."""
    return "M" + "L".join(written(p) for p in points) + "Z"


def straight(a: Point, b: Point) -> Axis:
    """The axis of a straight segment."""
    return lambda t: between(a, b, t)


def tube(axis: Axis, profile: Profile, side: int, *, round_start: bool = False, round_end: bool = False) -> list[Point]:
    """The outline around an axis. The front lies on `side` (+1 left, -1 right) of the way along it."""
    front = [_beside(axis, t, side * width) for t, width, _ in profile]
    back = [_beside(axis, t, -side * width) for t, _, width in profile]
    end = _cap(axis, profile[-1], side, forward=True) if round_end else []
    start = _cap(axis, profile[0], side, forward=False) if round_start else []
    return front + end + back[::-1] + start


def _number(value: float) -> str:
    text = f"{value:.1f}"
    return text.removesuffix(".0") if text != "-0.0" else "0"


def _tangent(points: Sequence[Point], i: int, closed: bool) -> Point:
    count = len(points)
    if closed or 0 < i < count - 1:
        v = minus(points[(i + 1) % count], points[i - 1])
    else:
        v = minus(points[min(i + 1, count - 1)], points[max(i - 1, 0)])
    length = hypot(*v) or 1.0
    return (v[0] / length, v[1] / length)


def _heading(axis: Axis, t: float) -> float:
    return direction(axis(t - 1e-3), axis(t + 1e-3))


def _beside(axis: Axis, t: float, width: float) -> Point:
    return add(axis(t), polar(_heading(axis, t) + 90, width))


def _cap(axis: Axis, row: tuple[float, float, float], side: int, *, forward: bool) -> list[Point]:
    t, front, back = row
    heading = _heading(axis, t)
    centre = _beside(axis, t, side * (front - back) / 2)
    turn = 0.0 if forward else 180.0
    radius = (front + back) / 2
    return [add(centre, polar(heading + turn + 90 * side * (1 - 2 * u), radius)) for u in (0.25, 0.5, 0.75)]
