"""The time of a session and the lumbar load of a week, spent item by item."""

from collections.abc import Iterator
from dataclasses import replace

from liftagain.domain.plan import HeldBack, Prescription
from liftagain.domain.reason import Reason
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.dose import seconds
from liftagain.reasoning.fit import OWN
from liftagain.reasoning.lumbar_cap import planned_load
from liftagain.reasoning.situation import Situation

_MINUTE = 60


def duration_s(one: Prescription, known: Knowledge) -> float:
    """How long an item takes with its lighter sets and rests, in s; what goes beside the session takes none of it."""
    if one.part == "through_the_day":
        return 0.0
    rest = int(known.limit("ramp_up_rest_s"))
    lighter = seconds(one.ramp_up, rest, one.per_side, known) + rest if one.ramp_up else 0.0
    return lighter + seconds(one.sets, one.rest_s, one.per_side, known)


def load_of(one: Prescription, situation: Situation) -> float:
    """The relative lumbar load of an item on the whole day; lighter sets do not count."""
    return planned_load(one.exercise, one.sets, one.per_side, situation.body, situation.known) * one.times_a_day


def sizes(wanted: Prescription, most_s: float, known: Knowledge) -> Iterator[Prescription]:
    """The item from its full size down to a little over half of its sets; one long time at most all there is."""
    if len(wanted.sets) == 1 and duration_s(wanted, known) > most_s:
        longest = float((most_s - known.limit("seconds_between")) // _MINUTE * _MINUTE)
        if wanted.sets[0].duration_s is not None and longest > 0:
            wanted = replace(wanted, sets=(replace(wanted.sets[0], duration_s=longest),))
    for count in range(len(wanted.sets), len(wanted.sets) // 2, -1):
        yield replace(wanted, sets=wanted.sets[:count])


class Budget:
    """What is left of the time in s and of the week's load."""

    def __init__(self, situation: Situation, minutes: float, most_load: float | None, done: float) -> None:
        """A fresh budget: `minutes` of time, and `most_load` in the week of which `done` is spent (None: no cap)."""
        self.situation, self.most_load, self.done = situation, most_load, done
        self.most_s, self.seconds, self.load = minutes * _MINUTE, 0.0, 0.0

    def take(self, wanted: Prescription, held: list[HeldBack]) -> Prescription | None:
        """The item with as much of it as fits, or None; what the load cap takes away is told in `held`."""
        return self._take(wanted, [*sizes(wanted, self.most_s, self.situation.known)], held)

    def _take(self, wanted: Prescription, sizes: list[Prescription], held: list[HeldBack]) -> Prescription | None:
        """The first of the sizes that fits; something short is done even where the time is shorter still."""
        least = min(len(one.sets) for one in sizes)
        for one in sizes:
            time, load = duration_s(one, self.situation.known), load_of(one, self.situation)
            if self._over(load):
                continue
            if self.seconds + time <= self.most_s or (not self.seconds and len(one.sets) == least):
                self.seconds, self.load = self.seconds + time, self.load + load
                return one
        if self._over(load_of(replace(wanted, sets=wanted.sets[:1]), self.situation)):
            numbers = {"cap": round(self.most_load or 0.0, 1), "week": round(self.done + self.load, 1)}
            because = Reason(rule="lumbar_load_cap", numbers=dict(numbers), sources=("article-phases", *OWN))
            held.append(HeldBack(exercise=wanted.exercise, because=(because,)))
        return None

    def _over(self, load: float) -> bool:
        return self.most_load is not None and load > 0 and self.done + self.load + load > self.most_load + 1e-9
