"""The library's part of a session: a choice for each slot of the phase, and the items that are due today."""

from collections.abc import Iterable, Iterator

from liftagain.domain.phase import Slot
from liftagain.domain.plan import HeldBack, Prescription
from liftagain.reasoning.items import Choice, choose, item, planned_sets
from liftagain.reasoning.outings import is_due
from liftagain.reasoning.ramp import Climb
from liftagain.reasoning.situation import Situation


def minutes_for(situation: Situation) -> float:
    """The length of the session in minutes: what the person has, or what the phase usually takes."""
    wished = situation.person.minutes
    return min(wished if wished is not None else situation.phase_of_work.minutes, situation.known.limit("minutes_most"))


def choices(situation: Situation, climbs: Iterable[Climb] = ()) -> Iterator[tuple[Choice, int]]:
    """For each slot its choice and its place in the order of importance. An own lift fills the slot of its pattern."""
    long = minutes_for(situation) >= situation.known.limit("minutes_warm_up")
    taken: frozenset[str] = frozenset(one.exercise for one in climbs)
    patterns = {situation.known.movements[name].pattern for name in taken}
    turn = (situation.today - situation.stand.since).days // 2
    for place, slot in enumerate(situation.phase_of_work.slots):
        choice = choose(slot, situation, taken, turn) if _wanted(slot, situation, long) else None
        if choice is not None and not (choice.exercise.pattern in patterns and slot.part == "main"):
            taken |= {choice.exercise.id}
            yield choice, place


def _wanted(slot: Slot, situation: Situation, long: bool) -> bool:
    if slot.goal is not None and slot.goal not in situation.person.goals:
        return False
    return long or slot.always or slot.part in ("main", "through_the_day")


def library_items(
    situation: Situation, climbs: Iterable[Climb], held: list[HeldBack]
) -> Iterator[tuple[tuple[int, int], Prescription]]:
    """The items that are due today with their rank: warm-up, cool-down and walks, then the own lifts, then the rest."""
    since = situation.stand.since
    for choice, place in choices(situation, climbs):
        if choice.instead_of is not None:
            held.append(choice.instead_of)
        if is_due(choice.dose, situation.today, since, situation.person, situation.known):
            rank = 2 if choice.part == "main" else 0
            yield (rank, place), item(choice, planned_sets(choice, situation), situation)
