"""What to leave out today: the person's conditions, and the directions that provoke the pain, until they are calm."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from liftagain.domain.answers import Answers
from liftagain.domain.condition_profile import ConditionProfile
from liftagain.domain.person import Person
from liftagain.knowledge.bundle import Knowledge
from liftagain.knowledge.condition_toml import read_condition
from liftagain.reasoning.condition import Reading, holds
from liftagain.reasoning.diary import Diary
from liftagain.reasoning.gates import clean_morning

Stage: TypeAlias = Literal["avoided", "reduced", "unloaded", "loaded"]


@dataclass(frozen=True)
class Avoidance:
    """A condition or direction in force, and how far it has come back: avoided, small range, no load, load again."""

    profile: ConditionProfile
    stage: Stage = "avoided"
    calm_days: int = 0


def avoidances(person: Person, answers: Answers, calm_days: int, known: Knowledge) -> tuple[Avoidance, ...]:
    """What is in force today. Conditions stay; directions come back by a ladder of calm days and then expire.

    A condition that is past only informs. "Not sure" counts as yes.
    """
    states: Mapping[str, str] = {condition.id: condition.state for condition in person.conditions}
    found = []
    for profile in known.condition_profiles.values():
        shown = profile.when is not None and holds(read_condition(profile.when, {}), answers, Reading.WIDE)
        if profile.kind == "condition":
            if shown or states.get(profile.id, "past") != "past":
                found.append(Avoidance(profile))
        elif shown and calm_days < known.limit("direction_expires_days"):
            found.append(Avoidance(profile, _stage(calm_days, known), calm_days))
    return tuple(found)


def _stage(calm_days: int, known: Knowledge) -> Stage:
    if calm_days >= known.limit("direction_load_days"):
        return "loaded"
    if calm_days >= known.limit("direction_full_days"):
        return "unloaded"
    return "reduced" if calm_days >= known.limit("direction_reduced_days") else "avoided"


def calm_days(today: date, diary: Diary, known: Knowledge) -> int:
    """Days in a row up to `today` on which the back was calm, by the check-ins; a gap or a stale check-in ends them."""
    gap, first, last = known.limit("gate_gap_days"), None, today
    for check_in in reversed(diary.check_ins):
        morning = check_in.pain_now_morning
        calm = morning is not None and morning <= known.limit("calm_pain") and clean_morning(check_in, diary, known)
        if (last - check_in.date).days > gap or not calm or diary.leg_further(check_in.date):
            break
        first = last = check_in.date
    return (today - first).days + 1 if first else 0
