"""A square a day, a column a week: the load on the lower back, pain days and the onset marked by shape."""

from collections.abc import Sequence
from html import escape

from liftagain.charts.svg import tag, text
from liftagain.domain.training_picture import DayLoad

STEPS = (0, 40, 80, 120)
"""Above these shares of the usual hard day a square is one step darker: for the eye only."""
_ROWS = ("M", "T", "W", "T", "F", "S", "S")
_LEFT, _TOP, _GAP = 24, 26, 3


def step(share: float | None) -> int | None:
    """The shade of a day, 0 (rest) to 4; None when nothing is known."""
    return None if share is None else sum(share > least for least in STEPS)


def load_calendar(days: Sequence[DayLoad], name: str, width: int, weeks: int, title: str, description: str) -> str:
    """The last `weeks` weeks as SVG; days begin on a Monday. `name` is wide or narrow."""
    shown = days[max(0, (-(-len(days) // 7) - weeks) * 7) :]
    cell = min((width - _LEFT) / weeks, 34)
    parts = [
        tag("title", escape(title), id=f"calendar-{name}-t"),
        tag("desc", escape(description), id=f"calendar-{name}-d"),
        *(text(letter, 2, _TOP + (row + 0.65) * cell) for row, letter in enumerate(_ROWS)),
    ]
    said = -9
    for place, one in enumerate(shown):
        column, row = divmod(place, 7)
        x, y = _LEFT + column * cell, _TOP + row * cell
        if row == 0 and (place == 0 or one.on.day <= 7) and column - said > 2 and x + 24 < width:
            parts.append(text(f"{one.on:%b}", x, 16))
            said = column
        parts += _square(one, x, y, cell - _GAP)
    height = _TOP + 7 * cell
    return tag(
        "svg", *parts, class_=f"chart__{name}", viewBox=f"0 0 {width} {height:.1f}", role="img",
        aria_labelledby=f"calendar-{name}-t calendar-{name}-d",
    )  # fmt: skip


def _square(one: DayLoad, x: float, y: float, side: float) -> list[str]:
    shade = step(one.share)
    name = "c-day--unknown" if shade is None else f"c-day--{shade}"
    parts = [tag("rect", class_=f"c-day {name}", x=x, y=y, width=side, height=side, rx=3)]
    middle = (x + side / 2, y + side / 2)
    if one.onset:
        size = side / 2 - 1
        path = f"M{middle[0]:.1f} {middle[1] - size:.1f}l{size:.1f} {size:.1f}l{-size:.1f} {size:.1f}"
        parts.append(tag("path", class_="c-day-onset", d=f"{path}l{-size:.1f} {-size:.1f}z"))
    elif one.pain:
        parts.append(tag("circle", class_="c-day-pain", cx=middle[0], cy=middle[1], r=side / 4))
    return parts
