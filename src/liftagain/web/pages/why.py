"""Why this plan: the reasons, the inputs, the rules with their sources, and the day computed again."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from liftagain.web.again import days, newest_plan, replay
from liftagain.web.state import state
from liftagain.words.amounts import weekday
from liftagain.words.source import SourceWords
from liftagain.words.why import WhyWords, in_words

DAYS_LISTED = 60


@require_safe
def why(request: HttpRequest, day: str = "") -> HttpResponse:
    """The newest plan, or that of a day; a day without a plan says so and lists those that have one."""
    standing = state(request)
    shown = newest_plan(read(day))
    kept = [(one.isoformat(), weekday(one)) for one in reversed(days()) if shown is None or one != shown.day]
    context = {"back": "/today/", "days": kept[:DAYS_LISTED], "words": None, "asked": day}
    if shown is None:
        return render(request, "pages/why.html", context, status=404 if day else 200)
    told = replay(shown)
    words = in_words(told, standing.unit_named)
    return render(
        request,
        "pages/why.html",
        {**context, "words": words, "replay": told, "rules": list(ruled(words)), "things": list(things(words))},
    )


def things(words: WhyWords) -> Iterator[tuple[str, list[str], list[str]]]:
    """What stands in the day: its name, what is said of it and what was read for it, each once."""
    for about, reasons in groupby(words.items, key=lambda one: one.about):
        found = list(reasons)
        said, read = ([one.text or one.rule for one in found], [one.read for one in found if one.read])
        yield about, list(dict.fromkeys(said)), list(dict.fromkeys(read))


def ruled(words: WhyWords) -> Iterator[tuple[str, str, tuple[SourceWords, ...]]]:
    """Each rule by what it says, with its id and its sources. A rule that says nothing alone stands by its id."""
    said = {one.rule: one.text for one in reversed((*words.day, *words.items, *words.held)) if one.text}
    for rule, sources in words.rules:
        yield said.get(rule, rule), rule, sources


def read(day: str) -> date | None:
    """The day in the address; "not found" where it is none."""
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        raise Http404 from None
