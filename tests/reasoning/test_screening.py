"""The screening as a whole: the contract's cases, narrowed rows, unsure answers, ceilings, what stays open."""

import json
from typing import Any

import pytest

from liftagain.app.screen import check_answers, screen
from liftagain.domain.screening import Ceiling, Disposition, Screening
from samples_folder import SAMPLES

CONTRACT = SAMPLES.parent / "contracts" / "screening-cases.jsonl" if SAMPLES else None
CASES = (
    [json.loads(line) for line in CONTRACT.read_text("utf-8").splitlines()] if CONTRACT and CONTRACT.exists() else []
)


def outcome(**answers: Any) -> Screening:
    return screen(check_answers(answers, "test"))


def level(**answers: Any) -> str:
    return outcome(**answers).disposition.word


@pytest.mark.skipif(not CASES, reason="skipped: no samples")
@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_case_of_the_contract(case: dict[str, Any]) -> None:
    found = outcome(**case["answers"]).disposition
    expected = Disposition[case["expect"].upper()]
    assert found >= expected if case["bound"] == "min" else found <= expected


@pytest.mark.skipif(not CASES, reason="skipped: no samples")
def test_the_controls_that_answer_everything_are_complete_and_the_soreness_is_seen() -> None:
    controls = {case["id"]: outcome(**case["answers"]) for case in CASES if case["expect"] == "self_manage"}
    assert all(found.complete for found in controls.values())
    assert {name for name, found in controls.items() if found.soreness.likely} == {"C46"}
    assert controls["C46"].route == "soreness"


UNSPECIFIC = {"no_easing_position": "yes", "painkillers_useless": "yes"}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"onset": "next_day", **UNSPECIFIC}, "emergency"),
        ({"onset": "hours_after_exercise", **UNSPECIFIC, "trend": "same"}, "emergency"),
        ({"hard_exercise_last_5_days": "yes", **UNSPECIFIC}, "emergency"),
        ({"onset": "next_day", **UNSPECIFIC, "trend": "better"}, "same_day"),
        ({"onset": "sudden_during_exercise", **UNSPECIFIC, "trend": "worse"}, "same_day"),
        ({"onset": "sudden_during_exercise", **UNSPECIFIC, "rigid_back_muscles": "yes"}, "emergency"),
        ({"onset": "sudden_during_exercise", **UNSPECIFIC, "statin": "yes"}, "emergency"),
        ({"onset": "next_day", "nsaids_taken": "yes", "sickle_cell_trait": "yes"}, "self_manage"),
    ],
)
def test_a_muscle_under_pressure_is_told_from_a_plain_spasm(answers: dict[str, Any], expected: str) -> None:
    assert level(age=30, **answers) == expected


def test_no_soreness_story_hides_a_flag() -> None:
    story = {
        "both_sides_ache": "yes",
        "eases_with_movement": "yes",
        "trend": "better",
        "onset": "next_day",
        "pain_now": 2,
    }
    found = outcome(**story, dark_urine="yes")
    assert found.disposition is Disposition.EMERGENCY
    assert not found.soreness.likely
    assert found.soreness.because[0].rule == "RHAB-1"


def test_missing_is_unknown_and_keeps_the_outcome_open() -> None:
    nothing = outcome()
    assert nothing.disposition is Disposition.SELF_MANAGE
    assert not nothing.complete
    alone = {"saddle_numbness", "bladder_change", "leg_pain", "tearing_pain", "chest_pain", "cold_pale_leg"}
    assert alone <= set(nothing.unanswered[:16])
    assert "pain_now" not in nothing.unanswered[:10]
    told_no = outcome(saddle_numbness="no")
    assert "saddle_numbness" in nothing.unanswered
    assert "saddle_numbness" not in told_no.unanswered


def test_what_is_unanswered_can_raise_the_outcome() -> None:
    answers = {"age": 40, "sex": "male", "pain_now": 3, "trend": "better", "days_since_onset": 3}
    before = outcome(**answers)
    risen = {
        name: max(
            outcome(**{**answers, name: value}).disposition
            for value in ("yes", "both", "both_legs", "high_energy")
            if _takes(name, value)
        )
        for name in before.unanswered
        if any(_takes(name, value) for value in ("yes", "both", "both_legs", "high_energy"))
    }
    alone = {"saddle_numbness", "chest_pain", "leg_pain", "leg_weakness", "trauma", "fever", "spreading", "band_rash"}
    assert alone <= {name for name, level in risen.items() if level > before.disposition}


def _takes(name: str, value: str) -> bool:
    from liftagain.knowledge.bundle import knowledge

    return value in knowledge().answer_types[name].words


def test_male_excludes_the_questions_of_pregnancy_and_no_given_answer_is_overruled() -> None:
    pregnancy = {"pregnant", "regular_tightening", "missed_period", "reduced_foetal_movement_or_vision"}
    assert pregnancy & set(outcome(sex="female").unanswered)
    assert not pregnancy & set(outcome(sex="male").unanswered)
    assert level(sex="male", regular_tightening="yes") == "same_day"


def test_a_question_is_excluded_by_the_others() -> None:
    assert "sickle_cell_trait" not in outcome(age=30).unanswered or outcome(age=30).unanswered.index(
        "sickle_cell_trait"
    ) > outcome(age=30).unanswered.index("saddle_numbness")
    quiet = {"onset": "gradual_without_exercise", "hard_exercise_last_5_days": "no"}
    assert "sickle_cell_trait" in outcome(onset="next_day", cannot_move_for_pain="yes").unanswered
    assert "sickle_cell_trait" not in outcome(**quiet).unanswered


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"genital_sensation_change": "unsure"}, "routine"),
        ({"fever": "unsure"}, "within_days"),
        ({"arm_weakness_or_headache_or_speech": "unsure"}, "same_day"),
        ({"rigid_back_muscles": "unsure"}, "same_day"),
        ({"fever": "yes", "saddle_numbness": "unsure"}, "same_day"),
        ({"sickle_cell_trait": "unsure", "onset": "next_day", "cannot_move_for_pain": "yes"}, "same_day"),
    ],
)
def test_unsure(answers: dict[str, Any], expected: str) -> None:
    assert level(age=30, **answers) == expected


def test_unsure_never_closes_a_row() -> None:
    assert level(osteoporosis="yes", trauma="low_energy", midline_focal="unsure") == "same_day"
    assert level(osteoporosis="yes", trauma="low_energy", midline_focal="no") == "self_manage"


@pytest.mark.parametrize(
    ("answers", "ceiling"),
    [
        ({"saddle_numbness": "yes"}, Ceiling.NOTHING),
        ({"fever": "yes"}, Ceiling.NOTHING),
        ({"cancer_spreads_to_bone": "yes"}, Ceiling.WALK),
        (
            {"pain_now": 7, "hours_since_onset": 80, "hours_after_session": 8, "onset": "next_day", "trend": "better"},
            Ceiling.GENTLE,
        ),
        ({"leg_pain": "below_knee", "leg_numbness": "one"}, Ceiling.SPARE),
        ({"days_since_onset": 9, "trend": "same"}, Ceiling.STEADY),
        ({"after_every_workout": "yes"}, Ceiling.STEADY),
        ({"pain_now": 3}, None),
        ({"after_every_workout": "yes", "cancer_spreads_to_bone": "unsure"}, Ceiling.WALK),
    ],
)
def test_the_strictest_ceiling_wins(answers: dict[str, Any], ceiling: Ceiling | None) -> None:
    assert outcome(age=30, **answers).ceiling is ceiling


def test_sciatica_spares_the_back_instead_of_stopping_everything() -> None:
    (finding,) = outcome(age=30, leg_pain="below_knee", leg_numbness="one").findings
    assert finding.rule == "NEU-2"
    assert set(finding.spares) == {"tier_3", "loaded_flexion"}


def test_findings_stand_most_urgent_first_whatever_the_order_of_the_keys() -> None:
    answers = {"fever": "yes", "blood_in_urine": "yes", "pain_now": 8, "chest_pain": "yes"}
    one, other = outcome(**answers), outcome(**dict(reversed(answers.items())))
    assert one == other
    levels = [finding.disposition for finding in one.findings]
    assert levels == sorted(levels, reverse=True)
    assert one.findings[0].rule == "VISC-1"


def test_only_what_was_told_is_shown_as_matched() -> None:
    (finding,) = outcome(age=30, hours_since_onset=200, trend="same").findings
    assert finding.rule == "PERS-2"
    assert finding.matched == {"trend": "same"}


@pytest.mark.parametrize(
    ("answers", "pair"),
    [
        ({"pain_now": 6, "pain_worst_24h": 4}, ("pain_now", "pain_worst_24h")),
        ({"hours_since_onset": 10, "days_since_onset": 5}, ("hours_since_onset", "days_since_onset")),
        ({"no_easing_position": "yes", "eases_with_movement": "yes"}, ("no_easing_position", "eases_with_movement")),
        ({"leg_pain": "none", "cough_sneeze_leg_pain": "yes"}, ("leg_pain", "cough_sneeze_leg_pain")),
        ({"onset": "hours_after_exercise", "hours_after_session": 0}, ("onset", "hours_after_session")),
    ],
)
def test_contradictions_are_named(answers: dict[str, Any], pair: tuple[str, str]) -> None:
    assert outcome(**answers).contradictions == (pair,)


def test_answers_that_agree_are_no_contradiction() -> None:
    assert outcome(hours_since_onset=50, days_since_onset=2, pain_now=3, pain_worst_24h=5).contradictions == ()


def test_the_route() -> None:
    assert outcome(days_since_onset=85).route == "persistent"
    assert outcome(days_since_onset=84).route == "acute"
    assert outcome().route == "acute"


def test_patterns_are_few_weighted_and_say_why() -> None:
    found = outcome(
        age=30, onset="sudden_during_exercise", one_sided_low_back="yes", worse_bending_forward="yes"
    ).patterns
    assert 1 <= len(found) <= 3
    assert found[0].pattern == "strain"
    assert sum(each.weight for each in found) == pytest.approx(1, abs=0.01)
    assert all(each.because for each in found)


def test_suicidal_thoughts_are_an_open_question_only_after_high_distress() -> None:
    assert "suicidal_thoughts" not in outcome(age=30).unanswered
    assert outcome(age=30, high_distress="yes").unanswered[0] is not None
    assert "suicidal_thoughts" in outcome(age=30, high_distress="yes").unanswered
