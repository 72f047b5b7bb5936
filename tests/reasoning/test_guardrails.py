"""The guardrails one by one: each takes away exactly what it forbids, says so, and leaves the rest as it was."""

from collections.abc import Iterable
from dataclasses import replace
from math import ceil
from typing import Any

import pytest

from liftagain.domain.plan import (
    Habit,
    HeldBack,
    LumbarLoad,
    OpenCeiling,
    Plan,
    PlannedSet,
    Prescription,
    RampStep,
    Session,
)
from liftagain.domain.reason import Reason
from liftagain.domain.screening import Ceiling
from liftagain.reasoning.allowance import Allowance, Allowances, clamped
from liftagain.reasoning.budget import Budget, duration_s, load_of
from liftagain.reasoning.guardrails import guard
from liftagain.reasoning.hold import hold
from liftagain.reasoning.plan import plan
from liftagain.reasoning.situation import Situation
from liftagain.reasoning.week import day_loads, done_this_week, week_cap
from plan_cases import calm, case, check_in, day, log, situation

WHY = (Reason(rule="somebody_said_so"),)
MILD: dict[str, Any] = {"pain_now": 1, "pain_worst_24h": 2}
OPEN = situation(case(**MILD), 0, log())  # nothing forbids a step, the squat is let back today
CALM = situation(case(*calm(1, 9)), 9, log())
LIFTED = [{"exercise": "back-squat", "pain": 1, "sets": [{"reps": 5, "load_kg": 60}] * 3}]
DONE = situation(case(*calm(1, 7), check_in(8, 2, done=LIFTED), check_in(9, 2, done=LIFTED)), 9, log())
LITTLE = [{"exercise": "back-squat", "pain": 1, "sets": [{"reps": 3, "load_kg": 20}]}]
MORE = situation(case(check_in(0, 1, done=LITTLE), **MILD), 0, log())
NO_LOG = situation(case(*calm(1, 9)), 9)
LEG = situation(case(check_in(1, 3, leg_spread=0), check_in(2, 3, leg_spread=2)), 2)
GENTLE = situation(case(genital_sensation_change="yes"))
HELD = situation(case(saddle_numbness="yes"))
SHORT = situation(case(person={"minutes": 10}, **MILD), 0, log())
HEAVY = [{"exercise": "back-squat", "pain": 1, "sets": [{"reps": 10, "load_kg": 100}] * 7}]
SPENT = situation(case(check_in(1, 1, done=HEAVY), check_in(2, 1), check_in(3, 1), **MILD), 3, log())
OPEN_PLAN, CALM_PLAN, LEG_PLAN, GENTLE_PLAN, HELD_PLAN = (plan(one) for one in (OPEN, CALM, LEG, GENTLE, HELD))
SQUAT = next(one for one in OPEN_PLAN.session.items if one.exercise == "back-squat")
OTHERS = tuple(one for one in OPEN_PLAN.session.items if one is not SQUAT)


def change(what: str, why: str) -> Reason:
    return Reason(rule="guard", facts={"what": what, "why": why}, sources=("liftagain-decisions",))


def with_items(base: Plan, items: Iterable[Prescription], **more: Any) -> Plan:
    return replace(base, session=Session(minutes=base.session.minutes, items=tuple(items)), **more)


def told(base: Plan, *changes: tuple[str, str]) -> tuple[Reason, ...]:
    return (*base.because, *(change(*one) for one in changes))


def test_plans_of_our_own_pass_unchanged() -> None:
    for made, one in ((OPEN_PLAN, OPEN), (CALM_PLAN, CALM), (LEG_PLAN, LEG), (GENTLE_PLAN, GENTLE)):
        assert guard(made, one) == made
    assert guard(HELD_PLAN, HELD) == HELD_PLAN


@pytest.mark.parametrize(
    "changed",
    [
        {"phase": "settle"},
        {"session": Session(minutes=0, items=(SQUAT,))},
        {"habits": (Habit(id="walking", because=WHY),)},
        {"ramp": {"back-squat": RampStep(from_kg=60, today_kg=None, target_kg=100)}},
        {"not_today": (HeldBack(exercise="running", because=()), HeldBack(exercise="plank", because=WHY))},
        {"ceiling": None},
        {"ceiling": OpenCeiling(allows=Ceiling.NOTHING, because=WHY, until="cleared")},
        {"progression": "repeat"},
    ],
)
def test_while_a_hold_is_open_anything_else_is_emptied(changed: dict[str, Any]) -> None:
    load = LumbarLoad(this_week=3, cap=2, basis="tolerated_week")
    hostile = replace(HELD_PLAN, because=WHY, lumbar_load=load, **changed)
    held = hold(HELD)
    assert held is not None
    kept = tuple(one for one in hostile.not_today if one.because)
    because = (*held.because, *WHY, change("plan", "hold"))
    assert guard(hostile, HELD) == replace(HELD_PLAN, because=because, not_today=kept)


def test_a_held_plan_keeps_what_it_says_about_the_rest() -> None:
    held = replace(HELD_PLAN, because=WHY, not_today=(HeldBack(exercise="plank", because=WHY),))
    assert guard(held, HELD) == held


@pytest.mark.parametrize(
    ("bad", "why"),
    [
        (replace(SQUAT, because=()), "no_reason"),
        (replace(SQUAT, sets=()), "no_reason"),
        (replace(SQUAT, exercise=OTHERS[-1].exercise, because=()), "no_reason"),
    ],
)
def test_an_item_without_a_reason_or_a_set_is_dropped(bad: Prescription, why: str) -> None:
    found = guard(with_items(OPEN_PLAN, (bad, *OTHERS)), OPEN)
    assert found.session.items == OTHERS
    assert found.not_today == OPEN_PLAN.not_today
    assert found.because == told(OPEN_PLAN, (bad.exercise, why))


def test_an_item_that_stands_there_already_is_dropped() -> None:
    found = guard(with_items(OPEN_PLAN, (OTHERS[0], *OPEN_PLAN.session.items)), OPEN)
    assert found == replace(OPEN_PLAN, because=told(OPEN_PLAN, (OTHERS[0].exercise, "twice")))


@pytest.mark.parametrize("name", ["handstand-clap", "conventional-deadlift", "superman", "running"])
def test_an_exercise_that_is_not_allowed_is_taken_away_with_its_reason(name: str) -> None:
    reason = Allowances(OPEN).of(name)
    assert isinstance(reason, Reason)
    found = guard(with_items(OPEN_PLAN, (replace(SQUAT, exercise=name), *OPEN_PLAN.session.items)), OPEN)
    held = (*OPEN_PLAN.not_today, HeldBack(exercise=name, because=(reason,)))
    assert found == replace(OPEN_PLAN, not_today=held, because=told(OPEN_PLAN, (name, reason.rule)))


def test_a_dose_above_what_is_allowed_is_clamped() -> None:
    heavy = PlannedSet(reps=50, load_kg=200, rir=0)
    items = [replace(one, sets=(heavy,) * 9) if one is SQUAT else one for one in OPEN_PLAN.session.items]
    found = guard(with_items(OPEN_PLAN, items), OPEN)
    assert found.because == told(OPEN_PLAN, ("back-squat", "above_limit"))
    clamped = next(one for one in found.session.items if one.exercise == "back-squat")
    assert {(one.reps, one.load_kg, one.rir) for one in clamped.sets} == {(4, 67.5, 3)}


@pytest.mark.parametrize("count", range(len(OPEN_PLAN.session.items) + 1))
def test_the_length_and_the_load_are_those_of_the_items(count: int) -> None:
    items = OPEN_PLAN.session.items[:count]
    found = guard(with_items(OPEN_PLAN, items), OPEN)
    assert found.session == Session(minutes=ceil(sum(duration_s(one, OPEN.known) for one in items) / 60), items=items)
    assert found.lumbar_load == replace(
        OPEN_PLAN.lumbar_load, this_week=round(sum(load_of(one, OPEN) for one in items), 2)
    )


@pytest.mark.parametrize("one", [SHORT, SPENT], ids=["short of time", "short of load"])
def test_what_is_over_the_time_or_the_load_is_cut_or_taken_away(one: Situation) -> None:
    most, loads, taken = Allowances(one), day_loads(one), list[HeldBack]()
    offered = [item for item in OPEN_PLAN.session.items if fits(item, most.of(item.exercise))]
    done = done_this_week(loads, one, with_today=False)
    budget = Budget(one, one.person.minutes or 0, week_cap(loads, one).most, done)
    fitting = [budget.take(item, taken) for item in offered]
    over = [change(was.exercise, "time_or_load") for was, now in zip(offered, fitting, strict=True) if now != was]
    found = guard(with_items(OPEN_PLAN, offered, ramp={}), one)
    assert 0 < len(over) < len(offered)
    assert [reason for reason in found.because if reason.facts.get("why") == "time_or_load"] == over
    assert found.session.items == tuple(item for item in fitting if item is not None)
    assert found.not_today == (*OPEN_PLAN.not_today, *taken)


def fits(item: Prescription, most: Allowance | Reason) -> bool:
    return isinstance(most, Allowance) and clamped(item, most) == item


def test_the_load_of_the_week_counts_what_was_done_before_today() -> None:
    found = day_loads(DONE)
    before, with_today = (done_this_week(found, DONE, with_today=today) for today in (False, True))
    assert 0 < before < with_today
    base = plan(DONE)
    cap = week_cap(found, DONE)
    assert cap.most is not None
    empty = guard(with_items(base, ()), DONE)
    expected = LumbarLoad(this_week=round(with_today, 2), cap=round(cap.most, 2), basis=cap.basis)
    assert empty.lumbar_load == expected
    assert empty.session == Session(minutes=0, items=())


def test_what_is_planned_comes_on_top_of_the_days_before_and_not_of_today() -> None:
    before, with_today = (done_this_week(day_loads(MORE), MORE, with_today=today) for today in (False, True))
    load = sum(load_of(one, MORE) for one in OPEN_PLAN.session.items)
    found = guard(OPEN_PLAN, MORE)
    assert found.session == OPEN_PLAN.session
    assert found.lumbar_load.this_week == round(before + load, 2) > round(with_today, 2) > 0


def test_without_a_log_there_is_no_cap() -> None:
    made = plan(NO_LOG)
    assert guard(replace(made, lumbar_load=LumbarLoad(this_week=1, cap=1, basis="hold")), NO_LOG) == made
    assert made.lumbar_load.cap is None


@pytest.mark.parametrize("phase", ["hold", "settle", "restore", "rebuild"])
def test_a_phase_up_to_that_of_the_facts_stays(phase: Any) -> None:
    assert CALM.stand.phase == "rebuild"
    assert guard(replace(CALM_PLAN, phase=phase), CALM) == replace(CALM_PLAN, phase=phase)


@pytest.mark.parametrize("phase", ["return", "maintain"])
def test_a_phase_that_the_facts_have_not_reached_is_taken_back(phase: Any) -> None:
    expected = replace(CALM_PLAN, because=told(CALM_PLAN, ("phase", "too_far")))
    assert guard(replace(CALM_PLAN, phase=phase), CALM) == expected


@pytest.mark.parametrize(
    ("allows", "because", "stays"),
    [
        (None, WHY, False),
        (Ceiling.STEADY, WHY, False),
        (Ceiling.SPARE, WHY, False),
        (Ceiling.GENTLE, WHY, True),
        (Ceiling.GENTLE, (), False),
        (Ceiling.WALK, WHY, True),
        (Ceiling.WALK, (), False),
    ],
)
def test_a_ceiling_is_never_looser_than_the_strictest_open_one(
    allows: Ceiling | None, because: tuple[Reason, ...], stays: bool
) -> None:
    made = None if allows is None else OpenCeiling(allows=allows, because=because, until="cleared")
    found = guard(replace(GENTLE_PLAN, ceiling=made), GENTLE)
    if stays:
        assert found == replace(GENTLE_PLAN, ceiling=made)
    else:
        assert found == replace(GENTLE_PLAN, because=told(GENTLE_PLAN, ("ceiling", "too_loose")))


def test_where_none_is_open_any_ceiling_stays() -> None:
    made = OpenCeiling(allows=Ceiling.STEADY, because=(), until="cleared")
    assert guard(replace(OPEN_PLAN, ceiling=made), OPEN) == replace(OPEN_PLAN, ceiling=made)


@pytest.mark.parametrize("word", ["start", "progress", "repeat", "reduce"])
def test_a_leg_symptom_that_went_further_stops(word: Any) -> None:
    expected = replace(LEG_PLAN, because=told(LEG_PLAN, ("progression", "leg_symptoms")))
    assert LEG_PLAN.progression == "stop"
    assert guard(replace(LEG_PLAN, progression=word), LEG) == expected


def test_a_step_up_that_is_refused_becomes_a_repeat() -> None:
    assert [one.rule for one in CALM.refusals] == ["ceiling_open"]
    assert CALM_PLAN.progression == "repeat"
    expected = replace(CALM_PLAN, because=told(CALM_PLAN, ("progression", "ceiling_open")))
    assert guard(replace(CALM_PLAN, progression="progress"), CALM) == expected


@pytest.mark.parametrize("word", ["start", "repeat", "reduce", "stop"])
def test_no_step_up_needs_no_leave(word: Any) -> None:
    assert guard(replace(CALM_PLAN, progression=word), CALM) == replace(CALM_PLAN, progression=word)


def test_a_step_up_that_nothing_forbids_stays() -> None:
    assert not OPEN.refusals
    assert guard(replace(OPEN_PLAN, progression="progress"), OPEN) == replace(OPEN_PLAN, progression="progress")


def ramp(squat: dict[str, Any] | None = None, deadlift: dict[str, Any] | None = None) -> dict[str, RampStep]:
    base = OPEN_PLAN.ramp
    return {
        "back-squat": replace(base["back-squat"], **(squat or {})),
        "conventional-deadlift": replace(base["conventional-deadlift"], **(deadlift or {})),
    }


@pytest.mark.parametrize(
    "stays", [ramp(), ramp({"today_kg": 50}), ramp({"today_kg": None}), ramp({"target_kg": 90}, {"target_kg": 139})]
)
def test_a_ramp_within_what_is_allowed_stays(stays: dict[str, RampStep]) -> None:
    assert guard(replace(OPEN_PLAN, ramp=stays), OPEN) == replace(OPEN_PLAN, ramp=stays)


@pytest.mark.parametrize(
    ("wild", "tamed", "lift"),
    [
        (ramp({"today_kg": 300}), ramp(), "back-squat"),
        (ramp({"target_kg": 101}), ramp(), "back-squat"),
        (ramp({"today_kg": 68, "target_kg": 90}), ramp({"target_kg": 90}), "back-squat"),
        (ramp(None, {"today_kg": 20}), ramp(), "conventional-deadlift"),
        (ramp(None, {"target_kg": 500}), ramp(), "conventional-deadlift"),
    ],
)
def test_a_ramp_is_held_to_its_ladder_and_the_best_of_before(
    wild: dict[str, RampStep], tamed: dict[str, RampStep], lift: str
) -> None:
    expected = replace(OPEN_PLAN, ramp=tamed, because=told(OPEN_PLAN, (lift, "ramp")))
    assert guard(replace(OPEN_PLAN, ramp=wild), OPEN) == expected


def test_a_ramp_of_a_lift_that_is_not_the_persons_own_is_dropped() -> None:
    wild = {"bench-press": RampStep(from_kg=20, today_kg=None, target_kg=40), **ramp()}
    expected = replace(OPEN_PLAN, because=told(OPEN_PLAN, ("bench-press", "no_own_lift")))
    assert guard(replace(OPEN_PLAN, ramp=wild), OPEN) == expected


def test_nothing_is_shown_without_a_reason() -> None:
    habits = (Habit(id="sleep", because=()), *OPEN_PLAN.habits)
    held = (HeldBack(exercise="running", because=()), *OPEN_PLAN.not_today)
    assert OPEN_PLAN.habits
    assert OPEN_PLAN.not_today
    assert guard(replace(OPEN_PLAN, habits=habits, not_today=held), OPEN) == OPEN_PLAN


def test_the_changes_are_told_in_order_after_what_the_plan_said() -> None:
    items = (replace(SQUAT, exercise="handstand-clap"), *CALM_PLAN.session.items)
    wild = with_items(CALM_PLAN, items, phase="maintain", ceiling=None, progression="progress", ramp={**ramp()})
    changes = guard(wild, CALM).because
    assert changes[: len(CALM_PLAN.because)] == CALM_PLAN.because
    assert changes[len(CALM_PLAN.because) :] == (
        change("handstand-clap", "not_in_library"),
        change("phase", "too_far"),
        change("ceiling", "too_loose"),
        change("progression", "ceiling_open"),
        change("back-squat", "ramp"),
    )
    assert guard(wild, CALM).today == day(9)
