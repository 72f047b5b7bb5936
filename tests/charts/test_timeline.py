"""The picture of the weeks before the pain: well-formed, without inline styles, with everything inside its frame."""

from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest

from liftagain.charts.timeline import NARROW, WIDE, Frame, timeline
from liftagain.charts.timeline_marks import marks_of
from liftagain.domain.review import Review
from liftagain.words.timeline import timeline_rows, timeline_text
from review_logs import PAIN_ON, entry, on, plain_weeks, reviewed, sets, workout

MONDAY = date(2026, 11, 9)


def busy() -> Review:
    log = [work for work in plain_weeks(40) if not date(2026, 10, 13) <= work.day <= date(2026, 11, 1)]
    log = on(log, MONDAY, entry("deadlift", sets(5, 60, 1), sets(5, 110, 5)))
    return reviewed([*log, workout(MONDAY + timedelta(days=1), entry("romanian", sets(8, 90, 4)))])


def drawn(review: Review, frame: Frame = WIDE) -> ET.Element:
    text = timeline(review, timeline_text(review), frame)
    return ET.fromstring(text)


def of_class(root: ET.Element, name: str) -> list[ET.Element]:
    return [item for item in root.iter() if name in (item.get("class") or "").split()]


@pytest.mark.parametrize("frame", [WIDE, NARROW])
def test_a_bar_a_session_and_a_mark_a_dated_factor(frame: Frame) -> None:
    review = busy()
    root = drawn(review, frame)
    assert root.get("class") == f"chart__{frame.name}"
    assert len(of_class(root, "c-bar")) == len(review.timeline)
    dated = {str(n) for n, factor in enumerate(review.factors, start=1) if factor.on}
    assert {item.text for item in of_class(root, "c-mark-n")} == dated
    assert len(of_class(root, "c-mark")) == len(dated)


@pytest.mark.parametrize("frame", [WIDE, NARROW])
def test_it_is_named_and_described_and_has_no_style(frame: Frame) -> None:
    root = drawn(busy(), frame)
    ids = {item.get("id") for item in root.iter()}
    assert root.get("role") == "img"
    assert set((root.get("aria-labelledby") or "").split()) <= ids
    assert (root.findtext("title") or "") == "Eight weeks before the pain"
    assert "Your biggest Deadlift day in a month" in (root.findtext("desc") or "")
    assert all(item.get("style") is None for item in root.iter())
    assert all((item.get("fill") or "none").startswith(("none", "url(#")) for item in root.iter())


@pytest.mark.parametrize("frame", [WIDE, NARROW])
def test_everything_stands_inside_the_frame(frame: Frame) -> None:
    root = drawn(busy(), frame)
    _, _, width, height = map(float, (root.get("viewBox") or "").split())
    for item in root.iter():
        for key, most in (("x", width), ("cx", width), ("x1", width), ("y", height), ("cy", height), ("y2", height)):
            if item.get(key) is not None:
                assert 0 <= float(item.get(key) or "") <= most, (item.tag, item.attrib)


@pytest.mark.parametrize("frame", [WIDE, NARROW])
def test_marks_do_not_cover_one_another_or_the_onset(frame: Frame) -> None:
    root = drawn(busy(), frame)
    places = [(float(item.get("cx") or ""), float(item.get("cy") or "")) for item in of_class(root, "c-mark")]
    for n, (x, y) in enumerate(places):
        assert all(abs(x - u) >= 24 or abs(y - v) >= 24 for u, v in places[n + 1 :]), places
    (onset,) = of_class(root, "c-onset")
    assert all(float(onset.get("x1") or "") - x >= 12 for x, _ in places)


@pytest.mark.parametrize("frame", [WIDE, NARROW])
def test_a_bracket_stands_free_beside_its_mark(frame: Frame) -> None:
    root = drawn(busy(), frame)
    places = [(float(item.get("cx") or ""), float(item.get("cy") or "")) for item in of_class(root, "c-mark")]
    brackets = [item.get("d") or "" for item in of_class(root, "c-axis") if item.get("d")]
    assert brackets
    for path in brackets:
        left, top = map(float, path.removeprefix("M").split("V")[0].split())
        assert [x for x, y in places if y == top + 6 and 14 <= left - x <= 30], path


def test_the_overshoot_is_hatched_from_the_best_to_the_top() -> None:
    review = busy()
    root = drawn(review)
    (over,) = of_class(root, "c-over-edge")
    bar = next(item for item in review.timeline if item.on == MONDAY)
    (quiet,) = [item for item in of_class(root, "c-bar--out") if item.get("x") == over.get("x")]
    ratio = (float(over.get("height") or "") + float(quiet.get("height") or "")) / float(quiet.get("height") or "")
    assert ratio == pytest.approx(bar.load / (bar.best_of_30_days or 0), abs=0.01)
    said = [item.text or "" for item in of_class(root, "c-strong")]
    assert not any(text.endswith("over") for text in said), "the lift's own figure stands in the list"
    spike = next(factor for factor in review.factors if factor.factor == "session_spike")
    whole = replace(review, factors=(replace(spike, exercise=None, exercise_name=None, pattern=None),))
    assert any((item.text or "").endswith("over") for item in of_class(drawn(whole), "c-strong"))


def test_bars_are_as_high_as_their_loads() -> None:
    review = reviewed(plain_weeks())
    heights = [float(item.get("height") or "") for item in of_class(drawn(review), "c-bar")]
    loads = [bar.load for bar in review.timeline]
    top = max(loads)
    assert heights == pytest.approx([load / top * (WIDE.base - WIDE.top) for load in loads], abs=0.06)


def test_a_break_is_a_band_over_its_days() -> None:
    root = drawn(busy())
    (band,) = of_class(root, "c-band")
    assert float(band.get("width") or "") == pytest.approx(20 * WIDE.day_px, abs=0.1), "13 October to 1 November"
    assert "20 days off" in [item.text for item in root.iter("text")]


def test_the_onset_is_the_last_day() -> None:
    (line,) = of_class(drawn(reviewed(plain_weeks())), "c-onset")
    assert float(line.get("x1") or "") == pytest.approx(820.8, abs=0.05)


def test_words_are_escaped() -> None:
    review = reviewed(plain_weeks())
    words = replace(timeline_text(review), lane="<script>&", title='"a" < b')
    root = ET.fromstring(timeline(review, words))
    assert root.findtext("title") == '"a" < b'
    assert not list(root.iter("script"))


def test_no_sessions_no_picture() -> None:
    assert timeline(reviewed([]), timeline_text(reviewed([]))) == ""


def test_a_factor_outside_the_picture_has_no_mark() -> None:
    review = busy()
    early = replace(review.factors[0], on=PAIN_ON - timedelta(days=80))
    assert not marks_of(replace(review, factors=(early,))).spikes


def test_the_table_says_the_same() -> None:
    review = busy()
    rows = timeline_rows(review)
    assert len(rows) == len(review.timeline)
    (monday,) = [row for row in rows if row.day == "Mon 9 Nov"]
    assert monday.exercises == "Deadlift"
    place = next(n for n, factor in enumerate(review.factors, start=1) if factor.factor == "session_spike")
    assert str(place) in monday.marks.split(", ")
