"""Smooth outlines: a curve through points, and a tube of varying width around an axis.

Path data is written relative to the last point, in tenths of a unit (1/1000 of stature), which keeps a drawing small.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from math import cos, hypot, radians, sin
from typing import TypeAlias

from liftagain.figures.skeleton import Point, between, minus

Axis: TypeAlias = Callable[[float], Point]
Profile: TypeAlias = Sequence[tuple[float, float, float]]
"""Rows of (t along the axis, width to the front, width to the back)."""

HANDLE = 0.36  # share of the chord that a Bezier handle takes: round, without overshoot
TOKEN = re.compile(r"[MmlcqZ]|-?\d*\.?\d+")
PAIRS = {"M": 1, "m": 1, "l": 1, "q": 2, "c": 3}


class Pen:
    """Writes path data (SVG's y runs down); the rounding of one point is never carried to the next."""

    def __init__(self, start: Point) -> None:
        """Put the pen down at a point."""
        self.at = _tenths(start)
        self.parts = ["M", _number(self.at[0]), _number(self.at[1])]

    def draw(self, command: str, points: Iterable[Point]) -> None:
        """Append one relative command (l, q or c); each of its points is relative to where the pen is."""
        self.parts.append(command)
        end = self.at
        for point in points:
            end = _tenths(point)
            self.parts += (_number(end[0] - self.at[0]), _number(end[1] - self.at[1]))
        self.at = end

    def written(self, *, closed: bool) -> str:
        """The path data."""
        out: list[str] = []
        last = ""
        for part in self.parts:
            # a sign or a letter parts two numbers as well as a space does, and a letter need not be said twice
            if part.isalpha():
                if part != last or part == "M":
                    out.append(part)
                    last = part
                continue
            out.append(part if part[0] == "-" or out[-1].isalpha() else f" {part}")
        return "".join(out) + ("Z" if closed else "")


def curve(points: Sequence[Point], *, closed: bool = True) -> str:
    """Path data of cubic Beziers through the points; tangents come from the neighbours.

    Closed outlines all run the same way around, so that overlapping ones can share a path.
    """
    if closed and _area(points) < 0:
        points = points[::-1]
    count = len(points)
    tangents = [_tangent(points, i, closed) for i in range(count)]
    pen = Pen(points[0])
    for i in range(count if closed else count - 1):
        p, q = points[i], points[(i + 1) % count]
        reach = hypot(q[0] - p[0], q[1] - p[1]) * HANDLE
        (ax, ay), (bx, by) = tangents[i], tangents[(i + 1) % count]
        pen.draw("c", ((p[0] + ax * reach, p[1] + ay * reach), (q[0] - bx * reach, q[1] - by * reach), q))
    return pen.written(closed=closed)


def line(points: Sequence[Point], *, closed: bool = False) -> str:
    """Path data of straight lines through the points."""
    pen = Pen(points[0])
    for point in points[1:]:
        pen.draw("l", (point,))
    return pen.written(closed=closed)


def circle(centre: Point, radius: float) -> str:
    """Path data of a circle."""
    around = range(0, 360, 45)
    return curve([(centre[0] + radius * cos(radians(a)), centre[1] + radius * sin(radians(a))) for a in around])


def box(left: float, right: float, bottom: float, top: float, *, corner: float = 0.9) -> str:
    """Path data of an upright rectangle with rounded corners."""
    r = min(corner, (right - left) / 2, (top - bottom) / 2)
    corners = (
        ((right - r, bottom), (right, bottom), (right, bottom + r)),
        ((right, top - r), (right, top), (right - r, top)),
        ((left + r, top), (left, top), (left, top - r)),
        ((left, bottom + r), (left, bottom), (left + r, bottom)),
    )
    pen = Pen((left + r, bottom))
    for start, tip, end in corners:
        pen.draw("l", (start,))
        pen.draw("q", (tip, end))
    return pen.written(closed=True)


def anchors(path: str) -> list[Point]:
    """The points that path data of this module goes through, read back (y up)."""
    found: list[Point] = []
    at, command, numbers = (0.0, 0.0), "", []
    for token in TOKEN.findall(path):
        if token.isalpha():
            command = token
            continue
        numbers.append(float(token))
        if len(numbers) == 2 * PAIRS[command]:
            x, y = numbers[-2:]
            at = (x, y) if command == "M" else (at[0] + x, at[1] + y)
            found.append((at[0], -at[1]))
            numbers = []
    return found


def every_point(path: str) -> tuple[Point, ...]:
    """Every point of path data of this module, handles included, read back (y up)."""
    found: list[Point] = []
    at, command, numbers = (0.0, 0.0), "", []
    for token in TOKEN.findall(path):
        if token.isalpha():
            command = token
            continue
        numbers.append(float(token))
        if len(numbers) == 2 * PAIRS[command]:
            base = (0.0, 0.0) if command == "M" else at
            pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
            found += [(base[0] + x, -(base[1] + y)) for x, y in pairs]
            at = (base[0] + pairs[-1][0], base[1] + pairs[-1][1])
            numbers = []
    return tuple(found)


def shifted(path: str, origin: Point) -> str:
    """The path data as it is seen from `origin`: only where the pen is put down is absolute."""

    def put_down(match: re.Match[str]) -> str:
        x, y = (float(number) for number in match.groups())
        return Pen((x - origin[0], -y - origin[1])).written(closed=False)

    return re.sub(r"M(-?\d*\.?\d+) ?(-?\d*\.?\d+)", put_down, path)


def straight(a: Point, b: Point) -> Axis:
    """The axis of a straight segment."""
    return lambda t: between(a, b, t)


def tube(axis: Axis, profile: Profile, side: int, *, round_start: bool = False, round_end: bool = False) -> list[Point]:
    """The outline around an axis. The front lies on `side` (+1 left, -1 right) of the way along it."""
    rows = [(axis(t), _left(axis, t), front, back) for t, front, back in profile]
    front = [_off(at, left, side * width) for at, left, width, _ in rows]
    back = [_off(at, left, -side * width) for at, left, _, width in rows]
    end = _cap(rows[-1], side, 1) if round_end else []
    start = _cap(rows[0], side, -1) if round_start else []
    return front + end + back[::-1] + start


def widened(profile: Profile, by: float) -> Profile:
    """The profile with every width multiplied."""
    return profile if by == 1 else [(t, front * by, back * by) for t, front, back in profile]


def beside(axis: Axis, t: float, width: float) -> Point:
    """The point this far to the left of the axis at t."""
    return _off(axis(t), _left(axis, t), width)


def _tenths(point: Point) -> tuple[int, int]:
    return round(point[0] * 10), -round(point[1] * 10)


def _number(tenths: int) -> str:
    whole, rest = divmod(abs(tenths), 10)
    sign = "-" if tenths < 0 else ""
    return f"{sign}{whole}" if not rest else f"{sign}{whole or ''}.{rest}"


def _area(points: Sequence[Point]) -> float:
    return sum(p[0] * q[1] - q[0] * p[1] for p, q in pairwise((*points, points[0])))


def _tangent(points: Sequence[Point], i: int, closed: bool) -> Point:
    count = len(points)
    if closed or 0 < i < count - 1:
        v = minus(points[(i + 1) % count], points[i - 1])
    else:
        v = minus(points[min(i + 1, count - 1)], points[max(i - 1, 0)])
    return _unit(v)


def _unit(v: Point) -> Point:
    length = hypot(v[0], v[1]) or 1.0
    return (v[0] / length, v[1] / length)


def _left(axis: Axis, t: float) -> Point:
    x, y = _unit(minus(axis(t + 1e-3), axis(t - 1e-3)))
    return (-y, x)


def _off(at: Point, left: Point, width: float) -> Point:
    return (at[0] + left[0] * width, at[1] + left[1] * width)


def _cap(row: tuple[Point, Point, float, float], side: int, way: int) -> list[Point]:
    """Three points of the half circle beyond an end of the tube, in the order of the outline."""
    at, left, front, back = row
    ahead = (left[1] * way, -left[0] * way)
    centre, radius = _off(at, left, side * (front - back) / 2), (front + back) / 2
    arc = ((0.7071, 0.7071), (0.0, 1.0), (-0.7071, 0.7071))
    return [_off(_off(centre, left, side * way * across * radius), ahead, along * radius) for across, along in arc]
