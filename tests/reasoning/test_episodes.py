"""Several episodes of one person: what preceded how many of them, with ranks that are counted by hand."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from liftagain.domain.review import OverEpisodes, Review
from liftagain.domain.training_log import Workout
from review_logs import PAIN_ON, entry, found, on, plain_weeks, reviewed, sets

WEEK = timedelta(days=7)
FIRST, SECOND = PAIN_ON - 20 * WEEK, PAIN_ON - 10 * WEEK


def with_big_days(*onsets: date, weeks: int = 60) -> list[Workout]:
    """Plain weeks, with more than twice the usual deadlifts on the Monday before each onset."""
    log = plain_weeks(weeks)
    for onset in onsets:
        log = on(log, onset - timedelta(days=3), entry("deadlift", sets(5, 60, 1), sets(5, 100, 7)))
    return log


def pooled(result: Review, factor: str) -> OverEpisodes | None:
    return next((item for item in result.episodes if item.factor == factor), None)


def test_two_of_three_episodes_with_the_ranks_counted_by_hand() -> None:
    """60 weeks of log begin on a Monday 413 days before that of the last onset.

    So the last onset lies 416 days after it, and windows need 37 days of log before they end: 54 weeks can be held
    against the last onset, 44 against the second, 34 against the first. Those that end at another onset are left out:
    two of the last, one of the second. 52 + 43 + 34 = 129. Nothing was as big as the two big days; the second onset had
    the same week as all its 43. So 86 of 129 weeks lie below: 86 / (129 + 3).
    """
    result = reviewed(with_big_days(FIRST, PAIN_ON), earlier=[FIRST, SECOND])
    spike = pooled(result, "session_spike")
    assert spike is not None
    assert (spike.before, spike.judged, spike.onsets) == (2, 3, (FIRST, PAIN_ON))
    assert (spike.weeks_compared, spike.weeks_as_big) == (129, 43)
    assert spike.percentile == round(100 * 86 / 132, 1)


def test_before_each_of_two_episodes() -> None:
    result = reviewed(with_big_days(FIRST, PAIN_ON), earlier=[FIRST])
    spike = pooled(result, "session_spike")
    assert spike is not None
    assert (spike.before, spike.judged) == (2, 2)
    assert (spike.weeks_compared, spike.weeks_as_big) == (53 + 34, 0)
    assert spike.percentile == round(100 * 87 / 89, 1)


def test_what_preceded_only_earlier_episodes_is_pooled_but_no_factor_now() -> None:
    result = reviewed(with_big_days(FIRST, SECOND), earlier=[FIRST, SECOND])
    spike = pooled(result, "session_spike")
    assert spike is not None
    assert spike.onsets == (FIRST, SECOND)
    assert found(result, "session_spike") == []


def test_an_episode_without_such_a_thing_ranks_below_all_its_weeks() -> None:
    """A clean that was new before two onsets; before the one between them nothing was new at all."""
    log = with_big_days()
    for onset in (FIRST, PAIN_ON):
        log = on(log, onset - timedelta(days=2), entry("clean", sets(3, 60, 5)))
    two, three = (
        next(item for item in reviewed(log, earlier=days).episodes if item.factor == "new_exercise")
        for days in ([FIRST], [FIRST, SECOND])
    )
    assert (two.before, two.judged, two.weeks_as_big) == (2, 2, 0)
    assert (three.before, three.judged) == (2, 3)
    assert three.weeks_as_big == 39, (
        "all 40 weeks of the second that have 63 days of log, less the one of the first onset"
    )


def test_a_habit_that_the_log_was_too_short_to_know_preceded_nothing() -> None:
    log = [work for work in plain_weeks(12) if work.day.weekday() != 4]
    result = reviewed(log, earlier=[PAIN_ON - 7 * WEEK])
    assert found(result, "low_core_work")
    assert pooled(result, "low_core_work") is None


def test_the_days_before_another_onset_are_no_days_to_compare_with() -> None:
    """The same big day before an earlier onset does not make this one usual; as an ordinary week it does."""
    log = with_big_days(SECOND, PAIN_ON)
    (alone,), (beside,) = (found(reviewed(log, earlier=days), "session_spike") for days in ([], [SECOND]))
    assert alone.numbers["weeks_as_big"] == 1
    assert beside.numbers["weeks_as_big"] == 0


def test_an_episode_that_the_log_does_not_cover_is_not_judged() -> None:
    long_ago = PAIN_ON - 200 * WEEK
    assert reviewed(with_big_days(PAIN_ON), earlier=[long_ago]).episodes == ()
    spike = pooled(reviewed(with_big_days(FIRST, PAIN_ON), earlier=[long_ago, FIRST]), "session_spike")
    assert spike is not None
    assert (spike.before, spike.judged) == (2, 2)


def test_of_as_strong_factors_the_one_before_more_episodes_goes_first() -> None:
    record = entry("squat", sets(5, 60, 1), sets(5, 90, 2), sets(2, 110, 1))
    log = on(with_big_days(FIRST, PAIN_ON), PAIN_ON - timedelta(days=1), record)
    names = [[item.factor for item in reviewed(log, earlier=days).factors] for days in ([], [FIRST])]
    assert names[0].index("load_record") < names[0].index("session_spike")
    assert names[1].index("session_spike") < names[1].index("load_record")


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(0, 170), max_size=4),
    st.lists(st.one_of(st.just(0), st.integers(-400, -1)), max_size=3),
)
def test_one_episode_is_as_before(big: list[int], later: list[int]) -> None:
    """Onsets that are no earlier ones (the same day, or days to come) change nothing."""
    log = plain_weeks(30)
    for days in big:
        log = on(log, PAIN_ON - timedelta(days=days), entry("deadlift", sets(5, 100, 3 + days % 5)))
    alone = reviewed(log)
    assert alone.episodes == ()
    assert alone.onsets == (PAIN_ON,)
    assert reviewed(log, earlier=[PAIN_ON - timedelta(days=days) for days in later]) == alone


@settings(max_examples=15, deadline=None)
@given(st.lists(st.integers(1, 200), min_size=1, max_size=4))
def test_counts_of_episodes_fit_together(days: list[int]) -> None:
    onsets = [PAIN_ON - timedelta(days=one) for one in days]
    result = reviewed(with_big_days(FIRST, SECOND, PAIN_ON), earlier=onsets)
    for item in result.episodes:
        assert 1 <= item.before == len(item.onsets) <= item.judged <= len(result.onsets)
        assert {*item.onsets} <= {*result.onsets}
        assert 0 <= item.weeks_as_big <= item.weeks_compared
    here = {factor.factor for factor in result.factors if not factor.numbers.get("usual_for_you")}
    told = {item.factor for item in result.episodes if PAIN_ON in item.onsets}
    assert told <= here


def test_the_log_after_an_earlier_onset_does_not_change_what_preceded_it() -> None:
    log = with_big_days(FIRST, PAIN_ON)
    early = [work for work in log if work.day <= FIRST]
    (then,) = found(reviewed(early, FIRST), "session_spike")
    (now,) = (item for item in reviewed(log, earlier=[FIRST]).episodes if item.factor == "session_spike")
    assert FIRST in now.onsets
    assert replace(then, on=None).numbers["weeks_as_big"] == 0
