"""Progress: the course of the pain, the lifts, and every check-in with a way to take it back."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST, require_safe

from liftagain.charts.pain_course import pain_course
from liftagain.domain.pain_day import PainDay
from liftagain.domain.plan import RampStep
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts
from liftagain.web.journal.models import Fact
from liftagain.web.pages.lift_fans import lift_fans
from liftagain.web.pages.numbers import shown_mass
from liftagain.web.pages.outcome_rows import weekly_numbers
from liftagain.web.pages.where import where
from liftagain.web.state import State, state
from liftagain.words.forecast import is_back, range_in_short
from liftagain.words.pain_course import description, headline

TITLE = "Pain by day"
MAY_BE_WITHDRAWN = (facts.CHECK_IN, facts.SESSION_ITEM)
LEG = ("only in the back", "into the buttock", "to the thigh", "below the knee", "into the foot")
DONE = {"all": "all of the session", "part": "part of the session", "none": "no session"}


@require_safe
def progress(request: HttpRequest) -> HttpResponse:
    """The chart, its table, the lifts, and what was told."""
    standing = state(request)
    days = [
        PainDay(on=on, morning=told.get("pain_now_morning"), worst=told.get("pain_worst"))
        for on, told in standing.check_ins.items()
    ]
    context = {
        "headline": headline(days),
        "chart": mark_safe(pain_course(days, TITLE, description(days))),  # noqa: S308 - drawn by us from numbers and dates only
        "days": [row(standing, on, told) for on, told in sorted(standing.check_ins.items(), reverse=True)],
        "ramp": list(lifts(standing)),
        "fans": list(lift_fans(standing)),
        "unit": standing.unit,
        "weekly": weekly_numbers(standing),
        "where": where(standing),
    }
    return render(request, "pages/progress.html", context)


def lifts(standing: State) -> Iterator[dict[str, Any]]:
    """The way back to each of the person's own lifts."""
    if not standing.can_plan:
        return
    for name, step in standing.plan.ramp.items():
        movement = knowledge().movements.get(name)
        today = shown_mass(step.today_kg, standing.unit)
        yield {
            "name": movement.name if movement else name,
            "today": "on hold" if today is None else f"{today:g}",
            "target": shown_mass(step.target_kg, standing.unit),
            "forecast": _forecast(step, standing.today),
        }


def _forecast(step: RampStep, today: date) -> str:
    """When a lift may be back, in a few words."""
    return "your old load" if is_back(step) else range_in_short(step.forecast, today)


def row(standing: State, on: date, told: dict[str, Any]) -> dict[str, Any]:
    """One day of the list, with the facts that it is made of."""
    made_of = [
        fact.id
        for kind in MAY_BE_WITHDRAWN
        for fact in facts.current(kind).filter(day=on, number__gt=standing.begins_after)
    ]
    return {"day": on, "told": told, "words": list(words(told)), "facts": made_of, "is_today": on == standing.today}


def words(told: dict[str, Any]) -> Iterator[str]:
    """A check-in in a few words."""
    for key, name in (("pain_now_morning", "morning"), ("pain_worst", "worst"), ("pain_during", "during the session")):
        if key in told:
            yield f"{name} {told[key]:g}"
    if "leg_spread" in told:
        yield LEG[told["leg_spread"]]
    if told.get("painkiller"):
        yield "with a painkiller"
    if told.get("session_done") in DONE:
        yield DONE[told["session_done"]]
    if told.get("done"):
        count = len(told["done"])
        yield f"{count} exercise{'s' if count > 1 else ''} noted"


@require_POST
def withdraw(request: HttpRequest, fact: UUID) -> HttpResponse:
    """Takes back everything that was told on the day of this fact."""
    found = get_object_or_404(Fact, id=fact, kind__in=MAY_BE_WITHDRAWN)
    for kind in MAY_BE_WITHDRAWN:
        for told in facts.current(kind).filter(day=found.day, number__gt=state(request).begins_after):
            facts.withdraw(told)
    return redirect("/progress/")
