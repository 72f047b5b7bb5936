"""Sleep, resting heart rate and pain in training: seen day by day, held against the person's own earlier weeks."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from liftagain.domain.daily_value import DailyMeasure, DailyValue
from liftagain.domain.training_log import OneSide, Workout
from review_logs import PAIN_ON, entry, found, on, plain_weeks, reviewed, sets

MONDAY = date(2026, 11, 9)


def days(measure: DailyMeasure, usual: float, last: dict[int, float], count: int = 200) -> list[DailyValue]:
    """The usual value on each of the days up to the pain, but on those so many days before it."""
    return [
        DailyValue(on=PAIN_ON - timedelta(days=ago), measure=measure, value=last.get(ago, usual))
        for ago in range(count)
    ]


def why(factor: str, daily: list[DailyValue]) -> str | None:
    return next((item.why for item in reviewed([], daily=daily).not_assessed if item.factor == factor), None)


def test_two_weeks_of_short_nights_are_found_without_a_log() -> None:
    """Fourteen nights: seven of 5 h and seven of 6 h are 5.5 on the mean, below seven and below six."""
    nights = {ago: 5.0 if ago < 7 else 6.0 for ago in range(14)}
    (short,) = found(reviewed([], daily=days("sleep_h", 8, nights)), "short_sleep")
    assert (short.numbers["sleep_h"], short.numbers["nights"], short.numbers["usual_h"]) == (5.5, 14, 8.0)
    assert short.numbers["shortest_h"] == 5.0
    assert short.numbers["weeks_as_big"] == 0
    assert short.strength == "moderate"


def test_who_always_sleeps_so_has_no_short_nights_now() -> None:
    assert found(reviewed([], daily=days("sleep_h", 6.0, {})), "short_sleep") == []


def test_measured_nights_go_before_what_was_answered() -> None:
    told = {"sleep_hours": 5}
    (answered,) = found(reviewed([], context=told), "short_sleep")
    assert answered.numbers["from"] == "answers"
    assert found(reviewed([], context=told, daily=days("sleep_h", 8, {})), "short_sleep") == []


@pytest.mark.parametrize(("count", "said"), [(6, "too_few_nights"), (0, "no_sleep_data")])
def test_too_few_nights_say_nothing(count: int, said: str) -> None:
    assert why("short_sleep", days("sleep_h", 5, {}, count)) == said


def test_nights_that_end_long_before_the_pain_say_nothing() -> None:
    old = [replace(one, on=one.on - timedelta(days=30)) for one in days("sleep_h", 5, {}, 60)]
    assert why("short_sleep", old) == "log_ends_before"


def test_a_resting_heart_rate_that_two_mornings_reach() -> None:
    """62 and 57 over a usual 50: the second highest counts, seven over."""
    (raised,) = found(
        reviewed([], daily=days("resting_heart_rate_bpm", 50, {0: 62, 1: 57})), "raised_resting_heart_rate"
    )
    assert (raised.numbers["resting_heart_rate_bpm"], raised.numbers["usual_bpm"]) == (57, 50)
    assert raised.numbers["above_bpm"] == 7.0
    assert raised.strength == "weak"


def test_one_high_morning_is_noise() -> None:
    assert found(reviewed([], daily=days("resting_heart_rate_bpm", 50, {0: 70})), "raised_resting_heart_rate") == []


@pytest.mark.parametrize(("least", "shown"), [(54.9, False), (55.0, True)])
def test_five_beats_are_the_edge(least: float, shown: bool) -> None:
    daily = days("resting_heart_rate_bpm", 50, {0: least, 1: least})
    assert bool(found(reviewed([], daily=daily), "raised_resting_heart_rate")) == shown


def test_mornings_of_three_weeks_are_needed_before() -> None:
    assert why("raised_resting_heart_rate", days("resting_heart_rate_bpm", 50, {}, 25)) == "too_few_mornings"
    assert why("raised_resting_heart_rate", days("resting_heart_rate_bpm", 50, {}, 26)) is None


def test_what_is_measured_after_the_pain_changes_nothing() -> None:
    daily = days("sleep_h", 8, dict.fromkeys(range(14), 5.5))
    after = [DailyValue(on=PAIN_ON + timedelta(days=n), measure="sleep_h", value=1) for n in range(1, 9)]
    assert reviewed([], daily=[*after, *daily]) == reviewed([], daily=daily)


def hurting(day: date, pain: int, side: OneSide | None = None) -> list[Workout]:
    done = entry("deadlift", sets(5, 60, 1), sets(5, 100))
    done = replace(done, pain=pain, sets=tuple(replace(one, side=side) for one in done.sets))
    return on(plain_weeks(), day, done)


def test_an_exercise_that_hurt_is_named_with_its_day_and_side() -> None:
    (hurt,) = found(reviewed(hurting(MONDAY, 4, "left")), "hurt_during")
    assert (hurt.exercise, hurt.on) == ("deadlift", MONDAY)
    assert (hurt.numbers["pain"], hurt.numbers["side"], hurt.numbers["days_with_pain"]) == (4, "left", 1)
    assert hurt.strength == "weak", "no earlier week says whether it hurt then"


def test_who_wrote_down_each_week_that_it_did_not_hurt_has_weeks_to_compare_with() -> None:
    log = hurting(MONDAY, 4)
    noted = [
        replace(work, entries=tuple(replace(one, pain=0) for one in work.entries)) if work.day < MONDAY else work
        for work in log
    ]
    (hurt,) = found(reviewed(noted), "hurt_during")
    assert hurt.numbers["weeks_as_big"] == 0
    assert hurt.strength == "moderate"


def test_pain_without_a_side_has_none() -> None:
    assert "side" not in found(reviewed(hurting(MONDAY, 4)), "hurt_during")[0].numbers


@pytest.mark.parametrize(("ago", "pain", "shown"), [(14, 4, True), (21, 4, False), (7, 1, False), (7, 0, False)])
def test_two_of_ten_within_two_weeks_count(ago: int, pain: int, shown: bool) -> None:
    log = hurting(MONDAY + timedelta(days=3 - ago), pain)
    assert bool(found(reviewed(log), "hurt_during")) == shown


def test_no_pain_ever_written_down_is_unknown_and_a_zero_is_an_answer() -> None:
    def unknown(log: list[Workout]) -> bool:
        return any(item.factor == "hurt_during" for item in reviewed(log).not_assessed)

    assert unknown(plain_weeks())
    assert not unknown(hurting(MONDAY, 0))
