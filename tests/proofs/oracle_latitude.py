"""Where a rule may be more careful than the words of the text, row by row."""

from proofs.oracle import Told, latitude
from proofs.oracle_rows import inflammatory, specific, unspecific


@latitude("REN-1: a first attack after 60, age not told, or a late period for a pregnancy", "emergency")
def _(told: Told) -> bool:
    return told.yes("flank_pain_in_waves") and (told.number("age") is None or told.early_pregnancy)


@latitude("REN-1: blood in the urine with pain in the side", "same_day")
def _(told: Told) -> bool:
    return told.yes("flank_pain") and told.yes("blood_in_urine")


@latitude("REN-2: hospital more readily, with pain in the side and fever alone", "emergency")
def _(told: Told) -> bool:
    readily = told.yes("vomiting", "kidney_disease", "single_kidney", "feels_very_ill") or told.immune or told.pregnant
    # A late period may be a pregnancy.
    return told.yes("flank_pain") and told.yes("fever", "chills_or_night_sweats") and (readily or told.early_pregnancy)


@latitude("INF-1: severe pain that is not new, or cannot walk", "emergency")
def _(told: Told) -> bool:
    hot = told.yes("fever", "chills_or_night_sweats")
    return hot and ((told.immune and told.severe) or told.yes("cannot_walk"))


@latitude("FX-2: sudden without any trigger", "same_day")
def _(told: Told) -> bool:
    weak = told.over("age", 65) or told.yes("osteoporosis", "steroids_3_months")
    return told.sudden and weak and not told.no("midline_focal")


@latitude("GYN-1: any belly pain, not only on one side", "emergency")
def _(told: Told) -> bool:
    return told.early_pregnancy and told.yes("abdominal_pain")


@latitude("GYN-2: tightening or fewer movements say that she is pregnant", "emergency")
def _(told: Told) -> bool:
    says = told.yes("regular_tightening", "reduced_foetal_movement_or_vision")
    return says and (told.severe or told.nerve_sign or told.systemic)


@latitude("INF-2: the trend not told, or the same", "same_day")
def _(told: Told) -> bool:
    unrelenting = told.severe or told.yes("no_easing_position") or told.word("night_pain") == "cannot_settle"
    return unrelenting and told.immune and told.word("trend") != "better"


@latitude("CA-3: a band with severe pain, a nerve or a systemic sign", "same_day")
def _(told: Told) -> bool:
    return told.yes("thoracic_or_band") and (told.severe or told.nerve_sign or told.systemic)


@latitude("CA-3: unsteady legs with another nerve sign", "emergency")
def _(told: Told) -> bool:
    other = told.yes("foot_drop") or told.leg_numbness or told.leg_weakness or told.both_legs
    return told.yes("unsteady_legs") and (other or told.nerve_sign)


@latitude("CES-1: genital feeling and cannot walk", "emergency")
def _(told: Told) -> bool:
    return told.yes("genital_sensation_change") and told.yes("cannot_walk", "painkillers_useless")


@latitude("ADOL: night pain and giving up play", "within_days")
def _(told: Told) -> bool:
    night = told.yes("second_half_night_waking", "worst_evening_or_night", "limits_mobility")
    return told.within("age", 17) and (night or told.word("night_pain") == "positional" or told.lasted(14))


@latitude("PERS-3: limits mobility for more than three nights", "within_days")
def _(told: Told) -> bool:
    return told.yes("limits_mobility") and told.lasted(3)


@latitude("FX-6: severe or systemic, and not only when new", "same_day")
def _(told: Told) -> bool:
    return told.around_birth and (told.severe or told.systemic or told.nerve_sign)


@latitude("FX-6: a tender spot, or not eased by painkillers", "within_days")
def _(told: Told) -> bool:
    return told.around_birth and told.yes("midline_focal", "painkillers_useless")


@latitude("FX-4: the days or the movement not told", "within_days")
def _(told: Told) -> bool:
    age = told.number("age")
    young = 10 <= age <= 25 if age is not None else told.lasted(14)
    return young and (told.days is None or told.lasted(14)) and told.yes("extension_sport")


@latitude("RHAB-1: an onset in exercise against a no to hard exercise", "emergency")
def _(told: Told) -> bool:
    return told.trained and told.yes("dark_urine", "little_urine", "muscle_swelling")


def _signs(told: Told) -> int:
    return specific(told) + unspecific(told) + told.yes("cannot_walk")


@latitude("RHAB-2: pain that is not new, or began later", "emergency")
def _(told: Told) -> bool:
    return told.trained and _signs(told) >= 2


@latitude("RHAB-m: the same", "emergency")
def _(told: Told) -> bool:
    raised = told.yes("sickle_cell_trait", "heat_or_dehydration", "stimulants", "statin", "recent_viral_illness")
    return told.trained and _signs(told) >= 1 and (raised or told.yes("previous_rhabdomyolysis", "diuretics"))


@latitude("RHAB-3: the same", "same_day")
def _(told: Told) -> bool:
    return told.trained and _signs(told) >= 1


@latitude("CA-3: a band with cancer and severe pain, a nerve or a systemic sign", "emergency")
def _(told: Told) -> bool:
    return told.yes("thoracic_or_band") and told.cancer and (told.severe or told.nerve_sign or told.systemic)


@latitude("REN-1: shivers for fever", "emergency")
def _(told: Told) -> bool:
    return told.yes("flank_pain_in_waves") and told.systemic


@latitude("REN-2: shivers for fever", "same_day")
def _(told: Told) -> bool:
    return told.yes("flank_pain") and told.yes("burning_urination") and told.yes("chills_or_night_sweats")


@latitude("PERS-1: any severe pain three days after exercise", "within_days")
def _(told: Told) -> bool:
    return told.severe and told.trained


@latitude("IBP-1: three months of 28 days, a gradual beginning told by the other question", "routine")
def _(told: Told) -> bool:
    gradual = told.yes("insidious_onset") or told.word("onset") == "gradual_without_exercise"
    return told.lasted(84) and inflammatory(told, gradual)


@latitude("IBP-2: two of four, the duration not told", "routine")
def _(told: Told) -> bool:
    signs = [
        told.yes("better_with_exercise"),
        told.yes("second_half_night_waking"),
        told.yes("alternating_buttock_pain"),
        told.over("morning_stiffness_minutes", 30),
    ]
    return sum(signs) >= 2


@latitude("cancer that is known not to spread to bone", "routine")
def _(told: Told) -> bool:
    return told.yes("cancer_history")
