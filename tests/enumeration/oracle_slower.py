"""The rows about bones, cancer, bleeding, pregnancy, the young and lasting pain, over many cases."""

from enumeration.oracle import demands
from enumeration.sheet import Truths
from enumeration.told import Told


@demands("FX-1", "emergency")
def _(told: Told) -> Truths:
    return told.is_("trauma", "high_energy") & (told.yes("midline_focal") | told.nerve_sign)


@demands("0.1 high energy", "same_day")
def _(told: Told) -> Truths:
    return told.is_("trauma", "high_energy") | (told.is_("onset", "trauma") & told.missing("trauma"))


@demands("FX-2", "same_day")
def _(told: Told) -> Truths:
    unexplained = told.is_("onset", "sudden_without_exercise") & ~told.is_("trauma", "none")
    trigger = told.any_trauma | told.is_("onset", "sudden_during_exercise") | unexplained
    age = told.number("age")
    old = (age >= 70) | ((age >= 65) & ~told.is_("sex", "male"))
    brittle = old | told.yes("osteoporosis", "steroids_3_months")
    return trigger & brittle & ~told.no("midline_focal")


@demands("FX-4", "within_days")
def _(told: Told) -> Truths:
    young = told.age_unknown | ((told.number("age") >= 10) & (told.number("age") <= 25))
    place = told.yes("one_sided_low_back", "midline_focal")
    lasting = young & (told.days >= 14)
    return lasting & place & told.yes("extension_sport") & told.yes("worse_bending_back", "impact_or_hop_pain")


@demands("FX-5 groin with a risk", "same_day")
def _(told: Told) -> Truths:
    return told.yes("groin_pain") & told.yes("impact_or_hop_pain") & (told.bone_risks > 0)


@demands("FX-5", "within_days")
def _(told: Told) -> Truths:
    seat = told.yes("sacral_or_buttock_pain")
    hop = told.yes("impact_or_hop_pain")
    return (hop & (seat | told.yes("groin_pain"))) | (seat & (told.bone_risks >= 2))


@demands("FX-6", "same_day")
def _(told: Told) -> Truths:
    shorter = told.yes("height_loss") & (told.nerve_sign | told.systemic)
    return told.around_birth & told.new & (told.severe | shorter)


@demands("CA-1 with a cord or cauda sign", "emergency")
def _(told: Told) -> Truths:
    signs = told.yes("cannot_walk", "unsteady_legs", "foot_drop", "genital_sensation_change") | told.yes(
        "saddle_numbness", "bladder_change", "bowel_change"
    )
    return told.yes("cancer_spreads_to_bone") & (signs | told.weak | told.numb | told.leg_pain)


@demands("CA-1 with one of the listed pains", "same_day")
def _(told: Told) -> Truths:
    night = told.is_("night_pain", "cannot_settle") | told.yes("second_half_night_waking")
    place = told.yes("thoracic_or_band", "midline_focal", "cough_sneeze_leg_pain")
    unremitting = told.severe & told.yes("no_easing_position")
    return told.yes("cancer_spreads_to_bone") & (told.worse | night | place | unremitting)


@demands("CA-2", "within_days")
def _(told: Told) -> Truths:
    unsettled = told.yes("worst_evening_or_night") & told.yes("no_easing_position")
    old = told.age_unknown | (told.number("age") >= 50)
    return old & (unsettled | told.yes("care_has_not_helped", "fatigue_or_anaemia"))


@demands("CA-3 with cancer", "emergency")
def _(told: Told) -> Truths:
    return told.yes("unsteady_legs") & told.cancer


@demands("CA-3 severe, systemic or a band", "emergency")
def _(told: Told) -> Truths:
    return told.yes("unsteady_legs") & (told.severe | told.systemic | told.yes("thoracic_or_band"))


@demands("CA-3 band with cancer", "same_day")
def _(told: Told) -> Truths:
    return told.yes("thoracic_or_band") & told.cancer


@demands("0.1 cancer of unknown kind", "routine")
def _(told: Told) -> Truths:
    return told.yes("cancer_history") & ~told.no("cancer_spreads_to_bone")


@demands("ANTI-1", "emergency")
def _(told: Told) -> Truths:
    return told.yes("anticoagulant") & (told.sudden | told.any_trauma) & (told.severe | told.not_rated)


@demands("ANTI-1 severe and new, the onset not told", "emergency")
def _(told: Told) -> Truths:
    return told.yes("anticoagulant") & told.severe & told.new & (told.sudden | told.missing("onset"))


@demands("ANTI-1 after an accident", "same_day")
def _(told: Told) -> Truths:
    return told.yes("anticoagulant") & told.any_trauma


@demands("GYN-1", "emergency")
def _(told: Told) -> Truths:
    sign = told.yes("abdominal_or_shoulder_tip_pain", "vaginal_bleeding_or_fluid", "faint_or_cold_sweat")
    return told.early_pregnancy & sign


@demands("GYN-2", "same_day")
def maternity(told: Told) -> Truths:
    """Labour, bleeding, or the signs of pre-eclampsia."""
    labour = told.yes("regular_tightening", "vaginal_bleeding_or_fluid", "reduced_foetal_movement_or_vision")
    pressure = told.yes("reduced_foetal_movement_or_vision", "upper_abdominal_pain_vomiting", "vomiting")
    around = told.pregnant | (told.number("months_postpartum") <= 2)
    return (told.later_pregnancy & labour) | (around & pressure)


@demands("GYN-2 severe, with a nerve or systemic sign", "emergency")
def _(told: Told) -> Truths:
    return maternity(told) & (told.severe | told.nerve_sign | told.systemic)


def inflammatory(told: Told, insidious: Truths) -> Truths:
    """Before 45, and four of the five items of the expert rule; the ages are those of now."""
    age = told.number("age")
    names = ("better_with_exercise", "worse_with_rest", "night_pain_eased_by_getting_up")
    return (age < 45) & (told.count(age < 40, insidious, *(told.yes(name) for name in names)) >= 4)


@demands("IBP-1", "routine")
def _(told: Told) -> Truths:
    return (told.days >= 92) & inflammatory(told, told.yes("insidious_onset"))


@demands("ADOL", "within_days")
def _(told: Told) -> Truths:
    sign = told.yes("scoliosis", "fatigue_or_anaemia") | (told.number("morning_stiffness_minutes") >= 30)
    return (told.number("age") <= 17) & (sign | (told.days >= 29))


@demands("PERS-1", "within_days")
def _(told: Told) -> Truths:
    late = (told.number("hours_since_session") >= 72) | (told.days >= 3)
    return told.severe & told.after_lifting & late


@demands("PERS-2", "within_days")
def _(told: Told) -> Truths:
    return (told.days >= 7) & told.is_("trend", "same", "worse")


@demands("PERS-2 residual", "routine")
def _(told: Told) -> Truths:
    # "R at 4-6 weeks if residual": the earlier end, while any pain is left or it is not rated.
    return (told.days >= 28) & (told.not_rated | (told.pain > 0))


@demands("PERS-3", "within_days")
def _(told: Told) -> Truths:
    return told.is_("night_pain", "cannot_settle")


@demands("PERS-4", "within_days")
def _(told: Told) -> Truths:
    return told.is_("onset", "sudden_during_exercise") & (told.severe | told.leg_pain | told.numb | told.weak)


@demands("0.2 severe pain that no row explains", "routine")
def _(told: Told) -> Truths:
    return told.severe
