"""Random answer sets from a seed: sparse and dense, with values on both sides of every threshold of the text."""

from collections.abc import Iterator
from itertools import combinations
from random import Random
from typing import Any

from proofs.contract import LADDERS, QUESTIONS, YES_NO, Choice
from proofs.oracle import EXERCISE_ONSETS

AnswerSet = dict[str, Any]

FIGURES: dict[str, tuple[float, ...]] = {
    "age": (12, 15, 17, 19, 26, 30, 44, 52, 63, 67, 74),
    "weeks_pregnant": (6, 10, 20, 33),
    "months_postpartum": (1, 4, 9, 20),
    "hours_after_session": (2, 8, 20, 60),
    "hours_since_session": (10, 40, 80, 200),
    "hours_since_onset": (5, 20, 48, 80, 240),
    "days_since_onset": (1, 3, 6, 10, 20, 60, 150, 400),
    "pain_now": (1, 3, 5, 7, 9),
    "pain_worst_24h": (2, 4, 6, 7, 10),
    "leg_pain_days": (3, 10, 20, 60),
    "cauda_equina_days": (3, 10, 20, 60),
    "morning_stiffness_minutes": (10, 45, 90),
}
"""Values that the text is plain about: none within a day, a week or a year of where a row begins or ends."""

ONSETS = (*EXERCISE_ONSETS, "gradual_without_exercise", "sudden_without_exercise", "trauma")
LIKELY = ("age", "sex", "onset", "trend", "pain_now", "pain_worst_24h", "days_since_onset", "hard_exercise_last_5_days")


CLUSTERS = (
    "flank_pain flank_pain_in_waves fever burning_urination chills_or_night_sweats vomiting kidney_disease age",
    "groin_pain impact_or_hop_pain sacral_or_buttock_pain missed_periods recent_training_jump earlier_stress_fracture",
    "age extension_sport worse_bending_back one_sided_low_back days_since_onset impact_or_hop_pain",
    "hard_exercise_last_5_days onset trend pain_now no_easing_position cannot_move_for_pain painkillers_useless",
    "hard_exercise_last_5_days rigid_back_muscles back_skin_numb dark_urine sickle_cell_trait statin onset",
    "saddle_numbness bladder_change genital_sensation_change cauda_equina_days leg_pain leg_pain_days leg_weakness",
    "cancer_history cancer_spreads_to_bone trend midline_focal thoracic_or_band unsteady_legs leg_numbness night_pain",
    "age sex trauma onset midline_focal osteoporosis steroids_3_months bruise_over_spine anticoagulant pain_now",
    "pregnant weeks_pregnant months_postpartum vaginal_bleeding_or_fluid regular_tightening vomiting pain_now",
    "fever chills_or_night_sweats iv_drug_use immunosuppressed recent_spinal_procedure trend pain_now breathless",
    "aneurysm posture_independent age onset pain_now days_since_onset upper_abdominal_pain_vomiting calf_swelling",
)
"""Ids that rows read together."""


def value(name: str, random: Random) -> Any:
    """A value for one id: a yes/no id is mostly yes, because a no says little."""
    question = QUESTIONS[name]
    if question == YES_NO:
        return random.choices(("yes", "unsure", "no"), (6, 2, 2))[0]
    if isinstance(question, Choice):
        return random.choice(question.words)
    return random.choice(FIGURES[name])


def answer_set(random: Random) -> AnswerSet:
    """One answer set: a few ids of any kind, with some of the usual ones beside them."""
    few = random.sample(sorted(QUESTIONS), random.choice((1, 2, 2, 3, 3, 4, 6, 10, 16)))
    if random.random() < 0.5:
        cluster = random.choice(CLUSTERS).split()
        few += random.sample(cluster, random.randint(2, len(cluster)))
    usual = [name for name in LIKELY if random.random() < 0.35]
    return coherent({name: value(name, random) for name in [*few, *usual]})


def coherent(answers: AnswerSet) -> AnswerSet:
    """The same without answers that speak against each other: what they mean together is asked again, not computed."""
    told = dict(answers)
    if "days_since_onset" in told:
        told.pop("hours_since_onset", None)
    if "pain_now" in told and "pain_worst_24h" in told:
        told["pain_worst_24h"] = max(told["pain_now"], told["pain_worst_24h"])
    if told.get("onset") == "trauma" and told.get("trauma") == "none":
        del told["trauma"]
    return told


def answer_sets(count: int, seed: int) -> Iterator[AnswerSet]:
    """`count` answer sets, the same for the same seed."""
    random = Random(seed)
    return (answer_set(random) for _ in range(count))


def speaking_answers() -> list[tuple[str, Any]]:
    """Every answer that can speak for urgency: each yes, each step of an enumeration, the figures that rows read."""
    found: list[tuple[str, Any]] = [(name, "yes") for name, question in QUESTIONS.items() if question == YES_NO]
    found += [(name, word) for name in LADDERS for word in LADDERS[name][1:]]
    found += [("leg_pain", "above_knee"), ("leg_pain", "below_knee"), ("trend", "better")]
    found += [("onset", word) for word in ONSETS]
    found += [("weakness_course", word) for word in ("stable", "new", "worse")]
    found += [(name, figure) for name, figures in FIGURES.items() for figure in figures[1::2]]
    return found


def pairs() -> Iterator[AnswerSet]:
    """Every two speaking answers together, and nothing else."""
    for (one, first), (two, second) in combinations(speaking_answers(), 2):
        if one != two:
            yield coherent({one: first, two: second})
