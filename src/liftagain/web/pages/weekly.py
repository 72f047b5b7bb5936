"""The weekly look: a few short pages, offered after a check-in when a week has passed; each can be skipped."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from liftagain.app.outcomes import outcome_of
from liftagain.domain.instrument import Instrument
from liftagain.domain.outcome import Outcome
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.outcome import is_due
from liftagain.web.journal import outcomes
from liftagain.web.pages.activities import form_shown, save_names
from liftagain.web.state import State, state

AFTER_CHECK_IN = "/today/?checked=1"
DONE = "/progress/?weekly=1#weekly"
NOTHING_CHOSEN = "nothing_chosen"


@dataclass(frozen=True)
class Page:
    """One page of the look: its name in the address and the instruments, its title where it asks several things."""

    name: str
    title: str = ""


PAGES = (
    Page("activities"),
    Page("pain", "Your pain this week"),
    Page("mind", "How you feel about it"),
    Page("change"),
)


def offered(target: str, standing: State) -> str:
    """Where a check-in ends: at the offer of the weekly look when it is due and was not offered today, or `target`."""
    if target != AFTER_CHECK_IN or standing.held or outcomes.was_offered_on(standing.today) or not due(standing):
        return target
    outcomes.note_offer(standing.today)
    return "/weekly/?checked=1"


def due(standing: State) -> bool:
    """Whether a week has passed since the last look."""
    every_d = knowledge().limit("outcome_every_d")
    told = outcomes.outcomes(standing.begins_after)
    return is_due(tuple(knowledge().instruments.values()), told, standing.today, every_d)


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """The offer: begin, or not today."""
    if state(request).episode is None:
        return redirect("/")
    if request.method == "POST":
        return redirect(AFTER_CHECK_IN)
    return render(request, "pages/weekly_offer.html", {"back": "/today/", "first": PAGES[0].name, "count": len(PAGES)})


@require_http_methods(["GET", "HEAD", "POST"])
def weekly(request: HttpRequest, name: str) -> HttpResponse:
    """One page of the look; what was answered is a fact before the next page shows."""
    standing = state(request)
    place = next((place for place, page in enumerate(PAGES) if page.name == name), None)
    if place is None:
        raise Http404
    if standing.episode is None:
        return redirect("/")
    following = f"/weekly/{PAGES[place + 1].name}/" if place + 1 < len(PAGES) else DONE
    context = frame(place)
    if "skip" in request.POST:
        return redirect(following)
    if name == "activities" and not outcomes.activities(standing.begins_after):
        problems = save_names(request, standing) if request.method == "POST" else {}
        if request.method == "POST" and not problems:
            return redirect(f"/weekly/{name}/")
        context |= form_shown(request, standing, problems)
        return render(request, "pages/weekly_names.html", context, status=400 if problems else 200)
    items = asked(PAGES[place], standing)
    if request.method == "POST" and save(request, items, standing):
        return redirect(following)
    context |= shown(request, PAGES[place], items)
    return render(request, "pages/weekly.html", context, status=400 if request.method == "POST" else 200)


def frame(place: int) -> dict[str, Any]:
    """Where the page stands: the mat that rolls out, and the way back."""
    return {
        "roll": {"done": place + 1, "all": len(PAGES), "label": f"{place + 1} of {len(PAGES)}"},
        "back": f"/weekly/{PAGES[place - 1].name}/" if place else "/progress/",
    }


@dataclass(frozen=True)
class Item:
    """One thing that the page asks: a field, and what it was answered with today."""

    field: str
    title: str
    instrument: Instrument
    value: float | None = None


def asked(page: Page, standing: State) -> list[Item]:
    """What the page asks."""
    today = {told.instrument: told for told in outcomes.outcomes(standing.begins_after) if told.on == standing.today}
    ordered = sorted(knowledge().instruments.values(), key=lambda instrument: instrument.order)
    instruments = [one for one in ordered if one.schedule == "weekly" and one.page == page.name]
    if page.name != "activities":
        values = {name: told.value for name, told in today.items()}
        return [Item(one.id, one.asks, one, values.get(one.id)) for one in instruments]
    one = instruments[0]
    rated = today[one.id].items if one.id in today else {}
    names = outcomes.activities(standing.begins_after)
    return [Item(f"activity-{place}", name, one, rated.get(name)) for place, name in enumerate(names)]


def save(request: HttpRequest, items: list[Item], standing: State) -> bool:
    """Stores what was answered. Whether it was enough: one question of the page, or every activity."""
    given = {item.field: value for item in items if (value := chosen(request, item)) is not None}
    activities = [item for item in items if item.instrument.form == "activities"]
    if not given or (activities and len(given) < len(activities)):
        return False
    for told in values(items, given, standing):
        outcomes.keep(told, standing.begins_after)
    return True


def values(items: list[Item], given: dict[str, float], standing: State) -> list[Outcome]:
    """The answers as values: one an instrument, the activities together as one."""
    instrument = items[0].instrument
    if instrument.form == "activities":
        rated = {item.title: given[item.field] for item in items}
        return [outcome_of(instrument, None, standing.today, items=rated)]
    return [outcome_of(one.instrument, given[one.field], standing.today) for one in items if one.field in given]


def chosen(request: HttpRequest, item: Item) -> float | None:
    """The number that was chosen; None without one, or with one that is not on the page."""
    text = request.POST.get(item.field, "")
    takes = {f"{value:g}": value for value in scale(item.instrument)}
    return takes.get(text)


def scale(instrument: Instrument) -> list[float]:
    """Every value that can be chosen, from low to high."""
    count = round((instrument.high - instrument.low) / instrument.step)
    return [instrument.low + step * instrument.step for step in range(count + 1)]


def shown(request: HttpRequest, page: Page, items: list[Item]) -> dict[str, Any]:
    """What the template needs."""
    posted = request.method == "POST"
    rows = []
    for item in items:
        now = chosen(request, item) if posted else item.value
        missing = posted and now is None and item.instrument.form == "activities"
        rows.append({"item": item, "value": now, "scale": scale(item.instrument), "missing": missing})
    return {"page": page, "rows": rows, "first": items[0].instrument, "problem": NOTHING_CHOSEN if posted else ""}
