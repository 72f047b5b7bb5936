"""Plans one day: from the facts of a case, and the training log where there is one, to what to do today and why."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from liftagain.app.case_file import read_case
from liftagain.app.day import day_in_reach
from liftagain.domain.case import Case
from liftagain.domain.plan import ChangedToday, Forecast, Modification, Plan, PlannedSet, Prescription, RampStep
from liftagain.domain.reason import Reason
from liftagain.domain.review import Review
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.plan_of_case import plan_of

__all__ = ["plan_as_json", "plan_today", "read_case"]


def plan_today(case: Case, today: date, workouts: Sequence[Workout] = (), review: Review | None = None) -> Plan:
    """The plan for `today`: a pure function of the facts and the knowledge.

    Args:
        case: the person, the answers, the context and the check-ins; those after `today` are left out.
        today: the person's local day.
        workouts: the training log; workouts after `today` are left out.
        review: what preceded the pain, where it was made; it tells the day on which the pain began, and which exercises
            are called for.

    Raises:
        InputError: when `today` lies in no year that can be meant.
    """
    day_in_reach(today, "today")
    if case.pain_on is None and review is not None:
        case = replace(case, pain_on=review.pain_on)
    return plan_of(case, today, workouts, knowledge(), review)


def plan_as_json(plan: Plan) -> dict[str, Any]:
    """The plan in the shape of the contract."""
    ceiling = plan.ceiling
    return {
        "today": plan.today.isoformat(),
        "route": plan.route,
        "phase": plan.phase,
        "ceiling": None
        if ceiling is None
        else {"allows": ceiling.allows.word, "because": _reasons(ceiling.because), "until": ceiling.until},
        "progression": plan.progression,
        "session": {"minutes": plan.session.minutes, "items": [_item(item) for item in plan.session.items]},
        "not_today": [{"exercise": held.exercise, "because": _reasons(held.because)} for held in plan.not_today],
        "habits": [{"id": habit.id, "because": _reasons(habit.because)} for habit in plan.habits],
        "ramp": {name: _ramp(step) for name, step in plan.ramp.items()},
        "lumbar_load": {
            "unit": plan.lumbar_load.unit,
            "this_week": plan.lumbar_load.this_week,
            "cap": plan.lumbar_load.cap,
            "basis": plan.lumbar_load.basis,
        },
        "because": _reasons(plan.because),
        "knowledge_version": plan.knowledge_version,
        "changed": None if plan.changed is None else _changed(plan.changed),
        "relax": [{"wish": one.wish, "because": _reasons(one.because), "gives": list(one.gives)} for one in plan.relax],
    }


def _reasons(reasons: Sequence[Reason]) -> list[dict[str, Any]]:
    return [
        {"rule": each.rule, "facts": dict(each.facts), "numbers": dict(each.numbers), "sources": list(each.sources)}
        for each in reasons
    ]


def _item(item: Prescription) -> dict[str, Any]:
    return {
        "exercise": item.exercise,
        "part": item.part,
        "sets": [_set(one) for one in item.sets],
        "times_a_day": item.times_a_day,
        "rest_s": item.rest_s,
        "per_side": item.per_side,
        "range": item.range,
        "ramp_up": [_set(one) for one in item.ramp_up],
        "modified": [_modification(one) for one in item.modified],
        "because": _reasons(item.because),
    }


def _changed(changed: ChangedToday) -> dict[str, Any]:
    return {
        "because": _reasons(changed.because),
        "left_out": list(changed.left_out),
        "added": list(changed.added),
        "open": list(changed.open),
        "minutes_before": changed.minutes_before,
    }


def _modification(one: Modification) -> dict[str, Any]:
    return {"kind": one.kind, "because": _reasons(one.because), "instead_of": one.instead_of}


def _set(one: PlannedSet) -> dict[str, Any]:
    return {
        "reps": one.reps,
        "hold_s": one.hold_s,
        "duration_s": one.duration_s,
        "distance_m": one.distance_m,
        "load_kg": one.load_kg,
        "rir": one.rir,
        "tempo": one.tempo,
    }


def _ramp(step: RampStep) -> dict[str, Any]:
    return {
        "from_kg": step.from_kg,
        "today_kg": step.today_kg,
        "target_kg": step.target_kg,
        "forecast": None if step.forecast is None else _forecast(step.forecast),
    }


def _forecast(forecast: Forecast) -> dict[str, str]:
    return {"p10": forecast.p10.isoformat(), "p50": forecast.p50.isoformat(), "p90": forecast.p90.isoformat()}
