"""The course of an outcome: dots where they belong, gaps where nothing was told, the band around the first value."""

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from liftagain.charts.outcome_course import outcome_course
from liftagain.domain.outcome import Outcome, OutcomeCourse
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.outcome import course
from liftagain.words.outcome import description

FIRST = date(2026, 11, 2)
GAP_D = knowledge().limit("outcome_gap_d")


def courses_of(name: str, *told: tuple[int, float]) -> OutcomeCourse:
    instrument = knowledge().instruments[name]
    made = course(
        instrument,
        [
            Outcome(
                instrument=name,
                version="1",
                language="en",
                mode=instrument.mode,
                on=FIRST + timedelta(days=day),
                value=value,
            )
            for day, value in told
        ],
    )
    assert made is not None
    return made


def drawing(name: str, *told: tuple[int, float]) -> str:
    instrument, made = knowledge().instruments[name], courses_of(name, *told)
    return outcome_course(instrument, made, GAP_D, "A <title>", description(instrument, made))


def wide(name: str, *told: tuple[int, float]) -> list[dict[str, str]]:
    """The attributes of every part of the wide drawing."""
    return [dict(element.attrib) for element in ET.fromstring(f"<all>{drawing(name, *told)}</all>")[0].iter()]


def parts(css: str, name: str, *told: tuple[int, float]) -> list[dict[str, str]]:
    return [one for one in wide(name, *told) if css in one.get("class", "").split()]


def test_values_a_week_apart_are_joined_and_a_missed_week_is_a_gap() -> None:
    told = ((0, 6), (7, 5), (21, 4), (28, 3))
    assert len(parts("c-dot", "pain-average", *told)) == 4
    assert len(parts("c-line", "pain-average", *told)) == 2


def test_the_band_lies_around_the_first_value() -> None:
    (band,) = parts("c-band", "pain-average", (0, 6), (7, 1))
    dots = parts("c-dot", "pain-average", (0, 6), (7, 1))
    top, bottom = float(band["y"]), float(band["y"]) + float(band["height"])
    first, second = (float(dot["cy"]) for dot in dots)
    assert first == pytest.approx((top + bottom) / 2, abs=0.2)
    assert second > bottom  # less pain stands lower


@pytest.mark.parametrize("end", [0, 10])
def test_the_band_stays_within_the_range(end: float) -> None:
    (band,) = parts("c-band", "pain-average", (0, end))
    axis = [float(one["y1"]) for one in wide("pain-average", (0, end)) if one.get("class") in {"c-axis", "c-grid"}]
    assert min(axis) - 0.1 <= float(band["y"])
    assert float(band["y"]) + float(band["height"]) <= max(axis) + 0.1


def test_without_a_known_change_there_is_no_band() -> None:
    assert parts("c-band", "confidence", (0, 6), (7, 1)) == []
    assert parts("c-best", "confidence", (0, 6), (7, 1)) == []


@pytest.mark.parametrize("name", sorted(knowledge().instruments))
def test_every_drawing_stays_within_its_frame(name: str) -> None:
    instrument = knowledge().instruments[name]
    for drawn in ET.fromstring(f"<all>{drawing(name, (0, instrument.low), (7, instrument.high))}</all>"):
        _, _, width, height = map(float, drawn.get("viewBox", "").split())
        for dot in (one for one in drawn.iter() if one.get("class") == "c-dot"):
            assert 0 < float(dot.get("cx", "-1")) < width
            assert 0 < float(dot.get("cy", "-1")) < height


def test_it_has_two_sizes_a_title_a_description_and_no_style() -> None:
    drawn = drawing("pain-average", (0, 6), (7, 3))
    assert drawn.count("<svg") == 2
    assert "A &lt;title&gt;" in drawn
    assert "6 on 2 Nov, 3 on 9 Nov. Between 4 and 8 a change may be chance." in drawn
    assert "style=" not in drawn
    ids = [one.get("id") for one in ET.fromstring(f"<all>{drawn}</all>").iter() if one.get("id")]
    assert len(ids) == len(set(ids)) == 4


def test_one_value_is_drawn_with_one_day() -> None:
    drawn = drawing("pain-average", (0, 6))
    assert drawn.count(">2 Nov<") == 2
    assert parts("c-line", "pain-average", (0, 6)) == []
