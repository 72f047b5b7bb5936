"""A number a week, as bars or as a line with gaps."""

from collections.abc import Callable, Sequence
from datetime import date
from html import escape
from typing import Literal

from liftagain.charts.svg import tag, text

Week = tuple[date, float | None]
At = Callable[[int, float], tuple[float, float]]
_LEFT, _TOP, _BELOW = 2, 26, 26


def week_course(
    weeks: Sequence[Week], name: str, kind: Literal["bars", "line"], title: str, description: str, *,
    width: int = 344, height: int = 150, class_: str = "", marked: date | None = None, unit: str = "",
) -> str:  # fmt: skip
    """The weeks as SVG. Bars begin at 0, a line at the lowest value; a week that is None stays empty.

    `marked` is the week before the pain, under a triangle. `name` makes the ids.
    """
    known = [value for _, value in weeks if value is not None]
    top = max(known, default=0.0) or 1.0
    low = 0.0 if kind == "bars" else min(known, default=0.0) * 0.9
    wide, base = (width - _LEFT - 8) / len(weeks), height - _BELOW

    def at(place: int, value: float) -> tuple[float, float]:
        return _LEFT + (place + 0.5) * wide, base - (base - _TOP - 16) * (value - low) / ((top - low) or 1.0)

    parts = [tag("title", escape(title), id=f"{name}-t"), tag("desc", escape(description), id=f"{name}-d")]
    parts.append(tag("line", class_="c-axis", x1=_LEFT, x2=width - 4, y1=base, y2=base))
    parts += _bars(weeks, at, wide, base, marked) if kind == "bars" else _line(weeks, at)
    if known:
        place = next(n for n, (_, value) in enumerate(weeks) if value == max(known))
        x, y = at(place, max(known))
        parts.append(
            text(f"{max(known):,.1f}".removesuffix(".0") + unit, min(max(x, 36), width - 42), y - 9, "c-mid c-strong")
        )
    for place, (monday, _) in enumerate(weeks):
        if monday == marked:
            x = _LEFT + (place + 0.5) * wide
            parts.append(tag("path", class_="c-onset-head", d=f"M{x - 6:.1f} 2h12l-6 9z"))
    parts.append(text(_short(weeks[0][0]), _LEFT, height - 8))
    parts.append(text(_short(weeks[-1][0]), width - 4, height - 8, "c-end"))
    return tag(
        "svg", *parts, **({"class_": class_} if class_ else {}), viewBox=f"0 0 {width} {height}", role="img",
        aria_labelledby=f"{name}-t {name}-d",
    )  # fmt: skip


def _bars(weeks: Sequence[Week], at: At, wide: float, base: float, marked: date | None) -> list[str]:
    parts = []
    for place, (monday, value) in enumerate(weeks):
        if value:
            x, y = at(place, value)
            name = "c-bar c-bar--out" if monday == marked else "c-bar"
            parts.append(tag("rect", class_=name, x=x - wide * 0.36, y=y, width=wide * 0.72, height=base - y, rx=1.5))
    return parts


def _line(weeks: Sequence[Week], at: At) -> list[str]:
    parts, path, open_ = [], "", False
    for place, (_, value) in enumerate(weeks):
        if value is not None:
            x, y = at(place, value)
            path += f"{'L' if open_ else 'M'}{x:.1f} {y:.1f}"
            parts.append(tag("circle", class_="c-dot", cx=x, cy=y, r=3))
        open_ = value is not None
    return [tag("path", class_="c-line", d=path), *parts] if path else []


def _short(on: date) -> str:
    return f"{on.day} {on:%b}"
