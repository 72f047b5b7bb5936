"""The forecast against the published course of pain that it runs over, and how it answers to the person's own pace."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.forecast import Start, fan, forecast, pain_after, share_by, weeks_to_target, weeks_until

TODAY = date(2026, 11, 1)
START = Start(pain=2, route="acute", opens_in_days=0, load_kg=60, target_kg=100)


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


def middle(start: Start) -> int:
    return (forecast(TODAY, start, knowledge()).p50 - TODAY).days


def test_the_range_is_ordered_and_farther_away_for_more_pain_load_and_steps() -> None:
    near = forecast(TODAY, START, knowledge())
    assert TODAY < near.p10 <= near.p50 <= near.p90
    few = replace(START, load_kg=90)
    assert middle(replace(few, pain=7)) > middle(few)
    assert middle(replace(START, load_kg=80)) < middle(START)
    assert middle(replace(few, steps=5)) > middle(few)
    assert middle(replace(few, opens_in_days=40)) > middle(few)


def test_the_own_pace_counts_more_the_longer_it_was_seen() -> None:
    few = replace(START, load_kg=90)
    fast = [middle(replace(few, growth=1.0, grown_weeks=weeks)) for weeks in (0, 2, 8)]
    slow = [middle(replace(few, growth=0.05, grown_weeks=weeks)) for weeks in (0, 2, 8)]
    assert fast[0] > fast[1] > fast[2]
    assert slow[0] < slow[1] <= slow[2]
    waiting = replace(few, opens_in_days=20)
    assert middle(replace(waiting, pace=0.5, paced_days=40)) < middle(replace(waiting, pace=5, paced_days=40))


def test_a_tenth_a_week_takes_at_least_six_weeks_from_60_to_100() -> None:
    assert min(weeks_to_target(START, knowledge())) >= 6


def test_a_load_that_is_reached_needs_no_time() -> None:
    assert forecast(TODAY, replace(START, load_kg=100), knowledge()).p90 == TODAY


def test_nothing_lies_beyond_the_farthest_week() -> None:
    assert max(weeks_to_target(replace(START, pain=10, load_kg=1, growth=0.0), knowledge())) == 52


def test_the_same_facts_give_the_same_days() -> None:
    assert forecast(TODAY, START, knowledge()) == forecast(TODAY, replace(START), knowledge())


def test_the_fan_rises_to_the_target_where_the_range_says() -> None:
    start = replace(START, load_kg=85, growth=0.9, grown_weeks=6)
    points, found = fan(TODAY, start, knowledge()), forecast(TODAY, start, knowledge())
    for before, after in pairwise(points):
        assert before.low_kg <= after.low_kg
        assert before.middle_kg <= after.middle_kg
        assert after.low_kg <= after.middle_kg <= after.high_kg <= 100
    assert points[0].low_kg == 85
    assert points[-1].on >= found.p90
    first = next(point.on for point in points if point.middle_kg == pytest.approx(100))
    assert abs((first - found.p50).days) <= 7


def test_the_share_by_a_week_grows_from_nothing_to_all() -> None:
    shares = [share_by(START, weeks, knowledge()) for weeks in (0, 10, 30, 53)]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
