"""Today: the session, the phase, what is held back, and the habits of the day."""

from collections.abc import Collection
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from liftagain.domain.plan import HeldBack
from liftagain.figures.drawing import has_drawing
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.factor_habits import factor_habits
from liftagain.web.journey import next_place
from liftagain.web.pages.banner import banner
from liftagain.web.pages.keep import keep_plan
from liftagain.web.pages.labels import label
from liftagain.web.pages.region import call_context
from liftagain.web.pages.week import nudge_today
from liftagain.web.pages.wish import offers
from liftagain.web.state import State, state
from liftagain.words.forecast import counts_on
from liftagain.words.net_beside import LEGS
from liftagain.words.plan import ItemWords, PlanWords, habit_words, in_words, shared_mark

PHASES = ("settle", "restore", "rebuild", "return", "maintain")
THROUGH_THE_DAY = "through_the_day"


@require_safe
def today(request: HttpRequest) -> HttpResponse:
    """The plan for today."""
    standing = state(request)
    if not standing.can_plan or not standing.has_seen_result:
        return redirect(next_place(standing))
    keep_plan(standing)
    words = in_words(standing.plan, standing.unit_named)
    known, plan = knowledge(), standing.plan
    there = [habit.id for habit in plan.habits]
    through = {item.exercise for item in plan.session.items if item.part == THROUGH_THE_DAY}
    more = factor_habits(standing.review, known.factors, known.limit("factor_habits"), there) if there else ()
    kept_back = held(words, told={one.exercise for one in plan.not_today if _is_wish(one)})
    context = {
        "words": words,
        "habits": [one for one in (*words.habits, *habit_words(more, standing.unit_named)) if one.id not in through],
        "session": session_card(standing, words),
        "held": kept_back,
        "holds_back": any(row["words"] for row in kept_back),
        "counts_on": counts_on() if any(ramp.forecast for ramp in words.ramps) else "",
        "phases": phases(standing),
        "checked": standing.today in standing.check_ins,
        "has_log": standing.has_log,
        "open_screen": standing.open_screen,
        "stale": standing.stale[:1],
        "in_maintain": standing.plan.phase == "maintain",
        "nudge": nudge_today(standing),
        "offers": offers(standing),
        **call_context(request, standing),
        "net": short_net(standing),
    }
    return render(request, "pages/today.html", context)


def short_net(standing: State) -> dict[str, Any]:
    """The safety net in short: two signs that call for help, when to be seen sooner; with leg signs that for legs."""
    words = banner(standing, to_others=True)["words"]
    legs = next((net for net in words.beside if net.id == LEGS), None)
    watch = legs.watch if legs is not None else words.safety_net
    return {"watch": watch[:2], "come_back": (legs.come_back if legs is not None else words.come_back)[0]}


def session_card(standing: State, words: PlanWords) -> dict[str, Any]:
    """The session as the card and the list of its movements show it."""
    shared = shared_mark(words.items)
    rows = [exercise_row(item, marked=item.mark != shared) for item in words.items]
    items = [row for row in rows if row["words"].part != THROUGH_THE_DAY]
    day = [row for row in rows if row["words"].part == THROUGH_THE_DAY]
    told = standing.check_in_of(standing.today)
    return {
        "title": words.title,
        "lead": words.lead,
        "items": items,
        "through_the_day": day,
        "picture": next((row for row in [*main_part(items), *items, *day] if row["drawn"]), None),
        "facts": facts_of(standing, items, day),
        "finished": told.get("session_done") in {"all", "part"},
        "open": "session_done" not in told,
        "begun": standing.session_place,
    }


def main_part(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The movements between warm-up and cool-down."""
    return [row for row in items if row["words"].part == "main"]


def facts_of(standing: State, items: list[dict[str, Any]], day: list[dict[str, Any]]) -> list[dict[str, str]]:
    """The few numbers on the card, each with what it counts."""
    facts = []
    if items:
        count = len(items)
        name = f"{count} movement{'s' if count > 1 else ''}"
        facts.append({"size": f"{standing.plan.session.minutes} min", "name": name})
    facts += [{"size": row["words"].minutes, "name": row["words"].name.lower()} for row in day if row["words"].minutes]
    if items:
        most = knowledge().limit("pain_green")
        facts.append({"size": f"0–{most:g}", "name": "pain that is fine during it"})
    return facts


def exercise_row(item: ItemWords, *, marked: bool) -> dict[str, Any]:
    """One movement of the list. A mark that all of them carry says nothing, and is left out.

    An own lift may be one that the library does not teach: then it has no page of its own.
    """
    entry, mark = knowledge().movements[item.exercise], item.mark if marked else ""
    return {"entry": entry, "drawn": has_drawing(item.exercise), "words": item, "mark": mark}


def _is_wish(one: HeldBack) -> bool:
    """Whether something is held back because the person asked so today: "Today is changed" tells it already."""
    return bool(one.because) and one.because[0].rule in ("hurts_today", "swapped_today")


def held(words: PlanWords, told: Collection[str] = ()) -> list[dict[str, Any]]:
    """What is held back, each with the way back to it where it is one of the person's own lifts; not what is `told`."""
    ramps = {ramp.exercise: ramp for ramp in words.ramps}
    rows = [{"words": one, "ramp": ramps.pop(one.exercise, None)} for one in words.held if one.exercise not in told]
    return [{"words": None, "ramp": ramp} for ramp in ramps.values()] + rows


def phases(standing: State) -> list[dict[str, Any]]:
    """The five phases and where the person stands in them."""
    place = PHASES.index(standing.plan.phase) if standing.plan.phase in PHASES else -1
    return [
        {"name": label("phase", phase), "done": number < place, "here": number == place}
        for number, phase in enumerate(PHASES)
    ]
