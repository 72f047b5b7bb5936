"""What the screening owes, as data: taken sentence by sentence from the decisions (0.1, 0.2, 0.8, 0.10) and the rule
table (1.2, 1.3), never from the rule files. Each holds whatever else is answered.
"""

from dataclasses import dataclass

from liftagain.domain.condition import AllOf, AnyOf, Compare, Condition
from proofs.contract import SOFT, ids

ONE_LESS = {
    "emergency": "same_day",
    "same_day": "within_days",
    "within_days": "routine",
    "routine": "self_manage",
}


@dataclass(frozen=True)
class Obligation:
    """Whenever `given` is true of the answers, the disposition is at least `level`; `text` is what demands it."""

    id: str
    level: str
    given: Condition
    text: str


def yes(*names: str) -> Condition:
    """Any of these answered yes."""
    return AnyOf(tuple(Compare(name, "is", "yes") for name in names))


def word(name: str, *words: str) -> Condition:
    """This answer is one of the words."""
    return Compare(name, "one_of", words)


def both(*of: Condition) -> Condition:
    """All of these together."""
    return AllOf(of)


def either(*of: Condition) -> Condition:
    """One of these is enough."""
    return AnyOf(of)


def at_most(name: str, days: float) -> Condition:
    """Known to be at most this, or not known."""
    return Compare(name, "at_most", days, or_unknown=True)


def known_at_least(name: str, low: float) -> Condition:
    """Known to be at least this."""
    return Compare(name, "at_least", low)


def missing(name: str, kind: type = str) -> Condition:
    """Not answered: no answer is this, so that only a missing one is let through."""
    return Compare(name, "is", "-", or_unknown=True) if kind is str else Compare(name, "below", -1, or_unknown=True)


SEVERE = either(known_at_least("pain_now", 7), known_at_least("pain_worst_24h", 7))
NOT_RATED = both(missing("pain_now", float), missing("pain_worst_24h", float))
NEW = both(at_most("days_since_onset", 14), at_most("hours_since_onset", 14 * 24))
FRESH_CAUDA = at_most("cauda_equina_days", 14)
WEAK_LEG = either(
    both(word("leg_weakness", "one"), either(word("weakness_course", "new", "worse"), missing("weakness_course"))),
    word("leg_weakness", "both"),
)
BOTH_LEGS = word("leg_pain", "both_legs")
NERVE = either(
    yes("saddle_numbness", "bladder_change", "bowel_change", "foot_drop", "unsteady_legs"),
    yes("arm_weakness_or_headache_or_speech"),
    word("leg_numbness", "one", "both"),
    WEAK_LEG,
    BOTH_LEGS,
)
SYSTEMIC = yes("fever", "chills_or_night_sweats", "feels_very_ill")
IMMUNE = yes("immunosuppressed", "iv_drug_use", "recent_infection", "recent_spinal_procedure")
HARD = yes("hard_exercise_last_5_days")
WITHIN_48_H = at_most("hours_after_session", 48)
HOT = yes("fever", "chills_or_night_sweats")
SUDDEN = word("onset", "sudden_during_exercise", "sudden_without_exercise")
TRAUMA = either(word("trauma", "low_energy", "high_energy"), both(word("onset", "trauma"), missing("trauma")))
LATE_OR_AFTER = either(
    both(yes("pregnant"), known_at_least("weeks_pregnant", 28)),
    Compare("months_postpartum", "at_most", 6),
)
FX5_RISK = either(
    yes("missed_periods", "recent_training_jump", "earlier_stress_fracture"),
    Compare("months_postpartum", "at_most", 12),
)
RHAB_RAISERS = yes(
    "sickle_cell_trait",
    "heat_or_dehydration",
    "stimulants",
    "statin",
    "recent_viral_illness",
    "previous_rhabdomyolysis",
    "diuretics",
)
NOT_BETTER = either(word("trend", "same", "worse"), missing("trend"))
RISING = both(SEVERE, word("trend", "worse"))

ALONE = {
    "emergency": ids(
        """
        saddle_numbness bladder_change bowel_change tearing_pain suicidal_thoughts pulsating_belly cold_pale_leg
        arm_weakness_or_headache_or_speech chest_pain faint_or_cold_sweat
        """
    ),
    "same_day": ids(
        """
        foot_drop fever feels_very_ill cannot_walk calf_swelling breathless rigid_back_muscles back_skin_numb
        muscle_swelling dark_urine flank_pain_in_waves regular_tightening reduced_foetal_movement_or_vision
        upper_abdominal_pain_vomiting band_rash unsteady_legs red_painful_eye bruise_over_spine
        """
    ),
    "within_days": ids(
        """
        unexplained_weight_loss blood_in_urine flank_pain burning_urination genital_sensation_change thoracic_or_band
        cancer_spreads_to_bone height_loss spreading chills_or_night_sweats
        """
    ),
    "routine": ids(
        """
        after_every_workout care_has_not_helped high_distress posture_independent missed_periods little_urine
        fatigue_or_anaemia vaginal_bleeding_or_fluid abdominal_or_shoulder_tip_pain
        """
    ),
}
"""The yes answers of 0.1 that stand alone."""

CAUDA = ("saddle_numbness", "bladder_change", "bowel_change")


def _alone(name: str, level: str) -> Obligation:
    given = both(yes(name), FRESH_CAUDA) if name in CAUDA else yes(name)
    return Obligation(f"alone: {name}", level, given, "0.1: an answer that stands alone never falls through")


def _unsure(name: str, level: str) -> Obligation:
    lowered = min(level, "same_day", key=_rank) if name in SOFT else ONE_LESS[level]
    unsure = Compare(name, "is", "unsure")
    given = both(unsure, FRESH_CAUDA) if name in CAUDA else unsure
    text = "1.3: not sure counts as yes, at most same day" if name in SOFT else "1.3: not sure counts one level less"
    return Obligation(f"unsure: {name}", lowered, given, text)


def _rank(level: str) -> int:
    return ("self_manage", "routine", "within_days", "same_day", "emergency").index(level)


SINGLE = tuple(_alone(name, level) for level, names in ALONE.items() for name in names)
UNSURE = tuple(
    _unsure(name, level)
    for level, names in ALONE.items()
    for name in names
    if level != "routine" or name in SOFT  # one less than routine promises nothing
)


def _owes(level: str, *rows: tuple[str, Condition, str]) -> tuple[Obligation, ...]:
    return tuple(Obligation(name, level, given, text) for name, given, text in rows)


SINGLE_MORE = (
    *_owes(
        "emergency",
        ("alone: leg_pain both", both(BOTH_LEGS, at_most("leg_pain_days", 14)), "0.1, CES-3"),
        ("alone: leg_weakness both", word("leg_weakness", "both"), "0.1, CES-2"),
        ("alone: dark_urine after exercise", both(HARD, yes("dark_urine")), "0.1, RHAB-1"),
        ("alone: little_urine after exercise", both(HARD, yes("little_urine")), "0.1, RHAB-1"),
        ("alone: muscle_swelling after exercise", both(HARD, yes("muscle_swelling")), "0.1, RHAB-1"),
        ("alone: belly pain of 7", both(yes("upper_abdominal_pain_vomiting"), SEVERE), "0.1, VISC-1"),
    ),
    *_owes(
        "same_day",
        ("alone: leg_pain both, stable", BOTH_LEGS, "0.1: stable for longer: same day"),
        ("alone: cauda equina, stable", yes(*CAUDA), "CES-1: stable over 14 days, examined or not"),
        ("alone: leg_weakness one", both(word("leg_weakness", "one"), WEAK_LEG), "0.1: one, not known to be stable"),
        ("alone: leg_numbness both", word("leg_numbness", "both"), "0.1"),
        ("alone: trauma high_energy", word("trauma", "high_energy"), "0.1"),
        ("alone: onset trauma", both(word("onset", "trauma"), missing("trauma")), "0.2: counts as high_energy for S"),
        ("alone: chills with 7", both(yes("chills_or_night_sweats"), SEVERE), "0.1"),
        ("alone: constant pain of 7", both(SEVERE, yes("no_easing_position")), "0.1"),
        ("alone: spinal procedure with 7", both(yes("recent_spinal_procedure"), SEVERE), "0.1"),
        (
            "alone: groin, impact, a risk of FX-5",
            both(yes("groin_pain"), yes("impact_or_hop_pain"), FX5_RISK),
            "0.1: same day with a risk of FX-5",
        ),
    ),
    *_owes(
        "within_days",
        ("alone: leg_numbness one", word("leg_numbness", "one"), "0.1"),
        ("alone: leg_pain below_knee", word("leg_pain", "below_knee"), "0.1, NEU-2: never self-manage"),
        ("alone: night_pain cannot_settle", word("night_pain", "cannot_settle"), "0.1"),
        ("alone: groin and impact", both(yes("groin_pain"), yes("impact_or_hop_pain")), "0.1"),
    ),
    *_owes(
        "routine",
        ("alone: cancer of unknown kind", both(yes("cancer_history"), missing("cancer_spreads_to_bone")), "0.1"),
        ("alone: pain of 7", SEVERE, "0.2: pain of 7 or more that no row explains"),
    ),
)
