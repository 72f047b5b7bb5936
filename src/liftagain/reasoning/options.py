"""What may stand in a session today: for each place the exercises that fit, with what each of them is worth."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from liftagain.domain.exercise import Exercise
from liftagain.domain.phase import Slot
from liftagain.domain.plan import HeldBack, Prescription
from liftagain.domain.reason import Reason
from liftagain.reasoning.called_for import called_by_pattern, called_by_review
from liftagain.reasoning.choices import EXTRA, GOAL, OWN_LIFT, WORK, is_wanted, rank_of, sessions_before
from liftagain.reasoning.climbs import own_items
from liftagain.reasoning.day_wishes import refused_today
from liftagain.reasoning.fit import fit
from liftagain.reasoning.items import (
    Choice,
    candidates,
    has_climbed_to,
    is_new_load,
    item,
    lowest_step,
    planned_sets,
    refused,
    resting,
)
from liftagain.reasoning.outings import dose_of, is_due
from liftagain.reasoning.ramp import Climb
from liftagain.reasoning.self_test import called_for
from liftagain.reasoning.situation import Situation
from liftagain.reasoning.week_balance import Done, group_of

_TURN = 3  # so that what was left out comes first two sessions later, whatever the number of places
_MOST_STEPS = 3  # further down the list of a place all are worth the same


@dataclass(frozen=True)
class Option:
    """One exercise for one place: the item with its full dose, its rank, what it is worth in points, what it is.

    `ladder` is the lowest step of its ladder where only one step may stand in the session, else empty.
    """

    wanted: Prescription
    place: int
    rank: int
    worth: int
    pattern: str
    group: str
    muscles: tuple[str, ...]
    ladder: str = ""
    new_load: bool = False
    instead_of: HeldBack | None = None


def options(situation: Situation, climbs: Sequence[Climb], done: Done) -> list[Option]:
    """Everything that may stand in the session, in the order of its places; the own lifts come before the phase's."""
    return [*_own(situation, climbs), *_of_library(situation, {one.exercise for one in climbs}, done)]


def _own(situation: Situation, climbs: Sequence[Climb]) -> Iterator[Option]:
    known, most = situation.known, int(situation.known.limit("weight_own_lift"))
    for (one, wanted), number in zip(own_items(climbs, situation), range(len(climbs)), strict=True):
        movement = known.movements[wanted.exercise]
        yield Option(
            wanted,
            place=number - len(climbs),
            rank=OWN_LIFT,
            worth=most * (len(climbs) - number),
            pattern=movement.pattern,
            group=group_of(movement, known),
            muscles=movement.primary,
            new_load=one.is_new,
        )


def _of_library(situation: Situation, own: Collection[str], done: Done) -> Iterator[Option]:
    slots = situation.phase_of_work.slots
    places = [place for place, slot in enumerate(slots) if is_wanted(slot, situation)]
    found = {place: [*_fitting(slots[place], situation, own)] for place in places}
    work = [place for place, choices in found.items() if choices and rank_of(slots[place]) == WORK]
    worth = _Worth(situation, done, {place: number for number, place in enumerate(work)})
    for place, choices in found.items():
        for number, choice in enumerate(choices):
            yield _option(choice, place, number, situation, worth)


def _option(choice: Choice, place: int, number: int, situation: Situation, worth: "_Worth") -> Option:
    known, slot = situation.known, situation.phase_of_work.slots[place]
    wanted = item(choice, planned_sets(choice, situation), situation)
    if slot.pulse and (long := wanted.sets[0].duration_s) is not None:
        brief = min(long, known.limit("warm_up_pulse_s"))
        wanted = replace(wanted, sets=(replace(wanted.sets[0], duration_s=brief),))
    points, calls = worth.of(choice.exercise, place, number)
    main = slot.part == "main"
    return Option(
        replace(wanted, because=(*wanted.because, *calls)),
        place,
        rank_of(slot),
        points,
        pattern=choice.exercise.pattern if main else "",
        group=group_of(choice.exercise, known) if main else "",
        muscles=choice.exercise.primary if main else (),
        ladder=lowest_step(choice.exercise, known) if main else "",
        new_load=main and is_new_load(choice.exercise, choice.dose, choice.track, situation),
        instead_of=choice.instead_of,
    )


def _fitting(slot: Slot, situation: Situation, own: Collection[str]) -> Iterator[Choice]:
    """The choices of a place that fit today, the most wanted first.

    What is not due today closes the place, so that no easier step slips in on a day of rest; a warm-up is for every
    day. Where nothing on the list fits, what the library names as an alternative stands in.
    """
    names = [*candidates(slot, situation, sessions_before(situation.today, situation))]
    against: list[HeldBack] = []
    found = False
    for name in chain(names, _alternatives(names, situation)):
        if found and name not in names:
            return
        choice = _choice(name, slot, situation, against) if name not in own else None
        if choice is None:
            continue
        if is_due(choice.dose, situation.today, situation.counted_from, situation.person, situation.known):
            found = True
            yield choice
        elif slot.part in ("main", "through_the_day"):
            return


def _choice(name: str, slot: Slot, situation: Situation, against: list[HeldBack]) -> Choice | None:
    """The exercise as a choice for the place; why it is none goes into `against` where it is worth telling."""
    exercise = situation.known.exercises.get(name)
    dose = dose_of(exercise, situation.room.phase) if exercise else None
    if exercise is None or dose is None or dose.load == "ramp" or slot.part not in exercise.parts:
        return None
    if slot.ladder and not has_climbed_to(exercise, situation):
        return None
    found, track = fit(exercise, situation.room), situation.track(exercise)
    reason = (
        found.because[0] if found.word == "no" else refused_today(name, situation.wish) or resting(track, situation)
    )
    if reason is not None:
        told = refused(exercise, reason)
        against.extend([told] if told is not None else [])
        return None
    return Choice(exercise, slot.part, dose, found, track, against[0] if against else None)


def _alternatives(names: Sequence[str], situation: Situation) -> Iterator[str]:
    """What the library names in place of the exercises on a list, without those themselves."""
    listed = (situation.known.exercises[name] for name in names if name in situation.known.exercises)
    yield from dict.fromkeys(other for one in listed for other in one.alternatives if other not in names)


def nothing_for(situation: Situation) -> list[HeldBack]:
    """What is held back at the places where nothing fits today, each place with its first reason."""
    found = []
    for slot in situation.phase_of_work.slots:
        against: list[HeldBack] = []
        if slot.part == "main" and not slot.extra and is_wanted(slot, situation):
            names = [*candidates(slot, situation, 0)]
            if not any(_choice(name, slot, situation, against) for name in names):
                found += against[:1]
    return found


class _Worth:
    """What the exercises of a day are worth, in points, and why; docs/decisions/0026 says what outweighs what."""

    def __init__(self, situation: Situation, done: Done, turns: Mapping[int, int]) -> None:
        self.situation, self.done, self.turns = situation, done, turns
        known = situation.known
        self.reviewed = self._by_ladder(called_by_review(situation.review, known))
        self.patterned = self._by_ladder(called_by_pattern(situation.screening, known))
        self.tested = self._by_ladder(called_for(situation))

    def _by_ladder(self, called: Mapping[str, Reason]) -> Mapping[str, Reason]:
        """What calls for a step of a ladder calls for the ladder: the step is the plan's to choose."""
        known = self.situation.known
        return {
            lowest_step(known.exercises[name], known): why for name, why in called.items() if name in known.exercises
        }

    def of(self, exercise: Exercise, place: int, number: int) -> tuple[int, tuple[Reason, ...]]:
        """The points of an exercise that is the `number`th choice of a place, and what called for it."""
        known, slot = self.situation.known, self.situation.phase_of_work.slots[place]
        step = known.limit("weight_preference")
        if slot.part != "main":
            goal = known.limit("weight_goal") if slot.goal is not None else 0.0
            return round(goal + known.limit("weight_breadth") / (number + 1)), ()
        ladder = lowest_step(exercise, known)
        calls = [self.reviewed.get(ladder), self.patterned.get(ladder), self.tested.get(ladder)]
        points = known.limit("weight_breadth") + step * max(0, _MOST_STEPS - number) + self._history(exercise)
        points += known.limit("weight_review") if calls[0] else 0.0
        points += known.limit("weight_pattern") if calls[1] else 0.0
        points += known.limit("weight_self_test") if calls[2] else 0.0
        if rank_of(slot) == GOAL:
            points += known.limit("weight_goal")
        elif rank_of(slot) == EXTRA:
            points *= known.limit("weight_extra")
        else:
            points += self._turn(place)
        return round(points), tuple(reason for reason in calls if reason is not None)

    def _history(self, exercise: Exercise) -> float:
        """More the longer the group has waited, and when the week would go without it; a little for the familiar."""
        known, group = self.situation.known, group_of(exercise, self.situation.known)
        familiar = known.limit("weight_continuity") if exercise.id in self.done.exercises else 0.0
        if not group:
            return familiar
        waited = self.done.waited_days(group)
        gap = known.limit("weight_gap") if waited >= known.limit("balance_gap_days") else 0.0
        return familiar + gap + waited * known.limit("weight_waiting_day")

    def _turn(self, place: int) -> float:
        """The work takes turns to come first, also where nobody tells what was done."""
        count = len(self.turns)
        turn = _TURN * sessions_before(self.situation.today, self.situation)
        return self.situation.known.limit("weight_turn") * (count - (self.turns[place] - turn) % count) / count
