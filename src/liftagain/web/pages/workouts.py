"""My training: every workout that counts, written down or imported; begin a new one, change an old one."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from liftagain.domain.training_log import Workout
from liftagain.web.journal import workouts as journal
from liftagain.web.journal import written
from liftagain.web.journal.imports import remembered_names
from liftagain.web.state import State, state

SHOWN = 40


@require_safe
def workouts(request: HttpRequest) -> HttpResponse:
    """The newest first. An imported one that was changed shows as it is now."""
    standing = state(request)
    rows = everything()
    of_today = next((row["href"] for row in rows if row["mine"] and row["day"] == standing.today), "")
    context = {"rows": rows[:SHOWN], "more": max(0, len(rows) - SHOWN), "of_today": of_today, "today": standing.today}
    return render(request, "pages/workouts.html", context)


def everything() -> list[dict[str, Any]]:
    """Every workout with the address where it can be looked at and changed."""
    names = remembered_names()
    own = written.written(names)
    replaced = {key for one in own for key in one.replaces}
    rows = [row(one.workout, f"/workouts/{one.id}/", mine=True) for one in own]
    rows += [
        row(workout, f"/workouts/imported/{which[0]}/{which[1]}/", mine=False)
        for which, workout, _ in journal.imported(names, replaced)
    ]
    return sorted(rows, key=lambda item: item["day"], reverse=True)


def row(workout: Workout, href: str, *, mine: bool) -> dict[str, Any]:
    """A line of the list."""
    names = list(dict.fromkeys(entry.name for entry in workout.entries))
    return {
        "day": workout.day,
        "title": workout.title,
        "names": names,
        "sets": sum(len(entry.sets) for entry in workout.entries),
        "href": href,
        "mine": mine,
    }


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """On which day it was. Today is one tap; a day to come is refused."""
    standing = state(request)
    problem = ""
    if request.method == "POST":
        day, problem = read_day(request.POST.get("day", ""), standing)
        if day is not None:
            begun = written.begin(Workout(day=day, started=None, title="", entries=()))
            return redirect(f"/workouts/{begun}/")
    context = {"problem": problem, "today": standing.today, "back": "/workouts/"}
    return render(request, "pages/workout_new.html", context, status=400 if problem else 200)


def read_day(text: str, standing: State) -> tuple[date | None, str]:
    """The day in a field, or the name of what is wrong with it."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None, "date"
    return (None, "That day is still to come.") if day > standing.today else (day, "")


@require_POST
def change_imported(_request: HttpRequest, imported: UUID, number: int) -> HttpResponse:
    """Makes an imported workout the person's own, to be changed. The import itself stays as it is."""
    found = journal.find_imported((str(imported), number))
    if found is None:
        raise Http404
    workout, keys = found
    return redirect(f"/workouts/{written.begin(workout, tuple(keys))}/")


@require_safe
def show_imported(request: HttpRequest, imported: UUID, number: int) -> HttpResponse:
    """An imported workout as it was imported."""
    found = journal.find_imported((str(imported), number))
    if found is None:
        raise Http404
    return render(
        request,
        "pages/workout_imported.html",
        {"workout": found[0], "unit": state(request).unit, "href": request.path, "back": "/workouts/"},
    )
