"""The check-in: half a minute, one question a page, each answer saved as it is given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from liftagain.app.check_in import map_answers
from liftagain.domain.question import Question
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.body_areas import leg_spread
from liftagain.web.journal import facts
from liftagain.web.pages.questions import WHICH, item, read, which
from liftagain.web.pages.signs import recheck_questions, save_signs, signs_shown
from liftagain.web.pages.weekly import offered
from liftagain.web.state import State, state

WORST_PAIN = 10
WHERE = "where"


@dataclass(frozen=True)
class Step:
    """One page of the check-in: its name in the address, the key it answers, and whether it is asked today."""

    name: str
    key: str
    kind: str
    asked: Callable[[State], bool] = lambda _: True
    of_yesterday: bool = False


def _session_was_planned(standing: State) -> bool:
    """Yesterday had a session that the player did not record."""
    yesterday = standing.check_in_of(standing.today - timedelta(days=1))
    return standing.session_was_shown_on(standing.today - timedelta(days=1)) and "done" not in yesterday


def _session_was_done(standing: State) -> bool:
    yesterday = standing.check_in_of(standing.today - timedelta(days=1))
    return _session_was_planned(standing) and yesterday.get("session_done") in {"all", "part"}


STEPS = (
    Step("now", "pain_now_morning", "scale"),
    Step("worst", "pain_worst", "scale"),
    Step("painkiller", "painkiller", "yes_no"),
    Step("done", "session_done", "done", _session_was_planned, of_yesterday=True),
    Step("during", "pain_during", "scale", _session_was_done, of_yesterday=True),
    Step("signs", "warning_signs", "signs"),
    Step("where", WHERE, "map"),
)


def steps_today(standing: State) -> list[Step]:
    """The pages of today's check-in."""
    return [step for step in STEPS if step.asked(standing)]


@require_safe
def begin(_request: HttpRequest) -> HttpResponse:
    """The first page."""
    return redirect("check-in", STEPS[0].name)


@require_http_methods(["GET", "HEAD", "POST"])
def check_in(request: HttpRequest, name: str) -> HttpResponse:
    """Asks one question; a given answer is a fact before the next page shows."""
    standing = state(request)
    steps = steps_today(standing)
    place = next((place for place, step in enumerate(steps) if step.name == name), None)
    if place is None:
        raise Http404
    step = steps[place]
    problems: dict[str, str] = {}
    if request.method == "POST":
        problems = save(request, step, standing)
        if not problems:
            now = State()
            return redirect(offered(after(step, now), now))
        if set(problems.values()) == {WHICH}:
            asked = [where_question()] if step.kind == "map" else recheck_questions(standing)
            return which(request, asked, problems, request.path)
    return render(
        request,
        "pages/check_in.html",
        shown(request, standing, steps, place, problems),
        status=400 if problems else 200,
    )


def after(step: Step, standing: State) -> str:
    """The address of the next page: the next question, or today's plan."""
    steps = steps_today(standing)
    names = [other.name for other in steps]
    following = names.index(step.name) + 1 if step.name in names else len(names)
    if following < len(names):
        return f"/check-in/{names[following]}/"
    if leg_went_further(standing):
        return "/questions/legs/?fresh=1"
    due = standing.next_screen
    return "/today/?checked=1" if due is None else f"/questions/{due.id}/?fresh=1"


def leg_went_further(standing: State) -> bool:
    """Whether today's check-in told of a leg symptom further down, and the legs were not asked about since."""
    waiting = False
    for fact in facts.current(facts.ANSWERS).filter(day=standing.today):
        by_check_in = not fact.told["asked"] and "leg_pain" in fact.told["answers"]
        waiting = by_check_in or (waiting and "leg_pain" not in fact.told["asked"])
    return waiting


def save(request: HttpRequest, step: Step, standing: State) -> dict[str, str]:
    """Records the answer. Returns what is wrong with it, as a code by question, or nothing."""
    if step.kind == "signs":
        return save_signs(request, standing)
    if step.kind == "map":
        return save_where(request, standing)
    if "skip" in request.POST:
        return {}
    value = READERS[step.kind](request.POST)
    if value is None:
        return {step.key: "nothing_chosen"}
    day = standing.today - timedelta(days=1) if step.of_yesterday else standing.today
    facts.record(facts.CHECK_IN, {step.key: value}, day=day)
    return {}


def where_question() -> Question:
    """The body map, as in the first questions."""
    return knowledge().questions[WHERE]


def save_where(request: HttpRequest, standing: State) -> dict[str, str]:
    """Records the tapped areas, how far down they go, and what they answer. Returns what is wrong, or nothing.

    What two areas together leave open stays as it was told. A leg further down than was told is asked about next.
    """
    question = where_question()
    one = read(question, request.POST, standing.told.answers)
    if one.problem:
        return {WHERE: one.problem}
    facts.record(facts.CHECK_IN, {"leg_spread": leg_spread(question, one.areas), WHERE: list(one.areas)})
    told = {name: value for name, value in one.answers.items() if value is not None}
    facts.record(facts.ANSWERS, {"asked": [WHERE], "answers": told, "areas": {WHERE: list(one.areas)}})
    further = map_answers(question, one.areas, standing.told.answers)
    if further:
        facts.record(facts.ANSWERS, {"asked": [], "answers": further})
    return {}


def _scale(form: QueryDict) -> int | None:
    text = form.get("value", "")
    return int(text) if text.isdecimal() and int(text) <= WORST_PAIN else None


def _yes_no(form: QueryDict) -> bool | None:
    return {"yes": True, "no": False}.get(form.get("value", ""))


def _done(form: QueryDict) -> str | None:
    value = form.get("value", "")
    return value if value in {"all", "part", "none"} else None


READERS: dict[str, Callable[[QueryDict], Any]] = {"scale": _scale, "yes_no": _yes_no, "done": _done}


def shown(
    request: HttpRequest, standing: State, steps: list[Step], place: int, problems: dict[str, str]
) -> dict[str, Any]:
    """What the page of a step needs."""
    step = steps[place]
    day = standing.today - timedelta(days=1) if step.of_yesterday else standing.today
    return {
        "step": step,
        "value": standing.check_in_of(day).get(step.key),
        "problem": problems.get(step.key, ""),
        "roll": {"done": place + 1, "all": len(steps), "label": f"{place + 1} of {len(steps)}"},
        "back": f"/check-in/{steps[place - 1].name}/" if place else "/today/",
        "signs": lists_shown(request, standing, step, problems),
        "scale": range(WORST_PAIN + 1),
    }


def lists_shown(request: HttpRequest, standing: State, step: Step, problems: dict[str, str]) -> list[dict[str, Any]]:
    """The lists of signs, or the body map, as the page shows them, always empty; nothing on another page."""
    if step.kind == "signs":
        return signs_shown(request, standing, problems)
    if step.kind != "map":
        return []
    return [{**item(where_question(), request.POST if problems else None, problems), "sends": True}]
