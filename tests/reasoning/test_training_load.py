"""Measures of the log against values worked out by hand."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftagain.domain.training_log import LoggedSet, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.training_load import History, acute_to_chronic, ewma, history, quantile, sets_a_week, week_load
from review_logs import BODY, MOVEMENTS, entry, sets, workout

LIMITS = knowledge().limits
DAY = date(2026, 5, 4)


def measured(*log: Workout, until: date = date(2027, 1, 1)) -> History:
    return history(log, until, MOVEMENTS, LIMITS, BODY)


def test_constant_load_has_a_ratio_of_one() -> None:
    assert acute_to_chronic([100] * 28, 7, 28) == pytest.approx(1.0)


def test_a_doubled_week() -> None:
    loads = [100.0] * 21 + [200.0] * 7
    assert ewma(loads, 7) == pytest.approx(186.652, abs=0.001)
    assert ewma(loads, 28) == pytest.approx(139.360, abs=0.001)
    assert acute_to_chronic(loads, 7, 28) == pytest.approx(1.3394, abs=0.0001)


def test_one_huge_day() -> None:
    loads = [100.0] * 27 + [1000.0]
    assert ewma(loads, 7) == pytest.approx(325.0)
    assert ewma(loads, 28) == pytest.approx(162.069, abs=0.001)
    assert acute_to_chronic(loads, 7, 28) == pytest.approx(2.0053, abs=0.0001)


def test_no_ratio_before_28_days_or_without_load() -> None:
    assert acute_to_chronic([100] * 27, 7, 28) is None
    assert acute_to_chronic([0] * 28, 7, 28) is None


def test_tonnage_and_top_set_leave_out_warm_up_sets() -> None:
    lift = entry("deadlift", sets(5, 200, 1, "warm_up"), sets(5, 100, 2), sets(3, 110, 1))
    done = measured(workout(DAY, lift)).sessions[0].exercises[0]
    assert done.tonnage_kg == 5 * 100 * 2 + 3 * 110
    assert done.top_kg == 110
    assert done.top_set is not None
    assert done.top_set.reps == 3


def test_a_set_without_load_or_repetitions_has_no_tonnage() -> None:
    lift = entry("deadlift", (LoggedSet(reps=10), LoggedSet(load_kg=100), LoggedSet(duration_s=30)))
    done = measured(workout(DAY, lift)).sessions[0].exercises[0]
    assert done.tonnage_kg == 0
    assert done.top_set is None


def test_the_same_exercise_twice_in_a_session_is_one() -> None:
    twice = workout(DAY, entry("squat", sets(5, 60)), entry("bench", sets(5, 60)), entry("squat", sets(5, 80)))
    session = measured(twice).sessions[0]
    assert [done.key for done in session.exercises] == ["squat", "bench"]
    assert session.exercises[0].tonnage_kg == 5 * 3 * 60 + 5 * 3 * 80


def test_an_unrecognised_exercise_counts_by_its_name() -> None:
    session = measured(workout(DAY, entry("zercher thing", sets(5, 60)))).sessions[0]
    assert session.exercises[0].key == "Zercher thing"
    assert session.exercises[0].tonnage_kg == 900
    assert session.lumbar_load == 0


def test_warm_up_sets_by_marks_and_by_loads() -> None:
    marked = entry("squat", sets(5, 90, 2, "warm_up"), sets(5, 100))
    ramped = entry("squat", sets(5, 40, 1), sets(5, 60, 1), sets(5, 80, 1), sets(5, 100))
    straight = entry("squat", sets(5, 100))
    first, second, third = (
        measured(workout(DAY, lift)).sessions[0].exercises[0] for lift in (marked, ramped, straight)
    )
    assert first.warm_up_sets(0.75) == 2
    assert second.warm_up_sets(0.75) == 2, "40 and 60, not 80"
    assert third.warm_up_sets(0.75) == 0


def test_swapped_numbers_are_read_the_other_way_round_and_said() -> None:
    usual = workout(DAY, entry("clean", sets(3, 60, 6)))
    swapped = workout(date(2026, 5, 6), entry("clean", sets(40, 4, 1), sets(50, 5, 2)))
    log = measured(usual, swapped)
    assert [(done.load_kg, done.reps) for done in log.sessions[1].exercises[0].sets] == [(40, 4), (50, 5), (50, 5)]
    assert len(log.swapped) == 3


@pytest.mark.parametrize(("reps", "load_kg"), [(20, 12), (15, 20), (40, 12.5), (30, 40)])
def test_light_sets_with_many_repetitions_stay_as_they_are(reps: int, load_kg: float) -> None:
    log = measured(workout(DAY, entry("clean", sets(3, 60, 6)), entry("deadlift", sets(reps, load_kg, 1), sets(3, 60))))
    assert not log.swapped


def test_a_load_converted_to_pounds_and_back_equals_itself() -> None:
    pound = 0.45359237
    noisy = [2.5 * n for n in range(1, 100) if 2.5 * n / pound * pound != 2.5 * n]
    assert noisy
    for load_kg in noisy:
        done = measured(workout(DAY, entry("deadlift", sets(5, load_kg / pound * pound)))).sessions[0].exercises[0]
        assert done.top_kg == load_kg


def test_week_and_sets_a_week_end_with_their_last_day() -> None:
    log = measured(*(workout(date(2026, 5, day), entry("plank", sets(1, None, 2))) for day in (1, 8, 15, 22, 29)))
    assert sets_a_week(log, date(2026, 5, 28), 4, frozenset({"core_anti_extension"})) == 2 * 4 / 4
    assert sets_a_week(log, date(2026, 5, 29), 1, frozenset({"core_anti_extension"})) == 2
    lifts = measured(*(workout(date(2026, 5, day), entry("deadlift", sets(5, 100))) for day in (1, 8)))
    assert week_load(lifts, date(2026, 5, 7)) == pytest.approx(lifts.sessions[0].lumbar_load)
    assert week_load(lifts, date(2026, 5, 8)) == pytest.approx(lifts.sessions[1].lumbar_load)


def test_quantile_lies_between_neighbours() -> None:
    assert quantile([4, 1, 3, 2], 0.5) == 2.5
    assert quantile([10], 0.75) == 10
    assert quantile([], 0.75) == 0


def test_sessions_stand_in_the_order_of_time() -> None:
    later = Workout(day=DAY, started=datetime(2026, 5, 4, 19), title="b", entries=(entry("squat", sets(1, 1)),))  # noqa: DTZ001
    sooner = Workout(day=DAY, started=datetime(2026, 5, 4, 7), title="a", entries=(entry("bench", sets(1, 1)),))  # noqa: DTZ001
    assert [session.exercises[0].key for session in measured(later, sooner).sessions] == ["bench", "squat"]


@given(st.lists(st.floats(0, 1000), min_size=1, max_size=60), st.floats(1, 60))
def test_an_average_stays_within_its_loads(loads: list[float], days: float) -> None:
    assert min(loads) - 1e-6 <= ewma(loads, days) <= max(loads) + 1e-6
