"""What was told too long ago to rest on: the warning signs after a gap, and the questions about the course."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from liftagain.domain.question import Question
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts

SIGNS = "emergency"


@dataclass(frozen=True)
class Stale:
    """A screen whose answers are stale, and how many days old they are."""

    screen: str
    title: str
    days: int


def signs_are_stale(today: date, after: int) -> bool:
    """Whether the warning signs have to be asked again in full.

    They do when, since they were last asked in full, more days than the limit passed without the daily signs either;
    the short daily list after such a gap does not make up for it.
    """
    told = facts.current(facts.ANSWERS).filter(number__gt=after)
    full = max((fact.day for fact in told if {*fact.told["asked"]} & _full()), default=None)
    if full is None:
        return False
    days = sorted({fact.day for fact in told if {*fact.told["asked"]} & _all() and fact.day >= full} | {today})
    most = knowledge().limit(knowledge().asked_again[SIGNS].limit)
    return any((later - earlier).days > most for earlier, later in pairwise(days))


def stale_screens(today: date, after: int) -> list[Stale]:
    """The screens about the course that were answered longer ago than their limit, the oldest first."""
    told = list(facts.current(facts.ANSWERS).filter(number__gt=after))
    found = []
    for name, rule in knowledge().asked_again.items():
        questions = {one.id: one for one in _of(name)}
        days = [fact.day for fact in told if {*fact.told["asked"]} & questions.keys()]
        if name == SIGNS or not days:
            continue
        old = (today - max(days)).days
        if old > knowledge().limit(rule.limit):
            found.append(Stale(name, next(iter(questions.values())).title, old))
    return sorted(found, key=lambda one: -one.days)


def _of(screen: str) -> Iterator[Question]:
    return (one for one in knowledge().questions.values() if one.screen == screen)


def _full() -> set[str]:
    return {one.id for one in knowledge().questions.values() if one.emergency and not one.recheck}


def _all() -> set[str]:
    return {one.id for one in knowledge().questions.values() if one.emergency}
