"""Pain medicine: plain words without a dose; for some people only "ask first"."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from liftagain.knowledge.bundle import knowledge
from liftagain.web.state import state
from liftagain.words.medicines import medicine_words


@require_safe
def medicines(request: HttpRequest) -> HttpResponse:
    """What may be said to this person, by the newest answers and the conditions of the settings."""
    standing, known = state(request), knowledge()
    answers = {**standing.person_known, **standing.situation.answers}
    has = tuple(one["id"] for one in standing.told_person.get("conditions", ()) if one["state"] != "past")
    words = medicine_words(answers, known, has)
    cited = (*known.guidance["medicines"].sources, *known.pharmacist.sources)
    sources = [known.sources[name] for name in dict.fromkeys(cited)]
    return render(request, "pages/medicines.html", {"words": words, "sources": sources})
