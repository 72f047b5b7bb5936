"""When it began: one day."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from liftagain.web.journal import facts
from liftagain.web.journey import next_place
from liftagain.web.state import State, state

SPOKEN = {"today": 0, "yesterday": 1}
LONGEST_AGO = timedelta(days=366 * 60)


@require_http_methods(["GET", "HEAD", "POST"])
def began(request: HttpRequest) -> HttpResponse:
    """Asks for the day on which the pain began."""
    standing = state(request)
    problem = ""
    if request.method == "POST":
        day, problem = read(request.POST.get("day", ""), request.POST.get("date", ""), standing.today)
        if day is not None:
            body = {**(standing.episode.told if standing.episode else {}), "pain_on": day.isoformat()}
            facts.record(facts.EPISODE, body, supersedes=standing.episode.id if standing.episode else None)
            return redirect(next_place(State()))
    context = {
        "problem": problem,
        "value": request.POST.get("date", "") or (standing.pain_on.isoformat() if standing.pain_on else ""),
        "today": standing.today,
        "yesterday": standing.today - timedelta(days=1),
    }
    return render(request, "pages/began.html", context, status=400 if problem else 200)


def read(spoken: str, typed: str, today: date) -> tuple[date | None, str]:
    """The day, or what is wrong with it as a code."""
    if spoken in SPOKEN:
        return today - timedelta(days=SPOKEN[spoken]), ""
    if not typed.strip():
        return None, "nothing_chosen"
    try:
        day = date.fromisoformat(typed.strip())
    except ValueError:
        return None, "date"
    if day > today:
        return None, "future"
    return (day, "") if day > today - LONGEST_AGO else (None, "date")
