"""The weeks before the pain as one picture: a bar a session, the best of 30 days, the factors' marks, the onset."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from itertools import pairwise
from typing import Protocol

from liftagain.charts.svg import hatch, number, numbered_mark, tag, text
from liftagain.charts.timeline_marks import Bracket, Marks, marks_of
from liftagain.domain.review import Review, SessionLoad

DAYS = 57
"""Eight weeks and the day itself."""


class TimelineWords(Protocol):
    """The words of the picture."""

    @property
    def title(self) -> str:
        """What the picture shows."""

    @property
    def description(self) -> str:
        """The same in words, with the marks."""

    @property
    def lane(self) -> str:
        """What a bar is."""

    @property
    def best(self) -> str:
        """What the broken line is."""

    @property
    def onset(self) -> str:
        """That the pain began."""

    def day(self, on: date) -> str:
        """A short date: 17 Sep."""

    def onset_day(self, on: date) -> str:
        """The date of the onset: Thu 12 Nov."""

    def over(self, ratio: float) -> str:
        """How much above the best a session lies."""

    def off(self, days: int, *, empty: bool) -> str:
        """So many days without training, or without what loads the back."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand in one of the two sizes, in pixels."""

    name: str
    width: int
    left: float
    right: float
    top: float
    base: float
    band_top: float
    bar: float
    tick_days: int

    @property
    def day_px(self) -> float:
        """The width of a day."""
        return (self.right - self.left) / DAYS

    @property
    def wide(self) -> bool:
        """Whether there is room for words inside the picture."""
        return self.name == "wide"


WIDE = Frame("wide", 920, 4, 828, 76, 214, 48, 9, 7)
NARROW = Frame("narrow", 344, 2, 314, 94, 238, 66, 4.2, 14)
_ROW = 28
_BELOW = 20


def timeline(review: Review, words: TimelineWords, frame: Frame = WIDE) -> str:
    """The picture as SVG, for the classes of the style sheet; empty without a session to show.

    Give the numbers beside it as a table too.
    """
    if not review.timeline:
        return ""
    return _Drawing(review, words, frame).svg()


class _Drawing:
    def __init__(self, review: Review, words: TimelineWords, frame: Frame) -> None:
        self.review, self.words, self.frame = review, words, frame
        self.first = review.pain_on - timedelta(days=DAYS - 1)
        shown = [bar.load for bar in review.timeline] + [bar.best_of_30_days or 0.0 for bar in review.timeline]
        self.top_load = max([*shown, 1.0])
        self.marks: Marks = marks_of(review)
        self.rows = _rows([(self._span(bracket)) for bracket in self.marks.below])
        self.foot = frame.base + (_BELOW * 2 + _ROW * (max(self.rows) if self.rows else 0) if self.rows else 14)

    def svg(self) -> str:
        frame, words, name = self.frame, self.words, f"timeline-{self.frame.name}"
        height = self.foot + 28
        parts = [
            tag("title", escape(words.title), id=f"{name}-title"),
            tag("desc", escape(words.description), id=f"{name}-desc"),
            hatch(f"{name}-hatch"),
            text(words.lane, 0, 18, "c-lane"),
            *self._gaps(),
            *(self._bar(bar) for bar in self.review.timeline),
            *self._best(),
            tag("line", class_="c-axis", x1=frame.left, x2=frame.right, y1=frame.base, y2=frame.base),
            *self._spikes(),
            *self._onset(),
            *self._below(),
            *self._ticks(),
        ]
        return tag(
            "svg", *parts, class_=f"chart__{frame.name}", viewBox=f"0 0 {frame.width} {number(height)}", role="img",
            aria_labelledby=f"{name}-title {name}-desc",
        )  # fmt: skip

    def _x(self, on: date) -> float:
        return self.frame.left + ((on - self.first).days + 0.5) * self.frame.day_px

    def _y(self, load: float) -> float:
        return self.frame.base - (self.frame.base - self.frame.top) * load / self.top_load

    def _bar(self, bar: SessionLoad) -> str:
        frame, x, y = self.frame, self._x(bar.on) - self.frame.bar / 2, self._y(bar.load)
        marked = bar.on in self.marks.days
        if bar.on in self.marks.spikes and bar.best_of_30_days and bar.load > bar.best_of_30_days:
            edge = self._y(bar.best_of_30_days)
            over = {"x": x - 0.5, "width": frame.bar + 1}
            return tag("rect", class_="c-bar c-bar--out", y=edge, height=frame.base - edge, **over) + tag(
                "rect", class_="c-over-edge", fill=f"url(#timeline-{frame.name}-hatch)", y=y, height=edge - y, **over
            )
        name = "c-bar c-bar--out" if marked else "c-bar"
        return tag("rect", class_=name, x=x, y=y, width=frame.bar, height=frame.base - y, rx=1.5 if frame.wide else 1)

    def _best(self) -> list[str]:
        """A step line: at each session the biggest of the 30 days before it, held back to the session before."""
        end = min(self.marks.spikes, default=self.review.pain_on)  # beyond the first spike the line would cross it
        known = [bar for bar in self.review.timeline if bar.best_of_30_days and bar.on <= end]
        if len(known) < 2:  # a line needs two points
            return []
        path = f"M{number(self.frame.left)} {number(self._y(known[0].best_of_30_days or 0))}"
        path += f"H{number(self._x(known[0].on))}"
        for before, bar in pairwise(known):
            path += f"H{number(self._x(before.on))}V{number(self._y(bar.best_of_30_days or 0))}"
            path += f"H{number(self._x(bar.on))}"
        line = tag("path", class_="c-best", d=path)
        if not self.frame.wide:
            return [line]
        start = self.frame.left
        near = [bar for bar in known if start <= self._x(bar.on) <= start + 250]
        highest = min(self._y(max(bar.load, bar.best_of_30_days or 0)) for bar in near)
        return [line, text(self.words.best, start, highest - 9)]

    def _gaps(self) -> list[str]:
        frame, found = self.frame, []
        for gap in self.marks.gaps:
            left = max(self._x(gap.first) - frame.day_px / 2, frame.left)
            width = self._x(gap.last) + frame.day_px / 2 - left
            if width <= 0:
                continue
            middle = left + width / 2
            found.append(
                tag(
                    "rect",
                    class_="c-band",
                    x=left,
                    y=frame.band_top,
                    width=width,
                    height=frame.base - frame.band_top,
                    rx=6,
                )
            )
            found.append(
                text(self.words.off(gap.days, empty=gap.empty), middle, frame.base - 14, "c-mid") if width > 64 else ""
            )
            found.append(numbered_mark(gap.n, middle, frame.band_top + 22))
        return found

    def _spikes(self) -> list[str]:
        found = []
        bars = {bar.on: bar for bar in self.review.timeline}
        for on, n in self.marks.spikes.items():
            bar = bars[on]
            x, y = self._x(on), self._y(bar.load)
            best = bar.best_of_30_days
            if best and bar.load > best:
                found.append(numbered_mark(n, x - 17, y + 4))
                if self.frame.wide and on in self.marks.whole:
                    found.append(text(self.words.over(bar.load / best), x - 36, y + 9, "c-strong c-end"))
            else:
                found.append(numbered_mark(n, min(x, self._x(self.review.pain_on) - 17), y - 17))
        return found

    def _onset(self) -> list[str]:
        frame, words, on = self.frame, self.words, self.review.pain_on
        x = self._x(on)
        head = 40.0 if frame.wide else 50.0
        line = tag("line", class_="c-onset", x1=x, x2=x, y1=head, y2=self.foot)
        dot = tag("circle", class_="c-onset-head", cx=x, cy=head, r=6)
        if frame.wide:
            return [line, dot, text(words.onset, x + 12, 38, "c-flag"), text(words.onset_day(on), x + 12, 56)]
        return [line, dot, text(f"{words.onset}, {words.onset_day(on)}", x - 12, 55, "c-flag c-end")]

    def _span(self, bracket: Bracket) -> tuple[float, float]:
        return self._mark_x(bracket) - 13, max(self._x(bracket.last), self._mark_x(bracket) + 13)

    def _mark_x(self, bracket: Bracket) -> float:
        """The mark's place: under its day, or left of its bracket; never on the line of the onset."""
        left = self._x(bracket.first)
        if bracket.last > bracket.first:
            return left - 18
        return min(left, self._x(self.review.pain_on) - 17)

    def _below(self) -> list[str]:
        found = []
        for bracket, row in zip(self.marks.below, self.rows, strict=True):
            y = self.frame.base + _BELOW + row * _ROW
            left, right = self._x(bracket.first), self._x(bracket.last)
            if right > left:
                found.append(tag("path", class_="c-axis", fill="none", d=_bracket_path(left, right, y)))
            found.append(numbered_mark(bracket.n, self._mark_x(bracket), y))
        return found

    def _ticks(self) -> list[str]:
        frame, found = self.frame, []
        for ahead in range(0, DAYS - 1, frame.tick_days):
            on = self.first + timedelta(days=ahead)
            x = self._x(on)
            found.append(tag("line", class_="c-grid", x1=x, x2=x, y1=self.foot, y2=self.foot + 6))
            found.append(text(self.words.day(on), max(x, 20), self.foot + 20, "c-mid"))
        on = self.review.pain_on
        last = (self._x(on), "c-mid c-strong") if frame.wide else (frame.width - 2, "c-end c-strong")
        return [*found, text(self.words.day(on), last[0], self.foot + 20, last[1])]


def _bracket_path(left: float, right: float, y: float) -> str:
    return f"M{number(left)} {number(y - 6)}V{number(y)}H{number(right)}V{number(y - 6)}"


def _rows(spans: Sequence[tuple[float, float]]) -> list[int]:
    """For each span the first row in which it touches no earlier one."""
    ends: list[list[tuple[float, float]]] = []
    rows = []
    for left, right in spans:
        free = (n for n, row in enumerate(ends) if all(right + 4 < start or left - 4 > end for start, end in row))
        row = next(free, len(ends))
        if row == len(ends):
            ends.append([])
        ends[row].append((left, right))
        rows.append(row)
    return rows
