"""The same facts give the same plan and the same look back, in whatever order they come."""

from datetime import timedelta

from liftagain.domain.training_log import Workout
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


def test_what_was_trained_after_the_pain_began_changes_nothing_in_the_look_back() -> None:
    heavier = entry("deadlift", sets(5, 180, 9))
    later = [workout(PAIN_ON + timedelta(days=number), heavier) for number in (1, 3)]
    assert reviewed([*busy_log(), *later]) == reviewed(busy_log())


def busy_log() -> list[Workout]:
    """Plain weeks, and in the last one a heavier and longer deadlift than ever."""
    return on(plain_weeks(), PAIN_ON - timedelta(days=3), entry("deadlift", sets(5, 130, 6)))
