"""Measures of the log against values worked out by hand."""

from datetime import date, datetime

import pytest

from liftagain.domain.training_log import LoggedSet, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.training_load import History, history, quantile
from review_logs import BODY, MOVEMENTS, entry, sets, workout

LIMITS = knowledge().limits
DAY = date(2026, 5, 4)


def measured(*log: Workout, until: date = date(2027, 1, 1)) -> History:
    return history(log, until, MOVEMENTS, LIMITS, BODY)


def test_tonnage_and_top_set_leave_out_warm_up_sets() -> None:
    lift = entry("deadlift", sets(5, 200, 1, "warm_up"), sets(5, 100, 2), sets(3, 110, 1))
    done = measured(workout(DAY, lift)).sessions[0].exercises[0]
    assert done.tonnage_kg == 5 * 100 * 2 + 3 * 110
    assert done.top_kg == 110
    assert done.top_reps == 3
    assert done.work_sets == 3
    assert done.set_count == 4


def test_a_set_without_load_or_repetitions_has_no_tonnage() -> None:
    lift = entry("deadlift", (LoggedSet(reps=10), LoggedSet(load_kg=100), LoggedSet(duration_s=30)))
    done = measured(workout(DAY, lift)).sessions[0].exercises[0]
    assert done.tonnage_kg == 0
    assert done.top_kg == 0
    assert done.top_reps is None


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
    assert first.warm_up_sets == 2
    assert second.warm_up_sets == 2, "40 and 60, not 80"
    assert third.warm_up_sets == 0


def test_swapped_numbers_are_read_the_other_way_round_and_said() -> None:
    usual = workout(DAY, entry("clean", sets(3, 60, 6)))
    swapped = workout(date(2026, 5, 6), entry("clean", sets(40, 4, 1), sets(50, 5, 2)))
    log = measured(usual, swapped)
    done = log.sessions[1].exercises[0]
    assert done.tonnage_kg == 40 * 4 + 2 * 50 * 5
    assert (done.top_kg, done.top_reps) == (50, 5)
    assert len(log.swapped) == 3


def test_numbers_swapped_in_pounds_are_read_the_other_way_round_too() -> None:
    pound = 0.45359237
    usual = workout(DAY, entry("clean", sets(3, 60, 6)))
    swapped = workout(date(2026, 5, 6), entry("clean", sets(100, 4 * pound, 1), sets(110, 5 * pound, 2)))
    log = measured(usual, swapped)
    done = log.sessions[1].exercises[0]
    assert done.top_kg == pytest.approx(110 * pound, abs=0.001)
    assert done.top_reps == 5
    assert done.tonnage_kg == pytest.approx((100 * 4 + 2 * 110 * 5) * pound, abs=0.01)
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


def test_a_week_of_load_ends_with_its_day() -> None:
    lifts = measured(*(workout(date(2026, 5, day), entry("deadlift", sets(5, 100))) for day in (1, 8)))
    before, on = lifts.on(date(2026, 5, 7)), lifts.on(date(2026, 5, 8))
    assert before is not None
    assert on is not None
    assert before.week_load == pytest.approx(lifts.sessions[0].lumbar_load)
    assert on.week_load == pytest.approx(lifts.sessions[1].lumbar_load)
    assert lifts.on(date(2026, 4, 30)) is None
    assert lifts.on(date(2027, 1, 2)) is None


def test_sets_of_four_weeks_end_with_their_day() -> None:
    log = measured(*(workout(date(2026, 5, day), entry("plank", sets(1, None, 2))) for day in (1, 8, 15, 22, 29)))
    found = [log.on(date(2026, 5, day)) for day in (28, 29)]
    assert [day.trunk_sets_a_week for day in found if day] == [2 * 4 / 4, 2 * 4 / 4]
    assert [day.all_sets for day in found if day] == [8, 8]


def test_a_session_without_sets_stays_a_session() -> None:
    log = measured(workout(DAY), workout(date(2026, 5, 6), entry("deadlift", sets(5, 100))))
    assert [len(session.exercises) for session in log.sessions] == [0, 1]
    assert measured(workout(DAY)).on(DAY) is None
    assert measured().sessions == ()


def test_quantile_lies_between_neighbours() -> None:
    assert quantile([4, 1, 3, 2], 0.5) == 2.5
    assert quantile([10], 0.75) == 10
    assert quantile([], 0.75) == 0


def test_sessions_stand_in_the_order_of_time() -> None:
    later = Workout(day=DAY, started=datetime(2026, 5, 4, 19), title="b", entries=(entry("squat", sets(1, 1)),))  # noqa: DTZ001
    sooner = Workout(day=DAY, started=datetime(2026, 5, 4, 7), title="a", entries=(entry("bench", sets(1, 1)),))  # noqa: DTZ001
    assert [session.exercises[0].key for session in measured(later, sooner).sessions] == ["bench", "squat"]
