"""Self-tests: which are open, how one is done, its result as a fact, and what the results say. None has to be done."""

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from liftagain.app.self_tests import as_json, result_of, self_test_courses
from liftagain.charts.outcome_course import outcome_course
from liftagain.domain.errors import InputError
from liftagain.domain.instrument import Instrument
from liftagain.domain.outcome import OutcomeCourse
from liftagain.domain.self_test import SelfTest, SelfTestOffer
from liftagain.figures.night import in_both_lights
from liftagain.figures.people import person
from liftagain.figures.self_test_drawing import self_test_drawing
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.self_test import called_for
from liftagain.reasoning.self_test_offer import offers
from liftagain.web.journal import facts, self_tests
from liftagain.web.journal.models import Fact
from liftagain.web.pages.numbers import typed_number
from liftagain.web.state import State, state
from liftagain.words import self_test as words
from liftagain.words.plan import name
from liftagain.words.plan_reason import sentence

PAIN = range(11)
SAVED = "/tests/?saved=1#results"
A_DAY = "private, max-age=86400"
ROOM = 1.1  # of the drawing above the highest value
SIDES = {"left": "Left", "right": "Right"}


@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Every test, open or not and why, and the results so far."""
    standing = state(request)
    context = {"tests": list(rows(standing)), "can_plan": standing.can_plan, **so_far(standing)}
    return render(request, "pages/self_tests.html", context)


def rows(standing: State) -> Iterator[dict[str, Any]]:
    """Each test with its offer of today."""
    found = {one.test: one for one in offers(standing.situation)} if standing.can_plan else {}
    for test in knowledge().self_tests.values():
        yield row(test, found.get(test.id))


def row(test: SelfTest, offer: SelfTestOffer | None) -> dict[str, Any]:
    """A test and what is said about it today; without an offer nothing is open."""
    told = [text for reason in offer.because if (text := sentence(reason))] if offer is not None else []
    return {"test": test, "offer": offer, "because": list(dict.fromkeys(told))}


def so_far(standing: State) -> dict[str, Any]:
    """The results with their drawings, and what they call for."""
    told = self_tests.told()
    results = self_tests.results()
    gap = knowledge().limit("self_test_look_back_days")
    courses = [
        {
            "id": instrument.id,
            "name": words.course_name(test, side),
            "sentences": list(words.sentences(test, found)),
            "chart": mark_safe(  # noqa: S308 - drawn by us; words in it are escaped
                outcome_course(
                    close(instrument, found),
                    found,
                    gap,
                    words.course_name(test, side),
                    words.description(test, side, found),
                )
            ),
            "band": found.band is not None,
            "repeat": words.repeat_words(test),
            "sources": [knowledge().sources[one] for one in words.cited(test)],
        }
        for test, side, instrument, found in self_test_courses(results)
    ]
    values = [value(fact) for fact in reversed(told) if fact.told["test"] in knowledge().self_tests]
    return {"courses": courses, "values": values, "called": called(standing)}


def close(instrument: Instrument, found: OutcomeCourse) -> Instrument:
    """The range that the drawing shows: up to a little over what was reached, not up to what the test takes at most."""
    reached = max([one.value for one in found.points] + ([found.band[1]] if found.band else []))
    if instrument.choices:
        return instrument
    span = max(reached * ROOM - instrument.low, instrument.step)
    ten = 10.0 ** math.floor(math.log10(span))
    nice = next(ten * times for times in (1, 2, 4, 5, 10) if ten * times >= span)
    return replace(instrument, high=min(instrument.high, instrument.low + nice))


def value(fact: Fact) -> dict[str, Any]:
    """A result as a line of the table."""
    one = self_tests.result_in(fact)
    test = knowledge().self_tests[one.test]
    sides = (("", one.value), ("left", one.left), ("right", one.right))
    said = [f"{side} {words.value_of(test, told)}".strip() for side, told in sides if told is not None]
    return {"id": fact.id, "day": fact.day, "name": test.name, "said": ", ".join(said), "pain": one.pain}


def called(standing: State) -> list[tuple[str, list[dict[str, str]]]]:
    """What the results call for: a sentence, and the exercises that work on it."""
    if not standing.can_plan:
        return []
    found: dict[str, list[dict[str, str]]] = {}
    for exercise, reason in called_for(standing.situation).items():
        found.setdefault(sentence(reason), []).append({"id": exercise, "name": name(exercise)})
    return list(found.items())


@require_http_methods(["GET", "HEAD", "POST"])
def one_test(request: HttpRequest, test: str) -> HttpResponse:
    """How a test is done today, and its result. What is not open today is shown with the reason, and not taken."""
    standing, found = state(request), knowledge().self_tests.get(test)
    if found is None:
        raise Http404
    offer = next((o for o in offers(standing.situation) if o.test == test), None) if standing.can_plan else None
    problem, is_open = "", offer is not None and offer.is_open
    if request.method == "POST" and offer is not None and is_open:
        problem = save(request, found, offer, standing)
        if not problem:
            return redirect(SAVED)
    shown = offer or SelfTestOffer(test=test, is_open=False, way="easy", stop_at=None, because=())
    context = {
        "back": "/tests/",
        **row(found, offer),
        "is_open": is_open,
        "how_far": words.how_far(found, shown),
        "stops": words.stops(found, shown),
        "repeat": words.repeat_words(found),
        "references": words.reference_words(found),
        "sources": [knowledge().sources[one] for one in words.cited(found)],
        "fields": list(fields(request, found)),
        "ended": [(key, text, request.POST.get("stopped") == key) for key, text in words.ENDED.items()],
        "pain": [(str(n), request.POST.get("pain") == str(n)) for n in PAIN],
        "problem": problem,
    }
    return render(request, "pages/self_test.html", context, status=400 if problem else 200)


def fields(request: HttpRequest, test: SelfTest) -> Iterator[dict[str, Any]]:
    """The fields of a result: one, or one a side."""
    for key, label in SIDES.items() if test.sides else (("value", test.asks),):
        given = request.POST.get(key, "")
        marks = [{"value": f"{one.value:g}", "words": one.words, "on": given == f"{one.value:g}"} for one in test.marks]
        yield {"name": key, "label": label, "value": given, "marks": marks}


def save(request: HttpRequest, test: SelfTest, offer: SelfTestOffer, standing: State) -> str:
    """Stores the result. Returns what is wrong, or nothing."""
    told: dict[str, object] = {"way": offer.way, "stopped": request.POST.get("stopped") or None}
    try:
        for key in SIDES if test.sides else ("value",):
            told[key] = typed_number(request.POST.get(key, ""))
        told["pain"] = typed_number(request.POST.get("pain", ""))
        self_tests.keep(result_of(test, told, standing.today))
    except (InputError, ValueError):
        unit = "" if test.unit == "mark" else f" {test.unit}"
        return f"That does not fit here. This test takes {test.low:g} to {test.high:g}{unit}. Nothing was saved yet."
    return ""


@require_POST
def withdraw(_request: HttpRequest, fact: UUID) -> HttpResponse:
    """Takes one result back."""
    found = get_object_or_404(Fact, id=fact, kind=self_tests.SELF_TEST, superseded_by=None)
    if found.body is None:
        raise Http404
    facts.withdraw(found)
    return redirect("/tests/#results")


@require_safe
def as_file(_request: HttpRequest) -> HttpResponse:
    """Every result as a file that `liftagain tests --keep` takes back."""
    told = [as_json(one) for one in self_tests.results()]
    headers = {"Content-Disposition": 'attachment; filename="self-tests.json"'}
    return HttpResponse(json.dumps(told, indent=1), content_type="application/json", headers=headers)


@require_safe
def drawn(request: HttpRequest, test: str) -> HttpResponse:
    """The drawing of a test, as the person's own figure."""
    palette = person(request.GET.get("as", ""))
    svg = self_test_drawing(test, palette)
    if svg is None:
        raise Http404
    themed = in_both_lights(svg, palette)
    return HttpResponse(themed, content_type="image/svg+xml", headers={"Cache-Control": A_DAY})
