"""Privacy: where everything is, and how to remove it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from liftagain.web.folder import BACKUPS
from liftagain.web.journal.models import Fact, Import, LoggedSet
from liftagain.web.journal.removal import delete_backups, delete_everything
from liftagain.web.journal.upkeep import backups

WORD = "delete"


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """The folder, what is in it, and the two ways to delete."""
    context = {
        "folder": settings.DATA,
        "facts": Fact.objects.count(),
        "sets": LoggedSet.objects.count(),
        "imports": Import.objects.count(),
        "backups": [path.name for path in backups(settings.DATA)],
        "backup_folder": settings.DATA / BACKUPS,
    }
    return render(request, "pages/privacy.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def delete(request: HttpRequest) -> HttpResponse:
    """Deletes everything, once the person has typed the word."""
    kept = [path.name for path in backups(settings.DATA)]
    typed = request.POST.get("word", "").strip().casefold()
    if request.method == "POST" and typed == WORD:
        delete_everything()
        if request.POST.get("backups"):
            delete_backups(settings.DATA)
        return redirect("/start/?deleted=1")
    context = {
        "backups": kept,
        "word": WORD,
        "problem": request.method == "POST",
        "backup_folder": settings.DATA / BACKUPS,
    }
    return render(request, "pages/delete.html", context, status=400 if request.method == "POST" else 200)
