"""The course of the pain in words."""

from collections.abc import Sequence

from liftagain.domain.pain_day import PainDay
from liftagain.words.amounts import short_day
from liftagain.words.language import gettext as _


def headline(days: Sequence[PainDay]) -> str:
    """The one sentence: where the mornings began and where they are."""
    told = _mornings(days)
    if len(told) < 2:
        return _("The line begins here")
    first, last = told[0][1], told[-1][1]
    if last < first:
        return _("Morning pain down from {first:g} to {last:g}").format(first=first, last=last)
    if last > first:
        return _("Morning pain up from {first:g} to {last:g}").format(first=first, last=last)
    return _("Morning pain is where it was, at {last:g}").format(last=last)


def description(days: Sequence[PainDay]) -> str:
    """What the drawing shows, for who does not see it."""
    told = _mornings(days)
    if not told:
        return _("No morning score yet.")
    text = _("Morning pain {first:g} of 10 on {first_day}, {last:g} on {last_day}; {count} mornings told.")
    (first_day, first), (last_day, last) = told[0], told[-1]
    return text.format(first=first, first_day=first_day, last=last, last_day=last_day, count=len(told))


def _mornings(days: Sequence[PainDay]) -> list[tuple[str, float]]:
    return [(short_day(day.on), day.morning) for day in days if day.morning is not None]
