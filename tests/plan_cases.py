"""Made-up cases for the tests of the plan: a person who answered every question, and their check-ins."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from liftagain.app.case_file import read_case
from liftagain.domain.plan import Plan
from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.plan_of_case import plan_of, situation_of
from liftagain.reasoning.situation import Situation

DAY_0 = date(2026, 11, 1)


def day(number: int) -> date:
    """The day so many days after the first answers."""
    return DAY_0 + timedelta(days=number)


def no_signs() -> dict[str, Any]:
    """Every question that knows a "no" answered so."""
    answers: dict[str, Any] = {}
    for name, kind in knowledge().answer_types.items():
        for word in ("none", "no"):
            if word in (kind.words or ()):
                answers[name] = word
    return answers


def answers(**told: Any) -> dict[str, Any]:
    """Complete answers of somebody with an ordinary sore back since yesterday, with `told` over them."""
    ordinary = {
        **no_signs(),
        "age": 30,
        "sex": "male",
        "onset": "gradual_during_exercise",
        "pain_now": 4,
        "pain_worst_24h": 5,
        "trend": "same",
        "hours_since_onset": 20,
    }
    return {name: value for name, value in {**ordinary, **told}.items() if value is not None}


def check_in(number: int, morning: float | None = None, **told: Any) -> dict[str, Any]:
    """The check-in of a day."""
    said = {"date": day(number).isoformat(), "pain_now_morning": morning, **told}
    return {name: value for name, value in said.items() if value is not None}


def calm(first: int, last: int, morning: float = 2, during: float = 1) -> list[dict[str, Any]]:
    """Check-ins of days on which the whole session was done and went well."""
    return [
        check_in(number, morning, pain_worst=morning + 1, pain_during=during, session_done="all")
        for number in range(first, last + 1)
    ]


def case(
    *check_ins: Mapping[str, Any],
    person: Mapping[str, Any] | None = None,
    context: Mapping[str, Any] | None = None,
    **told: Any,
) -> dict[str, Any]:
    """A case as JSON."""
    return {
        "person": {
            "age": 30,
            "minutes": 30,
            "body_mass_kg": 80,
            "height_m": 1.75,
            "equipment": ["gym"],
            **(person or {}),
        },
        "answers": answers(**told),
        "answered_on": DAY_0.isoformat(),
        "pain_on": day(-1).isoformat(),
        "context": dict(context or {}),
        "check_ins": list(check_ins),
    }


def plan(raw: Mapping[str, Any], number: int = 0, workouts: Sequence[Workout] = ()) -> Plan:
    """The plan of a case for a day."""
    return plan_of(read_case(raw, "case"), day(number), workouts, knowledge())


def situation(raw: Mapping[str, Any], number: int = 0, workouts: Sequence[Workout] = ()) -> Situation:
    """The situation of a case on a day."""
    return situation_of(read_case(raw, "case"), day(number), workouts, knowledge())


def planned(made: Plan) -> list[str]:
    """The exercises of a plan."""
    return [item.exercise for item in made.session.items]


def workout(on: date, *lifts: tuple[str, float, int, int]) -> Workout:
    """A workout: (exercise, load in kg, repetitions, sets) each."""
    entries = tuple(
        Entry(name=name, exercise=name, sets=(LoggedSet(reps=reps, load_kg=load),) * count)
        for name, load, reps, count in lifts
    )
    return Workout(day=on, started=None, title="", entries=entries)


def log(weeks: int = 8, deadlift_kg: float = 140, squat_kg: float = 100) -> list[Workout]:
    """Weeks of deadlifts and squats up to two days before the pain."""
    last = day(-3)
    return [
        workout(on, ("conventional-deadlift", deadlift_kg, 5, 3), ("back-squat", squat_kg, 5, 3))
        for on in (last - timedelta(days=7 * week) for week in reversed(range(weeks)))
    ]
