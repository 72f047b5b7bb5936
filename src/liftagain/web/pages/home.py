"""The start: the way in for a new person, the first ten minutes, and what Liftagain is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.rules_age import rules_age
from liftagain.web.journey import next_place
from liftagain.web.state import state


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Wherever the person has to go on."""
    return redirect(next_place(state(request)))


@require_safe
def start(request: HttpRequest) -> HttpResponse:
    """One sentence, one button."""
    return render(request, "pages/start.html")


@require_safe
def just_happened(request: HttpRequest) -> HttpResponse:
    """The first ten minutes."""
    advice = knowledge().guidance["first-ten-minutes"]
    sources = [knowledge().sources[source] for source in advice.sources]
    return render(request, "pages/just_happened.html", {"advice": advice, "sources": sources})


@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """What Liftagain is and is not, and every source that it rests on."""
    sources = sorted(knowledge().sources.values(), key=lambda source: (source.authors.casefold(), source.year))
    context = {
        "sources": sources,
        "version": knowledge().version,
        "rules": rules_age(knowledge(), state(request).today),
    }
    return render(request, "pages/about.html", context)
