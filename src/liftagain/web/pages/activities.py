"""The person's own activities: three to five, in their own words."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from liftagain.app.outcomes import LONGEST_NAME
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import outcomes
from liftagain.web.state import State, state

INSTRUMENT = "own-activities"
EXAMPLES = ("deadlift 100 kg", "sit for an hour", "run 5 km", "put on my socks", "carry my child")


@require_http_methods(["GET", "HEAD", "POST"])
def activities(request: HttpRequest) -> HttpResponse:
    """Names them, or names others."""
    standing = state(request)
    if standing.episode is None:
        return redirect("/")
    problems = save_names(request, standing) if request.method == "POST" else {}
    if request.method == "POST" and not problems:
        return redirect("/progress/?weekly=1#weekly")
    context = {"back": "/progress/", **form_shown(request, standing, problems)}
    return render(request, "pages/activities.html", context, status=400 if problems else 200)


def save_names(request: HttpRequest, standing: State) -> dict[str, str]:
    """Stores the names. Returns what is wrong with them, by field, or nothing."""
    least, most = _count()
    typed = [" ".join(request.POST.get(f"name-{place}", "").split()) for place in range(most)]
    named = [name for name in typed if name]
    problems = {}
    for place, name in enumerate(typed):
        if len(name) > LONGEST_NAME:
            problems[f"name-{place}"] = f"Please keep it under {LONGEST_NAME} letters."
        elif name and name.casefold() in [other.casefold() for other in typed[:place]]:
            problems[f"name-{place}"] = "This one stands here twice. Please name another."
    if len(named) < least:
        problems["all"] = f"Please name at least {least}. Nothing was saved yet."
    if not problems and tuple(named) != outcomes.activities(standing.begins_after):
        outcomes.name_activities(named, standing.begins_after)
    return problems


def form_shown(request: HttpRequest, standing: State, problems: dict[str, str]) -> dict[str, Any]:
    """What the fields show: what was typed, or what stands."""
    least, most = _count()
    now = outcomes.activities(standing.begins_after)
    fields = []
    for place in range(most):
        name = f"name-{place}"
        before = now[place] if place < len(now) else ""
        value = request.POST.get(name, "") if request.method == "POST" else before
        example = EXAMPLES[place] if place < len(EXAMPLES) else ""
        fields.append(
            {"name": name, "number": place + 1, "value": value, "example": example, "problem": problems.get(name, ""),
             "needed": place < least}
        )  # fmt: skip
    return {"fields": fields, "problem": problems.get("all", ""), "named": bool(now), "longest": LONGEST_NAME}


def _count() -> tuple[int, int]:
    return knowledge().instruments[INSTRUMENT].items or (1, 1)
