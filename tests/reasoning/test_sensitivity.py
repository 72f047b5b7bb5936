"""What a wrong load of every exercise, by a factor of up to two, leaves standing."""

from dataclasses import replace
from datetime import timedelta

import pytest
from bench.sensitivity import draws, reviewed_with, scaled

from liftagain.domain.training_log import LoggedSet
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.moment_line import relative_load
from review_logs import BODY, PAIN_ON, entry, on, plain_weeks, sets, workout

KNOWN = knowledge()


def test_factors_lie_between_a_half_and_two_and_reach_both_ends() -> None:
    factors = [value for one in draws(3) for value in one.values()]
    assert min(factors) >= 0.5
    assert max(factors) <= 2
    assert min(factors) < 0.55
    assert max(factors) > 1.9
    assert draws(2) == draws(2), "from a seed"


def test_a_scaled_load_is_scaled_for_the_plan_too() -> None:
    lift, one = KNOWN.movements["romanian-deadlift"], LoggedSet(reps=8, load_kg=60)
    plain = relative_load(lift, one, BODY, KNOWN.limits)
    with scaled({lift.id: 2.0}):
        assert relative_load(lift, one, BODY, KNOWN.limits) == pytest.approx(2 * plain)
    assert relative_load(lift, one, BODY, KNOWN.limits) == plain


REAL = {
    "deadlift": "conventional-deadlift", "squat": "back-squat", "bench": "bench-press", "row": "supported-row",
    "plank": "front-plank",
}  # fmt: skip


@pytest.mark.parametrize("factors", draws(6), ids=range(6))
def test_a_session_of_three_times_the_sets_stands_out_whatever_the_loads(factors: dict[str, float]) -> None:
    trained = PAIN_ON - timedelta(days=2)
    log = on(plain_weeks(last=trained), trained, entry("deadlift", sets(5, 60, 1), sets(5, 100, 9)))
    known = [
        workout(work.day, *(replace(one, exercise=REAL[one.exercise or ""]) for one in work.entries)) for work in log
    ]
    found = reviewed_with(factors, known, trained)
    assert found.factors[0].factor == "session_spike"
    assert found.factors[0].strength == "strong"
