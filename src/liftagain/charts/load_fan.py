"""The fan of a lift: the loads that may be back week by week, a band with its middle, up to the load of before."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

from liftagain.charts.svg import number, tag, text
from liftagain.reasoning.forecast import FanPoint


@dataclass(frozen=True)
class Frame:
    """The size of a drawing and where days and loads stand in it, in units of the drawing."""

    name: str
    width: int
    height: int
    first: date
    last: date
    high: float
    left: int = 8
    right: int = 60
    top: int = 26
    bottom: int = 32

    def x(self, on: date) -> float:
        """The place of a day."""
        span = max((self.last - self.first).days, 1)
        return self.left + (self.width - self.left - self.right) * (on - self.first).days / span

    def y(self, load: float) -> float:
        """The height of a load."""
        return self.top + (self.height - self.top - self.bottom) * (1 - load / self.high)


def load_fan(name: str, points: Sequence[FanPoint], target: float, title: str, description: str) -> str:
    """A wide and a narrow drawing of the fan, with title and description; loads and `target` in one unit.

    `name` makes the ids. Empty without points.
    """
    if len(points) < 2:
        return ""
    ends = (points[0].on, points[-1].on)
    frames = (Frame("wide", 920, 220, *ends, target), Frame("narrow", 344, 220, *ends, target))
    return "".join(_drawing(frame, name, points, (title, description)) for frame in frames)


def _drawing(frame: Frame, name: str, points: Sequence[FanPoint], said: tuple[str, str]) -> str:
    ids = f"lf-{name}-{frame.name}"
    there = next((point for point in points if point.middle_kg >= frame.high), None)
    parts = [
        tag("title", escape(said[0]), id=f"{ids}-t"),
        tag("desc", escape(said[1]), id=f"{ids}-d"),
        tag("line", class_="c-grid", x1=frame.left, x2=frame.width - frame.right, y1=frame.y(0), y2=frame.y(0)),
        tag("path", class_="c-fan", d=_band(frame, points)),
        tag("line", class_="c-best", x1=frame.left, x2=frame.width - frame.right, y1=frame.top, y2=frame.top),
        tag("path", class_="c-line", d=_line(frame, [(point.on, point.middle_kg) for point in points])),
        text(f"{frame.high:g}", frame.width - frame.right + 8, frame.top + 5, "c-strong"),
        text(_short(points[0].on), frame.left, frame.height - 8),
        text(_last(points[-1].on, points[0].on), frame.width - frame.right, frame.height - 8, "c-end"),
        *([tag("circle", class_="c-dot", cx=frame.x(there.on), cy=frame.top, r=5)] if there else []),
    ]
    return tag(
        "svg", *parts, class_=f"chart__{frame.name}", viewBox=f"0 0 {frame.width} {frame.height}", role="img",
        aria_labelledby=f"{ids}-t {ids}-d",
    )  # fmt: skip


def _band(frame: Frame, points: Sequence[FanPoint]) -> str:
    above = [(point.on, point.high_kg) for point in points]
    below = [(point.on, point.low_kg) for point in reversed(points)]
    return _line(frame, [*above, *below]) + "Z"


def _line(frame: Frame, places: Sequence[tuple[date, float]]) -> str:
    return "M" + "L".join(f"{number(frame.x(on))} {number(frame.y(min(load, frame.high)))}" for on, load in places)


def _last(on: date, first: date) -> str:
    return _short(on) if on.year == first.year else f"{_short(on)} {on.year}"


def _short(on: date) -> str:
    return f"{on.day} {on:%b}"
