"""The forecast in words: a range before a date, and no promise beyond a year."""

from datetime import date, timedelta

import pytest

from liftagain.domain.plan import Forecast, RampStep
from liftagain.words.forecast import counts_on, described, is_back, range_in_short, range_of_days

TODAY = date(2026, 3, 2)
YEAR = timedelta(weeks=52)


def _in(*weeks: int) -> Forecast:
    p10, p50, p90 = (TODAY + timedelta(weeks=week) for week in weeks)
    return Forecast(p10=p10, p50=p50, p90=p90)


def test_a_range_within_a_year_names_three_days() -> None:
    assert range_in_short(_in(6, 10, 20), TODAY) == "13 Apr to 20 Jul, in the middle 11 May"


def test_another_year_is_named() -> None:
    assert "2027" in range_in_short(_in(6, 10, 48), TODAY)


def test_what_lies_beyond_a_year_is_not_a_date() -> None:
    assert range_in_short(_in(6, 30, 52), TODAY).endswith("it may take more than a year")
    assert range_in_short(_in(6, 52, 52), TODAY) == "from 13 Apr, and it may take more than a year"
    assert range_in_short(_in(52, 52, 52), TODAY) == "more than a year, as things go now"
    assert range_in_short(None, TODAY) == "not yet known"


def test_the_sentences_promise_nothing() -> None:
    for text in (range_of_days(_in(6, 10, 20), TODAY), described("Squat", _in(6, 10, 20), TODAY)):
        assert "will" not in text.split()
        assert "%" not in text


@pytest.mark.parametrize(("today", "back"), [(None, False), (60.0, False), (80.0, True), (82.5, True)])
def test_a_lift_at_its_old_load_is_back(today: float | None, back: bool) -> None:
    assert is_back(RampStep(from_kg=50, today_kg=today, target_kg=80)) == back


def test_what_the_days_count_on_is_said_once_and_not_in_each_range() -> None:
    assert "mornings" in counts_on()
    assert "mornings" not in range_of_days(_in(6, 10, 20), TODAY)
