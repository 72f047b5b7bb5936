"""The most that the facts allow of one exercise today. It is worked out without looking at any plan."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeVar

from liftagain.domain.exercise import Exercise
from liftagain.domain.plan import PlannedSet, Prescription
from liftagain.domain.reason import Reason
from liftagain.reasoning.climbs import climb_sets, climbs
from liftagain.reasoning.day_wishes import refused_today
from liftagain.reasoning.fit import OWN, fit
from liftagain.reasoning.items import Choice, is_per_side, planned_sets, resting
from liftagain.reasoning.outings import dose_of, is_due
from liftagain.reasoning.ramp import Climb
from liftagain.reasoning.ramp_up import ramp_up
from liftagain.reasoning.situation import Situation

N = TypeVar("N", int, float)


@dataclass(frozen=True)
class Allowance:
    """The most of an exercise: its sets, how often a day, the shortest rest, and whether only a small range is left."""

    sets: tuple[PlannedSet, ...]
    times_a_day: int
    rest_s: int
    per_side: bool
    reduced: bool
    ramp_up: tuple[PlannedSet, ...] = ()


@dataclass(frozen=True)
class Allowances:
    """What a situation allows of each exercise."""

    situation: Situation

    @cached_property
    def _climbs(self) -> dict[str, Climb]:
        return {one.exercise: one for one in climbs(self.situation, [])}

    def of(self, name: str) -> Allowance | Reason:
        """The most of the exercise `name` today, or the reason why there is none of it."""
        known = self.situation.known
        if name in self._climbs:
            return self._of_climb(self._climbs[name], known.exercises.get(name))
        exercise = known.exercises.get(name)
        if exercise is None:
            return Reason(rule="not_in_library", facts={"exercise": name}, sources=OWN)
        return self._of_library(exercise)

    def load_kg(self, name: str) -> float | None:
        """The most load in kg of an own lift today; None when it is not let back today."""
        one = self._climbs.get(name)
        return one.load_kg if one is not None and one.is_lift else None

    def _of_climb(self, one: Climb, exercise: Exercise | None) -> Allowance:
        sets, rest_s, per_side = climb_sets(one, exercise, self.situation)
        found = fit(self.situation.known.movements[one.exercise], self.situation.room, own_lift=True)
        return Allowance(sets, 1, rest_s, per_side, found.word == "modified", ramp_up(sets, self.situation.known))

    def _of_library(self, exercise: Exercise) -> Allowance | Reason:
        situation = self.situation
        found, dose = fit(exercise, situation.room), dose_of(exercise, situation.room.phase)
        if found.word == "no":
            return found.because[0]
        if dose is None or dose.load == "ramp":
            return Reason(rule="phase", facts={"phase": situation.room.phase}, sources=OWN)
        track = situation.track(exercise)
        rest = refused_today(exercise.id, situation.wish) or resting(track, situation)
        if rest is not None:
            return rest
        if not is_due(dose, situation.today, situation.counted_from, situation.person, situation.known):
            return Reason(rule="not_its_day", facts={"phase": situation.room.phase}, sources=OWN)
        longest = next((part for part in exercise.parts if part != "cool_down"), exercise.parts[0])
        choice = Choice(exercise, longest, dose, found, track)  # a cool-down stays short
        sets = planned_sets(choice, situation)
        reduced = found.word == "modified"
        return Allowance(sets, dose.times_a_day, dose.rest_s, is_per_side(exercise, dose), reduced)


def clamped(one: Prescription, most: Allowance) -> Prescription:
    """The item with nothing above the allowance: no more sets, repetitions, time, distance or load, no less reserve."""
    count = min(len(one.sets), len(most.sets))
    sets = tuple(_set(one.sets[n], most.sets[n]) for n in range(count))
    return replace(
        one,
        sets=sets,
        times_a_day=max(1, min(one.times_a_day, most.times_a_day)),
        rest_s=max(one.rest_s, most.rest_s),
        per_side=one.per_side and most.per_side,
        range="reduced" if most.reduced else one.range,
        ramp_up=tuple(_set(lighter, allowed) for lighter, allowed in zip(one.ramp_up, most.ramp_up, strict=False)),
    )


def _set(one: PlannedSet, most: PlannedSet) -> PlannedSet:
    """A set within another. What the other does not name (a load, a time) is taken away; an empty set becomes the
    other.
    """
    work = replace(
        one,
        reps=_least(one.reps, most.reps),
        hold_s=_least(one.hold_s, most.hold_s),
        duration_s=_least(one.duration_s, most.duration_s),
        distance_m=_least(one.distance_m, most.distance_m),
    )
    if work.reps is work.hold_s is work.duration_s is work.distance_m is None:
        return most
    rir = most.rir if one.rir is None or (most.rir is not None and one.rir < most.rir) else one.rir
    return replace(work, load_kg=_least(one.load_kg, most.load_kg), rir=rir)


def _least(value: N | None, most: N | None) -> N | None:
    """The smaller one; None where either is, or where nothing is asked for."""
    return None if value is None or most is None or value <= 0 else min(value, most)
