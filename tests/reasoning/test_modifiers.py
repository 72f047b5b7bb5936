"""The modifiers of the red-flag table, row by row: what each changes in the screening and in the plan."""

from typing import Any

import pytest

from liftagain.domain.screening import Disposition
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.screening import screening
from plan_cases import calm, case, plan

EMERGENCY, SAME_DAY, DAYS = Disposition.EMERGENCY, Disposition.SAME_DAY, Disposition.WITHIN_DAYS
SHIVERS = {"chills_or_night_sweats": "yes", "pain_worst_24h": 8}
STONE = {"flank_pain_in_waves": "yes", "age": 40}
BENT = {"onset": "sudden_without_exercise", "midline_focal": "yes"}
SUDDEN = {"onset": "sudden_without_exercise", "pain_worst_24h": 8, "age": 40}
HARD = {"onset": "next_day", "hard_exercise_last_5_days": "yes", "cannot_move_for_pain": "yes", "trend": "worse"}

ROWS: list[tuple[str, dict[str, Any], dict[str, Any], Disposition]] = [
    ("age below 18 opens ADOL", {"leg_numbness": "one"}, {"age": 15}, DAYS),
    ("steroids make a small trigger a fracture question", {**BENT, "age": 40}, {"steroids_3_months": "yes"}, SAME_DAY),
    ("osteoporosis does too", {**BENT, "age": 40}, {"osteoporosis": "yes"}, SAME_DAY),
    ("a woman of 65", BENT, {"age": 65, "sex": "female"}, SAME_DAY),
    ("a man of 70", BENT, {"age": 70, "sex": "male"}, SAME_DAY),
    ("weak defences", SHIVERS, {"immunosuppressed": "yes"}, EMERGENCY),
    ("injected drugs", SHIVERS, {"iv_drug_use": "yes"}, EMERGENCY),
    ("a recent infection", SHIVERS, {"recent_infection": "yes"}, EMERGENCY),
    ("a procedure at the spine", SHIVERS, {"recent_spinal_procedure": "yes"}, EMERGENCY),
    ("a blood thinner", SUDDEN, {"anticoagulant": "yes"}, EMERGENCY),
    ("kidney disease with a stone", STONE, {"kidney_disease": "yes"}, EMERGENCY),
    ("one kidney with a stone", STONE, {"single_kidney": "yes"}, EMERGENCY),
    ("pregnant with a stone", STONE, {"pregnant": "yes"}, EMERGENCY),
    ("sickle cell trait", HARD, {"sickle_cell_trait": "yes"}, EMERGENCY),
    ("heat", HARD, {"heat_or_dehydration": "yes"}, EMERGENCY),
    ("stimulants", HARD, {"stimulants": "yes"}, EMERGENCY),
    ("a statin", HARD, {"statin": "yes"}, EMERGENCY),
]


@pytest.mark.parametrize(("name", "told", "modifier", "level"), ROWS, ids=[row[0] for row in ROWS])
def test_the_modifier_raises_what_was_told(
    name: str, told: dict[str, Any], modifier: dict[str, Any], level: Disposition
) -> None:
    assert screening({**told, **modifier}, knowledge()).disposition == level, name


@pytest.mark.parametrize("told", [{"age": 55}, {"age": 70}, {"sickle_cell_trait": "yes"}, {"immunosuppressed": "yes"}])
def test_alone_it_is_no_flag(told: dict[str, Any]) -> None:
    assert screening(told, knowledge()).disposition == Disposition.SELF_MANAGE


WITH_CONDITION = [
    {"osteoporosis": "yes"},
    {"steroids_3_months": "yes"},
    {"osteoporosis": "unsure"},
    {"pregnant": "yes", "weeks_pregnant": 20, "sex": "female"},
    {"pregnant": "unsure", "sex": "female"},
]


@pytest.mark.parametrize("told", WITH_CONDITION, ids=str)
@pytest.mark.parametrize("number", [1, 20, 60])
def test_the_plan_leaves_out_what_the_condition_takes_away(told: dict[str, Any], number: int) -> None:
    name = "pregnancy" if "pregnant" in told else "osteoporosis"
    profile = knowledge().condition_profiles[name]
    for item in plan(case(*calm(0, number), **told), number).session.items:
        movement = knowledge().movements[item.exercise]
        assert item.exercise not in profile.exercises
        assert movement.pattern not in profile.patterns
        changed = any(e.when == name and e.action == "modify" for e in knowledge().exercises[item.exercise].exclusions)
        assert changed or not {*movement.tags} & {*profile.tags}, item.exercise


@pytest.mark.parametrize(("age", "held"), [(15, True), (16, False)])
def test_under_sixteen_there_is_no_plan_and_from_sixteen_on_there_is(age: int, held: bool) -> None:
    young: dict[str, Any] = {"age": age, "morning_stiffness_minutes": 5}
    made = plan(case(*calm(0, 1), person={"age": age}, **young), 1)
    assert (made.phase == "hold") is held
