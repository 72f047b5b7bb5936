"""The rows about nerves, muscles, vessels, infection and kidneys, over many cases."""

from enumeration.oracle import demands
from enumeration.sheet import Truths
from enumeration.told import Told

STAND_ALONE = {
    "emergency": (
        "tearing_pain suicidal_thoughts pulsating_belly cold_pale_leg arm_weakness_or_headache_or_speech chest_pain "
        "faint_or_cold_sweat"
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
"""0.1, the answers that stand alone with a plain yes."""


def _stands_alone(name: str, level: str) -> None:
    demands(f"0.1 {name}", level)(lambda told: told.yes(name))


for _level, _names in STAND_ALONE.items():
    for _name in _names.split():
        _stands_alone(_name, _level)


@demands("CES-1 stable", "same_day")
def cauda(told: Told) -> Truths:
    """Saddle, bladder or bowel."""
    return told.yes("saddle_numbness", "bladder_change", "bowel_change")


@demands("CES-1", "emergency")
def _(told: Told) -> Truths:
    return cauda(told) & ~(told.number("cauda_equina_days") > 14)


@demands("CES-1 genital feeling with another sign, stable", "same_day")
def genital(told: Told) -> Truths:
    """More than the only feature."""
    return told.yes("genital_sensation_change") & (told.nerve_sign | told.leg_pain | told.weak)


@demands("CES-1 genital feeling with another sign", "emergency")
def _(told: Told) -> Truths:
    return genital(told) & ~(told.number("cauda_equina_days") > 14)


@demands("CES-2", "emergency")
def _(told: Told) -> Truths:
    return told.is_("leg_weakness", "both")


@demands("CES-3", "emergency")
def _(told: Told) -> Truths:
    return told.both_legs & (~(told.number("leg_pain_days") > 14) | told.worse)


@demands("CES-3 stable", "same_day")
def _(told: Told) -> Truths:
    return told.both_legs


@demands("NEU-1 dense, within 24 h", "emergency")
def _(told: Told) -> Truths:
    return told.yes("foot_drop") & told.is_("weakness_course", "new")


@demands("NEU-1", "same_day")
def _(told: Told) -> Truths:
    return told.newly_weak


@demands("0.1 numb in both legs", "same_day")
def _(told: Told) -> Truths:
    return told.is_("leg_numbness", "both")


@demands("NEU-2", "within_days")
def _(told: Told) -> Truths:
    return told.is_("leg_pain", "below_knee") | told.numb | told.weak


@demands("RHAB-1", "emergency")
def _(told: Told) -> Truths:
    return told.exercised & told.yes("dark_urine", "little_urine", "muscle_swelling")


@demands("RHAB-2 with a specific sign", "emergency")
def _(told: Told) -> Truths:
    marked = (told.specific > 0) | told.yes("dark_urine")
    return told.after_lifting & marked & (told.specific + told.unspecific >= 2)


@demands("RHAB-2 with two unspecific signs", "emergency")
def _(told: Told) -> Truths:
    onset = told.is_("onset", "hours_after_exercise", "next_day") | told.missing("onset")
    return told.after_lifting & onset & told.not_better & (told.unspecific >= 2)


@demands("RHAB-3", "same_day")
def rhab_3(told: Told) -> Truths:
    """One sign more, or a back that cannot be used; two unspecific ones whatever the trend."""
    one = (told.specific >= 1) | (told.not_better & (told.unspecific >= 1))
    unusable = told.yes("cannot_move_for_pain", "cannot_walk")
    return told.after_lifting & (one | (told.unspecific >= 2) | unusable)


@demands("RHAB-m", "emergency")
def _(told: Told) -> Truths:
    return rhab_3(told) & told.rhab_raised


@demands("VASC-1 with an aneurysm", "emergency")
def _(told: Told) -> Truths:
    return told.yes("aneurysm") & told.new & (told.severe | told.sudden)


@demands("VASC-2", "same_day")
def _(told: Told) -> Truths:
    short = told.days_unknown | (told.days <= 92)
    old = told.age_unknown | (told.number("age") >= 50)
    return told.yes("posture_independent") & short & (old | told.yes("aneurysm"))


@demands("VASC-3", "emergency")
def _(told: Told) -> Truths:
    return told.yes("calf_swelling") & told.yes("breathless", "chest_pain")


@demands("INF-1 nerve sign or sepsis", "emergency")
def _(told: Told) -> Truths:
    return told.hot & (told.nerve_sign | told.yes("breathless", "feels_very_ill"))


@demands("INF-1 immune", "emergency")
def _(told: Told) -> Truths:
    return told.hot & told.immune & told.severe & told.new


@demands("INF-1 shivers", "same_day")
def _(told: Told) -> Truths:
    return told.yes("chills_or_night_sweats") & told.severe


@demands("INF-2", "same_day")
def _(told: Told) -> Truths:
    procedure = told.yes("recent_spinal_procedure")
    return (procedure & (told.worse | told.severe)) | (told.immune & told.worse & told.unrelenting)


@demands("REN-1", "emergency")
def _(told: Told) -> Truths:
    joined = told.yes("fever", "single_kidney", "kidney_disease", "vomiting", "painkillers_useless") | told.pregnant
    return told.yes("flank_pain_in_waves") & (joined | (told.number("age") >= 60))


@demands("REN-2", "emergency")
def _(told: Told) -> Truths:
    kidney = told.yes("flank_pain", "flank_pain_in_waves") & told.yes("fever") & told.yes("burning_urination")
    return kidney & told.yes("feels_very_ill", "chills_or_night_sweats", "breathless")


@demands("VISC-1", "emergency")
def _(told: Told) -> Truths:
    joined = told.severe | told.systemic | told.yes("vomiting", "breathless", "faint_or_cold_sweat")
    return told.yes("upper_abdominal_pain_vomiting") & joined


@demands("constant pain of 7", "same_day")
def _(told: Told) -> Truths:
    unusable = told.not_rated & told.yes("cannot_move_for_pain")
    return told.yes("no_easing_position") & (told.severe | unusable)


@demands("belly pain with vomiting that does not stop", "same_day")
def _(told: Told) -> Truths:
    return told.yes("abdominal_pain") & told.yes("vomiting")
