"""The session player: one movement a page, and "It hurts" always there. It plays the session as it was when begun."""

from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from liftagain.app.check_in import leg_answers
from liftagain.app.plan_today import plan_as_json
from liftagain.domain.plan import Prescription
from liftagain.domain.training_log import Unit
from liftagain.figures.drawing import has_drawing
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts
from liftagain.web.journal.models import Fact
from liftagain.web.state import State, state
from liftagain.words.day_wish import lighter_sets
from liftagain.words.dose import dose

WORST_PAIN = 10
INTO_THE_LEG, FURTHEST = 2, 4  # steps of leg_spread: the thigh, the foot
MINUTE_S = 60
LONG_S = 100  # what has no two digits is told in minutes
WHERE = (("back", "Only in my back"), ("leg", "It goes into a leg, or further down than before"))


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Keeps today's session as it is now, so that what is told meanwhile does not change it underway."""
    standing = state(request)
    if not standing.can_plan or not standing.plan.session.items:
        return redirect("/today/")
    facts.record(facts.SESSION, {"items": plan_as_json(standing.plan)["session"]["items"]})
    return redirect("/session/1/")


@require_http_methods(["GET", "HEAD", "POST"])
def item(request: HttpRequest, number: int) -> HttpResponse:
    """One movement. Done is a fact before the next one shows; leaving one out is none."""
    standing = state(request)
    items, begun = standing.session_items, standing.session_begun
    if begun is None:
        return redirect("/today/")
    if not 1 <= number <= len(items):
        raise Http404
    following = f"/session/{number + 1}/" if number < len(items) else "/session/done/"
    if request.method == "POST":
        if "done" in request.POST:
            facts.record(facts.SESSION_ITEM, as_done(items[number - 1]), day=begun.day)
        return redirect(following)
    context = {**shown(items, number, standing.unit_named), "still": "still" in request.GET}
    return render(request, "pages/session.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def hurts(request: HttpRequest, number: int) -> HttpResponse:
    """It hurts: how much, and where. The movement stops here; leg or severe pain ends the session and screens again."""
    standing = state(request)
    items, begun = standing.session_items, standing.session_begun
    if begun is None:
        return redirect("/today/")
    if not 1 <= number <= len(items):
        raise Http404
    following = f"/session/{number + 1}/" if number < len(items) else "/session/done/"
    pain, where = request.POST.get("value", ""), request.POST.get("where", "")
    if request.method == "POST" and pain.isdecimal() and int(pain) <= WORST_PAIN and where in dict(WHERE):
        told = {"exercise": items[number - 1].exercise, "sets": [], "pain": int(pain), "stopped": True}
        facts.record(facts.SESSION_ITEM, told, day=begun.day)
        if where == "leg" or int(pain) >= knowledge().limit("pain_severe"):
            end_early(standing, begun, leg=where == "leg", pain=int(pain))
            return redirect("/changed/?leg=1" if where == "leg" else "/changed/")
        return redirect(following)
    context = {
        **shown(items, number, standing.unit_named),
        "problem": "nothing_chosen" if request.method == "POST" else "",
        "scale": range(WORST_PAIN + 1),
        "where": WHERE,
        "chosen": where,
        "value": int(pain) if pain.isdecimal() else None,
        "back": f"/session/{number}/",
    }
    return render(request, "pages/hurts.html", context, status=400 if context["problem"] else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def done(request: HttpRequest) -> HttpResponse:
    """The end: how bad it was at its worst."""
    standing = state(request)
    items = standing.session_items
    if not items:
        return redirect("/today/")
    problem = ""
    if request.method == "POST":
        pain = request.POST.get("value", "")
        if "skip" in request.POST or (pain.isdecimal() and int(pain) <= WORST_PAIN):
            told = {} if "skip" in request.POST else {"pain_during": int(pain)}
            day = standing.session_begun.day if standing.session_begun else standing.today
            facts.record(facts.CHECK_IN, {**told, "session_done": how_much(standing, items, day)}, day=day)
            return redirect("/today/?done=1")
        problem = "nothing_chosen"
    context = {"problem": problem, "scale": range(WORST_PAIN + 1), "back": f"/session/{len(items)}/"}
    return render(request, "pages/session_done.html", context, status=400 if problem else 200)


def end_early(standing: State, begun: Fact, *, leg: bool, pain: int) -> None:
    """Ends the session. How far down the leg it went is not asked in the gym: one step further than before is taken."""
    told: dict[str, Any] = {"session_done": "part", "pain_during": pain}
    if leg:
        before = standing.check_in_of(begun.day).get("leg_spread") or 0
        told["leg_spread"] = min(FURTHEST, max(INTO_THE_LEG, before + 1))
        further = leg_answers(told["leg_spread"], standing.told.answers)
        if further:
            facts.record(facts.ANSWERS, {"asked": [], "answers": further}, day=begun.day)
    facts.record(facts.CHECK_IN, told, day=begun.day)
    facts.withdraw(begun)


def how_much(standing: State, items: list[Prescription], day: date) -> str:
    """Whether all, a part or none of the session was done."""
    told = {one["exercise"]: one.get("stopped", False) for one in standing.check_in_of(day).get("done", [])}
    finished = [one for one in items if told.get(one.exercise) is False]
    if len(finished) == len(items):
        return "all"
    return "part" if told else "none"


def as_done(prescription: Prescription) -> dict[str, Any]:
    """The prescription as done, in the form of the check-in."""
    sets = [
        {
            key: value
            for key, value in (("reps", one.reps), ("hold_s", one.hold_s), ("load_kg", one.load_kg))
            if value is not None
        }
        for one in prescription.sets
    ]
    return {"exercise": prescription.exercise, "sets": sets}


def shown(items: list[Prescription], number: int, unit: Unit) -> dict[str, Any]:
    """What the page of a movement needs."""
    prescription = items[number - 1]
    entry = knowledge().movements[prescription.exercise]
    first = prescription.sets[0] if prescription.sets else None
    return {
        "entry": entry,
        "drawn": has_drawing(entry.id),
        "dose": dose(prescription, unit),
        "lighter": lighter_sets(prescription.ramp_up, unit),
        "seconds": int(first.hold_s or first.duration_s or 0) if first else 0,
        "minutes": round(first.duration_s / MINUTE_S)
        if first and first.duration_s and first.duration_s >= LONG_S
        else 0,
        "reps": first.reps if first else None,
        "number": number,
        "places": [{"done": place < number, "here": place == number} for place in range(1, len(items) + 1)],
        "all": len(items),
    }
