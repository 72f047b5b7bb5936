"""The fan of a lift as a drawing."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from liftagain.charts.load_fan import load_fan
from liftagain.reasoning.forecast import FanPoint

FIRST = date(2026, 11, 1)
POINTS = tuple(
    FanPoint(
        on=FIRST + timedelta(weeks=n), low_kg=60 + n, middle_kg=min(100, 60 + 5 * n), high_kg=min(100, 60 + 10 * n)
    )
    for n in range(12)
)


def _drawings(text: str) -> list[ET.Element]:
    return list(ET.fromstring(f"<all>{text}</all>"))


def test_a_wide_and_a_narrow_drawing_with_ids_of_their_own_and_no_inline_style() -> None:
    text = load_fan("squat", POINTS, 100, "Squat <b>", "what & why")
    assert [one.get("class") for one in _drawings(text)] == ["chart__wide", "chart__narrow"]
    ids = re.findall(r'id="([^"]+)"', text)
    assert len(ids) == len(set(ids)) == 4
    assert "style=" not in text
    assert "<b>" not in text


def test_the_band_stays_within_the_drawing_and_the_middle_within_the_band() -> None:
    for one in _drawings(load_fan("squat", POINTS, 100, "t", "d")):
        width, height = (float(x) for x in str(one.get("viewBox")).split()[2:])
        band = next(part for part in one if part.get("class") == "c-fan")
        places = [tuple(map(float, pair.split())) for pair in re.findall(r"[\d.]+ [\d.]+", str(band.get("d")))]
        assert all(0 <= x <= width and 0 <= y <= height for x, y in places)
        middle = next(part for part in one if part.get("class") == "c-line")
        line = [tuple(map(float, pair.split())) for pair in re.findall(r"[\d.]+ [\d.]+", str(middle.get("d")))]
        above, below = places[: len(POINTS)], places[len(POINTS) :][::-1]
        assert all(high[1] <= mid[1] <= low[1] for high, mid, low in zip(above, line, below, strict=True))


def test_a_dot_marks_where_the_middle_is_there_and_none_when_it_never_is() -> None:
    assert load_fan("a", POINTS, 100, "t", "d").count("<circle") == 2
    assert "<circle" not in load_fan("a", POINTS[:4], 100, "t", "d")


def test_nothing_to_draw_is_no_drawing() -> None:
    assert load_fan("a", POINTS[:1], 100, "t", "d") == ""
