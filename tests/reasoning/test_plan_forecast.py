"""The forecast against the published course of pain that it runs over."""

from datetime import date

import pytest

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.forecast import forecast, pain_after, weeks_until

TODAY = date(2026, 11, 1)


@pytest.mark.parametrize(
    ("course", "weeks", "published", "within"),
    [
        ("acute-da-costa", 0, 52, 4.5),
        ("acute-da-costa", 6, 23, 2.1),
        ("acute-da-costa", 26, 12, 3.5),
        ("acute-da-costa", 52, 6, 3.5),
        ("persistent-da-costa", 0, 51, 1),
        ("persistent-da-costa", 6, 33, 1),
        ("persistent-da-costa", 52, 23, 2),
        ("acute-wallwork", 0, 56, 1),
        ("acute-wallwork", 6, 26, 1),
        ("acute-wallwork", 52, 21, 1),
        ("persistent-wallwork", 6, 48, 1),
        ("persistent-wallwork", 52, 40, 1.5),
    ],
)
def test_the_courses_meet_the_published_means(course: str, weeks: float, published: float, within: float) -> None:
    assert pain_after(knowledge().courses[course], weeks) == pytest.approx(published, abs=within)


def test_the_weeks_until_a_pain_invert_the_course() -> None:
    course = knowledge().courses["acute-da-costa"]
    weeks = weeks_until(course, 5, 2, 52)
    assert pain_after(course, weeks) / pain_after(course, 0) == pytest.approx(2 / 5)
    assert weeks_until(course, 1, 2, 52) == 0
    assert weeks_until(knowledge().courses["acute-wallwork"], 9, 2, 52) == 52


def test_the_range_is_ordered_and_farther_away_for_more_pain_and_more_load() -> None:
    near = forecast(TODAY, 2, 0, 60, 100, "acute", knowledge())
    assert TODAY < near.p10 <= near.p50 <= near.p90
    hurting = forecast(TODAY, 6, 0, 60, 100, "acute", knowledge())
    heavier = forecast(TODAY, 2, 0, 60, 140, "acute", knowledge())
    assert hurting.p50 > near.p50
    assert heavier.p50 > near.p50


def test_a_tenth_a_week_takes_at_least_six_weeks_from_60_to_100() -> None:
    assert (forecast(TODAY, 0, 0, 60, 100, "acute", knowledge()).p10 - TODAY).days >= 42


def test_a_load_that_is_reached_needs_no_time() -> None:
    assert forecast(TODAY, 0, 0, 100, 100, "acute", knowledge()).p10 == TODAY
