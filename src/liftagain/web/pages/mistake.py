"""I tapped this by mistake: was it never so, or did it get better? Only what was never so is taken back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import mistakes
from liftagain.web.journey import next_place
from liftagain.web.pages.banner import capital
from liftagain.web.state import HELD, State, state
from liftagain.words.told import told

BACK_ONE, BACK_TO_HELP = "/mistake/", "/help/"


@require_http_methods(["GET", "HEAD", "POST"])
def mistake(request: HttpRequest) -> HttpResponse:
    """Asks which of the two it was; then, for what was never so, shows each sign again before it is taken back."""
    standing = state(request)
    if not standing.held:
        return redirect(next_place(standing))
    said = (request.POST if request.method == "POST" else request.GET).get("what", "")
    if said == mistakes.BETTER and request.method == "POST":
        mistakes.got_better(signs(standing))
        return render(request, "pages/mistake_better.html", {"back": BACK_TO_HELP, "signs": worded(standing)})
    if said == mistakes.NEVER_SO:
        return never_so(request, standing)
    return render(request, "pages/mistake.html", {"back": BACK_TO_HELP, "signs": worded(standing)})


def never_so(request: HttpRequest, standing: State) -> HttpResponse:
    """The second step: each sign read out again; those that are ticked are taken back."""
    may = mistakes.may_be_taken_back(signs(standing), standing.today, standing.begins_after)
    problem = ""
    if request.method == "POST" and request.POST.get("sure") == "yes":
        ticked = [name for name in request.POST.getlist("signs") if name in may]
        if ticked:
            mistakes.take_back(ticked, standing.today, standing.begins_after)
            return redirect(next_place(State()))
        problem = "Nothing was ticked, so nothing was taken back."
    rows = worded(standing)
    context = {
        "back": BACK_ONE,
        "may": [row for row in rows if row["name"] in may],
        "stays": [row for row in rows if row["name"] not in may],
        "problem": problem,
    }
    return render(request, "pages/mistake_sure.html", context, status=400 if problem else 200)


def signs(standing: State) -> list[str]:
    """The answers behind the findings that hold everything back, in the order of the contract."""
    found = {n for f in standing.screening.open_findings if f.disposition >= HELD for n in f.matched}
    return [name for name in knowledge().answer_types if name in found]


def worded(standing: State) -> list[dict[str, Any]]:
    """Each sign in a few words, with the question as it was read."""
    matched = {n: v for f in standing.screening.open_findings if f.disposition >= HELD for n, v in f.matched.items()}
    rows = []
    for name in signs(standing):
        words = told(name, matched[name], knowledge())
        if words:
            rows.append({"name": name, "told": capital(words), "asked": asked(name, matched[name])})
    return rows


def asked(name: str, value: object) -> str:
    """The words of the option that told it, with its small print; the meaning of the answer where there is none."""
    for question in knowledge().questions.values():
        for option in question.options:
            if value in (option.sets.get(name), option.unsure_sets.get(name)):
                return f"{option.label}: {option.small}" if option.small else option.label
    return knowledge().answer_types[name].meaning
