"""The weekly numbers on the Progress page: words, drawing, table and reasons, one row an instrument."""

from typing import Any

from django.utils.safestring import mark_safe

from liftagain.app.outcomes import courses
from liftagain.charts.outcome_course import outcome_course
from liftagain.domain.instrument import Instrument
from liftagain.domain.outcome import OutcomeCourse
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import outcomes
from liftagain.web.journal.models import Fact
from liftagain.web.pages.weekly import due
from liftagain.web.state import State
from liftagain.words.outcome import (
    amount,
    cited,
    description,
    direction,
    range_words,
    sentences,
    short,
    value_words,
    verdict_words,
    why,
)

OPEN = 2  # so many drawings stand open; the others open on demand


def weekly_numbers(standing: State) -> dict[str, Any]:
    """Everything that the section needs."""
    told = outcomes.told(standing.begins_after)
    found = courses([outcomes.outcome_in(fact) for fact in told])
    rows = [row(knowledge().instruments[one.instrument], one, told) for one in found]
    named = outcomes.activities(standing.begins_after)
    return {"rows": rows[:OPEN], "more": rows[OPEN:], "due": due(standing), "named": named}


def row(instrument: Instrument, course: OutcomeCourse, told: list[Fact]) -> dict[str, Any]:
    """One instrument: what it says, drawn and as a table, and why."""
    drawn = outcome_course(
        instrument, course, knowledge().limit("outcome_gap_d"), instrument.name, description(instrument, course)
    )
    return {
        "id": instrument.id,
        "name": instrument.name,
        "short": short(instrument, course),
        "direction": direction(instrument),
        "takes": range_words(instrument),
        "sentences": [text for text in sentences(instrument, course) if text],
        "chart": mark_safe(drawn),  # noqa: S308 - drawn by us; words in it are escaped
        "band": course.band is not None,
        "values": [
            {"day": fact.day, "value": value_words(instrument, fact.told["value"]), "fact": fact.id}
            for fact in reversed(told)
            if fact.told["instrument"] == instrument.id
        ],
        "items": [
            {
                "name": item.name,
                "first": amount(item.first),
                "latest": amount(item.latest),
                "said": verdict_words(item.verdict) if len(course.points) > 1 else "",
            }
            for item in course.items
        ],
        "why": list(why(instrument, course)),
        "sources": [knowledge().sources[source] for source in cited(instrument)],
    }
