"""The training log: drop a file, look at what it holds, say yes."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from liftagain.app.import_log import LARGEST_LOG_BYTES, UnitUnknown, likely_exercises
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import ImportedLog
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts, imports
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
    """Takes a file. What cannot be read is refused with its reason, and nothing of it is kept."""
    standing = state(request)
    problem = ""
    if request.method == "POST":
        file = request.FILES.get("file")
        if file is None:
            problem = "Choose a file first."
        else:
            name, content = file.name or "file", file.read()
            try:
                imports.read(name, content)
            except UnitUnknown:
                return redirect("preview", imports.stage(name, content).id)
            except InputError as error:
                problem = str(error)
            else:
                return redirect("preview", imports.stage(name, content).id)
    context = {
        "problem": problem,
        "first": not standing.has_log and not standing.skipped_log,
        "largest_mb": LARGEST_LOG_BYTES // 1_000_000,
        "back": "/imports/" if standing.has_log or standing.skipped_log else "/began/",
    }
    return render(request, "pages/log.html", context, status=400 if problem else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def preview(request: HttpRequest, staged: UUID) -> HttpResponse:
    """What the file holds. On the person's word, its sets are stored and its unknown names remembered."""
    file = get_object_or_404(StagedFile, id=staged)
    try:
        found = imports.preview(file)
    except UnitUnknown:
        return render(request, "pages/unit.html", {"file": file})
    except InputError as error:
        file.delete()
        return render(request, "pages/log.html", {"problem": str(error), "back": "/log/"}, status=400)
    if request.method == "POST":
        remember_names(request, found.log)
        imports.confirm(file, keep_both=bool(request.POST.get("both")))
        return redirect(next_place(state(request)) if not state(request).has_seen_result else "/imports/?added=1")
    context = {
        "file": file,
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
        return redirect("preview", staged)
    return render(request, "pages/unit.html", {"file": file, "problem": True}, status=400)


@require_POST
def discard(_request: HttpRequest, staged: UUID) -> HttpResponse:
    """Forgets a staged file."""
    StagedFile.objects.filter(id=staged).delete()
    return redirect("/log/")


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
