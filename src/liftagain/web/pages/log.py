"""The training log: drop a file, look at what it holds, say yes."""

from contextlib import suppress
from datetime import date
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from liftagain.app.daily_values import daily_values, is_daily
from liftagain.app.import_log import LARGEST_LOG_BYTES, LogFile, UnitUnknown, likely_exercises
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import ImportedLog
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import daily, facts, imports
from liftagain.web.journal.clock import now
from liftagain.web.journal.models import StagedFile
from liftagain.web.journey import next_place
from liftagain.web.pages.labels import label
from liftagain.web.state import State, state
from liftagain.words.log import file_end, log_age

NAMES_ASKED = 12
LIKELY = 5
SKIPPED_SHOWN = 30
NOT_THERE = "none"


@require_http_methods(["GET", "HEAD", "POST"])
def log(request: HttpRequest) -> HttpResponse:
    """Takes files. When one cannot be read, all are refused with its reason, and nothing is kept."""
    standing = state(request)
    problem = ""
    if request.method == "POST":
        dropped = [LogFile(file.name or "file", file.read()) for file in request.FILES.getlist("file")]
        try:
            return redirect(take(dropped))
        except InputError as error:
            problem = str(error)
    context = {
        "problem": problem,
        "first": not standing.has_log and not standing.skipped_log,
        "largest_mb": LARGEST_LOG_BYTES // 1_000_000,
        "back": "/imports/" if standing.has_log or standing.skipped_log else "/began/",
    }
    return render(request, "pages/log.html", context, status=400 if problem else 200)


def take(dropped: list[LogFile]) -> str:
    """Keeps what was dropped, all or nothing, and returns where to go: the previews of the logs, one after the other.

    Raises:
        InputError: no file, or one of them cannot be read.
    """
    if not dropped:
        raise InputError("Choose a file first.")
    logs = [file for file in dropped if not is_daily(file)]
    for file in logs:
        with suppress(UnitUnknown):  # it is asked for on the next page
            imports.read(file.name, file.content)
    days = [file for file in dropped if file not in logs]
    daily_values(days, now().day)
    for file in days:
        daily.add(file)
    staged = [str(imports.stage(file.name, file.content).id) for file in logs]
    return after(staged) or "/imports/?added=1"


def after(staged: list[str]) -> str:
    """The address of the first of the staged files, which knows those after it; empty without one."""
    if not staged:
        return ""
    rest = urlencode([("then", one) for one in staged[1:]])
    return f"/log/{staged[0]}/" + (f"?{rest}" if rest else "")


def waiting(request: HttpRequest) -> list[str]:
    """The staged files that come after this one, as the address names them; those that are gone are left out."""
    there = {str(one) for one in StagedFile.objects.values_list("id", flat=True)}
    return [one for one in request.GET.getlist("then") if one in there]


@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HttpRequest, staged: UUID) -> HttpResponse:
    """What the file holds. On the person's word, its sets are stored and its unknown names remembered."""
    file = get_object_or_404(StagedFile, id=staged)
    try:
        found = imports.preview(file)
    except UnitUnknown:
        return render(request, "pages/unit.html", {"file": file, "rest": request.GET.urlencode()})
    except InputError as error:
        file.delete()
        return render(request, "pages/log.html", {"problem": str(error), "back": "/log/"}, status=400)
    if request.method == "POST":
        remember_names(request, found.log)
        imports.confirm(file, keep_both=bool(request.POST.get("both")))
        here = next_place(State()) if not state(request).has_seen_result else "/imports/?added=1"
        return redirect(after(waiting(request)) or here)
    context = {
        "file": file,
        "rest": request.GET.urlencode(),
        "left": len(waiting(request)),
        "counts": found.counts,
        "source": label("source", found.log.source),
        "new_sets": found.log.set_count - found.duplicates,
        "known": found.duplicates - found.told_by_other_apps,
        "same": found.told_by_other_apps,
        "ends": file_end(ending) if (ending := found.counts["file_ends_with"]) else "",
        "age": log_age(max(found.log.workouts[-1].day, imports.last_day() or date.min), now().day),
        "questions": name_questions(found.log),
        "skipped": found.log.skipped[:SKIPPED_SHOWN],
        "skipped_more": max(0, len(found.log.skipped) - SKIPPED_SHOWN),
        "back": "/log/",
    }
    return render(request, "pages/preview.html", context)


@require_POST
def unit(request: HttpRequest, staged: UUID) -> HttpResponse:
    """The unit of a file that does not say it."""
    file = get_object_or_404(StagedFile, id=staged)
    if request.POST.get("unit") in {"kg", "lb"}:
        file.unit = request.POST["unit"]
        file.save(update_fields=["unit"])
        return redirect(after([str(staged), *waiting(request)]))
    context = {"file": file, "problem": True, "rest": request.GET.urlencode()}
    return render(request, "pages/unit.html", context, status=400)


@require_POST
def discard(request: HttpRequest, staged: UUID) -> HttpResponse:
    """Forgets a staged file, and goes on with the next one."""
    StagedFile.objects.filter(id=staged).delete()
    return redirect(after(waiting(request)) or "/log/")


@require_POST
def skip(_request: HttpRequest) -> HttpResponse:
    """No training log: a few questions instead."""
    facts.record(facts.CONTEXT, {"no_log": True})
    return redirect(next_place(State()))


def remember_names(request: HttpRequest, log: ImportedLog) -> None:
    """Keeps what the person said the unknown names mean. What was left open is asked again next time."""
    for number, name in enumerate(asked_names(log)):
        chosen = request.POST.get(f"name-{number}", "")
        if chosen == NOT_THERE:
            imports.remember(name, "")
        elif chosen in knowledge().movements:
            imports.remember(name, chosen)


def asked_names(log: ImportedLog) -> list[str]:
    """The unknown names that the person has not explained yet, the most used first."""
    told = imports.remembered_names()
    return [name for name in log.unrecognised if name not in told][:NAMES_ASKED]


def name_questions(log: ImportedLog) -> list[dict[str, Any]]:
    """Each unknown name with the movements that it may mean, the likely ones first."""
    movements = knowledge().movements.values()
    everything = sorted(((movement.id, movement.name) for movement in movements), key=lambda pair: pair[1])
    return [{"name": name, "likely": likely_exercises(name, LIKELY), "all": everything} for name in asked_names(log)]
