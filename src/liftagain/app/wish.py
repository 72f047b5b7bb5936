"""Asks something of one day: the case with the wish in it, checked like everything that comes in."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from liftagain.app.case_file import read_wish
from liftagain.domain.case import Case


def with_wish(case: Case, day: date, asked: Mapping[str, Any]) -> Case:
    """The case with what is asked of a day; unchanged where nothing is.

    Args:
        case: the facts.
        day: the day that it is asked of.
        asked: `minutes`, `without`, `hurts`, `swaps`; what is empty or None is not asked.

    Raises:
        InputError: naming the key, what was found and what it takes.
    """
    told = {key: value for key, value in asked.items() if value not in (None, [], ())}
    if not told:
        return case
    return replace(case, wishes=(*case.wishes, read_wish({"date": day.isoformat(), **told}, "today")))
