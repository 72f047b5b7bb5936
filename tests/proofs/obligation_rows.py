"""What each row of the table owes at its emergency and same-day level, as the text narrows it."""

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition
from proofs.obligations import (
    CAUDA,
    HARD,
    HOT,
    IMMUNE,
    LATE_OR_AFTER,
    NERVE,
    NEW,
    NOT_BETTER,
    NOT_RATED,
    RHAB_RAISERS,
    RISING,
    SEVERE,
    SINGLE,
    SINGLE_MORE,
    SUDDEN,
    SYSTEMIC,
    TRAUMA,
    UNSURE,
    WITHIN_48_H,
    Obligation,
    at_most,
    both,
    either,
    known_at_least,
    missing,
    word,
    yes,
)

UNSPECIFIC: tuple[Condition, ...] = (
    RISING,
    yes("no_easing_position"),
    yes("cannot_move_for_pain"),
    yes("painkillers_useless"),
)
SPECIFIC: tuple[Condition, ...] = (yes("rigid_back_muscles"), yes("back_skin_numb"))
OPEN_ONSET = either(word("onset", "hours_after_exercise", "next_day"), missing("onset"))
OTHER_LEG_SIGN = either(NERVE, word("leg_pain", "above_knee", "below_knee", "both_legs"))
CORD_OR_CAUDA = either(
    yes(*CAUDA, "genital_sensation_change", "cannot_walk", "unsteady_legs", "foot_drop"),
    word("leg_weakness", "one", "both"),
    word("leg_numbness", "one", "both"),
    word("leg_pain", "below_knee", "both_legs"),
)
AFTER_LIFTING = both(
    either(
        HARD,
        word("onset", "sudden_during_exercise", "gradual_during_exercise", "hours_after_exercise", "next_day"),
    ),
    WITHIN_48_H,
    NEW,  # an older pain did not start within 48 h of a session of the last days
)
CANCER = yes("cancer_history", "cancer_spreads_to_bone")
MATERNITY_FROM_15 = both(
    yes("pregnant"),
    either(known_at_least("weeks_pregnant", 15), missing("weeks_pregnant", float)),
    yes("regular_tightening", "vaginal_bleeding_or_fluid", "reduced_foetal_movement_or_vision"),
)
OLD_FOR_BONE = either(
    both(known_at_least("age", 65), either(word("sex", "female", "unspecified"), missing("sex"))),
    known_at_least("age", 70),
)
LOW_ENERGY = either(word("trauma", "low_energy", "high_energy"), word("onset", "sudden_during_exercise"))
PLACE_NOT_CLOSED = Compare("midline_focal", "one_of", ("yes", "unsure"), or_unknown=True)


def _emergency(name: str, text: str, *given: Condition) -> Obligation:
    return Obligation(name, "emergency", AllOf(given), text)


def _same_day(name: str, text: str, *given: Condition) -> Obligation:
    return Obligation(name, "same_day", AllOf(given), text)


def _within_days(name: str, text: str, *given: Condition) -> Obligation:
    return Obligation(name, "within_days", AllOf(given), text)


EMERGENCY_ROWS = (
    _emergency(
        "CES-1: genital feeling beside a leg or nerve sign",
        "loss of genital feeling; CES-4 keeps within days only as the only feature; 'only' never closes a row",
        yes("genital_sensation_change"),
        at_most("cauda_equina_days", 14),
        OTHER_LEG_SIGN,
    ),
    _emergency(
        "CES-3: both legs and getting worse",
        "E when new, worse or of unknown age",
        word("leg_pain", "both_legs"),
        word("trend", "worse"),
    ),
    _emergency("NEU-1", "E if <24 h and dense", yes("foot_drop"), word("weakness_course", "new")),
    _emergency("RHAB-1", "any of the three", HARD, yes("dark_urine", "little_urine", "muscle_swelling")),
    _emergency(
        "RHAB-2: a specific sign and another",
        "a hard muscle or numb skin keep the row as it stands",
        AFTER_LIFTING,
        AnyOf(SPECIFIC),
        AtLeast(2, (*SPECIFIC, *UNSPECIFIC)),
    ),
    _emergency(
        "RHAB-2: two unspecific signs",
        "onset hours after, next day or not known, and the trend not better",
        AFTER_LIFTING,
        OPEN_ONSET,
        NOT_BETTER,
        AtLeast(2, UNSPECIFIC),
    ),
    _emergency(
        "RHAB-m on RHAB-3",
        "modifiers raise RHAB one step",
        AFTER_LIFTING,
        RHAB_RAISERS,
        either(AnyOf(SPECIFIC), AllOf((NOT_BETTER, AnyOf(UNSPECIFIC))), AtLeast(2, UNSPECIFIC)),
    ),
    _emergency("VASC-1: aneurysm", "0.8: new severe or sudden back pain", yes("aneurysm"), NEW, either(SEVERE, SUDDEN)),
    _emergency(
        "VASC-3", "swollen calf + breathlessness or chest pain", yes("calf_swelling"), yes("breathless", "chest_pain")
    ),
    _emergency("INF-1: nerve sign", "E if any nerve sign", HOT, SEVERE, NEW, NERVE),
    _emergency(
        "INF-1: sepsis", "fast breathing, feels very ill", HOT, SEVERE, NEW, yes("breathless", "feels_very_ill")
    ),
    _emergency("INF-1: immune modifier", "immune modifier + severe pain", HOT, SEVERE, NEW, IMMUNE),
    _emergency(
        "REN-1",
        "with fever, single kidney, kidney disease, pregnancy, uncontrollable pain or vomiting, or after 60",
        yes("flank_pain_in_waves"),
        either(
            yes("fever", "single_kidney", "kidney_disease", "pregnant", "vomiting", "painkillers_useless"),
            Compare("age", "above", 60),
        ),
    ),
    _emergency(
        "REN-2",
        "flank pain + fever + burning, with sepsis signs",
        yes("flank_pain", "flank_pain_in_waves"),
        yes("fever"),
        yes("burning_urination"),
        yes("feels_very_ill", "chills_or_night_sweats", "breathless"),
    ),
    _emergency(
        "FX-1", "high energy + midline pain or a nerve sign", word("trauma", "high_energy"), yes("midline_focal")
    ),
    _emergency("FX-1: nerve sign", "or any new nerve sign", word("trauma", "high_energy"), NERVE),
    _emergency(
        "CA-1", "E with CES/NEU or any limb sign, root pain, walking", yes("cancer_spreads_to_bone"), CORD_OR_CAUDA
    ),
    _emergency("CA-3", "E for unsteady legs with cancer now or ever", yes("unsteady_legs"), CANCER),
    _emergency(
        "ANTI-1",
        "sudden, or after any trauma, and severe or not rated",
        yes("anticoagulant"),
        either(SUDDEN, TRAUMA),
        either(SEVERE, NOT_RATED),
    ),
    _emergency(
        "GYN-1",
        "late period or first 14 weeks and belly or shoulder-tip pain, bleeding or faint",
        either(yes("missed_period"), both(yes("pregnant"), Compare("weeks_pregnant", "at_most", 14))),
        yes("abdominal_or_shoulder_tip_pain", "vaginal_bleeding_or_fluid", "faint_or_cold_sweat"),
    ),
    _emergency(
        "GYN-2",
        "the higher level with severe pain or a nerve or systemic sign",
        MATERNITY_FROM_15,
        either(SEVERE, NERVE, SYSTEMIC),
    ),
    _emergency(
        "VISC-1",
        "severe, or with vomiting that does not stop, faint, breathless or a systemic sign",
        yes("upper_abdominal_pain_vomiting"),
        either(SEVERE, SYSTEMIC, yes("vomiting", "breathless", "faint_or_cold_sweat")),
    ),
)

SAME_DAY_ROWS = (
    _same_day(
        "RHAB-3",
        "at least one extra feature, an unspecific one only when the trend is not better",
        AFTER_LIFTING,
        either(AnyOf(SPECIFIC), AllOf((NOT_BETTER, AnyOf(UNSPECIFIC)))),
    ),
    _same_day(
        "RHAB-2 narrowed",
        "with every other onset, or when better, they make same day",
        AFTER_LIFTING,
        AtLeast(2, UNSPECIFIC),
    ),
    _same_day(
        "VASC-2",
        "age 50 or an aneurysm, of up to 3 months or not known",
        yes("posture_independent"),
        at_most("days_since_onset", 90),
        at_most("hours_since_onset", 90 * 24),
        either(known_at_least("age", 50), yes("aneurysm")),
    ),
    _same_day(
        "INF-2",
        "immune modifier + pain that gets worse and is severe, does not ease or never settles",
        IMMUNE,
        word("trend", "worse"),
        either(SEVERE, yes("no_easing_position"), word("night_pain", "cannot_settle")),
    ),
    _same_day(
        "INF-2: procedure",
        "after a spinal procedure getting worse is enough",
        yes("recent_spinal_procedure"),
        word("trend", "worse"),
    ),
    _same_day(
        "FX-2",
        "low-energy trigger, place not asked counts, old or weak bone",
        LOW_ENERGY,
        PLACE_NOT_CLOSED,
        either(OLD_FOR_BONE, yes("osteoporosis", "steroids_3_months")),
    ),
    _same_day("FX-6", "the higher level with severe pain", LATE_OR_AFTER, NEW, SEVERE),
    _same_day(
        "FX-6: height",
        "height loss with a nerve or systemic sign",
        LATE_OR_AFTER,
        NEW,
        yes("height_loss"),
        either(NERVE, SYSTEMIC),
    ),
    _same_day(
        "CA-1: pain pattern",
        "progressive, mid-back, worse on coughing, keeps awake, one tender spot, severe and unremitting",
        yes("cancer_spreads_to_bone"),
        either(
            word("trend", "worse"),
            yes("thoracic_or_band", "midline_focal", "cough_sneeze_leg_pain"),
            word("night_pain", "cannot_settle"),
            both(SEVERE, yes("no_easing_position")),
        ),
    ),
    _same_day(
        "CA-3: band", "S for band or mid-back pain with cancer", yes("thoracic_or_band"), yes("cancer_spreads_to_bone")
    ),
    _same_day("ANTI-1: trauma", "after trauma with pain under 7: S", yes("anticoagulant"), TRAUMA),
    _same_day("GYN-2: maternity line", "maternity line at once", MATERNITY_FROM_15),
    _same_day(
        "GYN-2: pressure signs",
        "in pregnancy: pain under the ribs, vomiting",
        yes("pregnant"),
        yes("upper_abdominal_pain_vomiting", "vomiting", "reduced_foetal_movement_or_vision"),
    ),
)

WITHIN_DAYS_ROWS = (
    _within_days(
        "PERS-1",
        "7 or more, 72 to 96 h after exercise",
        AFTER_LIFTING,
        SEVERE,
        known_at_least("hours_since_session", 72),
    ),
    _within_days(
        "PERS-2", "at 7 days if no trend down", known_at_least("days_since_onset", 7), word("trend", "same", "worse")
    ),
    _within_days(
        "PERS-4",
        "sudden in a lift with 7 or more, or leg symptoms",
        word("onset", "sudden_during_exercise"),
        either(SEVERE, word("leg_pain", "above_knee", "below_knee", "both_legs")),
    ),
)

OBLIGATIONS: tuple[Obligation, ...] = (
    *SINGLE,
    *SINGLE_MORE,
    *UNSURE,
    *EMERGENCY_ROWS,
    *SAME_DAY_ROWS,
    *WITHIN_DAYS_ROWS,
)
