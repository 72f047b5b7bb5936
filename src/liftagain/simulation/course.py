"""The pain of a person as it would go without any load: a published course, day-to-day noise, and flare-ups."""

import math

from liftagain.simulation.chance import Chance
from liftagain.simulation.numbers import Course, numbers

TWELVE_WEEKS = 84.0


class PainCourse:
    """Pain 0 to 10 on each day since the first answers. Days are asked for in their order."""

    def __init__(self, seed: int, route: str, first: float) -> None:
        """Draws a course of the route that begins at `first`."""
        chance, known = Chance(seed, "course"), numbers()
        self.course: Course = chance.share_of({one: one.share for one in known.courses if one.route == route})
        self.first = first
        self.floor = min(first, max(0.0, chance.around(*self.course.floor)))
        self.half = chance.times(*self.course.half)
        self.shape = max(0.5, chance.around(*self.course.shape))
        self._spread = chance.between(*known.noise["spread"])
        self._noise = 0.0
        self._chance = Chance(seed, "days")
        self._flares = _FlareUps(seed)

    def smooth(self, day: int) -> float:
        """The course itself, without noise and flare-ups."""
        left = math.exp(-math.log(2) * (day / self.half) ** self.shape)
        back = self.course.rises * min(1.0, max(0.0, (day - 2 * self.half) / (TWELVE_WEEKS - 2 * self.half)))
        return min(10.0, self.floor + (self.first - self.floor) * left + (back if day > 2 * self.half else 0.0))

    def morning(self, day: int) -> float:
        """The pain of a morning. Noise shrinks with the pain: somebody without pain does not report 2 at random."""
        stays = float(numbers().noise["stays"])
        self._noise = stays * self._noise + self._chance.around(0, self._spread)
        base = self.smooth(day)
        return max(0.0, base + self._noise * min(1.0, 0.25 + base / 3) + self._flares.height(day))


class _FlareUps:
    """Flare-ups: most gone by the next morning, a few that last for weeks."""

    def __init__(self, seed: int) -> None:
        known = numbers().flare
        self._chance = Chance(seed, "flare-ups")
        self._rate = self._chance.times(known["per_day"], known["per_day_log_spread"])
        self._open: list[tuple[float, float]] = []

    def height(self, day: int) -> float:
        """How many points today's flare-ups add; the first day of one that lasts a night is the morning after."""
        known = numbers().flare
        if self._chance.happens(self._rate):
            starts = day - self._chance.between(0, 1)
            lasts = self._chance.tailed(known["shortest_days"], known["tail"], known["longest_days"])
            self._open.append((starts + lasts, self._chance.times(known["height"], known["height_log_spread"])))
        self._open = [(end, height) for end, height in self._open if end >= day]
        return max((height for _, height in self._open), default=0.0)
