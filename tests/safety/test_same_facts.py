"""The same facts give the same plan and the same look back, in whatever order they come."""

from datetime import timedelta

from liftagain.domain.training_log import Workout
from liftagain.reasoning.measures.set_table import in_time
from plan_cases import calm, case, check_in, plan
from review_logs import PAIN_ON, entry, on, plain_weeks, reviewed, sets, workout


def test_the_order_of_the_check_ins_changes_nothing() -> None:
    told = [*calm(1, 4), check_in(5, 6, pain_worst=8), *calm(6, 9)]
    in_order = plan(case(*told), 9)
    assert plan(case(*told[::-1]), 9) == in_order
    assert plan(case(*told[5:], *told[:5]), 9) == in_order


def test_the_order_of_a_log_changes_nothing_in_the_look_back() -> None:
    log = busy_log()
    assert reviewed(log[::-1]) == reviewed(log)
    assert reviewed([*log[40:], *log[:40]]) == reviewed(log)


def test_a_log_is_read_in_the_order_of_time_whatever_order_it_comes_in() -> None:
    day = PAIN_ON - timedelta(days=1)
    of_one_day = [
        workout(day, entry(name, sets(5, 60)), hour=hour)
        for name, hour in (("squat", 18), ("bench", 7), ("row", None), ("plank", None))
    ]
    log = [*busy_log(), *of_one_day]
    in_order = in_time(log)
    assert [work.day for work in in_order] == sorted(work.day for work in log)
    assert [work.entries[0].exercise for work in in_order if work in of_one_day][-2:] == ["bench", "squat"]
    assert in_time(log[::-1]) == in_order
    assert in_time([*log[40:], *log[:40]]) == in_order


def test_what_was_trained_after_the_pain_began_changes_nothing_in_the_look_back() -> None:
    heavier = entry("deadlift", sets(5, 180, 9))
    later = [workout(PAIN_ON + timedelta(days=number), heavier) for number in (1, 3)]
    assert reviewed([*busy_log(), *later]) == reviewed(busy_log())


def busy_log() -> list[Workout]:
    """Plain weeks, and in the last one a heavier and longer deadlift than ever."""
    return on(plain_weeks(), PAIN_ON - timedelta(days=3), entry("deadlift", sets(5, 130, 6)))
