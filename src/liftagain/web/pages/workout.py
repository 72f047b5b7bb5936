"""One workout of the person's own: add an exercise, log sets in a tap or two, say how much it hurt."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from liftagain.app.written_workout import checked, meaning
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import Entry, LoggedSet
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import written
from liftagain.web.journal.imports import remembered_names
from liftagain.web.journal.written import Written
from liftagain.web.pages.set_form import fields_of, read_set
from liftagain.web.state import State, state

WORST_PAIN = 10
OFTEN_DAYS, OFTEN = 90, 6
LONGEST_NAME = 120


def own(workout: str) -> Written:
    """The written workout of this id, or "not found"."""
    found = written.find(workout, remembered_names())
    if found is None:
        raise Http404
    return found


def entry_of(found: Written, place: int) -> Entry:
    """The exercise at this place, counted from 1, or "not found"."""
    if not 1 <= place <= len(found.workout.entries):
        raise Http404
    return found.workout.entries[place - 1]


@require_safe
def workout(request: HttpRequest, workout: str) -> HttpResponse:
    """The exercises of the workout and the ways to add one."""
    found, standing = own(workout), state(request)
    return render(request, "pages/workout.html", page_of(found, standing))


def page_of(found: Written, standing: State, problem: str = "") -> dict[str, Any]:
    """What the page of a workout needs."""
    return {
        "found": found,
        "entries": found.workout.entries,
        "often": often(standing, found),
        "names": sorted(movement.name for movement in knowledge().movements.values()),
        "unit": standing.unit,
        "today": standing.today,
        "problem": problem,
        "back": "/workouts/",
    }


def often(standing: State, found: Written) -> list[str]:
    """The names that the person logs most, less those that stand in this workout already."""
    since = found.workout.day - timedelta(days=OFTEN_DAYS)
    counted = Counter(
        entry.name for one in standing.workouts if since <= one.day <= found.workout.day for entry in one.entries
    )
    here = {entry.name for entry in found.workout.entries}
    return [name for name, _ in counted.most_common() if name not in here][:OFTEN]


@require_POST
def add(request: HttpRequest, workout: str) -> HttpResponse:
    """Adds an exercise by its name. A name that nobody knows is kept as it is, and asked about once."""
    found = own(workout)
    name = " ".join(request.POST.get("name", "").split())[:LONGEST_NAME]
    if not name:
        return render(
            request, "pages/workout.html", page_of(found, state(request), "Write or choose a name."), status=400
        )
    entry = Entry(name=name, exercise=meaning(name, remembered_names()), sets=())
    written.change(found, found.with_entry(len(found.workout.entries), entry))
    return redirect(f"/workouts/{workout}/{len(found.workout.entries) + 1}/")


@require_http_methods(["GET", "HEAD", "POST"])
def entry(request: HttpRequest, workout: str, place: int) -> HttpResponse:
    """One exercise: its sets, and the next one, filled in with the last. A tap on "Log" keeps it."""
    found, standing = own(workout), state(request)
    here = entry_of(found, place)
    problem = ""
    if request.method == "POST":
        try:
            done = checked(read_set(request.POST, standing.unit))
        except InputError as error:
            problem = str(error)
        else:
            kept = replace(here, sets=(*here.sets, done))
            written.change(found, found.with_entry(place - 1, kept))
            return redirect(f"/workouts/{workout}/{place}/?logged=1")
    last = here.sets[-1] if here.sets else last_time(standing, found, here)
    context = {
        **shown(found, here, place, standing),
        "fields": fields_of(last, here, standing.unit, request.POST if problem else None),
        "last_time": last_sets(standing, found, here) if not here.sets else (),
        "problem": problem,
    }
    return render(request, "pages/workout_entry.html", context, status=400 if problem else 200)


def shown(found: Written, here: Entry, place: int, standing: State) -> dict[str, Any]:
    """What the pages of one exercise share."""
    return {
        "found": found,
        "entry": here,
        "place": place,
        "known": knowledge().movements.get(here.exercise or ""),
        "scale": range(WORST_PAIN + 1),
        "value": here.pain,
        "unit": standing.unit,
        "back": f"/workouts/{found.id}/",
    }


def last_sets(standing: State, found: Written, here: Entry) -> tuple[LoggedSet, ...]:
    """The sets of the same exercise on the last day before this one."""
    for one in reversed(standing.workouts):
        if one.day < found.workout.day:
            for other in one.entries:
                if other.name == here.name or (here.exercise and other.exercise == here.exercise):
                    return other.sets
    return ()


def last_time(standing: State, found: Written, here: Entry) -> LoggedSet | None:
    """The first working set of the last time, to begin from; None without one."""
    sets = last_sets(standing, found, here)
    return next((done for done in sets if done.kind != "warm_up"), sets[0] if sets else None)


@require_POST
def hurt(request: HttpRequest, workout: str, place: int) -> HttpResponse:
    """How much it hurt during this exercise."""
    found = own(workout)
    here = entry_of(found, place)
    told = request.POST.get("value", "")
    if not told.isdecimal() or int(told) > WORST_PAIN:
        return redirect(f"/workouts/{workout}/{place}/")
    written.change(found, found.with_entry(place - 1, replace(here, pain=int(told))))
    return redirect(f"/workouts/{workout}/{place}/?hurt=1")


@require_POST
def remove_entry(_request: HttpRequest, workout: str, place: int) -> HttpResponse:
    """Takes an exercise out of the workout."""
    found = own(workout)
    entry_of(found, place)
    kept = tuple(one for at, one in enumerate(found.workout.entries, start=1) if at != place)
    written.change(found, found.with_entries(kept))
    return redirect(f"/workouts/{workout}/")


@require_http_methods(["GET", "HEAD", "POST"])
def one_set(request: HttpRequest, workout: str, place: int, number: int) -> HttpResponse:
    """Changes one set, or takes it out."""
    found, standing = own(workout), state(request)
    here = entry_of(found, place)
    if not 1 <= number <= len(here.sets):
        raise Http404
    problem = ""
    if request.method == "POST":
        try:
            changed = () if "remove" in request.POST else (checked(read_set(request.POST, standing.unit)),)
        except InputError as error:
            problem = str(error)
        else:
            sets = (*here.sets[: number - 1], *changed, *here.sets[number:])
            written.change(found, found.with_entry(place - 1, replace(here, sets=sets)))
            return redirect(f"/workouts/{workout}/{place}/")
    context = {
        **shown(found, here, place, standing),
        "fields": fields_of(here.sets[number - 1], here, standing.unit, request.POST if problem else None, exact=True),
        "number": number,
        "problem": problem,
        "back": f"/workouts/{workout}/{place}/",
    }
    return render(request, "pages/workout_set.html", context, status=400 if problem else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: HttpRequest, workout: str) -> HttpResponse:
    """Asks once, then takes the workout back."""
    found = own(workout)
    if request.method == "POST":
        written.remove(found)
        return redirect("/workouts/")
    return render(request, "pages/workout_remove.html", {"found": found, "back": f"/workouts/{workout}/"})
