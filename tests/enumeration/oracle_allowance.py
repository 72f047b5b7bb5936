"""Where a rule may be more careful than the words of the text, over many cases."""

from enumeration.oracle import allows
from enumeration.oracle_slower import inflammatory
from enumeration.sheet import Counts, Truths
from enumeration.told import Told


@allows("REN-1 age not told, or a late period", "emergency")
def _(told: Told) -> Truths:
    return told.yes("flank_pain_in_waves") & (told.missing("age") | told.early_pregnancy)


@allows("REN-1 blood and side pain", "same_day")
def _(told: Told) -> Truths:
    return told.yes("flank_pain") & told.yes("blood_in_urine")


@allows("REN-2 side pain and fever alone", "emergency")
def _(told: Told) -> Truths:
    readily = told.yes("vomiting", "kidney_disease", "single_kidney", "feels_very_ill") | told.immune | told.pregnant
    # A late period may be a pregnancy.
    return told.yes("flank_pain") & told.hot & (readily | told.early_pregnancy)


@allows("INF-1 not new, or cannot walk", "emergency")
def _(told: Told) -> Truths:
    return told.hot & ((told.immune & told.severe) | told.yes("cannot_walk"))


@allows("FX-2 sudden without a trigger", "same_day")
def _(told: Told) -> Truths:
    brittle = (told.number("age") >= 65) | told.yes("osteoporosis", "steroids_3_months")
    return told.sudden & brittle & ~told.no("midline_focal")


@allows("GYN-1 any belly pain", "emergency")
def _(told: Told) -> Truths:
    return told.early_pregnancy & told.yes("abdominal_pain")


@allows("GYN-2 the sign says that she is pregnant", "emergency")
def _(told: Told) -> Truths:
    says = told.yes("regular_tightening", "reduced_foetal_movement_or_vision")
    return says & (told.severe | told.nerve_sign | told.systemic)


@allows("INF-2 trend not told, or the same", "same_day")
def _(told: Told) -> Truths:
    return told.unrelenting & told.immune & told.not_better


@allows("CA-3 band with severe pain, a nerve or systemic sign", "same_day")
def _(told: Told) -> Truths:
    return told.yes("thoracic_or_band") & (told.severe | told.nerve_sign | told.systemic)


@allows("CA-3 unsteady with another nerve sign", "emergency")
def _(told: Told) -> Truths:
    # An unsteady leg is a nerve sign by itself: the text says "a nerve sign", not "another".
    return told.yes("unsteady_legs")


@allows("CES-1 genital feeling and cannot walk", "emergency")
def _(told: Told) -> Truths:
    return told.yes("genital_sensation_change") & told.yes("cannot_walk", "painkillers_useless")


@allows("ADOL night pain, giving up play", "within_days")
def _(told: Told) -> Truths:
    night = told.yes("second_half_night_waking", "worst_evening_or_night", "limits_mobility")
    young = told.number("age") <= 17
    return young & (night | told.is_("night_pain", "positional") | (told.days >= 14))


@allows("PERS-3 limits moving for more than three nights", "within_days")
def _(told: Told) -> Truths:
    return told.yes("limits_mobility") & (told.days >= 3)


@allows("FX-6 not only when new", "same_day")
def _(told: Told) -> Truths:
    return told.around_birth & (told.severe | told.systemic | told.nerve_sign)


@allows("FX-6 a tender spot, not eased by painkillers", "within_days")
def _(told: Told) -> Truths:
    return told.around_birth & told.yes("midline_focal", "painkillers_useless")


@allows("FX-4 days or movement not told", "within_days")
def _(told: Told) -> Truths:
    of_age = (told.number("age") >= 10) & (told.number("age") <= 25)
    young = of_age | (told.age_unknown & (told.days >= 14))
    return young & (told.days_unknown | (told.days >= 14)) & told.yes("extension_sport")


@allows("RHAB-1 against a no to hard exercise", "emergency")
def _(told: Told) -> Truths:
    return told.trained & told.yes("dark_urine", "little_urine", "muscle_swelling")


@allows("RHAB-2 not new, or began later", "emergency")
def _(told: Told) -> Truths:
    return told.trained & (_signs(told) >= 2)


@allows("RHAB-m the same", "emergency")
def _(told: Told) -> Truths:
    return told.trained & (_signs(told) >= 1) & told.rhab_raised


@allows("RHAB-3 the same", "same_day")
def _(told: Told) -> Truths:
    return told.trained & (_signs(told) >= 1)


def _signs(told: Told) -> Counts:
    return told.specific + told.unspecific + told.count(told.yes("cannot_walk"))


@allows("CA-3 band with cancer and more", "emergency")
def _(told: Told) -> Truths:
    return told.yes("thoracic_or_band") & told.cancer & (told.severe | told.nerve_sign | told.systemic)


@allows("REN-1 shivers for fever", "emergency")
def _(told: Told) -> Truths:
    return told.yes("flank_pain_in_waves") & told.systemic


@allows("REN-2 shivers for fever", "same_day")
def _(told: Told) -> Truths:
    return told.yes("flank_pain") & told.yes("burning_urination") & told.yes("chills_or_night_sweats")


@allows("PERS-1 severe and trained", "within_days")
def _(told: Told) -> Truths:
    return told.severe & told.trained


@allows("IBP-1 three months of 28 days, a gradual beginning told by the other question", "routine")
def _(told: Told) -> Truths:
    gradual = told.yes("insidious_onset") | told.is_("onset", "gradual_without_exercise")
    return (told.days >= 84) & inflammatory(told, gradual)


@allows("IBP-2 two of four", "routine")
def _(told: Told) -> Truths:
    names = ("better_with_exercise", "second_half_night_waking", "alternating_buttock_pain")
    return told.count(*(told.yes(name) for name in names), told.number("morning_stiffness_minutes") >= 30) >= 2


@allows("cancer known not to spread to bone", "routine")
def _(told: Told) -> Truths:
    return told.yes("cancer_history")
