"""The page that stands over every other while an emergency or same-day finding is open."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from liftagain.web.journal import facts
from liftagain.web.journey import next_place
from liftagain.web.pages.banner import banner, capital
from liftagain.web.pages.keep import keep_screening
from liftagain.web.pages.region import call_context
from liftagain.web.pages.seen import ALLOWED, BY
from liftagain.web.pages.templatetags.look import day
from liftagain.web.state import State, state
from liftagain.words.net_beside import LEGS
from liftagain.words.urgency import CRISIS, is_crisis


@require_safe
def urgent(request: HttpRequest) -> HttpResponse:
    """What to do now. Without an open finding, the way back to where the person was."""
    standing = state(request)
    if not standing.held:
        return redirect(next_place(standing))
    keep_screening(standing)
    page = "pages/emergency.html" if standing.is_emergency else "pages/same_day.html"
    return render(request, page, shown(request, standing))


def shown(request: HttpRequest, standing: State) -> dict[str, Any]:
    """What the page needs. What was told about the mind stands in it where the page is about that, or on a tick."""
    crisis = is_crisis(standing.screening)
    ticked = request.GET.get("all") == "1"
    found = banner(standing, private=crisis or ticked)
    words = found["words"]
    return {
        **call_context(request, standing),
        "banner": found,
        "words": words,
        "crisis": crisis,
        "also_crisis": not crisis and any(f.rule == CRISIS for f in standing.screening.open_findings),
        "ticked": ticked,
        "legs": next((net for net in words.beside if net.id == LEGS), None),
        "card": list(card(standing, words.told)),
        "hints": [finding.hint for finding in found["open"] if finding.hint],
        "clock": f"{day(standing.today)}, {standing.now.local:%H:%M}",
        "questions_left": standing.questions_left,
        "follow_up": standing.follow_up,
        "noted": noted(),
    }


def noted() -> dict[str, Any] | None:
    """The newest visit that was told, where it lifted nothing."""
    fact = facts.latest(facts.CLEARANCE)
    if fact is None:
        return None
    on = datetime.fromisoformat(fact.told["on"]).date()
    return {"by": dict(BY)[fact.told["by"]], "on": on, "allowed": dict(ALLOWED)[fact.told["allowed"]]}


def card(standing: State, told: tuple[str, ...]) -> Iterator[str]:
    """What staff have to know, line by line: the pain, what was told and when, who it is."""
    if standing.pain_on is not None:
        yield f"Low back pain since {day(standing.pain_on)}"
    yield from (capital(text) for text in told)
    answers = standing.situation.answers
    if "pain_now" in answers:
        yield f"Pain now {answers['pain_now']:g} of 10"
    if "age" in answers:
        sex = {"female": ", female", "male": ", male"}.get(str(answers.get("sex")), "")
        yield f"Age {answers['age']}{sex}"
    if standing.told.at is not None:
        at = standing.local(standing.told.at)
        yield f"Told to Liftagain on {day(at.date())}, {at:%H:%M}"
