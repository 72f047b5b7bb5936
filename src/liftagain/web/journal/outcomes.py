"""Outcome values, the person's own activities, and on which day the weekly look was offered: all of them facts."""

from collections.abc import Sequence
from datetime import date

from liftagain.app.outcomes import as_body, read_outcomes
from liftagain.domain.outcome import Outcome
from liftagain.web.journal import facts
from liftagain.web.journal.models import Fact


def told(after: int) -> list[Fact]:
    """The outcome facts of the episode that stand, by day and in the order of telling."""
    return list(facts.current(facts.OUTCOME).filter(number__gt=after).order_by("day", "number"))


def outcome_in(fact: Fact) -> Outcome:
    """The value that a fact holds."""
    (outcome,) = read_outcomes([{**fact.told, "on": fact.day.isoformat()}], "journal")
    return outcome


def outcomes(after: int) -> list[Outcome]:
    """The values of the episode that stand."""
    return [outcome_in(fact) for fact in told(after)]


def keep(outcome: Outcome, after: int) -> Fact:
    """Stores a value. One of the same instrument on the same day is superseded: the day has one value."""
    before = [fact for fact in told(after) if fact.day == outcome.on and fact.told["instrument"] == outcome.instrument]
    return facts.record(facts.OUTCOME, as_body(outcome), day=outcome.on, supersedes=before[-1].id if before else None)


def correct(fact: Fact, outcome: Outcome) -> Fact:
    """Stores a value over the one that a fact holds."""
    return facts.record(facts.OUTCOME, as_body(outcome), day=fact.day, supersedes=fact.id)


def activities(after: int) -> tuple[str, ...]:
    """The person's own activities as they were named last in the episode; empty without any."""
    named = facts.current(facts.OWN_ACTIVITIES).filter(number__gt=after).last()
    return tuple(named.told["activities"]) if named is not None else ()


def name_activities(names: Sequence[str], after: int) -> None:
    """Stores the list over the one before it; what was rated before stays as it was."""
    before = facts.current(facts.OWN_ACTIVITIES).filter(number__gt=after).last()
    facts.record(facts.OWN_ACTIVITIES, {"activities": list(names)}, supersedes=before.id if before else None)


def was_offered_on(day: date) -> bool:
    """Whether the weekly look was offered on that day."""
    return facts.current(facts.WEEKLY_OFFER).filter(day=day).exists()


def note_offer(day: date) -> None:
    """Notes that the weekly look was offered."""
    facts.record(facts.WEEKLY_OFFER, {"offered": True}, day=day)
