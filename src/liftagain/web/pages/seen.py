"""I have been seen: what a clinician found and allowed. It lifts only the findings that it names."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from liftagain.domain.screening import Disposition, Finding
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts
from liftagain.web.journey import next_place
from liftagain.web.pages.banner import capital
from liftagain.web.state import State, state
from liftagain.words.screening import finding_words

BY = (
    ("physician", "A doctor"),
    ("physiotherapist", "A physiotherapist"),
    ("nurse", "A nurse"),
    ("midwife", "A midwife"),
)
ALLOWED = (
    ("all", "I may train again"),
    ("gentle", "Only gentle movement for now"),
    ("not_yet", "Not yet"),
)


@require_http_methods(["GET", "HEAD", "POST"])
def seen(request: HttpRequest) -> HttpResponse:
    """Takes a clearance. Emergency and same-day findings ask a second time."""
    standing = state(request)
    found = {finding.rule: finding for finding in standing.screening.open_findings}
    problems: dict[str, str] = {}
    if request.method == "POST":
        told, problems = read(request.POST, found, standing.today)
        if not problems and asks_twice(told, found) and request.POST.get("sure") != "yes":
            return render(request, "pages/seen_sure.html", {**spoken(told, found), "back": "/seen/"})
        if not problems:
            facts.record(facts.CLEARANCE, {**told, "on": moment(told["on"], standing)})
            return redirect(next_place(State()))
    return render(
        request, "pages/seen.html", shown(standing, found, request.POST, problems), status=400 if problems else 200
    )


def read(form: QueryDict, found: dict[str, Finding], today: date) -> tuple[dict[str, Any], dict[str, str]]:
    """The clearance in the contract's form, and what is wrong in the form by field."""
    problems: dict[str, str] = {}
    try:
        on = date.fromisoformat(form.get("on", ""))
        if on > today:
            problems["on"] = "That day is still to come. On which day were you seen?"
    except ValueError:
        on, problems["on"] = today, "date"
    findings = [rule for rule in form.getlist("findings") if rule in found]
    for name, choices in (("by", BY), ("allowed", ALLOWED)):
        if form.get(name) not in dict(choices):
            problems[name] = "nothing_chosen"
    if not findings:
        problems["findings"] = "nothing_chosen"
    told = {"on": on.isoformat(), "by": form.get("by", ""), "findings": findings, "allowed": form.get("allowed", "")}
    return told, problems


def asks_twice(told: dict[str, Any], found: dict[str, Finding]) -> bool:
    """Whether it would lift a finding that had to be seen at once or on the same day."""
    return any(found[rule].disposition >= Disposition.SAME_DAY for rule in told["findings"])


def moment(on: str, standing: State) -> str:
    """The day of the visit; on the day of the answers, a moment after them.

    A day alone counts from the next day on. The second question has made sure that the visit came after the signs.
    """
    told = standing.local(standing.told.at or standing.now.at).date().isoformat()
    if on == standing.today.isoformat():
        return standing.local(standing.now.at).isoformat()
    return f"{on}T23:59" if on == told else on


def spoken(told: dict[str, Any], found: dict[str, Finding]) -> dict[str, Any]:
    """The clearance in words, for the second question."""
    return {
        "told": told,
        "on": date.fromisoformat(told["on"]),
        "by": dict(BY)[told["by"]],
        "allowed": dict(ALLOWED)[told["allowed"]],
        "findings": [in_short(found[rule]) for rule in told["findings"]],
    }


def shown(standing: State, found: dict[str, Finding], form: QueryDict, problems: dict[str, str]) -> dict[str, Any]:
    """What the form needs."""
    return {
        "findings": [(rule, in_short(finding)) for rule, finding in found.items()],
        "chosen": form.getlist("findings"),
        "by": BY,
        "chosen_by": form.get("by"),
        "allowed": ALLOWED,
        "chosen_allowed": form.get("allowed"),
        "on": form.get("on", ""),
        "today": standing.today,
        "problems": problems,
        "earlier": facts.current(facts.CLEARANCE),
        "back": "/",
    }


def in_short(finding: Finding) -> str:
    """A finding by what the person told: that is what a clinician was asked about."""
    words = finding_words(finding, knowledge())
    return capital(", ".join(words.told)) or words.title
