"""The library's part of a session: a choice for each slot of the phase, and the items that are due today."""

from collections.abc import Iterator, Sequence
from datetime import date

from liftagain.domain.phase import Slot
from liftagain.domain.plan import HeldBack, Prescription
from liftagain.reasoning.items import Choice, SoFar, choose, item, planned_sets
from liftagain.reasoning.outings import is_due, is_strength_day, strength_days_before
from liftagain.reasoning.ramp import Climb
from liftagain.reasoning.situation import Situation

GOAL, BESIDE, OWN_LIFT, WORK, EXTRA = range(5)
"""The ranks: the goal of the person, warm-up and cool-down and walks, the own lifts, the rest, the time left."""
_TURN = 3  # so that what was left out comes first two sessions later, whatever the number of places


def minutes_for(situation: Situation) -> float:
    """The length of the session in minutes: what the person has, or what the phase usually takes."""
    wished = situation.person.minutes
    return min(wished if wished is not None else situation.phase_of_work.minutes, situation.known.limit("minutes_most"))


def choices(situation: Situation, climbs: Sequence[Climb] = ()) -> Iterator[tuple[Choice, int]]:
    """For each slot its choice and the place of the slot in the phase. An own lift fills the slot of its pattern."""
    long = minutes_for(situation) >= situation.known.limit("minutes_warm_up")
    lifts = frozenset(one.exercise for one in climbs)
    patterns = {situation.known.movements[name].pattern for name in lifts}
    new_load, turn = any(one.is_new for one in climbs), _sessions_before(situation.today, situation)
    so_far = SoFar(taken=lifts, new_load=new_load, turn=turn)
    for place, slot in enumerate(situation.phase_of_work.slots):
        choice = choose(slot, situation, so_far) if _wanted(slot, situation, long) else None
        if choice is not None and not (choice.exercise.pattern in patterns and slot.part == "main"):
            so_far = so_far.with_(choice, situation)
            yield choice, place


def _sessions_before(day: date, situation: Situation) -> int:
    return strength_days_before(day, situation.counted_from, situation.person, situation.known)


def is_easy_day(situation: Situation) -> bool:
    """Whether today lies between two strength days, in a phase that has such days."""
    has_easy_days = any(slot.days == "easy" for slot in situation.phase_of_work.slots)
    since, person, known = situation.counted_from, situation.person, situation.known
    return has_easy_days and not is_strength_day(situation.today, since, person, known)


def _wanted(slot: Slot, situation: Situation, long: bool) -> bool:
    if slot.goal is not None and slot.goal not in situation.person.goals:
        return False
    easy = is_easy_day(situation)
    if (slot.days == "easy" and not easy) or (slot.extra and easy):
        return False
    return long or slot.always or slot.part in ("main", "through_the_day")


def library_items(
    situation: Situation, climbs: Sequence[Climb], held: list[HeldBack]
) -> Iterator[tuple[tuple[int, int], Prescription]]:
    """The items that are due today with their rank: a goal, then warm-up, cool-down and walks, the own lifts, the rest.

    The rest takes turns to come first, so that over a week nothing is always left out of a short session.
    """
    since, slots = situation.counted_from, situation.phase_of_work.slots
    work: list[Prescription] = []
    for choice, place in choices(situation, climbs):
        if choice.instead_of is not None:
            held.append(choice.instead_of)
        if not is_due(choice.dose, situation.today, since, situation.person, situation.known):
            continue
        wanted, rank = item(choice, planned_sets(choice, situation), situation), _rank(slots[place])
        if rank == WORK:
            work.append(wanted)
        else:
            yield (rank, place), wanted
    turn = _TURN * _sessions_before(situation.today, situation)
    for place, wanted in enumerate(work):
        yield (WORK, (place - turn) % len(work)), wanted


def _rank(slot: Slot) -> int:
    if slot.extra:
        return EXTRA
    if slot.goal is not None:
        return GOAL
    return WORK if slot.part == "main" else BESIDE
