"""Where it hurts, as a small picture beside the course of the pain."""

from typing import Any

from django.utils.safestring import mark_safe

from liftagain.figures.body_map import small_map
from liftagain.knowledge.bundle import knowledge
from liftagain.web.state import State
from liftagain.words.amounts import short_day


def where(standing: State) -> dict[str, Any] | None:
    """The newest body map as a picture with its words and its day; None when nothing was tapped."""
    for name, tapped in standing.told.areas.items():
        labels = [option.label for option in knowledge().questions[name].options if option.area in tapped]
        if labels:
            told, on = ", ".join(labels), standing.told.asked_on.get(name)
            drawn = small_map(tapped, "Where it hurts", f"Tapped: {told}.")
            return {
                "map": mark_safe(drawn),  # noqa: S308 - drawn by us from the names of areas
                "says": told,
                "on": short_day(on) if on is not None else "",
            }
    return None
