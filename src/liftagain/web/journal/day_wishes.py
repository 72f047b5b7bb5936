"""What the person asked of single days: facts of that day, each of which can be taken back."""

import uuid
from collections.abc import Mapping
from datetime import date
from typing import Any

from liftagain.web.journal import facts
from liftagain.web.journal.models import Fact


def wishes(after: int) -> list[dict[str, Any]]:
    """The wishes of the episode in the form of the case, in the order in which they were told."""
    found = facts.current(facts.DAY_WISH).filter(number__gt=after)
    return [{"date": fact.day.isoformat(), **fact.told} for fact in found]


def of_day(day: date, after: int) -> list[Fact]:
    """The wishes of one day that stand, as facts."""
    return list(facts.current(facts.DAY_WISH).filter(number__gt=after, day=day))


def wish(told: Mapping[str, Any], day: date) -> Fact:
    """Stores a wish for a day."""
    return facts.record(facts.DAY_WISH, told, day=day)


def take_back(name: uuid.UUID, day: date, after: int) -> bool:
    """Takes a wish of the day back; whether there was one."""
    found = [fact for fact in of_day(day, after) if fact.id == name]
    for fact in found:
        facts.withdraw(fact)
    return bool(found)
