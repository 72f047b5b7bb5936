"""Earlier episodes: the days on which the same pain began before, so that the review can pool them."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from liftagain.web.journal import facts
from liftagain.web.pages.began import read
from liftagain.web.state import State, state


@require_http_methods(["GET", "HEAD", "POST"])
def earlier(request: HttpRequest) -> HttpResponse:
    """Takes the first day of an earlier episode, and lists those that were told."""
    standing = state(request)
    if not standing.can_plan:
        return redirect("/")
    problem = save(request, standing) if request.method == "POST" else ""
    if request.method == "POST" and not problem:
        return redirect("/earlier/")
    context = {
        "told": facts.current(facts.EARLIER).order_by("day"),
        "began": standing.pain_on,
        "value": request.POST.get("date", ""),
        "problem": problem,
        "back": "/result/",
    }
    return render(request, "pages/earlier.html", context, status=400 if problem else 200)


def save(request: HttpRequest, standing: State) -> str:
    """Records the day; returns what is wrong with it, or nothing. A day that was told before is not told twice."""
    day, problem = read("", request.POST.get("date", ""), standing.today)
    if day is None:
        return problem
    if standing.pain_on is not None and day >= standing.pain_on:
        return "An earlier episode began before the one of now."
    if not facts.current(facts.EARLIER).filter(day=day).exists():
        facts.record(facts.EARLIER, {"pain_on": day.isoformat()}, day=day)
    return ""


@require_POST
def withdraw(_request: HttpRequest, fact: UUID) -> HttpResponse:
    """Takes an earlier episode back."""
    facts.withdraw(get_object_or_404(facts.current(facts.EARLIER), id=fact))
    return redirect("/earlier/")
