"""The imported training logs: undo one, or delete it for good."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from liftagain.output.own_csv import log_as_csv
from liftagain.web.journal import daily, facts
from liftagain.web.journal import imports as journal
from liftagain.web.journal.clock import now
from liftagain.web.journal.models import Import
from liftagain.web.journal.removal import delete_backups, delete_import
from liftagain.web.journal.upkeep import backups
from liftagain.web.journal.workouts import workouts
from liftagain.web.pages.labels import label
from liftagain.words.log import log_age


@require_safe
def imports(request: HttpRequest) -> HttpResponse:
    """Every import that brought something, newest first."""
    counted = [(imported, imported.sets.count()) for imported in Import.objects.order_by("-imported_at")]
    rows = [
        {"imported": imported, "source": label("source", imported.source), "sets": sets}
        for imported, sets in counted
        if sets
    ]
    last_day = journal.last_day()
    context = {
        "rows": rows,
        "added": "added" in request.GET,
        "age": log_age(last_day, now().day) if last_day else "",
        "gaps": journal.files_with_gaps(),
        "days": daily.files(),
    }
    return render(request, "pages/imports.html", context)


@require_safe
def as_csv(_request: HttpRequest) -> HttpResponse:
    """Every set that counts, as the CSV that docs/own-csv.md describes."""
    answer = HttpResponse(log_as_csv(workouts()), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="liftagain-log.csv"'
    return answer


@require_POST
def undo(_request: HttpRequest, imported: UUID) -> HttpResponse:
    """Takes an import back: its sets no longer count."""
    journal.undo(get_object_or_404(Import, id=imported))
    return redirect("/imports/")


@require_POST
def undo_days(_request: HttpRequest, fact: UUID) -> HttpResponse:
    """Takes a file of daily values back."""
    facts.withdraw(get_object_or_404(facts.current(facts.DAILY), id=fact))
    return redirect("/imports/")


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest, imported: UUID) -> HttpResponse:
    """Asks once, then removes the import, its bytes and the decisions that came from it."""
    found = get_object_or_404(Import, id=imported)
    if request.method == "POST":
        delete_import(found)
        if request.POST.get("backups"):
            delete_backups(settings.DATA)
        return redirect("/imports/")
    kept = [path.name for path in backups(settings.DATA)]
    return render(request, "pages/delete_import.html", {"imported": found, "backups": kept, "back": "/imports/"})
