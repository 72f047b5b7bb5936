"""Every answer alone, against the table of single answers (typed here from the text, not from the rule files)."""

import pytest

from liftagain.app.screen import screen
from liftagain.domain.screening import Disposition
from liftagain.knowledge.bundle import knowledge

HARD: dict[str, object] = {"hard_exercise_last_5_days": "yes"}
SEVERE: dict[str, object] = {"pain_now": 7}
TABLE: dict[str, list[dict[str, object]]] = {
    "emergency": [
        {"leg_pain": "both_legs"},
        {"leg_pain": "both_legs", "leg_pain_days": 14},
        {"leg_pain": "both_legs", "leg_pain_days": 30, "trend": "worse"},
        {"saddle_numbness": "yes"},
        {"bladder_change": "yes"},
        {"bowel_change": "yes"},
        {"leg_weakness": "both"},
        {"tearing_pain": "yes"},
        {"dark_urine": "yes", **HARD},
        {"little_urine": "yes", **HARD},
        {"muscle_swelling": "yes", **HARD},
        {"suicidal_thoughts": "yes"},
        {"upper_abdominal_pain_vomiting": "yes", **SEVERE},
        {"pulsating_belly": "yes"},
        {"cold_pale_leg": "yes"},
        {"arm_weakness_or_headache_or_speech": "yes"},
        {"chest_pain": "yes"},
        {"faint_or_cold_sweat": "yes"},
    ],
    "same_day": [
        {"leg_pain": "both_legs", "leg_pain_days": 30, "trend": "same"},
        {"leg_weakness": "one"},
        {"foot_drop": "yes"},
        {"leg_numbness": "both"},
        {"trauma": "high_energy"},
        {"onset": "trauma"},
        {"fever": "yes"},
        {"chills_or_night_sweats": "yes", **SEVERE},
        {"feels_very_ill": "yes"},
        {"cannot_walk": "yes"},
        {"calf_swelling": "yes"},
        {"breathless": "yes"},
        {"rigid_back_muscles": "yes"},
        {"back_skin_numb": "yes"},
        {"muscle_swelling": "yes"},
        {"dark_urine": "yes"},
        {"flank_pain_in_waves": "yes"},
        {"regular_tightening": "yes"},
        {"reduced_foetal_movement_or_vision": "yes"},
        {"upper_abdominal_pain_vomiting": "yes"},
        {"band_rash": "yes"},
        {"no_easing_position": "yes", **SEVERE},
        {"recent_spinal_procedure": "yes", **SEVERE},
        {"unsteady_legs": "yes"},
        {"red_painful_eye": "yes"},
        {"bruise_over_spine": "yes"},
        {"groin_pain": "yes", "impact_or_hop_pain": "yes", "earlier_stress_fracture": "yes"},
    ],
    "within_days": [
        {"leg_numbness": "one"},
        {"leg_pain": "below_knee"},
        {"unexplained_weight_loss": "yes"},
        {"blood_in_urine": "yes"},
        {"flank_pain": "yes"},
        {"burning_urination": "yes"},
        {"genital_sensation_change": "yes"},
        {"night_pain": "cannot_settle"},
        {"thoracic_or_band": "yes"},
        {"cancer_spreads_to_bone": "yes"},
        {"height_loss": "yes"},
        {"spreading": "yes"},
        {"chills_or_night_sweats": "yes"},
        {"groin_pain": "yes", "impact_or_hop_pain": "yes"},
    ],
    "routine": [
        {"after_every_workout": "yes"},
        {"care_has_not_helped": "yes"},
        {"high_distress": "yes"},
        {"posture_independent": "yes"},
        {"missed_periods": "yes"},
        {"little_urine": "yes"},
        {"fatigue_or_anaemia": "yes"},
        {"vaginal_bleeding_or_fluid": "yes"},
        {"abdominal_or_shoulder_tip_pain": "yes"},
        {"cancer_history": "yes"},
        SEVERE,
    ],
}
ROWS = [(level, answers) for level, rows in TABLE.items() for answers in rows]


@pytest.mark.parametrize(("level", "answers"), ROWS, ids=[f"{lv}-{'-'.join(a)}" for lv, a in ROWS])
def test_an_answer_of_the_table_gives_its_level(level: str, answers: dict[str, object]) -> None:
    assert screen({"age": 30, **answers}).disposition.word == level  # type: ignore[dict-item]


def test_every_other_answer_alone_is_left_to_the_person() -> None:
    named = {(name, value) for _, answers in ROWS for name, value in answers.items() if len(answers) == 1}
    for name, kind in knowledge().answer_types.items():
        for word in kind.words if kind.kind != "clearances" else ():
            if word not in ("no", "unsure", "none") and (name, word) not in named:
                assert screen({"age": 30, name: word}).disposition is Disposition.SELF_MANAGE, (name, word)


YES = [(level, answers) for level, answers in ROWS if next(iter(answers.values())) == "yes"]


@pytest.mark.parametrize(("level", "answers"), YES, ids=[f"{lv}-{'-'.join(a)}" for lv, a in YES])
def test_not_sure_counts_one_level_below_or_same_day(level: str, answers: dict[str, object]) -> None:
    name = next(iter(answers))
    soft = knowledge().answer_types[name].soft
    plain = Disposition[level.upper()]
    expected = min(plain, Disposition.SAME_DAY) if soft else Disposition(plain - 1)
    unsure = screen({"age": 30, **answers, name: "unsure"}).disposition  # type: ignore[dict-item]
    assert unsure is expected if len(answers) == 1 else unsure >= expected
