"""The time of a session and the lumbar load of a week, spent item by item."""

from dataclasses import replace

from liftagain.domain.plan import HeldBack, Prescription
from liftagain.domain.reason import Reason
from liftagain.reasoning.dose import seconds
from liftagain.reasoning.fit import OWN
from liftagain.reasoning.lumbar_cap import planned_load
from liftagain.reasoning.situation import Situation


class Budget:
    """What is left of the time in s and of the week's load; an item that does not fit loses up to half of its sets,
    then its place.
    """

    def __init__(self, situation: Situation, minutes: float, most_load: float | None, done: float) -> None:
        """A fresh budget: `minutes` of time, and `most_load` in the week of which `done` is spent (None: no cap)."""
        self.situation, self.most_load, self.done = situation, most_load, done
        self.left, self.seconds, self.load = minutes * 60.0, 0.0, 0.0

    def take(self, wanted: Prescription, held: list[HeldBack]) -> Prescription | None:
        """The item with as many sets as fit, or None; what the load cap takes away is told in `held`."""
        for count in range(len(wanted.sets), len(wanted.sets) // 2, -1):
            one = replace(wanted, sets=wanted.sets[:count])
            time, load = self._seconds(one), self._load(one)
            if self._over(load):
                continue
            if self.seconds + time <= self.left or (not self.seconds and count == len(wanted.sets) // 2 + 1):
                self.seconds, self.load = self.seconds + time, self.load + load
                return one
        if self._over(self._load(replace(wanted, sets=wanted.sets[:1]))):
            numbers = {"cap": round(self.most_load or 0.0, 1), "week": round(self.done + self.load, 1)}
            because = Reason(rule="lumbar_load_cap", numbers=dict(numbers), sources=("article-phases", *OWN))
            held.append(HeldBack(exercise=wanted.exercise, because=(because,)))
        return None

    def _over(self, load: float) -> bool:
        return self.most_load is not None and load > 0 and self.done + self.load + load > self.most_load + 1e-9

    def _seconds(self, one: Prescription) -> float:
        if one.part == "through_the_day":
            return 0.0
        return seconds(one.sets, one.rest_s, one.per_side, self.situation.known)

    def _load(self, one: Prescription) -> float:
        known, body = self.situation.known, self.situation.body
        return planned_load(one.exercise, one.sets, one.per_side, body, known) * one.times_a_day
