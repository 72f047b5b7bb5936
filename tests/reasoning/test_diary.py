"""What is read from check-ins."""

from datetime import date, timedelta

from liftagain.domain.check_in import CheckIn
from liftagain.reasoning.diary import diary

FIRST = date(2026, 11, 1)


def mornings(*scores: float | None) -> list[CheckIn]:
    return [CheckIn(date=FIRST + timedelta(days=n), pain_now_morning=score) for n, score in enumerate(scores)]


def test_the_baseline_is_the_median_of_the_last_three_mornings() -> None:
    found = diary(mornings(7, 2, 4, 3), FIRST + timedelta(days=9))
    assert found.baseline(FIRST + timedelta(days=3), 3) == 3
    assert found.baseline(FIRST, 3) == 7
    assert found.baseline(FIRST - timedelta(days=1), 3) is None


def test_missing_mornings_are_passed_over_and_later_days_are_not_read() -> None:
    found = diary(mornings(5, None, 1), FIRST + timedelta(days=1))
    assert found.baseline(FIRST + timedelta(days=1), 3) == 5
    assert len(found.days) == 2


def test_two_check_ins_of_a_day_complete_each_other_and_the_worst_counts() -> None:
    one = CheckIn(date=FIRST, pain_now_morning=2, pain_worst=3)
    other = CheckIn(date=FIRST, pain_worst=5, session_done="all")
    merged = diary([one, other], FIRST).days[FIRST]
    assert (merged.pain_now_morning, merged.pain_worst, merged.session_done) == (2, 5, "all")


def test_check_ins_that_disagree_are_contradictory() -> None:
    two = [CheckIn(date=FIRST, pain_now_morning=2), CheckIn(date=FIRST, pain_now_morning=6)]
    found = diary(two, FIRST)
    assert found.contradictory == {FIRST}
    assert found.morning(FIRST) == 6


def test_a_worst_below_the_morning_and_nothing_done_with_pain_are_contradictory() -> None:
    for wrong in (
        CheckIn(date=FIRST, pain_now_morning=6, pain_worst=2),
        CheckIn(date=FIRST, session_done="none", pain_during=3),
    ):
        assert diary([wrong], FIRST).contradictory == {FIRST}


def test_a_leg_symptom_goes_further_down() -> None:
    spreads = [CheckIn(date=FIRST + timedelta(days=n), leg_spread=spread) for n, spread in enumerate((1, 2, 1, 2))]
    found = diary(spreads, FIRST + timedelta(days=3))
    assert [found.leg_further(c.date) for c in spreads] == [False, True, False, True]
