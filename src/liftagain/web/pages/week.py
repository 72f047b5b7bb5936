"""Your week: the balanced week in Maintain, what was rare, what came before last time, and the one nudge."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from liftagain.domain.week_plan import MaintainWeek
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.maintain_week import maintain_week
from liftagain.web.journal import nudges
from liftagain.web.journey import next_place
from liftagain.web.remembered import remembered
from liftagain.web.state import State, state
from liftagain.words.early_warning import WarningWords
from liftagain.words.week import in_words, nudge


def week_of(standing: State) -> MaintainWeek:
    """The week from today on; only where there may be a plan."""
    return remembered(
        "week",
        standing.mark,
        lambda: maintain_week(standing.situation, standing.review.factors, nudges.said()),
    )


@require_safe
def week(request: HttpRequest) -> HttpResponse:
    """The seven days from today on."""
    standing = state(request)
    if not standing.can_plan or not standing.has_seen_result:
        return redirect(next_place(standing))
    made = week_of(standing)
    note(made)
    words = in_words(made, standing.unit_named)
    known = knowledge()
    context = {
        "words": words,
        "warnings": [(one, cited(one)) for one in words.warnings],
        "library": set(known.exercises),
        "sources": [known.sources[one] for one in known.weeks["maintain"].sources],
    }
    return render(request, "pages/week.html", context)


def cited(one: WarningWords) -> list[Any]:
    """The sources of a warning."""
    return [knowledge().sources[source] for source in one.sources]


def note(made: MaintainWeek) -> None:
    """Notes the nudge that a page shows, so that it stays one."""
    if made.nudge is not None:
        nudges.note(made.nudge.id, made.first)


def nudge_today(standing: State) -> str:
    """The nudge of today for the page of the day; empty on most days, and outside Maintain."""
    if standing.plan.phase != "maintain":
        return ""
    made = week_of(standing)
    note(made)
    return nudge(made, standing.unit_named)
