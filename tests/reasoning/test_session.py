"""What a session is built of: warm-up and cool-down, lighter sets, balance, wishes of the day, what they cost."""

from datetime import timedelta
from typing import Any

import pytest
from bench.sessions import Combination, Tally, combinations, conditions, situation

from liftagain.app.case_file import read_case
from liftagain.domain.plan import Plan, PlannedSet
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.binary_program import best
from liftagain.reasoning.budget import duration_s
from liftagain.reasoning.plan import plan as plan_of_situation
from liftagain.reasoning.ramp_up import ramp_up
from liftagain.reasoning.session import draft
from liftagain.reasoning.week import day_cap, day_loads
from liftagain.reasoning.week_balance import done_lately, group_of
from plan_cases import DAY_0, calm, case, check_in, log, plan, planned
from plan_cases import situation as situation_of

KNOWN = knowledge()
REBUILD: dict[str, Any] = {"pain_now": 2, "pain_worst_24h": 4}
RETURN: dict[str, Any] = {"pain_now": 1, "pain_worst_24h": 2}


def minutes_of(made: Plan, part: str) -> float:
    return sum(duration_s(item, KNOWN) for item in made.session.items if item.part == part) / 60


def wished(raw: dict[str, Any], number: int = 0, **wish: Any) -> Plan:
    day = (DAY_0 + timedelta(days=number)).isoformat()
    return plan({**raw, "wishes": [{"date": day, **wish}]}, number)


@pytest.mark.parametrize("told", [REBUILD, RETURN])
@pytest.mark.parametrize("equipment", [[], ["band"], ["gym"]])
@pytest.mark.parametrize("direction", [None, "worse_bending_forward", "worse_sitting", "worse_standing"])
def test_a_full_session_begins_with_a_warm_up_and_ends_with_a_cool_down(
    told: dict[str, Any], equipment: list[str], direction: str | None
) -> None:
    answers = {**told, **({direction: "yes"} if direction else {})}
    made = plan(case(person={"minutes": 30, "equipment": equipment}, **answers))
    assert 5 <= minutes_of(made, "warm_up") <= 10
    assert 2 <= minutes_of(made, "cool_down") <= 5
    parts = [item.part for item in made.session.items if item.part != "through_the_day"]
    assert parts == sorted(parts, key=("warm_up", "main", "cool_down").index)
    for item in made.session.items:
        if item.part == "cool_down":
            assert KNOWN.movements[item.exercise].pattern in ("stretch", "mobility", "rest", "breathing", "massage")


@pytest.mark.parametrize("minutes", [10, 12, 15])
def test_a_shorter_session_has_a_share_of_both(minutes: int) -> None:
    made = plan(case(person={"minutes": minutes, "equipment": []}, **REBUILD))
    assert 0.2 * minutes <= minutes_of(made, "warm_up") <= minutes / 2
    assert minutes_of(made, "cool_down") > 0
    assert made.session.minutes <= minutes


@pytest.mark.parametrize(("pain", "first"), [(4, "breathing-brace"), (3, "cat-cow")])
def test_in_settle_and_restore_the_first_drill_is_the_warm_up(pain: int, first: str) -> None:
    made = plan(case(pain_now=pain, pain_worst_24h=5))
    assert (made.session.items[0].exercise, made.session.items[0].part) == (first, "warm_up")


def test_lighter_sets_come_before_a_heavy_lift() -> None:
    made = plan(case(person={"minutes": 45}, **RETURN), 0, log())
    lift = next(item for item in made.session.items if (item.sets[0].load_kg or 0) > 30)
    loads = [one.load_kg or 0 for one in lift.ramp_up]
    reps = [one.reps or 0 for one in lift.ramp_up]
    assert loads == sorted(set(loads))
    assert loads[-1] < (lift.sets[0].load_kg or 0)
    assert reps == sorted(reps, reverse=True)
    assert made.lumbar_load.this_week <= (made.lumbar_load.cap or 0)


def test_a_light_load_needs_no_lighter_sets() -> None:
    assert ramp_up((PlannedSet(reps=8, load_kg=20),), KNOWN) == ()
    assert ramp_up((PlannedSet(reps=8),), KNOWN) == ()
    heavy = ramp_up((PlannedSet(reps=5, load_kg=100),) * 3, KNOWN)
    assert [(one.load_kg, one.reps) for one in heavy] == [(40, 5), (60, 4), (80, 2)]


def test_an_easier_step_is_never_taken_to_save_time() -> None:
    for minutes in (8, 12, 16, 20, 30, 60):
        names = set(planned(plan(case(person={"minutes": minutes, "equipment": []}, **REBUILD))))
        assert not names & {"front-plank-knees", "front-plank-wall", "side-plank-knees", "side-plank-wall"}


def test_what_the_week_has_not_trained_comes_before_what_it_has() -> None:
    done = [{"exercise": name, "pain": 1} for name in ("glute-bridge", "bird-dog", "side-plank", "front-plank")]
    fresh = case(check_in(1, 2), person={"minutes": 9, "equipment": []}, **REBUILD)
    told = case(check_in(0, 2, session_done="all", done=done), *calm(1, 2), **REBUILD, person=fresh["person"])
    groups = {group_of(KNOWN.movements[name], KNOWN) for name in planned(plan(told, 3))}
    assert {"hinge", "legs"} & groups


def test_no_group_runs_far_ahead_of_the_one_that_balances_it() -> None:
    pushed = [{"exercise": "push-up", "pain": 1, "sets": [{"reps": 8}] * 9}]
    raw = case(check_in(0, 1), check_in(1, 1, session_done="all", done=pushed), check_in(2, 1), **REBUILD)
    raw["person"] = {**raw["person"], "minutes": 60, "equipment": []}
    assert done_lately(situation_of(raw, 2)).by_group["push"] == 9
    assert not {"push-up", "push-up-incline"} & set(planned(plan(raw, 2)))


def test_no_day_passes_the_cap_of_a_day() -> None:
    for number in range(0, 14, 2):
        facts = situation_of(case(*calm(1, 14, morning=1), **RETURN), number, log())
        most = day_cap(day_loads(facts), facts)
        drafted = draft(facts)
        assert most is not None
        before = drafted.this_week - sum(load for on, load in day_loads(facts).by_day.items() if on > facts.pain_on)
        assert before <= most + 0.01


def test_the_review_calls_for_exercises() -> None:
    from liftagain.app.plan_today import plan_today
    from liftagain.domain.review import Factor, Review

    factor = Factor(factor="low_glute_work", strength="strong", numbers={}, sources=("liftagain-decisions",))
    review = Review(
        pain_on=DAY_0 - timedelta(days=1), days_of_log=0, log_ends=None, factors=(factor,), not_assessed=(), caveat=""
    )
    raw = case(person={"minutes": 10, "equipment": []}, **REBUILD)
    made = plan_today(read_case(raw, "case"), DAY_0, (), review)
    called = {item.exercise for item in made.session.items for r in item.because if r.rule == "review_calls"}
    assert called & {"glute-bridge", "clamshell"}


@pytest.mark.parametrize(
    ("wish", "gone"),
    [
        ({"minutes": 12}, None),
        ({"without": ["all"]}, "band-walk"),
        ({"without": ["gym"]}, "band-walk"),
        ({"hurts": ["glute-bridge"]}, "glute-bridge"),
        ({"swaps": ["bird-dog"]}, "bird-dog"),
    ],
)
def test_a_wish_gives_another_session_and_says_what_it_costs(wish: dict[str, Any], gone: str | None) -> None:
    raw = case(person={"minutes": 40}, **REBUILD)
    before, made = plan(raw), wished(raw, **wish)
    assert made.changed is not None
    assert made.changed.because
    assert set(made.changed.left_out) == set(planned(before)) - set(planned(made))
    assert set(made.changed.added) == set(planned(made)) - set(planned(before))
    assert made.changed.minutes_before == before.session.minutes
    assert made.session.minutes <= wish.get("minutes", 40)
    if gone is not None:
        assert gone in planned(before)
        assert gone not in planned(made)
    assert before.changed is None
    assert plan({**raw, "wishes": [{"date": "2026-12-24", **wish}]}) == before


def test_less_time_leaves_groups_of_the_week_open() -> None:
    made = wished(case(person={"minutes": 40}, **REBUILD), minutes=5)
    assert made.changed is not None
    assert {"push", "pull"} <= set(made.changed.open)


def test_what_hurt_today_rests_on_the_next_days_too() -> None:
    raw = case(*calm(1, 3), pain_now=3)
    assert "glute-bridge-short" in planned(plan(raw, 1))
    hurt = {**raw, "wishes": [{"date": (DAY_0 + timedelta(days=1)).isoformat(), "hurts": ["glute-bridge-short"]}]}
    assert "glute-bridge-short" not in planned(plan(hurt, 2))
    swapped = {**raw, "wishes": [{"date": (DAY_0 + timedelta(days=1)).isoformat(), "swaps": ["glute-bridge-short"]}]}
    assert "glute-bridge-short" in planned(plan(swapped, 2))


def test_a_substitute_says_what_it_stands_in_for_and_how() -> None:
    made = wished(case(person={"minutes": 40}, **REBUILD), hurts=["bird-dog"])
    found = {m.instead_of: (m.kind, item.exercise) for item in made.session.items for m in item.modified}
    assert found["bird-dog"] == ("substitute", "bird-dog-leg-only")
    assert all(m.because for item in made.session.items for m in item.modified)


def test_where_nothing_fits_it_says_which_wish_to_let_go() -> None:
    raw = case(person={"minutes": 30, "equipment": []}, **REBUILD)
    everything = sorted(name for name, one in KNOWN.exercises.items() if "main" in one.parts)
    made = wished(raw, swaps=everything)
    assert "nothing_fits" in [reason.rule for reason in made.because]
    assert "swap" in [one.wish for one in made.relax]
    assert all(one.gives for one in made.relax)
    assert plan(raw).relax == ()


@pytest.mark.parametrize("condition", conditions())
def test_no_condition_leaves_a_phase_empty(condition: str) -> None:
    tally = Tally()
    for phase in ("settle", "restore", "rebuild", "return", "maintain"):
        one = Combination(phase, condition, (), 20, "")
        tally.add(one, plan_of_situation(situation(one)))
    assert tally.with_work == 5
    assert tally.guarded == 0


def test_a_part_of_all_combinations_gives_a_session_or_a_named_reason() -> None:
    tally = Tally()
    for one in [*combinations()][::199]:
        best.cache_clear()
        tally.add(one, plan_of_situation(situation(one)))
    assert tally.all >= 50
    assert tally.unexplained == []
    assert tally.guarded == 0
