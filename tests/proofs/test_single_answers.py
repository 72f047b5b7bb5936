"""Each answer alone, at age 30 with nothing else known, gives exactly the level of the table of single answers."""

from typing import Any

import pytest

from liftagain.app.screen import screen_as_json
from proofs.contract import LADDERS, MORE_RISK, RISK, YES_NO_IDS
from proofs.obligations import ALONE

LEVEL = {name: level for level, names in ALONE.items() for name in names} | {"cancer_history": "routine"}

STEPS: dict[tuple[str, str], str] = {
    ("leg_pain", "none"): "self_manage",
    ("leg_pain", "above_knee"): "self_manage",
    ("leg_pain", "below_knee"): "within_days",
    ("leg_pain", "both_legs"): "emergency",
    ("leg_numbness", "none"): "self_manage",
    ("leg_numbness", "one"): "within_days",
    ("leg_numbness", "both"): "same_day",
    ("leg_weakness", "none"): "self_manage",
    ("leg_weakness", "one"): "same_day",
    ("leg_weakness", "both"): "emergency",
    ("trauma", "none"): "self_manage",
    ("trauma", "low_energy"): "self_manage",
    ("trauma", "high_energy"): "same_day",
    ("night_pain", "none"): "self_manage",
    ("night_pain", "positional"): "self_manage",
    ("night_pain", "cannot_settle"): "within_days",
    ("trend", "better"): "self_manage",
    ("trend", "same"): "self_manage",
    ("trend", "worse"): "self_manage",
    ("onset", "sudden_during_exercise"): "self_manage",
    ("onset", "gradual_during_exercise"): "self_manage",
    ("onset", "hours_after_exercise"): "self_manage",
    ("onset", "next_day"): "self_manage",
    ("onset", "gradual_without_exercise"): "self_manage",
    ("onset", "sudden_without_exercise"): "self_manage",
    ("onset", "trauma"): "same_day",
}

TOGETHER: list[tuple[dict[str, Any], str]] = [
    ({"leg_pain": "both_legs", "leg_pain_days": 5}, "emergency"),
    ({"leg_pain": "both_legs", "leg_pain_days": 30}, "same_day"),
    ({"saddle_numbness": "yes", "cauda_equina_days": 30}, "same_day"),
    ({"saddle_numbness": "yes", "cauda_equina_days": 30, "seen_by_clinician": "yes"}, "same_day"),
    ({"dark_urine": "yes", "hard_exercise_last_5_days": "yes"}, "emergency"),
    ({"little_urine": "yes", "hard_exercise_last_5_days": "yes"}, "emergency"),
    ({"muscle_swelling": "yes", "hard_exercise_last_5_days": "yes"}, "emergency"),
    ({"upper_abdominal_pain_vomiting": "yes", "pain_now": 7}, "emergency"),
    ({"upper_abdominal_pain_vomiting": "yes", "pain_now": 6}, "same_day"),
    ({"leg_weakness": "one", "weakness_course": "new"}, "same_day"),
    ({"chills_or_night_sweats": "yes", "pain_worst_24h": 7}, "same_day"),
    ({"no_easing_position": "yes", "pain_now": 7}, "same_day"),
    ({"recent_spinal_procedure": "yes", "pain_now": 7}, "same_day"),
    ({"groin_pain": "yes", "impact_or_hop_pain": "yes"}, "within_days"),
    ({"groin_pain": "yes", "impact_or_hop_pain": "yes", "missed_periods": "yes"}, "same_day"),
    ({"pain_now": 7}, "routine"),
    ({"pain_worst_24h": 10}, "routine"),
    ({"pain_now": 6}, "self_manage"),
    ({"constipation_only": "yes"}, "self_manage"),
    ({}, "self_manage"),
]


def alone(answers: dict[str, Any]) -> str:
    disposition: str = screen_as_json({"age": 30, **answers})["disposition"]
    return disposition


@pytest.mark.parametrize("name", YES_NO_IDS)
def test_a_yes_alone(name: str) -> None:
    assert alone({name: "yes"}) == LEVEL.get(name, "self_manage")


@pytest.mark.parametrize("name", YES_NO_IDS)
def test_a_no_alone_is_self_manage(name: str) -> None:
    assert alone({name: "no"}) == "self_manage"


@pytest.mark.parametrize("step", STEPS, ids="=".join)
def test_a_step_of_an_enumeration_alone(step: tuple[str, str]) -> None:
    assert alone(dict([step])) == STEPS[step]


@pytest.mark.parametrize(("answers", "level"), TOGETHER, ids=str)
def test_the_answers_that_the_table_names_together(answers: dict[str, Any], level: str) -> None:
    assert alone(answers) == level


def test_every_step_of_every_ladder_is_in_the_table() -> None:
    assert {(name, word) for name, words in LADDERS.items() for word in words} <= set(STEPS)


def test_every_id_of_the_table_is_a_risk_id() -> None:
    assert set(LEVEL) <= {*RISK, *MORE_RISK, "height_loss"}
