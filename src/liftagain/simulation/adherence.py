"""Who does their session: a level that changes over the weeks, pain that costs some, and gaps, a few of them long."""

from liftagain.simulation.chance import Chance
from liftagain.simulation.numbers import numbers


class Adherence:
    """One person's adherence. Days are asked for in their order."""

    def __init__(self, seed: int) -> None:
        """Draws how it begins and where it goes."""
        known = numbers().adherence
        self._chance = Chance(seed, "adherence")
        self.course = self._chance.share_of({name: known[name] for name in ("declining", "stable", "increasing")})
        self._level = self._chance.around(known["begins"][self.course], known["spread"])
        self._away_until = -1

    def is_away(self, day: int) -> bool:
        """Whether a gap covers the day: nothing is done, and mostly nothing told."""
        known = numbers().adherence
        if day > self._away_until and self._chance.happens(known["gap_per_day"]):
            lasts = self._chance.tailed(known["gap_shortest"], known["gap_tail"], known["gap_longest"])
            self._away_until = day + int(lasts)
        return day <= self._away_until

    def does(self, day: int, pain: float) -> float:
        """How much of the session of a day is done: 0, a part, or 1."""
        known = numbers().adherence
        level = self._level + known["a_week"][self.course] * day / 7 - known["pain_costs"] * max(0.0, pain - 3)
        if not self._chance.happens(min(0.97, max(known["lowest"], level))):
            return 0.0
        return self._chance.between(0.3, 0.9) if self._chance.happens(known["part_of_done"]) else 1.0
