"""The questionnaire: one screen a page; each answer is a fact before the next page shows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from liftagain.app.questions import tapped, unknown_again
from liftagain.domain.question import Option, Question, Screen
from liftagain.figures.body_map import AREAS, VIEWS, panel
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.asked_again import original
from liftagain.web.journal import facts, person
from liftagain.web.journal.person import Told
from liftagain.web.journey import next_place
from liftagain.web.pages.numbers import typed_number
from liftagain.web.state import State, state
from liftagain.words.asked_again import disagreeing, legs_tapped

NONE, UNSURE = "none", "unsure"
WHICH = "which_unsure"
PARTS = {
    "checklist": "parts/signs.html",
    "choice": "parts/choice.html",
    "map": "parts/body_map.html",
    "scale": "parts/rating.html",
    "number": "parts/number.html",
}
LISTS = {"checklist", "map"}
OWN_UNSURE = {"unsure", "unspecified"}  # a choice with such an answer needs no second "I am not sure"
Given = dict[str, Any]


@dataclass(frozen=True)
class Read:
    """What a form says to one question: the answers it sets, or what is wrong, as a code; on a map the tapped areas."""

    answers: Given
    problem: str = ""
    areas: tuple[str, ...] = ()


def read(question: Question, form: QueryDict, told: Mapping[str, Any] | None = None) -> Read:
    """The answers to one question; `told` is what was answered before. "I am not sure" leaves it open, and so does an
    optional choice that is left alone.
    """
    if question.kind in LISTS:
        return read_list(question, form, told or {})
    chosen = form.get(question.id, "")
    if f"{question.id}-skip" in form or form.get("skip") == question.id or chosen == UNSURE:
        return Read({})
    if question.kind == "choice":
        if chosen.isdecimal() and int(chosen) < len(question.options):
            return Read(tapped(question, [int(chosen)]))
        return Read({}, "" if question.optional else "nothing_chosen")
    return read_number(question, chosen)


def read_list(question: Question, form: QueryDict, told: Mapping[str, Any]) -> Read:
    """Ticked signs or areas are yes, the rest no. Nothing ticked is no answer; "not sure" asks which ones."""
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
    opened = dict.fromkeys(unknown_again(question, signs, unsure, told))
    marked = tuple(question.options[place].area for place in sorted(signs | unsure) if question.options[place].area)
    return Read({**tapped(question, signs, unsure), **opened}, areas=marked)


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
    rows = [
        {"screen": screen, "told": told_back(screen, standing), "on": standing.asked_on_day(screen)}
        for screen in screens
    ]
    return render(request, "pages/questions.html", {"rows": rows, "began": standing.pain_on})


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, name: str) -> HttpResponse:
    """One screen of the questionnaire."""
    standing = state(request)
    offered = (*standing.screens, *filter(None, [standing.follow_up, standing.again]))
    screen = next((screen for screen in offered if screen.id == name), None)
    if screen is None:
        raise Http404
    problems: dict[str, str] = {}
    if request.method == "POST":
        found = {asked.id: read(asked, request.POST, standing.told.answers) for asked in standing.asked_on(screen)}
        problems = {name: one.problem for name, one in found.items() if one.problem}
        if not problems:
            save(standing.asked_on(screen), found, standing, again="fresh" in request.GET)
            return redirect(next_place(State()))
        if set(problems.values()) == {WHICH}:
            return which(request, standing.asked_on(screen), problems, request.path)
    return render(
        request, "pages/question.html", shown(request, standing, screen, problems), status=400 if problems else 200
    )


def save(asked: Iterable[Question], found: dict[str, Read], standing: State, *, again: bool) -> None:
    """Records the answers of a screen: as news when they are asked again, else in place of what was answered before.

    During a hold nothing is replaced: what was told stays told until a clinician's word lifts it. Something that was
    never so is taken back on a page of its own.
    """
    answers: Given = {}
    for one in found.values():
        answers.update(one.answers)
    areas = {name: list(one.areas) for name, one in found.items() if one.areas}
    covered = {one.id: one.covers for one in asked}
    news = again or standing.held or not {*found} <= standing.told.asked
    if any(original(name) != name for name in found):
        put_right(covered, found, standing)
    elif news or not person.correct(standing.begins_after, covered, answers, areas):
        facts.record(facts.ANSWERS, {"asked": list(found), "answers": answers, "areas": areas})


def put_right(covered: Mapping[str, Iterable[str]], found: dict[str, Read], standing: State) -> None:
    """Corrects two answers that disagreed, each where it was given; they are not asked a third time.

    During a hold they are told as news: nothing that was told is replaced.
    """
    for name, one in found.items():
        first = {original(name): covered[name]}
        if standing.held or not person.correct(standing.begins_after, first, one.answers):
            facts.record(facts.ANSWERS, {"asked": [original(name)], "answers": one.answers})
    facts.record(facts.ANSWERS, {"asked": list(found), "answers": {}})


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Opens an episode of pain, unless one is open without an answer."""
    standing = state(request)
    if standing.episode is None or standing.told.asked:
        facts.record(facts.EPISODE, {})
    return redirect(next_place(State()))


def shown(request: HttpRequest, standing: State, screen: Screen, problems: dict[str, str]) -> dict[str, Any]:
    """What the page of a screen needs. What was answered before is shown again, nothing is chosen for the person.

    Fields stand before the rest, and the last question sends the page with one tap where it can.
    """
    asked = sorted(standing.asked_on(screen), key=lambda one: one.kind != "number")
    fresh = "fresh" in request.GET
    form = request.POST if problems else None
    items = [item(one, form, problems, None if fresh else standing.told, standing.person_known) for one in asked]
    head = next((one for one in items if one["question"].kind != "number"), items[0])
    for one in items:
        one["first"] = one is head
        one["sends"] = one is items[-1] and one["question"].kind != "number"
    return {
        "screen": screen,
        "questions": items,
        "title": head["question"].title,
        "has_field": any(one.kind == "number" for one in asked),
        "has_next": not items[-1]["sends"] or asked[-1].kind in LISTS,
        "emergency": any(one.emergency for one in asked),
        "notes": notes(standing, screen),
        "roll": standing.roll(screen),
        "back": standing.screen_before(screen) if screen in standing.screens else "/help/" if standing.held else "/",
    }


def notes(standing: State, screen: Screen) -> list[str]:
    """What was told before where two answers do not fit together: both, in the words in which they were given."""
    again = standing.again
    if again is not None and again.id == screen.id:
        return list(disagreeing(standing.again_said, knowledge()))
    on_map = standing.legs_on_map
    if on_map and any("leg_pain" in one.settles for one in screen.questions):
        return legs_tapped(on_map)
    return []


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
        "views": views(one),
        "template": PARTS[one.kind],
        "ticked": form.getlist(one.id) if form is not None else earlier_marks(one, told),
        "value": form.get(one.id, "") if form is not None else before,
        "problem": problems.get(one.id, "").replace(WHICH, ""),  # asked for once everything else is answered
        "scale": range(int(one.low or 0), int(one.high or 10) + 1) if one.kind == "scale" else (),
        "own_unsure": any(not OWN_UNSURE.isdisjoint(map(str, option.sets.values())) for option in one.options),
        "first": True,
        "sends": False,
    }


def views(one: Question) -> list[dict[str, Any]]:
    """The two sides of the body map with the areas on each; none for another question."""
    if one.kind != "map":
        return []
    sides = {area.name: area.view for area in AREAS}
    entries = [{"place": str(place), "option": option} for place, option in enumerate(one.options)]
    return [
        {
            "view": view,
            "picture": mark_safe(panel(view)),  # noqa: S308 - drawn by us
            "areas": [entry for entry in entries if sides[entry["option"].area] == view],  # type: ignore[attr-defined]
        }
        for view in VIEWS
    ]


def groups(one: Question) -> list[dict[str, Any]]:
    """The options with their places, under the headings of their groups."""
    entries = [{"place": str(place), "option": option} for place, option in enumerate(one.options)]
    return [
        {"name": name, "options": list(group)}
        for name, group in groupby(entries, key=lambda entry: entry["option"].group)  # type: ignore[attr-defined]
    ]


def earlier_marks(one: Question, before: Told | None) -> list[str]:
    """What was ticked when the screen was answered before; nothing otherwise."""
    if before is None or one.id not in before.asked or one.answer:
        return []
    told = before.said
    if one.kind == "map":
        areas = before.areas.get(one.id, ())
        return [str(place) for place, option in enumerate(one.options) if option.area in areas] or [NONE]
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
