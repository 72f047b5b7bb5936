"""The balanced week of a case, and how it is printed."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from liftagain.app.day import day_in_reach
from liftagain.app.review_log import review_log
from liftagain.domain.case import Case
from liftagain.domain.reason import Reason
from liftagain.domain.training_log import Workout
from liftagain.domain.week_plan import EarlyWarning, Gap, LeftOpen, MaintainWeek, WeekItem
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.maintain_week import maintain_week
from liftagain.reasoning.nudge import Said
from liftagain.reasoning.plan_of_case import situation_of


def week_of(case: Case, today: date, workouts: Sequence[Workout] = (), said: Iterable[Said] = ()) -> MaintainWeek:
    """The seven days from `today` on, with the review of what preceded the pain.

    Raises:
        InputError: when `today` lies in no year that can be meant.
    """
    day_in_reach(today, "today")
    found = review_log(
        workouts,
        case.pain_on or today,
        context=case.context,
        answers=case.answers,
        body_mass_kg=case.person.body_mass_kg,
        height_m=case.person.height_m,
    )
    return maintain_week(situation_of(case, today, workouts, knowledge()), found.factors, said)


def week_as_json(week: MaintainWeek) -> dict[str, Any]:
    """The week as `liftagain week --json` prints it."""
    return {
        "first": week.first.isoformat(),
        "closed": [_reason(one) for one in week.closed],
        "days": [
            {
                "on": day.on.isoformat(),
                "kind": day.kind,
                "minutes": round(day.minutes, 1),
                "items": [_item(i) for i in day.items],
            }
            for day in week.days
        ],
        "left_open": [_left_open(one) for one in week.left_open],
        "gaps": None if week.gaps is None else [_gap(one) for one in week.gaps],
        "warnings": [_warning(one) for one in week.warnings],
        "nudge": None if week.nudge is None else {"id": week.nudge.id, "because": _reason(week.nudge.because)},
        "because": [_reason(one) for one in week.because],
        "knowledge_version": week.knowledge_version,
    }


def _item(item: WeekItem) -> dict[str, Any]:
    return {
        "place": item.place,
        "kind": item.kind,
        "exercise": item.exercise,
        "sets": item.sets,
        "minutes": item.minutes,
        "own_lift": item.own_lift,
        "because": [_reason(one) for one in item.because],
    }


def _left_open(one: LeftOpen) -> dict[str, Any]:
    return {"place": one.place, "because": _reason(one.because)}


def _gap(one: Gap) -> dict[str, Any]:
    return {"place": one.place, "sets_a_week": one.sets_a_week, "because": _reason(one.because)}


def _warning(one: EarlyWarning) -> dict[str, Any]:
    return {
        "factor": one.factor,
        "exercise": one.exercise,
        "exercise_name": one.exercise_name,
        "state": one.state,
        "then": dict(one.then),
        "now": dict(one.now),
        "limit": dict(one.limit),
        "because": _reason(one.because),
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "rule": reason.rule,
        "facts": dict(reason.facts),
        "numbers": dict(reason.numbers),
        "sources": list(reason.sources),
    }
