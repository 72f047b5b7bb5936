"""Situations that made-up people seldom come to: emergencies, the young, what a finding spares, lifts on the way."""

from typing import Any

from liftagain.reasoning.situation import Situation
from plan_cases import calm, case, check_in, day, log, situation, workout


def crafted() -> list[Situation]:
    """One of each."""
    gym = {"equipment": ["gym"], "minutes": 40}
    told: list[tuple[dict[str, Any], int]] = [
        (case(saddle_numbness="yes"), 0),
        (case(fever="yes"), 0),
        (case(check_in(3, 4, warning_signs={"bladder_change": "yes"})), 6),
        (case(saddle_numbness=None), 0),
        (case(person={"age": 12}, age=12), 0),
        (case(leg_pain="below_knee", leg_pain_days=3), 1),
        (case(thoracic_or_band="yes"), 1),
        (case(cancer_history="yes", cancer_spreads_to_bone="yes"), 1),
        (case(cancer_history="yes", cancer_spreads_to_bone="yes", night_pain="cannot_settle", age=60), 1),
        (case(osteoporosis="yes", age=70, trauma="low_energy"), 1),
        (case(extension_sport="yes", age=17, worse_bending_back="yes", one_sided_low_back="yes"), 1),
        (case(missed_periods="yes", impact_or_hop_pain="yes", sacral_or_buttock_pain="yes"), 1),
        (case(worse_bending_forward="yes", person=gym), 1),
        (case(worse_bending_back="yes", person=gym), 1),
        (case(check_in(1, 4, leg_spread=0), check_in(2, 4, leg_spread=3)), 2),
        (case(check_in(1, 4), check_in(2, 4, painkiller=True)), 2),
        (case(check_in(1, 2), check_in(2, 2), check_in(3, 6, pain_worst=6)), 3),
        (case(*calm(1, 4), check_in(5, 5, pain_worst=2)), 5),
        (case(*calm(1, 4)), 12),
        (case(pain_now=None, pain_worst_24h=None), 4),
    ]
    conditions = ("spondylolisthesis", "osteoporosis", "disc", "stenosis", "hypermobility", "axial_spa")
    told += [(case(*calm(1, 9), person={**gym, "conditions": [one]}), 10) for one in conditions]
    found = [situation(raw, number) for raw, number in told]
    return [*found, *_lifting()]


def _lifting() -> list[Situation]:
    """Somebody whose lifts are on the way back, on the day after a lift, and when a step up is refused."""
    told = []
    for number in range(1, 40):
        did = {"exercise": "conventional-deadlift", "sets": [{"reps": 5, "load_kg": 70.0 + number // 3}], "pain": 1}
        more = {"done": [did]} if number > 12 and number % 3 == 0 else {}
        told.append(check_in(number, 1, pain_worst=2, pain_during=1, session_done="all", **more))
    found = []
    for last, number in ((38, 38), (39, 39), (39, 40), (39, 44), (30, 31), (33, 34)):
        found.append(situation(case(*told[:last]), number, log()))
    hurting = [*told[:36], check_in(37, 1, pain_worst=7)]
    found += [situation(case(*hurting), number, log()) for number in (37, 38)]
    logged = [*log(), workout(day(30), ("back-squat", 60, 5, 3)), workout(day(36), ("back-squat", 62.5, 5, 3))]
    return [*found, *(situation(case(*told[:36]), number, logged) for number in (36, 37, 39))]
