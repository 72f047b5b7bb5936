"""Made-up people for the command line and the demo: their days as JSON, and as a case that every command reads."""

from collections.abc import Sequence
from typing import Any

from liftagain.app.live_days import LivedDay
from liftagain.app.plan_today import plan_as_json
from liftagain.app.written_workout import as_json
from liftagain.domain.case import Case
from liftagain.domain.check_in import CheckIn
from liftagain.knowledge.folder import adapter
from liftagain.simulation.athlete import Athlete


def lives_as_json(athlete: Athlete, seed: int, days: Sequence[LivedDay]) -> dict[str, Any]:
    """The person, the days with what was told, planned and really felt, and the case and the log at the end."""
    last = days[-1]
    case = last.case
    return {
        "seed": seed,
        "kind": athlete.kind.id,
        "course": athlete.course.course.id,
        "adherence": athlete.adherence.course,
        "days": [_day(one) for one in days],
        "case": case_as_json(case),
        "log": [{"day": workout.day.isoformat(), **as_json(workout)} for workout in last.workouts],
    }


def _day(one: LivedDay) -> dict[str, Any]:
    told = (*one.morning.check_ins, *one.evening.check_ins)
    return {
        "date": one.on.isoformat(),
        "pain": round(one.pain, 2),
        "bears": round(one.bears, 3),
        "told": [check_in_as_json(check_in) for check_in in told],
        "imported": len(one.morning.workouts),
        "plan": plan_as_json(one.plan),
    }


def case_as_json(case: Case) -> dict[str, Any]:
    """The case in the form that `liftagain plan` reads."""
    person: dict[str, Any] = adapter(type(case.person)).dump_python(case.person, mode="json", exclude_none=True)
    found: dict[str, Any] = {
        "person": person,
        "answers": dict(case.answers),
        "context": dict(case.context),
        "check_ins": [check_in_as_json(check_in) for check_in in case.check_ins],
    }
    for name in ("answered_on", "pain_on"):
        day = getattr(case, name)
        if day is not None:
            found[name] = day.isoformat()
    return found


def check_in_as_json(told: CheckIn) -> dict[str, Any]:
    """A check-in in the form of the contract; what was not told is left out."""
    raw: dict[str, Any] = adapter(CheckIn).dump_python(told, mode="json", exclude_none=True)
    return {key: value for key, value in raw.items() if value not in ([], {}, ())}
