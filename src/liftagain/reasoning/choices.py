"""The library's part of a session: a choice for each slot of the phase, and the items that are due today."""

from collections.abc import Iterator, Sequence
from datetime import date

from liftagain.domain.phase import Slot
from liftagain.reasoning.items import Choice, SoFar, choose
from liftagain.reasoning.outings import is_strength_day, strength_days_before
from liftagain.reasoning.ramp import Climb
from liftagain.reasoning.situation import Situation

GOAL, BESIDE, OWN_LIFT, WORK, EXTRA = range(5)
"""The ranks: the goal of the person, warm-up and cool-down and walks, the own lifts, the rest, the time left."""


def minutes_for(situation: Situation) -> float:
    """The length of the session in minutes: what the person has, or what the phase usually takes."""
    wished = situation.person.minutes
    return min(wished if wished is not None else situation.phase_of_work.minutes, situation.known.limit("minutes_most"))


def choices(situation: Situation, climbs: Sequence[Climb] = ()) -> Iterator[tuple[Choice, int]]:
    """For each slot its choice and the place of the slot in the phase. An own lift fills the slot of its pattern."""
    lifts = frozenset(one.exercise for one in climbs)
    patterns = {situation.known.movements[name].pattern for name in lifts}
    new_load, turn = any(one.is_new for one in climbs), sessions_before(situation.today, situation)
    so_far = SoFar(taken=lifts, new_load=new_load, turn=turn)
    for place, slot in enumerate(situation.phase_of_work.slots):
        choice = choose(slot, situation, so_far) if is_wanted(slot, situation) else None
        if choice is not None and not (choice.exercise.pattern in patterns and slot.part == "main"):
            so_far = so_far.with_(choice, situation)
            yield choice, place


def sessions_before(day: date, situation: Situation) -> int:
    """How many strength days there were before `day`."""
    return strength_days_before(day, situation.counted_from, situation.person, situation.known)


def is_easy_day(situation: Situation) -> bool:
    """Whether today lies between two strength days, in a phase that has such days."""
    has_easy_days = any(slot.days == "easy" for slot in situation.phase_of_work.slots)
    since, person, known = situation.counted_from, situation.person, situation.known
    return has_easy_days and not is_strength_day(situation.today, since, person, known)


def is_wanted(slot: Slot, situation: Situation) -> bool:
    """Whether a place is there today: for this person's goals, on a day of its kind."""
    if slot.goal is not None and slot.goal not in situation.person.goals:
        return False
    easy = is_easy_day(situation)
    return not ((slot.days == "easy" and not easy) or (slot.extra and easy))


def rank_of(slot: Slot) -> int:
    """The rank of a place in the session."""
    if slot.extra:
        return EXTRA
    if slot.goal is not None:
        return GOAL
    return WORK if slot.part == "main" else BESIDE
