"""The time of a session and the lumbar load of a week, spent item by item."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from liftagain.domain.plan import HeldBack, Prescription
from liftagain.domain.reason import Reason
from liftagain.reasoning.dose import seconds
from liftagain.reasoning.fit import OWN
from liftagain.reasoning.lumbar_cap import planned_load
from liftagain.reasoning.situation import Situation

_MINUTE = 60


class Budget:
    """What is left of the time in s and of the week's load."""

    def __init__(self, situation: Situation, minutes: float, most_load: float | None, done: float) -> None:
        """A fresh budget: `minutes` of time, and `most_load` in the week of which `done` is spent (None: no cap)."""
        self.situation, self.most_load, self.done = situation, most_load, done
        self.most_s, self.seconds, self.load = minutes * _MINUTE, 0.0, 0.0

    def keep_to(self, minutes: float) -> None:
        """Leaves at most so many minutes more."""
        self.most_s = min(self.most_s, self.seconds + minutes * _MINUTE)

    def spend(self, ranked: Sequence[Prescription], held: list[HeldBack]) -> list[Prescription]:
        """The items that fit. Each comes with its fewest sets before the first gets more.

        So a short session trains the front, the sides and the back with less of each, and not the front alone.
        """
        kept = [one for wanted in ranked if (one := self._take(wanted, [*self._sizes(wanted)][::-1], held))]
        full = {wanted.exercise: wanted for wanted in ranked}
        for place, one in enumerate(kept):
            self._give_back(one)
            kept[place] = self._take(full[one.exercise], [*self._sizes(full[one.exercise])], held) or one
        return kept

    def take(self, wanted: Prescription, held: list[HeldBack]) -> Prescription | None:
        """The item with as much of it as fits, or None; what the load cap takes away is told in `held`."""
        return self._take(wanted, [*self._sizes(wanted)], held)

    def _sizes(self, wanted: Prescription) -> Iterator[Prescription]:
        """The item from its full size down to a little over half of its sets; one long time at most all there is."""
        if len(wanted.sets) == 1 and self._seconds(wanted) > self.most_s:
            between = self.situation.known.limit("seconds_between")
            longest = float((self.most_s - between) // _MINUTE * _MINUTE)
            if wanted.sets[0].duration_s is not None and longest > 0:
                wanted = replace(wanted, sets=(replace(wanted.sets[0], duration_s=longest),))
        for count in range(len(wanted.sets), len(wanted.sets) // 2, -1):
            yield replace(wanted, sets=wanted.sets[:count])

    def _take(self, wanted: Prescription, sizes: list[Prescription], held: list[HeldBack]) -> Prescription | None:
        """The first of the sizes that fits; something short is done even where the time is shorter still."""
        least = min(len(one.sets) for one in sizes)
        for one in sizes:
            time, load = self._seconds(one), self._load(one)
            if self._over(load):
                continue
            if self.seconds + time <= self.most_s or (not self.seconds and len(one.sets) == least):
                self.seconds, self.load = self.seconds + time, self.load + load
                return one
        if self._over(self._load(replace(wanted, sets=wanted.sets[:1]))):
            numbers = {"cap": round(self.most_load or 0.0, 1), "week": round(self.done + self.load, 1)}
            because = Reason(rule="lumbar_load_cap", numbers=dict(numbers), sources=("article-phases", *OWN))
            held.append(HeldBack(exercise=wanted.exercise, because=(because,)))
        return None

    def _give_back(self, one: Prescription) -> None:
        self.seconds, self.load = self.seconds - self._seconds(one), self.load - self._load(one)

    def _over(self, load: float) -> bool:
        return self.most_load is not None and load > 0 and self.done + self.load + load > self.most_load + 1e-9

    def _seconds(self, one: Prescription) -> float:
        if one.part == "through_the_day":
            return 0.0
        return seconds(one.sets, one.rest_s, one.per_side, self.situation.known)

    def _load(self, one: Prescription) -> float:
        known, body = self.situation.known, self.situation.body
        return planned_load(one.exercise, one.sets, one.per_side, body, known) * one.times_a_day
