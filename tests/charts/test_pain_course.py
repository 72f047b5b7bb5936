"""The course of the pain: what was not told is a gap, never a line."""

import re
from datetime import date, timedelta
from xml.etree import ElementTree as ET

from liftagain.charts import pain_course as chart
from liftagain.domain.pain_day import PainDay
from liftagain.words.pain_course import description, headline

FIRST = date(2026, 11, 1)


def pain_course(days: list[PainDay]) -> str:
    return chart.pain_course(days, "Pain <by> day", description(days))


def days(*mornings: float | None, worst: float | None = None) -> list[PainDay]:
    return [
        PainDay(on=FIRST + timedelta(days=place), morning=morning, worst=worst)
        for place, morning in enumerate(mornings)
    ]


def parts(drawing: str, css: str) -> int:
    """How many parts of a class stand in the wide drawing."""
    wide = ET.fromstring(f"<all>{drawing}</all>")[0]
    return sum(css in element.get("class", "").split() for element in wide.iter())


def test_nothing_told_draws_nothing() -> None:
    assert pain_course(days(None, None)) == ""


def test_a_missing_morning_is_a_gap() -> None:
    assert parts(pain_course(days(4, 3, 2)), "c-line") == 2
    assert parts(pain_course(days(4, None, 2)), "c-line") == 0
    assert parts(pain_course(days(4, None, 2)), "c-dot") == 2


def test_the_worst_of_the_day_stands_above_the_morning() -> None:
    assert parts(pain_course(days(2, 2, worst=6)), "c-missing") == 2
    assert parts(pain_course(days(2, 2, worst=2)), "c-missing") == 0


def test_more_pain_stands_higher() -> None:
    heights = [float(y) for y in re.findall(r'class="c-dot" cx="[^"]+" cy="([^"]+)"', pain_course(days(0, 5, 10)))][:3]
    assert heights == sorted(heights, reverse=True)


def test_it_tells_the_first_and_the_last_in_words_and_carries_no_style() -> None:
    drawing = pain_course(days(7, 5, 1))
    assert "7 of 10 on 1 Nov, 1 on 3 Nov" in drawing
    assert "style=" not in drawing
    assert "<by>" not in drawing
    assert drawing.count("<svg") == 2


def test_the_headline_says_where_it_goes() -> None:
    assert headline(days(7, None, 3)) == "Morning pain down from 7 to 3"
    assert headline(days(2, 4)) == "Morning pain up from 2 to 4"
    assert headline(days(2, 2)) == "Morning pain is where it was, at 2"
    assert headline(days(2)) == "The line begins here"
