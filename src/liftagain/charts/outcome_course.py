"""The course of an outcome: one dot a value, the first one as a dotted line, a band for what may be chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import pairwise

from liftagain.charts.svg import number, tag, text
from liftagain.domain.instrument import Instrument
from liftagain.domain.outcome import Outcome, OutcomeCourse


@dataclass(frozen=True)
class Frame:
    """The size of a drawing and where days and values stand in it, in units of the drawing."""

    name: str
    width: int
    height: int
    first: date
    last: date
    low: float
    high: float
    left: int = 34
    right: int = 48
    top: int = 14
    bottom: int = 32

    def x(self, on: date) -> float:
        """The place of a day."""
        span = max((self.last - self.first).days, 1)
        return self.left + 12 + (self.width - self.left - self.right - 12) * (on - self.first).days / span

    def y(self, value: float) -> float:
        """The height of a value."""
        room = self.height - self.top - self.bottom
        return self.top + room * (1 - (value - self.low) / (self.high - self.low))


def outcome_course(instrument: Instrument, course: OutcomeCourse, gap_d: float, title: str, description: str) -> str:
    """A wide and a narrow drawing of the values that may be compared, with title and description.

    Two values further apart than `gap_d` days are not joined: what was not told is a gap.
    """
    days = (course.baseline.on, course.latest.on)
    frames = (
        Frame("wide", 920, 190, *days, instrument.low, instrument.high),
        Frame("narrow", 344, 190, *days, instrument.low, instrument.high),
    )
    return "".join(_drawing(frame, instrument, course, gap_d, (title, description)) for frame in frames)


def _drawing(frame: Frame, instrument: Instrument, course: OutcomeCourse, gap_d: float, said: tuple[str, str]) -> str:
    name = f"oc-{instrument.id}-{frame.name}"
    parts = [
        *_band(frame, course),
        *_grid(frame),
        *_first(frame, course),
        *_line(frame, course.points, gap_d),
        *_dates(frame, course),
    ]
    return tag(
        "svg",
        tag("title", escape(said[0]), id=f"{name}-t"),
        tag("desc", escape(said[1]), id=f"{name}-d"),
        *parts,
        class_=f"chart__{frame.name}",
        viewBox=f"0 0 {frame.width} {frame.height}",
        role="img",
        aria_labelledby=f"{name}-t {name}-d",
    )


def _band(frame: Frame, course: OutcomeCourse) -> list[str]:
    if course.band is None:
        return []
    low, high = course.band
    top = frame.y(high)
    width = frame.width - frame.left - frame.right + 20
    return [tag("rect", class_="c-band", x=frame.left, y=top, width=width, height=frame.y(low) - top)]


def _grid(frame: Frame) -> list[str]:
    parts = []
    for value in (frame.low, (frame.low + frame.high) / 2, frame.high):
        y, css = frame.y(value), "c-axis" if value == frame.low else "c-grid"
        parts.append(tag("line", class_=css, x1=frame.left, x2=frame.width - frame.right + 20, y1=y, y2=y))
        parts.append(text(number(value), frame.left - 8, y + 4.5, "c-end"))
    return parts


def _first(frame: Frame, course: OutcomeCourse) -> list[str]:
    if course.band is None:
        return []
    y = frame.y(course.baseline.value)
    return [tag("line", class_="c-best", x1=frame.left, x2=frame.width - frame.right + 20, y1=y, y2=y)]


def _line(frame: Frame, points: Sequence[Outcome], gap_d: float) -> list[str]:
    parts = []
    for before, after in pairwise(points):
        if (after.on - before.on).days <= gap_d:
            way = f"M{_at(frame, before)}L{_at(frame, after)}"
            parts.append(tag("path", class_="c-line", d=way))
    parts += [tag("circle", class_="c-dot", cx=frame.x(one.on), cy=frame.y(one.value), r=5) for one in points]
    last = points[-1]
    parts.append(text(number(last.value), frame.x(last.on) + 11, frame.y(last.value) + 4.5, "c-strong"))
    return parts


def _at(frame: Frame, one: Outcome) -> str:
    return f"{number(frame.x(one.on))} {number(frame.y(one.value))}"


def _dates(frame: Frame, course: OutcomeCourse) -> list[str]:
    y = frame.height - 10
    first, last = course.baseline.on, course.latest.on
    parts = [text(_short(first), frame.x(first) - 8, y)]
    if last != first:
        parts.append(text(_short(last), frame.x(last) + 8, y, "c-end"))
    return parts


def _short(on: date) -> str:
    return f"{on.day} {on:%b}"
