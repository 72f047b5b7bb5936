"""What the wishes of a day changed in its session and what that costs, and which wish to let go where nothing fits."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from liftagain.domain.case import Case
from liftagain.domain.day_wish import DayWish
from liftagain.domain.person import Person
from liftagain.domain.plan import ChangedToday, Prescription, Relax, Session, Wish
from liftagain.domain.reason import Reason
from liftagain.reasoning.day_wishes import is_empty, reasons
from liftagain.reasoning.fit import OWN
from liftagain.reasoning.session import draft
from liftagain.reasoning.situation import Situation
from liftagain.reasoning.week_balance import done_lately, group_of

_EVERYTHING = "gym"  # the kit that holds all


def changed_today(session: Session, situation: Situation) -> ChangedToday | None:
    """The session against the one without the wishes; None on a day without any."""
    if is_empty(situation.wish):
        return None
    before = draft(without_wishes(situation)).session
    was, now = _names(before.items), _names(session.items)
    return ChangedToday(
        because=reasons(situation.wish),
        left_out=tuple(name for name in was if name not in now),
        added=tuple(name for name in now if name not in was),
        open=tuple(_open(was, now, situation)),
        minutes_before=before.minutes,
    )


def _names(items: Collection[Prescription]) -> tuple[str, ...]:
    return tuple(one.exercise for one in items)


def _open(was: Collection[str], now: Collection[str], situation: Situation) -> Iterator[str]:
    """The groups that the session would have trained, and that now neither it nor the days before it have."""
    known, done = situation.known, done_lately(situation)
    groups = {name: group_of(known.movements[name], known) for name in (*was, *now)}
    there = {groups[name] for name in now}
    for group in known.balance:
        if group in {groups[name] for name in was} and group not in there and group not in done.last:
            yield group


def without_wishes(situation: Situation) -> Situation:
    """The situation as it would be had nothing been wished for today."""
    kept = tuple(wish for wish in situation.case.wishes if wish.date != situation.today)
    return _changed(situation, replace(situation.case, wishes=kept))


def _changed(situation: Situation, case: Case) -> Situation:
    """The situation with another case; what earlier days held stays worked out."""
    other = replace(situation, case=case)
    shared = {name: getattr(situation, name) for name in ("kept", "planned", "shown", "logged_loads", "body", "diary")}
    other.__dict__.update(shared)
    return other


def has_work(session: Session) -> bool:
    """Whether a session holds more than warm-up, cool-down and what stands beside it."""
    return any(one.part == "main" for one in session.items)


def relax(session: Session, situation: Situation) -> tuple[Relax, ...]:
    """Each wish that alone stands in the way of a session, where there is none, with what would be there without it."""
    if has_work(session):
        return ()
    found = []
    for wish, because, other in _without_each(situation):
        there = draft(other).session
        if has_work(there):
            names = tuple(one.exercise for one in there.items if one.part == "main")
            found.append(Relax(wish=wish, because=(because,), gives=names))
    return tuple(found)


def _without_each(situation: Situation) -> Iterator[tuple[Wish, Reason, Situation]]:
    """The situation with each wish let go in turn: time, equipment, what hurts or is swapped, each direction."""
    case, wish = situation.case, situation.wish
    rest = tuple(one for one in case.wishes if one.date != situation.today)

    def other(now: DayWish, person: Person = case.person) -> Situation:
        return _changed(situation, replace(case, wishes=(*rest, now), person=person))

    minutes = situation.person.minutes
    if minutes is not None and minutes < situation.phase_of_work.minutes:
        because = Reason(rule="relax_minutes", facts={"minutes": minutes}, sources=OWN)
        yield "minutes", because, other(replace(wish, minutes=None), replace(case.person, minutes=None))
    yield (
        "equipment",
        Reason(rule="relax_equipment", sources=OWN),
        other(replace(wish, without=()), replace(case.person, equipment=(*case.person.equipment, _EVERYTHING))),
    )
    if wish.hurts:
        yield "hurts", Reason(rule="relax_hurts", sources=OWN), other(replace(wish, hurts=()))
    if wish.swaps:
        yield "swap", Reason(rule="relax_swap", sources=OWN), other(replace(wish, swaps=()))
    directions = [one for one in situation.avoidances if one.profile.kind == "direction"]
    for one in directions:
        calm = _changed(situation, case)
        calm.__dict__["avoidances"] = tuple(kept for kept in situation.avoidances if kept is not one)
        facts = {"direction": one.profile.id}
        yield "direction", Reason(rule="relax_direction", facts=dict(facts), sources=one.profile.sources), calm
