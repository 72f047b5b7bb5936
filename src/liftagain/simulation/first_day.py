"""The first answers of a made-up person."""

from datetime import date, timedelta
from typing import Any, Literal

from liftagain.domain.person import HealthCondition, Person
from liftagain.knowledge.bundle import knowledge
from liftagain.simulation.chance import Chance
from liftagain.simulation.kinds import Kind
from liftagain.simulation.numbers import numbers

EQUIPMENT: tuple[tuple[str, ...], ...] = (("gym",), ("gym",), ("gym",), ("dumbbell", "band"), ("band",), ())


def person(seed: int, kind: Kind, *, lifts: bool) -> Person:
    """Who it is. Somebody who lifts with a barbell has the gym for it, and half an hour at the least."""
    chance = Chance(seed, "person")
    conditions = sorted(p.id for p in knowledge().condition_profiles.values() if p.kind == "condition")
    sex: Literal["female", "male"] = "female" if chance.happens(0.35) else "male"
    if sex == "male":
        conditions.remove("pregnancy")
    has = chance.happens(kind.condition)
    named = HealthCondition(id=chance.one_of(conditions), state=chance.one_of(("now", "now", "controlled", "past")))
    return Person(
        age=chance.whole(18, 66),
        sex=sex,
        body_mass_kg=round(chance.times(66.0 if sex == "female" else 82.0, 0.14), 1),
        height_m=round(chance.around(1.67 if sex == "female" else 1.79, 0.07), 2),
        equipment=("gym",) if lifts else chance.one_of(EQUIPMENT),
        minutes=chance.one_of((30, 30, 40, 60) if lifts else (10, 20, 30, 30, 40, 60)),
        days_a_week=chance.one_of((2, 3, 3, 4, None)),
        conditions=(named,) if has else (),
        goals=kind.goals,
    )


def first_answers(seed: int, kind: Kind, who: Person, pain: float) -> tuple[dict[str, Any], dict[str, Any]]:
    """The answers of the first day, and those that somebody hasty leaves out and gives some days later."""
    chance, known = Chance(seed, "answers"), knowledge().answer_types
    no = {name: word for name, kind_ in known.items() for word in ("no", "none") if word in kind_.words}
    told: dict[str, Any] = {
        **no,
        "age": who.age,
        "sex": who.sex,
        "onset": chance.one_of(("sudden_during_exercise", "gradual_during_exercise", "next_day")),
        "pain_now": min(10, round(pain)),
        "pain_worst_24h": min(10, round(pain) + chance.whole(0, 2)),
        "trend": chance.one_of(("same", "better", "same")),
        "hours_since_onset": chance.whole(8, 96) if kind.route == "acute" else 24 * chance.whole(100, 400),
        **dict(kind.answers),
    }
    if kind.route != "acute":
        told["days_since_onset"] = int(told["hours_since_onset"]) // 24
    for name in ("worse_bending_forward", "worse_bending_back", "worse_sitting", "worse_standing"):
        if chance.happens(0.25):
            told[name] = "yes"
    if who.sex == "female":
        told["months_postpartum"] = known["months_postpartum"].high  # the highest stands for never
    later: dict[str, Any] = {}
    if chance.happens(numbers().telling["hasty"]):
        later = {name: told.pop(name) for name in list(no) if chance.happens(numbers().telling["hasty_skips"])}
    return told, later


def pain_began(answered_on: date, told: dict[str, Any]) -> date:
    """The day on which the pain began, as the answers tell it."""
    return answered_on - timedelta(hours=int(told["hours_since_onset"]))
