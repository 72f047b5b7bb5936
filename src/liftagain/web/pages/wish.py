"""Asks something of today with one tap: less time, no equipment, an exercise that hurts or is to be swapped."""

import uuid
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from liftagain.app.case_file import read_wish
from liftagain.app.plan_today import plan_as_json
from liftagain.domain.day_wish import DayWish
from liftagain.domain.errors import InputError
from liftagain.domain.plan import Prescription
from liftagain.knowledge.folder import adapter
from liftagain.reasoning.day_wishes import ALL, reasons
from liftagain.web.journal import day_wishes, facts
from liftagain.web.state import State, state
from liftagain.words.day_wish import asked as asked_in_words

MINUTES = (5, 12, 20, 40)
GYM = "gym"
CHANGED = "/today/#changed"
_LISTS = {"without": "without", "hurts": "hurts", "swap": "swaps"}


@require_POST
def wish(request: HttpRequest) -> HttpResponse:
    """Stores the wish, or takes one back, and shows the new session at once."""
    standing = state(request)
    if not standing.can_plan:
        return redirect("/today/")
    if "undo" in request.POST:
        _take_back(request.POST["undo"], standing)
    else:
        try:
            told = _told(request)
            read_wish({"date": standing.today.isoformat(), **told}, "today")
        except (InputError, ValueError):
            return HttpResponseBadRequest("This cannot be asked of today.")
        day_wishes.wish(told, standing.today)
    return redirect(go_on_with(State()))


def _told(request: HttpRequest) -> dict[str, Any]:
    if "minutes" in request.POST:
        return {"minutes": int(request.POST["minutes"])}
    found = {key: [request.POST[name]] for name, key in _LISTS.items() if request.POST.get(name)}
    if len(found) != 1:
        raise ValueError("one wish at a time")
    return dict(found)


def _take_back(name: str, standing: State) -> None:
    try:
        day_wishes.take_back(uuid.UUID(name), standing.today, standing.begins_after)
    except ValueError:
        return


def go_on_with(standing: State) -> str:
    """Where the day goes on: on the page of today, or in the session that was begun, with the rest of it made anew."""
    begun, place = standing.session_begun, standing.session_place
    if begun is None or not place:
        return CHANGED
    kept = standing.session_items[: place - 1]
    done = {one["exercise"] for one in standing.check_in_of(begun.day).get("done", ())}
    behind = done | {item.exercise for item in kept}
    dumped = [adapter(Prescription).dump_python(item, mode="json") for item in kept]
    planned = plan_as_json(standing.plan)["session"]["items"]
    ahead = [item for item in planned if item["exercise"] not in behind]
    if not dumped and not ahead:
        facts.withdraw(begun)
        return CHANGED
    facts.record(facts.SESSION, {"items": [*dumped, *ahead]}, day=begun.day, supersedes=begun.id)
    return f"/session/{len(dumped) + 1}/" if ahead else "/session/done/"


def offers(standing: State) -> dict[str, Any]:
    """What can be asked of today, and what was: each with what it says and how it is taken back."""
    usual = standing.situation.case.person
    without = [(ALL, "No equipment")] if usual.equipment else []
    if GYM in usual.equipment:
        without.append((GYM, "The gym is closed"))
    told = day_wishes.of_day(standing.today, standing.begins_after)
    taken = {one for fact in told for one in fact.told.get("without", ())}
    return {
        "minutes": [one for one in MINUTES if one != standing.situation.person.minutes],
        "without": [(word, text) for word, text in without if word not in taken],
        "hurts": any(fact.told.get("hurts") for fact in told),
        "told": [{"id": fact.id, "text": _text(fact.told)} for fact in told],
    }


def _text(told: dict[str, Any]) -> str:
    """A wish as it was told, in one sentence."""
    wished = adapter(DayWish).validate_python({"date": date.min, **told})
    return " ".join(asked_in_words(reason) for reason in reasons(wished))
