"""Where are you? The country decides which number stands on the button. Offered from the browser, never assumed."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from liftagain.domain.region import Region
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts
from liftagain.web.state import State, state
from liftagain.words.emergency_number import Call, call

LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b", re.IGNORECASE)
WAYS_BACK = ("/help/", "/card/", "/settings/", "/result/", "/more/")


@require_http_methods(["GET", "HEAD", "POST"])
def region(request: HttpRequest) -> HttpResponse:
    """Asks for the country and keeps it."""
    standing = state(request)
    back = way_back(request)
    problem = ""
    if request.method == "POST":
        chosen = request.POST.get("region", "")
        if chosen == "" or chosen in knowledge().regions:
            keep(standing, chosen or None)
            return redirect(back)
        problem = "nothing_chosen"
    offer = offered(request, standing)
    context = {"back": back, "regions": regions(), "here": here(standing), "offer": offer, "problem": problem}
    return render(request, "pages/region.html", context, status=400 if problem else 200)


def way_back(request: HttpRequest) -> str:
    """Where the page leads back to: one of our own pages, whatever the address says."""
    asked = request.GET.get("back", "")
    return asked if asked in WAYS_BACK else "/settings/"


def keep(standing: State, code: str | None) -> None:
    """Records the country, if it is news."""
    if code != standing.preferences.get("region"):
        facts.record(facts.PREFERENCES, {"region": code})


def regions() -> list[Region]:
    """Every region by its name."""
    return sorted(knowledge().regions.values(), key=lambda one: one.name)


def here(standing: State) -> Region | None:
    """The region that the person chose."""
    return knowledge().regions.get(standing.preferences.get("region", ""))


def offered(request: HttpRequest, standing: State) -> Region | None:
    """The region that the browser's language names, while none is chosen: something to tap, never taken as told."""
    if here(standing) is not None or standing.preferences.get("emergency_number"):
        return None
    found = LANGUAGE.search(request.headers.get("accept-language", "")[:200])
    return knowledge().regions.get(found[1].upper()) if found else None


def number_to_call(standing: State) -> Call:
    """The number for the button: the person's own, that of their region, or the usual one."""
    return call(standing.preferences.get("emergency_number"), here(standing))


def call_context(request: HttpRequest, standing: State) -> dict[str, Any]:
    """What every page with the number needs."""
    offer = offered(request, standing)
    return {"call": number_to_call(standing), "offer": offer, "offer_call": call(None, offer) if offer else None}
