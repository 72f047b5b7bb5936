"""The rows of the oracle: single answers of 0.1, then the table of 1.2 with the narrowings of 0.2."""

from proofs.oracle import Told, row

ALONE = {
    "emergency": (
        "saddle_numbness bladder_change bowel_change tearing_pain suicidal_thoughts pulsating_belly cold_pale_leg "
        "arm_weakness_or_headache_or_speech chest_pain faint_or_cold_sweat"
    ),
    "same_day": (
        "foot_drop fever feels_very_ill cannot_walk calf_swelling breathless rigid_back_muscles back_skin_numb "
        "muscle_swelling dark_urine flank_pain_in_waves regular_tightening reduced_foetal_movement_or_vision "
        "upper_abdominal_pain_vomiting band_rash unsteady_legs red_painful_eye bruise_over_spine"
    ),
    "within_days": (
        "unexplained_weight_loss blood_in_urine flank_pain burning_urination genital_sensation_change "
        "thoracic_or_band cancer_spreads_to_bone height_loss spreading chills_or_night_sweats"
    ),
    "routine": (
        "after_every_workout care_has_not_helped high_distress posture_independent missed_periods little_urine "
        "fatigue_or_anaemia vaginal_bleeding_or_fluid abdominal_or_shoulder_tip_pain"
    ),
}
"""Yes answers that stand alone. The three of the cauda equina have their exemption (stable over 14 days) below."""

CAUDA = ("saddle_numbness", "bladder_change", "bowel_change")


def _alone(name: str, level: str) -> None:
    if name in CAUDA:
        row(name, level)(lambda told: told.yes(name) and not told.stable_cauda)
        row(name + " stable", "same_day")(lambda told: told.yes(name))
    else:
        row(name, level)(lambda told: told.yes(name))


for _level, _names in ALONE.items():
    for _name in _names.split():
        _alone(_name, _level)


@row("CES-1 genital feeling beside another leg or nerve sign", "emergency")
def _(told: Told) -> bool:
    # CES-4 keeps within days only for "the only feature beside LBP"; the higher row wins otherwise.
    with_other = told.nerve_sign or told.leg_pain or told.leg_weakness
    return told.yes("genital_sensation_change") and with_other and not told.stable_cauda


@row("CES-1 genital feeling, stable, beside another leg or nerve sign", "same_day")
def _(told: Told) -> bool:
    return told.yes("genital_sensation_change") and (told.nerve_sign or told.leg_pain or told.leg_weakness)


@row("CES-2", "emergency")
def _(told: Told) -> bool:
    return told.word("leg_weakness") == "both"


@row("CES-3 new, worse or of unknown age", "emergency")
def _(told: Told) -> bool:
    days = told.number("leg_pain_days")
    return told.both_legs and (days is None or days <= 14 or told.worse)


@row("CES-3 stable", "same_day")
def _(told: Told) -> bool:
    return told.both_legs


@row("NEU-1 dense and within 24 h", "emergency")
def _(told: Told) -> bool:
    return told.yes("foot_drop") and told.word("weakness_course") == "new"


@row("NEU-1", "same_day")
def _(told: Told) -> bool:
    return told.leg_weakness and told.word("weakness_course") != "stable"


@row("stable weakness of one leg", "within_days")
def _(told: Told) -> bool:
    # Not in the table: "an answer that stands alone never falls through", and stable sciatica is within days.
    return told.leg_weakness


@row("numb in both legs", "same_day")
def _(told: Told) -> bool:
    return told.word("leg_numbness") == "both"


@row("NEU-2", "within_days")
def _(told: Told) -> bool:
    return told.word("leg_pain") == "below_knee" or told.leg_numbness


@row("RHAB-1", "emergency")
def _(told: Told) -> bool:
    return told.exercised and told.yes("dark_urine", "little_urine", "muscle_swelling")


def unspecific(told: Told) -> int:
    """How many of the four unspecific signs; a trend not told may be a rising one."""
    rising = told.word("trend") not in ("better", "same")
    names = ("no_easing_position", "cannot_move_for_pain", "painkillers_useless")
    return (told.severe and rising) + sum(told.yes(name) for name in names)


def specific(told: Told) -> int:
    """How many of the two specific signs."""
    return told.yes("rigid_back_muscles") + told.yes("back_skin_numb")


@row("RHAB-2 with a hard muscle, numb skin or dark urine", "emergency")
def _(told: Told) -> bool:
    marked = told.yes("rigid_back_muscles", "back_skin_numb", "dark_urine")
    return told.after_lifting and marked and specific(told) + unspecific(told) >= 2


@row("RHAB-2 narrowed: two unspecific signs", "emergency")
def _(told: Told) -> bool:
    onset = told.word("onset") in (None, "hours_after_exercise", "next_day")
    return told.after_lifting and onset and told.word("trend") != "better" and unspecific(told) >= 2


def rhab_same_day(told: Told) -> bool:
    """RHAB-3, and RHAB-2 as it is narrowed."""
    signs = specific(told) + (unspecific(told) if told.word("trend") != "better" else 0)
    unusable = told.yes("cannot_move_for_pain", "cannot_walk")
    return told.after_lifting and (signs >= 1 or unspecific(told) >= 2 or unusable)


row("RHAB-3", "same_day")(rhab_same_day)


@row("RHAB-m", "emergency")
def _(told: Told) -> bool:
    raised = told.yes("sickle_cell_trait", "heat_or_dehydration", "stimulants", "statin", "recent_viral_illness")
    return (raised or told.yes("previous_rhabdomyolysis", "diuretics")) and rhab_same_day(told)


@row("VASC-1 with an aneurysm (0.8)", "emergency")
def _(told: Told) -> bool:
    return told.yes("aneurysm") and told.new and (told.severe or told.sudden)


@row("VASC-2", "same_day")
def _(told: Told) -> bool:
    short = told.days is None or told.days <= 92
    # "under 50: routine" needs an age.
    old = told.number("age") is None or told.over("age", 50)
    return told.yes("posture_independent") and short and (old or told.yes("aneurysm"))


@row("VASC-3", "emergency")
def _(told: Told) -> bool:
    return told.yes("calf_swelling") and told.yes("breathless", "chest_pain")


@row("INF-1 with a nerve sign or sepsis", "emergency")
def _(told: Told) -> bool:
    hot = told.yes("fever", "chills_or_night_sweats")
    return hot and (told.nerve_sign or told.yes("breathless", "feels_very_ill"))


@row("INF-1 with an immune modifier", "emergency")
def _(told: Told) -> bool:
    return told.yes("fever", "chills_or_night_sweats") and told.immune and told.severe and told.new


@row("INF-1", "same_day")
def _(told: Told) -> bool:
    return told.yes("chills_or_night_sweats") and told.severe


@row("INF-2", "same_day")
def _(told: Told) -> bool:
    unrelenting = told.severe or told.yes("no_easing_position") or told.word("night_pain") == "cannot_settle"
    return told.worse and (told.yes("recent_spinal_procedure") or (told.immune and unrelenting))


@row("spinal procedure with severe pain", "same_day")
def _(told: Told) -> bool:
    return told.yes("recent_spinal_procedure") and told.severe


@row("REN-1", "emergency")
def _(told: Told) -> bool:
    worse = told.yes("fever", "single_kidney", "kidney_disease", "vomiting", "painkillers_useless")
    return told.yes("flank_pain_in_waves") and (worse or told.pregnant or told.over("age", 60))


@row("REN-2", "emergency")
def _(told: Told) -> bool:
    kidney = told.yes("flank_pain", "flank_pain_in_waves") and told.yes("fever") and told.yes("burning_urination")
    return kidney and told.yes("feels_very_ill", "chills_or_night_sweats", "breathless")


@row("FX-1", "emergency")
def _(told: Told) -> bool:
    return told.word("trauma") == "high_energy" and (told.yes("midline_focal") or told.nerve_sign)


@row("high-energy trauma", "same_day")
def _(told: Told) -> bool:
    unasked = told.word("onset") == "trauma" and told.word("trauma") is None
    return told.word("trauma") == "high_energy" or unasked


@row("FX-2", "same_day")
def _(told: Told) -> bool:
    unexplained = told.word("onset") == "sudden_without_exercise" and told.word("trauma") != "none"
    trigger = told.any_trauma or told.word("onset") == "sudden_during_exercise" or unexplained
    old = told.over("age", 70 if told.word("sex") == "male" else 65)
    weak = old or told.yes("osteoporosis", "steroids_3_months")
    return trigger and weak and not told.no("midline_focal")


@row("FX-4", "within_days")
def _(told: Told) -> bool:
    age = told.number("age")
    young = (age is None or 10 <= age <= 25) and told.lasted(14)
    place = told.yes("one_sided_low_back", "midline_focal")
    return young and place and told.yes("extension_sport") and told.yes("worse_bending_back", "impact_or_hop_pain")


@row("FX-5 groin with a risk", "same_day")
def _(told: Told) -> bool:
    return told.yes("groin_pain") and told.yes("impact_or_hop_pain") and told.stress_fracture_risks > 0


@row("FX-5", "within_days")
def _(told: Told) -> bool:
    sacral = told.yes("sacral_or_buttock_pain")
    hop = told.yes("impact_or_hop_pain")
    return (hop and (sacral or told.yes("groin_pain"))) or (sacral and told.stress_fracture_risks >= 2)


@row("FX-6", "same_day")
def _(told: Told) -> bool:
    shorter = told.yes("height_loss") and (told.nerve_sign or told.systemic)
    return told.around_birth and told.new and (told.severe or shorter)


@row("CA-1 with a cord or cauda sign", "emergency")
def _(told: Told) -> bool:
    walking = told.yes("cannot_walk", "unsteady_legs", "foot_drop")
    cauda = told.yes("genital_sensation_change", *CAUDA)
    limb = told.leg_weakness or told.leg_numbness or told.leg_pain
    return told.yes("cancer_spreads_to_bone") and (walking or cauda or limb)


@row("CA-1 with a spinal pain pattern", "same_day")
def _(told: Told) -> bool:
    night = told.word("night_pain") == "cannot_settle" or told.yes("second_half_night_waking")
    place = told.yes("thoracic_or_band", "midline_focal", "cough_sneeze_leg_pain")
    unremitting = told.severe and told.yes("no_easing_position")
    return told.yes("cancer_spreads_to_bone") and (told.worse or night or place or unremitting)


@row("CA-2", "within_days")
def _(told: Told) -> bool:
    unsettled = told.yes("worst_evening_or_night") and told.yes("no_easing_position")
    old = told.number("age") is None or told.over("age", 50)
    return old and (unsettled or told.yes("care_has_not_helped", "fatigue_or_anaemia"))


@row("CA-3 with cancer", "emergency")
def _(told: Told) -> bool:
    return told.yes("unsteady_legs") and told.cancer


@row("CA-3 with severe pain, a systemic sign or a band", "emergency")
def _(told: Told) -> bool:
    # 0.2: of the row's two levels the higher one needs severe pain or a nerve or systemic sign.
    return told.yes("unsteady_legs") and (told.severe or told.systemic or told.yes("thoracic_or_band"))


@row("CA-3 band", "same_day")
def _(told: Told) -> bool:
    return told.yes("thoracic_or_band") and told.cancer


@row("cancer of unknown kind", "routine")
def _(told: Told) -> bool:
    return told.yes("cancer_history") and not told.no("cancer_spreads_to_bone")


@row("ANTI-1", "emergency")
def _(told: Told) -> bool:
    return told.yes("anticoagulant") and (told.sudden or told.any_trauma) and (told.severe or told.pain is None)


@row("ANTI-1 severe and new, the onset not told", "emergency")
def _(told: Told) -> bool:
    return told.yes("anticoagulant") and told.severe and told.new and (told.sudden or told.word("onset") is None)


@row("ANTI-1 after trauma", "same_day")
def _(told: Told) -> bool:
    return told.yes("anticoagulant") and told.any_trauma


@row("GYN-1", "emergency")
def _(told: Told) -> bool:
    sign = told.yes("abdominal_or_shoulder_tip_pain", "vaginal_bleeding_or_fluid", "faint_or_cold_sweat")
    return told.early_pregnancy and sign


def _maternity(told: Told) -> bool:
    labour = told.yes("regular_tightening", "vaginal_bleeding_or_fluid", "reduced_foetal_movement_or_vision")
    pressure = told.yes("reduced_foetal_movement_or_vision", "upper_abdominal_pain_vomiting", "vomiting")
    around = told.pregnant or told.within("months_postpartum", 2)
    return (told.later_pregnancy and labour) or (around and pressure)


row("GYN-2", "same_day")(_maternity)


@row("GYN-2 with severe pain, a nerve or a systemic sign", "emergency")
def _(told: Told) -> bool:
    return _maternity(told) and (told.severe or told.nerve_sign or told.systemic)


@row("VISC-1", "emergency")
def _(told: Told) -> bool:
    worse = told.severe or told.systemic or told.yes("vomiting", "breathless", "faint_or_cold_sweat")
    return told.yes("upper_abdominal_pain_vomiting") and worse


def inflammatory(told: Told, insidious: bool) -> bool:
    """Before 45, and four of the five items of the expert rule; the ages are those of now."""
    names = ("better_with_exercise", "worse_with_rest", "night_pain_eased_by_getting_up")
    items = told.within("age", 39) + insidious + sum(told.yes(name) for name in names)
    return told.within("age", 44) and items >= 4


@row("IBP-1", "routine")
def _(told: Told) -> bool:
    return told.lasted(92) and inflammatory(told, told.yes("insidious_onset"))


@row("ADOL", "within_days")
def _(told: Told) -> bool:
    sign = told.yes("scoliosis", "fatigue_or_anaemia") or told.over("morning_stiffness_minutes", 30)
    return told.within("age", 17) and (sign or told.lasted(29))


@row("constant severe pain", "same_day")
def _(told: Told) -> bool:
    severe = told.severe or (told.pain is None and told.yes("cannot_move_for_pain"))
    return severe and told.yes("no_easing_position")


@row("belly pain with vomiting that does not stop", "same_day")
def _(told: Told) -> bool:
    return told.yes("abdominal_pain") and told.yes("vomiting")


@row("PERS-1", "within_days")
def _(told: Told) -> bool:
    late = told.over("hours_since_session", 72) or told.lasted(3)
    return told.severe and told.after_lifting and late


@row("PERS-2", "within_days")
def _(told: Told) -> bool:
    return told.lasted(7) and told.word("trend") in ("same", "worse")


@row("PERS-2 residual", "routine")
def _(told: Told) -> bool:
    # "R at 4-6 weeks if residual": the earlier end, while any pain is left or it is not rated.
    return told.lasted(28) and told.pain != 0


@row("PERS-3", "within_days")
def _(told: Told) -> bool:
    return told.word("night_pain") == "cannot_settle"


@row("PERS-4", "within_days")
def _(told: Told) -> bool:
    leg = told.leg_pain or told.leg_numbness or told.leg_weakness
    return told.word("onset") == "sudden_during_exercise" and (told.severe or leg)


@row("severe pain that no row explains", "routine")
def _(told: Told) -> bool:
    return told.severe
