"""The questions that could still make the outcome more urgent, as links that open them."""

from typing import Any

from django import template
from django.template import Context

from liftagain.app.questions import settled_by
from liftagain.knowledge.bundle import knowledge
from liftagain.web.state import state
from liftagain.words.told import told

register = template.Library()
MOST_SIGNS = 4


@register.inclusion_tag("parts/unanswered.html", takes_context=True)
def unanswered(context: Context) -> dict[str, Any]:
    """The open questions, most decisive first, each with what it asks about and its address."""
    open_ids = state(context["request"]).situation.screening.unanswered
    return {"rows": [row(question.title, question.screen, ids) for question, ids in settled_by(open_ids)]}


def row(title: str, screen: str, ids: tuple[str, ...]) -> dict[str, str]:
    """One question: its title, the signs in it that count most, its address."""
    signs = [words for name in ids if (words := told(name, "yes", knowledge()))]
    more = f" and {len(signs) - MOST_SIGNS} more" if len(signs) > MOST_SIGNS else ""
    return {"title": title, "signs": ", ".join(signs[:MOST_SIGNS]) + more, "href": f"/questions/{screen}/"}
