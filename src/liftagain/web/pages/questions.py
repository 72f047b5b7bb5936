"""The questionnaire: one screen a page; each answer is a fact before the next page shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from liftagain.app.questions import tapped
from liftagain.domain.question import Option, Question, Screen
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts, person
from liftagain.web.journal.person import Told
from liftagain.web.journey import next_place
from liftagain.web.pages.numbers import typed_number
from liftagain.web.state import State, state

NONE, UNSURE = "none", "unsure"
WHICH = "which_unsure"
PARTS = {
    "checklist": "parts/signs.html",
    "choice": "parts/choice.html",
    "scale": "parts/rating.html",
    "number": "parts/number.html",
}
Given = dict[str, Any]


@dataclass(frozen=True)
class Read:
    """What a form says to one question: the answers it sets, or what is wrong, as a code."""

    answers: Given
    problem: str = ""


def read(question: Question, form: QueryDict) -> Read:
    """The answers to one question. A skipped number or scale, and an optional choice left alone, stay unknown."""
    if question.kind == "checklist":
        return read_checklist(question, form)
    chosen = form.get(question.id, "")
    if question.kind == "choice":
        if chosen.isdecimal() and int(chosen) < len(question.options):
            return Read(tapped(question, [int(chosen)]))
        return Read({}, "" if question.optional else "nothing_chosen")
    if f"{question.id}-skip" in form or form.get("skip") == question.id:
        return Read({})
    return read_number(question, chosen)


def read_checklist(question: Question, form: QueryDict) -> Read:
    """Ticked signs are yes, the rest no. Nothing ticked is no answer; "not sure" asks which ones."""
    marks = form.getlist(question.id)
    signs = places(question, marks)
    if not signs and not {NONE, UNSURE} & {*marks}:
        return Read({}, "nothing_chosen")
    if NONE in marks and (signs or UNSURE in marks):
        return Read({}, "none_and_some" if signs else "unsure_and_none")
    unsure = places(question, form.getlist(f"{question.id}-{UNSURE}")) - signs
    rest = set(range(len(question.options))) - signs
    if UNSURE in marks and len(rest) > 1 and not unsure:
        return Read({}, WHICH)
    unsure = unsure or (rest if UNSURE in marks else set())
    # A sign that opens more questions sets nothing itself: what it says "no" to otherwise is unknown now.
    opened = {name: None for place in signs | unsure for name in question.options[place].else_sets}
    return Read({**opened, **tapped(question, signs, unsure)})


def places(question: Question, marks: list[str]) -> set[int]:
    """The options that the marks name."""
    return {int(mark) for mark in marks if mark.isdecimal() and int(mark) < len(question.options)}


def read_number(question: Question, text: str) -> Read:
    """A number within the question's range."""
    try:
        value = typed_number(text)
    except ValueError:
        return Read({}, "number")
    if value is None:
        return Read({}, "nothing_chosen")
    if (question.low is not None and value < question.low) or (question.high is not None and value > question.high):
        return Read({}, "range")
    assert question.answer is not None  # noqa: S101 - the knowledge lint holds a number to its answer
    whole = question.kind == "scale" or knowledge().answer_types[question.answer].kind == "integer"
    return Read({question.answer: round(value) if whole or value == round(value) else value})


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """Everything that was answered so far, each with a way to change it."""
    standing = state(request)
    screens = [screen for screen in standing.screens if standing.told.asked & {q.id for q in screen.questions}]
    rows = [{"screen": screen, "told": told_back(screen, standing)} for screen in screens]
    return render(request, "pages/questions.html", {"rows": rows, "began": standing.pain_on})


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, name: str) -> HttpResponse:
    """One screen of the questionnaire."""
    standing = state(request)
    offered = (*standing.screens, *filter(None, [standing.follow_up]))
    screen = next((screen for screen in offered if screen.id == name), None)
    if screen is None:
        raise Http404
    problems: dict[str, str] = {}
    if request.method == "POST":
        found = {asked.id: read(asked, request.POST) for asked in standing.asked_on(screen)}
        problems = {name: one.problem for name, one in found.items() if one.problem}
        if not problems:
            save(found, standing, again="fresh" in request.GET)
            return redirect(next_place(State()))
        if set(problems.values()) == {WHICH}:
            return which(request, standing.asked_on(screen), problems, request.path)
    return render(
        request, "pages/question.html", shown(request, standing, screen, problems), status=400 if problems else 200
    )


def save(found: dict[str, Read], standing: State, *, again: bool) -> None:
    """Records the answers of a screen: as news when they are asked again, else in place of what was answered before.

    During a hold nothing is replaced: what was told stays told until a clinician's word lifts it. Something that was
    never so is taken back on a page of its own.
    """
    answers: Given = {}
    for one in found.values():
        answers.update(one.answers)
    covered = {name: knowledge().questions[name].covers for name in found}
    news = again or standing.held or not {*found} <= standing.told.asked
    if news or not person.correct(standing.begins_after, covered, answers):
        facts.record(facts.ANSWERS, {"asked": list(found), "answers": answers})


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Opens an episode of pain, unless one is open without an answer."""
    standing = state(request)
    if standing.episode is None or standing.told.asked:
        facts.record(facts.EPISODE, {})
    return redirect(next_place(State()))


def shown(request: HttpRequest, standing: State, screen: Screen, problems: dict[str, str]) -> dict[str, Any]:
    """What the page of a screen needs. What was answered before is shown again, nothing is chosen for the person."""
    asked = standing.asked_on(screen)
    fresh = "fresh" in request.GET
    form = request.POST if problems else None
    return {
        "screen": screen,
        "questions": [
            item(one, form, problems, None if fresh else standing.told, standing.person_known) for one in asked
        ],
        "one_tap": len(asked) == 1 and asked[0].kind == "choice",
        "emergency": any(one.emergency for one in asked),
        "roll": standing.roll(screen),
        "back": standing.screen_before(screen) if screen in standing.screens else "/help/",
    }


def item(
    one: Question,
    form: QueryDict | None,
    problems: dict[str, str],
    told: Told | None = None,
    known: Given | None = None,
) -> dict[str, Any]:
    """A question as the page shows it: as it was sent, as it was answered before (or in the settings), or empty."""
    before = {**(known or {}), **(told.said if told is not None else {})}.get(one.answer or "", "")
    return {
        "question": one,
        "groups": groups(one),
        "template": PARTS[one.kind],
        "ticked": form.getlist(one.id) if form is not None else earlier_marks(one, told),
        "value": form.get(one.id, "") if form is not None else before,
        "problem": problems.get(one.id, "").replace(WHICH, ""),  # asked for once everything else is answered
        "scale": range(int(one.low or 0), int(one.high or 10) + 1) if one.kind == "scale" else (),
    }


def groups(one: Question) -> list[dict[str, Any]]:
    """The options with their places, under the headings of their groups."""
    entries = [{"place": str(place), "option": option} for place, option in enumerate(one.options)]
    return [
        {"name": name, "options": list(group)}
        for name, group in groupby(entries, key=lambda entry: entry["option"].group)  # type: ignore[attr-defined]
    ]


def earlier_marks(one: Question, before: Told | None) -> list[str]:
    """What was ticked when the screen was answered before; nothing otherwise."""
    if before is None or one.id not in before.asked or one.kind not in {"checklist", "choice"}:
        return []
    told = before.said
    marks = [str(place) for place, option in enumerate(one.options) if is_ticked(option, told)]
    if one.kind == "choice":
        return marks[:1]
    unsure = [option for option in one.options if any(told.get(name) == UNSURE for name in option.unsure_sets)]
    return [*marks, UNSURE] if unsure else marks or [NONE]


def is_ticked(option: Option, told: Given) -> bool:
    """Whether the answers say that the option was ticked."""
    if option.sets:
        return all(told.get(name) == value for name, value in option.sets.items())
    return not any(told.get(name) == value for name, value in option.else_sets.items())


def told_back(screen: Screen, standing: State) -> list[dict[str, str]]:
    """The answers to a screen in its own words."""
    lines = []
    for one in screen.questions:
        if one.id not in standing.told.asked:
            continue
        words = [label_of(one, mark) for mark in earlier_marks(one, standing.told)]
        value = standing.told.said.get(one.answer or "")
        if value is not None:
            words.append(f"{value:g}" if isinstance(value, int | float) else str(value))
        if words or not one.optional:
            lines.append({"title": one.title, "words": "; ".join(words) or "I am not sure"})
    return lines


def label_of(one: Question, mark: str) -> str:
    """The words of a mark."""
    if mark == NONE:
        return one.none_label or "None of these"
    return "I am not sure" if mark == UNSURE else one.options[int(mark)].label


@require_http_methods(["GET", "HEAD", "POST"])
def changed(request: HttpRequest) -> HttpResponse:
    """Something has changed: the emergency questions again, empty."""
    first = next(screen for screen in state(request).screens if any(one.emergency for one in screen.questions))
    return redirect(f"/questions/{first.id}/?fresh=1")


def which(request: HttpRequest, asked: Iterable[Question], problems: dict[str, str], back: str) -> HttpResponse:
    """The page that asks "which ones?": it keeps everything that was sent, and shows the signs that were left empty."""
    sent = [
        (name, value) for name in request.POST for value in request.POST.getlist(name) if name != "csrfmiddlewaretoken"
    ]
    open_ones = [
        {"question": one, "options": left_empty(one, request.POST.getlist(one.id))}
        for one in asked
        if problems.get(one.id) == WHICH
    ]
    return render(request, "pages/unsure.html", {"sent": sent, "questions": open_ones, "back": back})


def left_empty(one: Question, marks: list[str]) -> list[dict[str, Any]]:
    """The options that were not ticked."""
    return [entry for group in groups(one) for entry in group["options"] if entry["place"] not in marks]
