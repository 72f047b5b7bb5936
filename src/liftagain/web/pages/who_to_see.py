"""Whom to see for what: the professions as the articles and the guidelines tell them apart."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from liftagain.knowledge.bundle import knowledge
from liftagain.web.pages.region import call_context
from liftagain.web.state import state


@require_safe
def who_to_see(request: HttpRequest) -> HttpResponse:
    """Every profession; those that fit the newest result stand first and are marked."""
    standing, known = state(request), knowledge()
    level = standing.screening.disposition.word if standing.told.asked else ""
    first = known.safety_nets[level].see if level else ()
    order = [*first, *(name for name in known.professions if name not in first)]
    advice = known.guidance["who-to-see"]
    cited = dict.fromkeys([*advice.sources, *(s for one in known.professions.values() for s in one.sources)])
    context = {
        **call_context(request, standing),
        "advice": advice,
        "professions": [{"one": known.professions[name], "fits": name in first} for name in order],
        "urgent": standing.held,
        "sources": [known.sources[name] for name in cited],
    }
    return render(request, "pages/who_to_see.html", context)
