"""The calendar and the weeks: well-formed, within their frame, as many marks as the record holds."""

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from liftagain.charts.load_calendar import load_calendar, step
from liftagain.charts.week_course import week_course
from liftagain.domain.training_picture import DayLoad

MONDAY = date(2026, 5, 18)
DAYS = tuple(
    DayLoad(MONDAY + timedelta(days=n), None if n > 175 else float(n % 7 * 30), n in (170, 172), n == 171)
    for n in range(179)
)
WEEKS = [(MONDAY + timedelta(days=7 * n), None if n in (3, 4) else 10.0 + n) for n in range(26)]


def of_class(root: ET.Element, name: str) -> list[ET.Element]:
    return [item for item in root.iter() if name in (item.get("class") or "").split()]


def inside(root: ET.Element) -> None:
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    for item in root.iter():
        left, top = float(item.get("x") or item.get("cx") or 0), float(item.get("y") or item.get("cy") or 0)
        assert 0 <= left + float(item.get("width") or 0) <= width + 0.1, item.attrib
        assert 0 <= top + float(item.get("height") or 0) <= height + 0.1, item.attrib
        assert item.get("style") is None


@pytest.mark.parametrize(("name", "width", "weeks"), [("wide", 920, 26), ("narrow", 344, 13)])
def test_a_square_a_day_and_a_shape_for_pain(name: str, width: int, weeks: int) -> None:
    root = ET.fromstring(load_calendar(DAYS, name, width, weeks, "Load <b>", "Words"))
    shown = DAYS[-((weeks - 1) * 7 + 4) :]
    squares = of_class(root, "c-day")
    assert len(squares) == len(shown)
    for square, one in zip(squares, shown, strict=True):
        shade = step(one.share)
        assert f"c-day--{'unknown' if shade is None else shade}" in (square.get("class") or "")
    assert len(of_class(root, "c-day-pain")) == 2
    assert len(of_class(root, "c-day-onset")) == 1
    assert root.findtext("title") == "Load <b>"
    inside(root)


@pytest.mark.parametrize("width", [920, 344])
def test_bars_are_as_high_as_their_numbers(width: int) -> None:
    root = ET.fromstring(week_course(WEEKS, "a", "bars", "T", "D", width=width, marked=WEEKS[20][0]))
    bars = of_class(root, "c-bar")
    values = [value for _, value in WEEKS if value is not None]
    assert len(bars) == len(values)
    heights = [float(bar.get("height") or 0) for bar in bars]
    assert [h / heights[-1] for h in heights] == pytest.approx([v / values[-1] for v in values], abs=0.01)
    assert len(of_class(root, "c-bar--out")) == len(of_class(root, "c-onset-head")) == 1
    inside(root)


def test_a_gap_stays_a_gap() -> None:
    root = ET.fromstring(week_course(WEEKS, "a", "line", "T", "D"))
    (line,) = of_class(root, "c-line")
    assert (line.get("d") or "").count("M") == 2
    assert len(of_class(root, "c-dot")) == 24
    inside(root)


def test_one_week_and_no_week() -> None:
    inside(ET.fromstring(week_course(WEEKS[:1], "a", "line", "T", "D")))
    root = ET.fromstring(week_course([(MONDAY, None), (MONDAY + timedelta(days=7), None)], "a", "bars", "T", "D"))
    assert not of_class(root, "c-bar")
