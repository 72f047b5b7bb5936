"""The course of the pain: one dot a morning, the worst of the day as a bar above it, a gap where nothing was told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from itertools import pairwise

from liftagain.domain.pain_day import PainDay

WORST_PAIN = 10
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Frame:
    """The size of a drawing and where days and scores stand in it, in units of the drawing."""

    name: str
    width: int
    first: date
    last: date
    height: int = 250
    left: int = 30
    top: int = 18
    bottom: int = 40

    def x(self, on: date) -> float:
        """The place of a day."""
        span = max((self.last - self.first).days, 1)
        return round(self.left + 10 + (self.width - self.left - 30) * (on - self.first).days / span, 1)

    def y(self, score: float) -> float:
        """The height of a score."""
        return round(self.top + (self.height - self.top - self.bottom) * (1 - score / WORST_PAIN), 1)


def pain_course(days: Sequence[PainDay], title: str, description: str) -> str:
    """A wide and a narrow drawing of the days (oldest first), with title and description. Empty without any."""
    told = [day for day in days if day.morning is not None or day.worst is not None]
    if not told:
        return ""
    frames = (
        Frame("wide", 920, told[0].on, told[-1].on),
        Frame("narrow", 344, told[0].on, told[-1].on, height=230),
    )
    return "".join(_drawing(frame, told, escape(title), escape(description)) for frame in frames)


def _drawing(frame: Frame, days: Sequence[PainDay], title: str, description: str) -> str:
    parts = [*_grid(frame), *_worst(frame, days), *_line(frame, days), *_dates(frame, days)]
    return (
        f'<svg class="chart__{frame.name}" viewBox="0 0 {frame.width} {frame.height}" role="img" '
        f'aria-labelledby="pc-{frame.name}-t pc-{frame.name}-d"><title id="pc-{frame.name}-t">{title}</title>'
        f'<desc id="pc-{frame.name}-d">{description}</desc>{"".join(parts)}</svg>'
    )


def _grid(frame: Frame) -> list[str]:
    lines = []
    for score in (0, 5, WORST_PAIN):
        y = frame.y(score)
        css = "c-axis" if score == 0 else "c-grid"
        lines.append(f'<line class="{css}" x1="{frame.left}" x2="{frame.width - 8}" y1="{y}" y2="{y}"/>')
        lines.append(f'<text class="c-end" x="{frame.left - 8}" y="{y + 4.5}">{score}</text>')
    return lines


def _worst(frame: Frame, days: Sequence[PainDay]) -> list[str]:
    parts = []
    for day in days:
        if day.worst is None or day.worst <= (day.morning or 0):
            continue
        x, top = frame.x(day.on), frame.y(day.worst)
        parts.append(f'<path class="c-axis" fill="none" d="M{x - 4} {top}h8"/>')
        if day.morning is not None:
            parts.append(f'<line class="c-missing" x1="{x}" x2="{x}" y1="{frame.y(day.morning)}" y2="{top}"/>')
    return parts


def _line(frame: Frame, days: Sequence[PainDay]) -> list[str]:
    mornings = [day for day in days if day.morning is not None]
    parts = []
    for before, after in pairwise(mornings):
        if after.on - before.on == DAY:  # a missing morning stays a gap
            parts.append(f'<path class="c-line" d="M{_at(frame, before)}L{_at(frame, after)}"/>')
    parts += [
        f'<circle class="c-dot" cx="{frame.x(day.on)}" cy="{frame.y(day.morning or 0)}" r="5"/>' for day in mornings
    ]
    if mornings:
        last = mornings[-1]
        x, y = frame.x(last.on) + 10, frame.y(last.morning or 0) + 4.5
        parts.append(f'<text class="c-strong" x="{x}" y="{y}">{last.morning:g}</text>')
    return parts


def _dates(frame: Frame, days: Sequence[PainDay]) -> list[str]:
    y = frame.height - 14
    first = f'<text x="{frame.x(days[0].on) - 8}" y="{y}">{_short(days[0].on)}</text>'
    if len(days) == 1:
        return [first]
    return [first, f'<text class="c-end" x="{frame.x(days[-1].on) + 8}" y="{y}">{_short(days[-1].on)}</text>']


def _at(frame: Frame, day: PainDay) -> str:
    return f"{frame.x(day.on)} {frame.y(day.morning or 0)}"


def _short(on: date) -> str:
    return f"{on.day} {on:%b}"
