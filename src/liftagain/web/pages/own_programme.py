"""The own programme: for each usual session what to do, to change, to leave today."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from liftagain.reasoning.own_programme import own_programme
from liftagain.web.journey import next_place
from liftagain.web.remembered import remembered
from liftagain.web.state import state
from liftagain.words.own_programme import none_found, programme_words


@require_safe
def programme(request: HttpRequest) -> HttpResponse:
    """Every usual session of the log, the one that comes next first and open."""
    standing = state(request)
    if not standing.can_plan or not standing.has_seen_result:
        return redirect(next_place(standing))
    judged = remembered("own-programme", standing.mark, lambda: own_programme(standing.situation))
    context = {
        "sessions": sorted(programme_words(judged, standing.unit_named), key=lambda one: not one.is_next),
        "none_found": none_found(),
        "has_log": standing.has_log,
    }
    return render(request, "pages/own_programme.html", context)
