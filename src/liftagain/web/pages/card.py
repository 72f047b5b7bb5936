"""The card with the warning signs: to print, to keep, to show to somebody near."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from liftagain.knowledge.bundle import knowledge
from liftagain.web.pages.region import call_context
from liftagain.web.state import state


@require_safe
def card(request: HttpRequest) -> HttpResponse:
    """The card, the same for everyone; the number is that of the person's region."""
    known = knowledge()
    net = known.safety_nets["card"]
    context = {
        **call_context(request, state(request)),
        "net": net,
        "sources": [known.sources[name] for name in net.sources],
        "made": state(request).today,
        "held": state(request).held,
    }
    return render(request, "pages/card.html", context)
