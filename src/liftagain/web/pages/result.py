"""The result: how soon somebody should look at it, what preceded the pain, and today's session."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from liftagain.app.review_picture import review_picture
from liftagain.domain.review import Review
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.rules_age import rules_age
from liftagain.web.journey import next_place
from liftagain.web.pages.banner import banner
from liftagain.web.pages.keep import keep_plan, keep_review, keep_screening
from liftagain.web.pages.region import call_context
from liftagain.web.pages.today import session_card
from liftagain.web.state import State, state
from liftagain.words import review as words
from liftagain.words.episodes import only_before_earlier
from liftagain.words.pattern import CAUTION
from liftagain.words.plan import in_words


@require_safe
def result(request: HttpRequest) -> HttpResponse:
    """Everything on one page, in this order. What is still to be asked comes first."""
    standing = state(request)
    if not standing.can_plan:
        return redirect(next_place(standing))
    keep_screening(standing)
    keep_review(standing)
    keep_plan(standing)
    plan = in_words(standing.plan, standing.unit_named)
    context = {
        **call_context(request, standing),
        "banner": banner(standing, to_others=True),
        "review": review(standing),
        "session": session_card(standing, plan),
        "open_screen": standing.open_screen,
        "under_age": standing.is_under_age,
        "caution": CAUTION,
        "rules": rules_age(knowledge(), standing.today),
        "version": knowledge().version,
    }
    return render(request, "pages/result.html", context)


def review(standing: State) -> dict[str, Any]:
    """The review in words and pictures."""
    found = standing.review
    picture = review_picture(found, standing.unit_named)
    factors = words.factor_words(found, standing.unit_named)
    return {
        "headline": words.headline(found),
        "looked_at": words.looked_at(found),
        "log_age": words.log_age(found),
        "doubts": words.doubts(found),
        "different": [factor for factor in factors if not factor.standing],
        "habits": [factor for factor in factors if factor.standing],
        "not_looked_at": not_looked_at(found),
        "earlier_only": only_before_earlier(found),
        "wide": mark_safe(picture.wide),  # noqa: S308 - drawn by us; its texts are escaped there
        "narrow": mark_safe(picture.narrow),  # noqa: S308
        "rows": picture.rows,
        "has_log": standing.has_log,
        "odd": (1, 2, 3),
    }


def not_looked_at(found: Review) -> list[tuple[str, str]]:
    """What could not be looked at, under each reason."""
    by_reason: dict[str, list[str]] = {}
    for item in words.not_looked_at(found):
        by_reason.setdefault(item.why, []).append(item.what)
    return [(reason, ", ".join(what)) for reason, what in by_reason.items()]
