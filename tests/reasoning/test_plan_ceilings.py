"""Open findings: what they hold, what they still allow, and what ends them."""

from datetime import date
from typing import Any

import pytest

from liftagain.domain.screening import Ceiling
from liftagain.knowledge.bundle import knowledge
from plan_cases import calm, case, check_in, day, plan, planned


@pytest.mark.parametrize("told", [{"saddle_numbness": "yes"}, {"fever": "yes"}, {"leg_weakness": "one"}])
def test_an_emergency_and_a_same_day_finding_hold_everything(told: dict[str, Any]) -> None:
    made = plan(case(**told))
    assert (made.phase, made.progression, made.session.items, made.ramp) == ("hold", "stop", (), {})
    assert made.ceiling is not None
    assert made.ceiling.allows is Ceiling.NOTHING
    assert made.ceiling.because


def test_open_emergency_questions_hold_and_are_named() -> None:
    made = plan(case(saddle_numbness=None, bladder_change=None))
    assert made.phase == "hold"
    assert made.because[0].rule == "unanswered"
    assert {"saddle_numbness", "bladder_change"} <= set(made.because[0].facts)


def test_no_answers_at_all_hold() -> None:
    raw = case()
    raw["answers"] = {}
    assert plan(raw).phase == "hold"


@pytest.mark.parametrize("where", ["person", "answers"])
def test_nobody_under_16_gets_a_plan(where: str) -> None:
    young = case(person={"age": 15}) if where == "person" else case(age=15)
    made = plan(young)
    assert (made.phase, made.because[0].rule) == ("hold", "under_age")


def test_16_is_old_enough() -> None:
    assert plan(case(person={"age": 16}, age=16)).phase != "hold"


def test_an_operation_on_the_spine_leaves_the_plan_to_a_clinician() -> None:
    operated = case(person={"conditions": [{"id": "recent_spinal_surgery", "state": "now"}]})
    made = plan(operated)
    assert (made.phase, made.session.items) == ("hold", ())
    assert made.ceiling is not None
    assert made.ceiling.until == "clinician_plan"


def test_a_warning_sign_in_a_check_in_holds_the_plan_that_day() -> None:
    told = case(check_in(1, 3), check_in(2, 3, warning_signs={"bladder_change": "yes"}))
    assert plan(told, 1).phase == "settle"
    assert plan(told, 2).phase == "hold"


def test_taking_the_sign_back_does_not_lift_the_hold_and_a_later_clearance_does() -> None:
    signs = [check_in(2, 3, warning_signs={"fever": "yes"}), check_in(3, 3, warning_signs={"fever": "no"})]
    assert plan(case(*signs), 3).phase == "hold"
    rules = [reason.rule for reason in plan(case(*signs), 3).because]
    clearance = [{"on": day(4).isoformat(), "by": "physician", "findings": rules, "allowed": "all"}]
    cleared = case(*signs, check_in(4, 3, warning_signs={"clearance": clearance}))
    assert plan(cleared, 4).phase != "hold"


def test_an_earlier_clearance_lifts_nothing_that_came_later() -> None:
    told = case(check_in(2, 3, warning_signs={"fever": "yes"}))
    rules = [reason.rule for reason in plan(told, 2).because]
    told["answers"]["clearance"] = [{"on": day(1).isoformat(), "by": "physician", "findings": rules, "allowed": "all"}]
    assert plan(told, 2).phase == "hold"


def test_cleared_for_gentle_work_stays_gentle() -> None:
    signs = [check_in(2, 3, warning_signs={"fever": "yes"}), check_in(3, 2, warning_signs={"fever": "no"})]
    rules = [reason.rule for reason in plan(case(*signs), 3).because]
    clearance = [{"on": day(4).isoformat(), "by": "physician", "findings": rules, "allowed": "gentle"}]
    again = [signs[0], check_in(4, 2, warning_signs={"clearance": clearance})]
    made = plan(case(*again), 4)
    assert made.ceiling is not None
    assert made.ceiling.allows is Ceiling.GENTLE


GENTLE: dict[str, Any] = {"genital_sensation_change": "yes"}  # CES-4: within days


def test_under_a_gentle_ceiling_only_settle_drills_without_load_are_left() -> None:
    made = plan(case(*calm(0, 9), pain_now=2, pain_worst_24h=3, **GENTLE), 9)
    assert made.ceiling is not None
    assert made.ceiling.allows is Ceiling.GENTLE
    assert planned(made)
    for item in made.session.items:
        exercise = knowledge().exercises[item.exercise]
        assert "settle" in exercise.phases
        assert exercise.lumbar_tier <= 1
        assert all(not one.load_kg for one in item.sets)


def test_under_a_walk_ceiling_only_walking_rest_and_breathing_are_left() -> None:
    told = case(check_in(1, 3, leg_spread=0), check_in(2, 3, leg_spread=2))
    made = plan(told, 2)
    assert made.ceiling is not None
    assert (made.ceiling.allows, made.ceiling.until, made.progression) == (Ceiling.WALK, "screened_again", "stop")
    allowed = {"walking"} | {one.id for one in knowledge().exercises.values() if one.pattern in ("breathing", "rest")}
    assert set(planned(made)) <= allowed
    assert "walking" in planned(made)


def test_a_leg_symptom_that_moves_up_again_goes_on() -> None:
    told = case(check_in(1, 3, leg_spread=2), check_in(2, 3, leg_spread=1), leg_pain="above_knee")
    assert plan(told, 2).ceiling is None


def test_answering_the_signs_again_ends_the_leg_stop() -> None:
    told = case(
        check_in(1, 3, leg_spread=0),
        check_in(2, 3, leg_spread=2),
        check_in(3, 3, warning_signs={"saddle_numbness": "no"}),
    )
    assert plan(told, 3).ceiling is None


def test_no_step_up_and_no_next_phase_while_a_ceiling_is_open() -> None:
    told = case(*calm(1, 12), **GENTLE)
    for number in range(1, 13):
        made = plan(told, number)
        assert made.progression in ("start", "repeat")
        assert made.phase in ("settle", "restore")


def test_stable_leg_pain_spares_heavy_and_bent_loads() -> None:
    made = plan(case(*calm(0, 5), pain_now=2, pain_worst_24h=4, leg_pain="below_knee", leg_pain_days=30), 5)
    assert made.ceiling is not None
    assert made.ceiling.allows is Ceiling.SPARE
    for name in planned(made):
        assert knowledge().exercises[name].lumbar_tier < 3
        assert "loaded_flexion" not in knowledge().exercises[name].tags


def test_leg_pain_that_recedes_over_two_weeks_falls_from_spare_to_steady() -> None:
    mornings = [5, 5, 5, 4, 4, 4, 4, 3, 3, 3, 2, 2, 2, 2, 2, 2]
    told = case(
        *(check_in(n, score, leg_spread=3) for n, score in enumerate(mornings, start=1)),
        pain_now=5,
        pain_worst_24h=5,
        days_since_onset=30,
        hours_since_onset=None,
        leg_pain="below_knee",
        leg_pain_days=30,
    )
    early, late = plan(told, 5).ceiling, plan(told, 16).ceiling
    assert early is not None
    assert early.allows is Ceiling.SPARE
    assert late is not None
    assert late.allows is Ceiling.STEADY


def test_the_date_of_the_plan_is_the_day_asked_for() -> None:
    assert plan(case(), 3).today == date(2026, 11, 4)
