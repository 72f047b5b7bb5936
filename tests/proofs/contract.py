"""The screening questions as the contract's table states them, typed a second time so that a slip in one is seen."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choice:
    """An answer that is one of some words."""

    words: tuple[str, ...]


@dataclass(frozen=True)
class Number:
    """An answer that is a number from `low` to `high` (None: no upper bound), whole or not."""

    low: float = 0
    high: float | None = None
    whole: bool = False


Question = Choice | Number


def ids(text: str) -> tuple[str, ...]:
    """The words of a text."""
    return tuple(text.split())


YES_NO = Choice(("yes", "no", "unsure"))

YES_NO_IDS = ids(
    """
    pregnant cancer_history cancer_spreads_to_bone osteoporosis steroids_3_months immunosuppressed iv_drug_use
    recent_spinal_procedure recent_infection anticoagulant sickle_cell_trait heat_or_dehydration stimulants statin
    previous_rhabdomyolysis smoker hypertension aneurysm kidney_disease single_kidney missed_periods
    earlier_stress_fracture hard_exercise_last_5_days bruise_over_spine no_easing_position posture_independent
    midline_focal one_sided_low_back both_sides_ache eases_with_movement thoracic_or_band foot_drop unsteady_legs
    cannot_walk saddle_numbness bladder_change bowel_change constipation_only genital_sensation_change dark_urine
    little_urine rigid_back_muscles muscle_swelling back_skin_numb painkillers_useless cannot_move_for_pain
    tearing_pain faint_or_cold_sweat pulsating_belly cold_pale_leg calf_swelling breathless chest_pain
    upper_abdominal_pain_vomiting fever chills_or_night_sweats feels_very_ill flank_pain_in_waves blood_in_urine
    burning_urination unexplained_weight_loss better_with_exercise worse_with_rest second_half_night_waking
    alternating_buttock_pain insidious_onset red_painful_eye psoriasis_or_ibd extension_sport worse_bending_back
    worse_bending_forward worse_sitting worse_standing impact_or_hop_pain sacral_or_buttock_pain groin_pain
    recent_training_jump cough_sneeze_leg_pain band_rash arm_weakness_or_headache_or_speech vaginal_bleeding_or_fluid
    missed_period abdominal_or_shoulder_tip_pain regular_tightening spreading limits_mobility after_every_workout
    care_has_not_helped seen_by_clinician suicidal_thoughts leg_muscle_soreness flank_pain abdominal_pain vomiting
    night_pain_eased_by_getting_up worst_evening_or_night single_leg_stance_pain height_loss
    reduced_foetal_movement_or_vision fatigue_or_anaemia scoliosis heel_pain_or_swollen_digit good_nsaid_response
    recent_viral_illness diuretics nsaids_taken high_distress
    """
)

QUESTIONS: dict[str, Question] = {
    **dict.fromkeys(YES_NO_IDS, YES_NO),
    "age": Number(8, 110, whole=True),
    "sex": Choice(("female", "male", "unspecified")),
    "weeks_pregnant": Number(),
    "months_postpartum": Number(),
    "onset": Choice(
        (
            "sudden_during_exercise",
            "gradual_during_exercise",
            "hours_after_exercise",
            "next_day",
            "gradual_without_exercise",
            "sudden_without_exercise",
            "trauma",
        )
    ),
    "hours_after_session": Number(),
    "hours_since_onset": Number(),
    "days_since_onset": Number(),
    "hours_since_session": Number(),
    "trauma": Choice(("none", "low_energy", "high_energy")),
    "pain_now": Number(0, 10),
    "pain_worst_24h": Number(0, 10),
    "trend": Choice(("better", "same", "worse")),
    "leg_pain": Choice(("none", "above_knee", "below_knee", "both_legs")),
    "leg_pain_days": Number(),
    "leg_numbness": Choice(("none", "one", "both")),
    "leg_weakness": Choice(("none", "one", "both")),
    "weakness_course": Choice(("stable", "new", "worse")),
    "cauda_equina_days": Number(),
    "night_pain": Choice(("none", "positional", "cannot_settle")),
    "morning_stiffness_minutes": Number(),
}
"""Every id whose answer a rule may read. `clearance` is a list and `answered_on` a time: no rule compares them."""

NOT_COMPARED = frozenset({"clearance", "answered_on"})

RISK = ids(
    """
    pregnant cancer_history cancer_spreads_to_bone osteoporosis steroids_3_months immunosuppressed iv_drug_use
    recent_spinal_procedure recent_infection anticoagulant sickle_cell_trait heat_or_dehydration stimulants statin
    previous_rhabdomyolysis smoker hypertension aneurysm kidney_disease single_kidney missed_periods
    earlier_stress_fracture bruise_over_spine no_easing_position posture_independent midline_focal thoracic_or_band
    foot_drop unsteady_legs cannot_walk saddle_numbness bladder_change bowel_change genital_sensation_change dark_urine
    little_urine rigid_back_muscles muscle_swelling back_skin_numb painkillers_useless cannot_move_for_pain
    tearing_pain faint_or_cold_sweat pulsating_belly cold_pale_leg calf_swelling breathless chest_pain
    upper_abdominal_pain_vomiting fever chills_or_night_sweats feels_very_ill flank_pain_in_waves blood_in_urine
    burning_urination unexplained_weight_loss red_painful_eye psoriasis_or_ibd extension_sport impact_or_hop_pain
    sacral_or_buttock_pain groin_pain band_rash arm_weakness_or_headache_or_speech vaginal_bleeding_or_fluid
    missed_period abdominal_or_shoulder_tip_pain regular_tightening spreading limits_mobility after_every_workout
    care_has_not_helped suicidal_thoughts
    """
)
"""The yes/no ids where a yes can only speak for more urgency, whatever the rest says."""

MORE_RISK = (
    "flank_pain",
    "abdominal_pain",
    "vomiting",
    "height_loss",
    "reduced_foetal_movement_or_vision",
    "fatigue_or_anaemia",
    "recent_viral_illness",
    "diuretics",
    "high_distress",
)
"""Ids of the same kind that joined the contract later."""

LADDERS: dict[str, tuple[str, ...]] = {
    "leg_numbness": ("none", "one", "both"),
    "leg_weakness": ("none", "one", "both"),
    "leg_pain": ("none", "both_legs"),
    "trauma": ("none", "low_energy", "high_energy"),
    "night_pain": ("none", "positional", "cannot_settle"),
    "trend": ("better", "same", "worse"),
}
"""Enumerations where a step to the right can only speak for more urgency."""

SOFT = frozenset(
    ids(
        """
        saddle_numbness bladder_change bowel_change dark_urine little_urine rigid_back_muscles back_skin_numb
        tearing_pain faint_or_cold_sweat chest_pain upper_abdominal_pain_vomiting abdominal_pain
        """
    )
)
"""The ids of questions 1-3 and 6-8, where "not sure" counts as yes, at most same day."""

LEVELS = ("self_manage", "routine", "within_days", "same_day", "emergency")
RANK = {level: rank for rank, level in enumerate(LEVELS)}
