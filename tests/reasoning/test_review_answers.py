"""People without a log: answers alone give factors, and these are always weak."""

import pytest

from liftagain.knowledge.bundle import knowledge
from review_logs import MOVEMENTS, entry, found, on, plain_weeks, reviewed, sets

CASES = [
    ({"sleep_hours": 6.5}, "short_sleep"),
    ({"sitting_hours_day": 9}, "long_sitting"),
    ({"sitting_unbroken_minutes": 90}, "long_sitting"),
    ({"stress": 7}, "stress"),
    ({"water": "little"}, "dehydration"),
    ({"warm_up_done": "never"}, "missing_warm_up"),
    ({"cool_down_done": "never"}, "missing_cool_down"),
    ({"something_new": ["new_exercise"]}, "new_exercise"),
    ({"something_new": ["heavier"]}, "load_record"),
    ({"something_new": ["more_days"]}, "weekly_jump"),
    ({"something_new": ["new_shoes"]}, "new_surroundings"),
    ({"classes": [{"name": "spinning", "times_a_week": 2, "new": True}]}, "new_exercise"),
    ({"usual_training": [{"activity": "rowing", "times_a_week": 3, "since_weeks": 2}]}, "new_exercise"),
    ({"felt_form_slip": "yes", "form_slip_exercise": "deadlift"}, "technique"),
    ({"time_of_day": 6}, "early_morning_flexion"),
    ({"longest_run_km": 12, "longest_run_before_km": 8}, "distance_spike"),
    ({"weak_core": "yes"}, "low_core_work"),
    ({"weak_glutes": "yes"}, "low_glute_work"),
    ({"tight_hamstrings": "yes"}, "stiff_hips"),
]


@pytest.mark.parametrize(("context", "factor"), CASES)
def test_an_answer_gives_its_factor_and_no_other(context: dict[str, object], factor: str) -> None:
    result = reviewed([], context=context)
    assert [item.factor for item in result.factors] == [factor]
    assert result.factors[0].strength == "weak"
    assert result.factors[0].numbers["from"] == "answers"
    assert result.factors[0].sources


@pytest.mark.parametrize(
    "context",
    [
        {"sleep_hours": 7},
        {"sitting_hours_day": 5, "sitting_unbroken_minutes": 45},
        {"stress": 6},
        {"water": "enough"},
        {"warm_up_done": "usually", "cool_down_done": "sometimes"},
        {"something_new": []},
        {"felt_form_slip": "unsure"},
        {"time_of_day": 8},
        {"longest_run_km": 8.8, "longest_run_before_km": 8},
        {"stiff_hips": "no"},
        {"classes": [{"name": "yoga", "new": False}]},
    ],
)
def test_an_ordinary_answer_gives_none(context: dict[str, object]) -> None:
    assert reviewed([], context=context).factors == ()


def test_what_was_answered_is_not_listed_as_open() -> None:
    asked = {item.factor for item in reviewed([], context={"sleep_hours": 8, "stress": 2}).not_assessed}
    assert not asked & {"short_sleep", "stress"}
    assert {"dehydration", "long_sitting"} <= asked


def test_every_factor_is_found_or_listed_as_open() -> None:
    result = reviewed([])
    assert {item.factor for item in result.not_assessed} == set(knowledge().factors)


def test_screening_answers_count_too() -> None:
    result = reviewed([], answers={"scoliosis": "yes", "recent_training_jump": "yes"})
    assert {item.factor for item in result.factors} == {"pre_existing_condition", "weekly_jump"}


def test_the_log_wins_over_the_answer_and_stands_above_it() -> None:
    log = on(plain_weeks(), plain_weeks()[-2].day, entry("deadlift", sets(5, 60, 1), sets(2, 120, 3)))
    result = reviewed(log, context={"something_new": ["heavier"], "stress": 9})
    (record,) = found(result, "load_record")
    assert "from" not in record.numbers
    assert result.factors[-1].factor == "stress"


@pytest.mark.parametrize(
    ("days", "lefts", "expected"), [(2, (20, 21), True), (1, (20,), False), (2, (20, 29), False), (2, (20, 40), False)]
)
def test_a_side_difference_needs_two_days(days: int, lefts: tuple[int, ...], expected: bool) -> None:
    tests = [
        {"on": f"2026-11-0{n + 1}", "test": "side-plank", "left": left, "right": 30}
        for n, left in enumerate(lefts[:days])
    ]
    factors = found(reviewed([], context={"self_tests": tests}), "side_imbalance")
    assert bool(factors) == expected
    if expected:
        assert factors[0].numbers == {
            "from": "self_tests", "test": "side-plank", "difference": 0.3, "weaker_side": "left", "days": 2,
        }  # fmt: skip


def test_every_factor_of_the_contract_is_known() -> None:
    contract = (
        "session_spike load_record new_exercise return_after_gap weekly_jump hinge_days_close hard_sets "
        "missing_warm_up low_core_work pattern_imbalance side_imbalance short_sleep raised_resting_heart_rate "
        "lowered_hrv form_change early_morning_flexion long_sitting stress dehydration technique "
        "pre_existing_condition low_glute_work stiff_hips missing_cool_down distance_spike"
    )
    assert set(contract.split()) <= set(knowledge().factors)


def test_factors_rest_on_known_sources_limits_and_exercises() -> None:
    known = knowledge()
    for factor in known.factors.values():
        assert set(factor.sources) <= set(known.sources), factor.id
        assert set(factor.exercises) <= set(known.exercises), factor.id
        steps = sorted(factor.size, reverse=factor.direction == "below")
        assert list(factor.size) == steps, factor.id
    assert MOVEMENTS
