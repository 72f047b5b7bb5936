"""Outcome values one by one: a total that is typed in, a correction, and taking one back."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from liftagain.app.outcomes import outcome_of
from liftagain.domain.errors import InputError
from liftagain.domain.instrument import Instrument
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts, outcomes
from liftagain.web.journal.models import Fact
from liftagain.web.pages.numbers import typed_number
from liftagain.web.state import State, state
from liftagain.words.outcome import amount, cited, range_words, why

PROGRESS = "/progress/#weekly"
LANGUAGES = (
    ("en", "English"),
    ("nl", "Dutch"),
    ("fr", "French"),
    ("de", "German"),
    ("it", "Italian"),
    ("pt", "Portuguese"),
    ("es", "Spanish"),
    ("und", "Another language"),
)


def forms() -> list[Instrument]:
    """The questionnaires whose totals may be typed in."""
    found = (one for one in knowledge().instruments.values() if one.form == "total")
    return sorted(found, key=lambda instrument: instrument.order)


@require_http_methods(["GET", "HEAD", "POST"])
def totals(request: HttpRequest) -> HttpResponse:
    """Takes the total of a questionnaire that was filled in elsewhere."""
    standing = state(request)
    if standing.episode is None:
        return redirect("/")
    problems = save_total(request, standing) if request.method == "POST" else {}
    if request.method == "POST" and not problems:
        return redirect(f"/progress/?weekly=1#{request.POST['instrument']}")
    context = {
        "back": "/progress/",
        "forms": [{"one": one, "takes": range_words(one)} for one in forms()],
        "about": [about(one) for one in forms()],
        "languages": LANGUAGES,
        "given": request.POST,
        "problems": problems,
        "today": standing.today,
    }
    return render(request, "pages/totals.html", context, status=400 if problems else 200)


def about(instrument: Instrument) -> dict[str, Any]:
    """What a questionnaire is, with the sources of its numbers."""
    sources = [knowledge().sources[source] for source in cited(instrument)]
    return {"name": instrument.name, "why": list(why(instrument)), "sources": sources}


def save_total(request: HttpRequest, standing: State) -> dict[str, str]:
    """Stores a total. Returns what is wrong, by field, or nothing."""
    instrument = next((one for one in forms() if one.id == request.POST.get("instrument")), None)
    language = request.POST.get("language", "")
    problems = {}
    if instrument is None:
        problems["instrument"] = "Please choose the questionnaire. Nothing was saved yet."
    if language not in dict(LANGUAGES):
        problems["language"] = "Please choose the language of the form."
    on = typed_day(request.POST.get("on", ""), standing.today)
    if on is None:
        problems["on"] = "Please give the day on which you filled it in, today or before."
    value = number_in(request)
    if value is None:
        problems["value"] = "Please write the total as a number, for example 12."
    if instrument is None or on is None or value is None or problems:
        return problems
    try:
        outcomes.keep(outcome_of(instrument, value, on, language=language), standing.begins_after)
    except InputError:
        return {"value": takes(instrument)}
    return {}


def takes(instrument: Instrument) -> str:
    """What the field of a value takes."""
    low, high = amount(instrument.low), amount(instrument.high)
    whole = "whole numbers" if instrument.step == 1 else "numbers with one decimal"
    return (
        f"That number does not fit here. {instrument.name} takes {whole} from {low} to {high}. Nothing was saved yet."
    )


def typed_day(text: str, today: date) -> date | None:
    """The day in a field; None when it is no day, or is still to come, or too long ago to be meant."""
    try:
        on = date.fromisoformat(text)
    except ValueError:
        return None
    return on if today.year - 100 <= on.year and on <= today else None


def number_in(request: HttpRequest) -> float | None:
    """The number in the field `value`; None without one."""
    try:
        return typed_number(request.POST.get("value", ""))
    except ValueError:
        return None


@require_http_methods(["GET", "HEAD", "POST"])
def value(request: HttpRequest, fact: UUID) -> HttpResponse:
    """Corrects one value: the new one stands over the old one, of the same day and taken in the same way."""
    found = standing_fact(fact)
    told = outcomes.outcome_in(found)
    instrument = knowledge().instruments[told.instrument]
    fields = list(value_fields(request, found))
    problem = ""
    if request.method == "POST":
        try:
            numbers = {field["label"]: typed_number(field["value"]) for field in fields}
            items = numbers if instrument.form == "activities" else None
            made = outcome_of(instrument, next(iter(numbers.values())), found.day, language=told.language, items=items)
        except (InputError, ValueError):
            problem = takes(instrument)
        else:
            outcomes.correct(found, made)
            return redirect(f"/progress/?weekly=1#{instrument.id}")
    context = {
        "back": "/progress/",
        "instrument": instrument,
        "takes": range_words(instrument),
        "day": found.day,
        "fields": fields,
        "problem": problem,
    }
    return render(request, "pages/outcome_value.html", context, status=400 if problem else 200)


def value_fields(request: HttpRequest, fact: Fact) -> Iterator[dict[str, str]]:
    """One field a number: the value, or each activity."""
    told = outcomes.outcome_in(fact)
    numbers = told.items or {knowledge().instruments[told.instrument].asks: told.value}
    for place, (label, number) in enumerate(numbers.items()):
        name = f"value-{place}"
        yield {"name": name, "label": label, "value": request.POST.get(name, amount(number))}


@require_POST
def withdraw(_request: HttpRequest, fact: UUID) -> HttpResponse:
    """Takes one value back."""
    facts.withdraw(standing_fact(fact))
    return redirect("/progress/?weekly=1#weekly")


def standing_fact(fact: UUID) -> Fact:
    """The outcome fact with this id, while it stands."""
    found = get_object_or_404(Fact, id=fact, kind=facts.OUTCOME, superseded_by=None)
    if found.body is None:
        raise Http404
    return found
