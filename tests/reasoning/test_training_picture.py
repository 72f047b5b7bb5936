"""What is drawn of a log: empty, a week long, without weights, runs only."""

from datetime import date, timedelta

import pytest

from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.domain.training_picture import TrainingPicture
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.training_picture import WEEKS, training_picture
from review_logs import BODY

TODAY = date(2026, 11, 12)


def done(days_ago: int, exercise: str, *sets: LoggedSet) -> Workout:
    return Workout(
        day=TODAY - timedelta(days=days_ago),
        started=None,
        title="",
        entries=(Entry(name=exercise, exercise=exercise, sets=sets),),
    )


def drawn(*log: Workout, pain_on: date | None = None) -> TrainingPicture:
    found = training_picture(log, TODAY, BODY, knowledge(), pain_on, {TODAY})
    assert found is not None
    return found


def heavy(days_ago: int, kg: float = 100) -> Workout:
    return done(days_ago, "conventional-deadlift", *[LoggedSet(reps=5, load_kg=kg)] * 3)


def test_an_empty_log_gives_no_picture() -> None:
    assert training_picture([], TODAY, BODY, knowledge(), None, ()) is None
    assert training_picture([heavy(-1)], TODAY, BODY, knowledge(), None, ()) is None, (
        "what comes later is not looked at"
    )


def test_a_log_of_a_week_leaves_the_rest_unknown() -> None:
    found = drawn(heavy(9), heavy(4), pain_on=TODAY)
    by_day = {one.on: one for one in found.days}
    assert by_day[TODAY - timedelta(days=4)].share == pytest.approx(100)
    assert by_day[TODAY - timedelta(days=5)].share == 0, "a rest day inside the log"
    assert by_day[TODAY - timedelta(days=3)].share is None, "after the log ends nothing is known"
    assert by_day[TODAY - timedelta(days=10)].share is None
    assert [one.on for one in found.days if one.onset] == [TODAY]
    assert len(found.weeks) == WEEKS
    assert [week.acute_chronic for week in found.weeks] == [None] * WEEKS
    assert sum(week.tonnage_kg or 0 for week in found.weeks) == 3000
    (marked,) = [week for week in found.weeks if week.before_pain]
    assert marked.monday == date(2026, 11, 9)


def test_a_week_is_the_sum_of_its_days() -> None:
    found = drawn(*(heavy(n, 60 + n) for n in range(0, 100, 3)))
    for week in found.weeks:
        inside = [one.share for one in found.days if week.monday <= one.on < week.monday + timedelta(days=7)]
        if week.share is not None:
            assert week.share == pytest.approx(sum(share or 0 for share in inside))


def test_a_week_without_the_lift_stays_a_gap() -> None:
    (lift,) = drawn(heavy(21), heavy(7)).lifts
    assert [kg is not None for _, kg in lift.weeks[-4:]] == [True, False, True, False]


def test_without_weights_there_is_no_estimate() -> None:
    found = drawn(done(2, "push-up", LoggedSet(reps=12)), done(5, "push-up", LoggedSet(reps=12)))
    assert found.lifts == ()
    assert not [one for one in found.watch if one.measure == "lift_to_best"]
    assert sum((week.hard_sets or {}).get("push_horizontal", 0) for week in found.weeks) == 2


def test_runs_only() -> None:
    found = drawn(done(2, "running", LoggedSet(distance_m=5000, duration_s=1800)))
    assert found.lifts == ()
    assert all(one.value is None for one in found.balance if one.measure != "trunk_sets")


def test_what_to_watch_is_of_the_last_days() -> None:
    best, hinge = drawn(heavy(60, 200), heavy(12, 120), heavy(3)).watch
    assert (best.on, best.amount) == (TODAY - timedelta(days=12), 1800)
    assert hinge.amount == 3
