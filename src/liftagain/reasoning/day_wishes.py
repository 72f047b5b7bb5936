"""What the person asks of a single day: less time, less equipment, an exercise that hurts or that is to be swapped."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from liftagain.domain.day_wish import DayWish
from liftagain.domain.person import Person
from liftagain.domain.reason import Number, Reason
from liftagain.knowledge.bundle import Knowledge

ALL = "all"
"""The word for every piece of equipment that is no household thing."""

_HOUSEHOLD = "household"
_OWN = ("liftagain-decisions",)


def wish_on(wishes: Iterable[DayWish], day: date) -> DayWish:
    """Everything that was wished for a day, in one; the newest minutes count."""
    found = DayWish(date=day)
    for one in wishes:
        if one.date == day:
            found = DayWish(
                date=day,
                minutes=one.minutes if one.minutes is not None else found.minutes,
                without=_joined(found.without, one.without),
                hurts=_joined(found.hurts, one.hurts),
                swaps=_joined(found.swaps, one.swaps),
            )
    return found


def _joined(first: tuple[str, ...], then: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *then)))


def is_empty(wish: DayWish) -> bool:
    """Whether nothing was wished."""
    return wish == DayWish(date=wish.date)


def wished(person: Person, wish: DayWish) -> Person:
    """The person as they are on the day of the wish: its minutes, and only the equipment that is at hand."""
    equipment = () if ALL in wish.without else tuple(one for one in person.equipment if one not in wish.without)
    return replace(person, minutes=person.minutes if wish.minutes is None else wish.minutes, equipment=equipment)


def at_hand(person: Person, known: Knowledge) -> frozenset[str]:
    """The equipment of a person; the kits are opened, and household things are always there."""
    held = {*person.equipment, _HOUSEHOLD}
    return frozenset(held).union(*(known.kits[kit].holds for kit in held if kit in known.kits))


def hurts_by_day(wishes: Iterable[DayWish]) -> Mapping[date, frozenset[str]]:
    """The exercises that hurt, by the day on which the person said so."""
    found: dict[date, frozenset[str]] = {}
    for one in wishes:
        if one.hurts:
            found[one.date] = found.get(one.date, frozenset()) | frozenset(one.hurts)
    return found


def refused_today(exercise: str, wish: DayWish) -> Reason | None:
    """Why the person does not want an exercise today; None where they said nothing."""
    if exercise in wish.hurts:
        return Reason(rule="hurts_today", facts={"exercise": exercise}, sources=_OWN)
    if exercise in wish.swaps:
        return Reason(rule="swapped_today", facts={"exercise": exercise}, sources=_OWN)
    return None


def reasons(wish: DayWish) -> tuple[Reason, ...]:
    """The wishes of the day as reasons, in the order in which they weigh."""
    found: list[Reason] = []
    if wish.minutes is not None:
        found.append(Reason(rule="minutes_today", facts={"minutes": wish.minutes}, sources=_OWN))
    if wish.without:
        gone: dict[str, Number] = dict.fromkeys(wish.without, True)
        found.append(Reason(rule="without_today", facts=gone, sources=_OWN))
    refused = (refused_today(name, wish) for name in (*wish.hurts, *wish.swaps))
    return (*found, *(reason for reason in refused if reason is not None))
