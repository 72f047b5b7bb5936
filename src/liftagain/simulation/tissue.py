"""What the back bears, and how it answers to more: load up to what it bears builds it, load above it hurts."""

import math
from collections.abc import Mapping

from liftagain.domain.exercise import Movement
from liftagain.domain.plan import PlannedSet
from liftagain.simulation.chance import Chance
from liftagain.simulation.numbers import numbers

HARDEST_TIER = 5
WITHOUT_LOAD = 0.3


class Tissue:
    """The back of one person. `bears` is 1 for what it bore before the pain."""

    def __init__(self, seed: int, first_pain: float, best_kg: Mapping[str, float], body_mass_kg: float) -> None:
        """Draws a back for somebody with these best lifts (kg)."""
        known, chance = numbers().tissue, Chance(seed, "tissue")
        self._chance = chance
        self._best, self._mass = best_kg, body_mass_kg
        self.bears = max(0.1, chance.times(known["bears_at_first"], known["bears_log_spread"]) - 0.02 * first_pain)
        self._answers = chance.times(known["answers"], known["answers_log_spread"])
        self._half = chance.times(known["answer_half_days"], 0.3)
        self.direction = chance.share_of({"flexion": 0.4, "extension": 0.25, "": 0.35})
        self.ache = 0.0

    def demand(self, movement: Movement, sets: tuple[PlannedSet, ...]) -> float:
        """What an exercise asks of the back: 1 is about the person's own best at the hardest tier."""
        load = max((one.load_kg or 0.0 for one in sets), default=0.0)
        part = load / self._best.get(movement.id, 1.2 * self._mass) if load else 0.0
        tier = math.pow(movement.lumbar_tier / HARDEST_TIER, 1.4)
        many = min(1.3, 0.8 + 0.05 * len(sets))
        own = numbers().tissue["own_direction"] if self.direction and self.direction in movement.spine else 1.0
        return tier * (WITHOUT_LOAD + part) * many * own

    def hurts(self, demand: float, morning: float) -> float:
        """The pain during an exercise, 0 to 10."""
        over = max(0.0, demand / self.bears - 0.8)
        return min(10.0, max(0.0, 0.55 * morning + self._answers * over + self._chance.around(0, 0.5)))

    def train(self, demands: list[float]) -> None:
        """Takes in a session: the worst exercise above what the back bears makes it ache, a fitting one builds it."""
        known = numbers().tissue
        most = max(demands, default=0.0)
        over = most / self.bears - 1
        if over > 0:
            self.ache += self._answers * over**0.8 * self._chance.times(0.6, known["answer_tail"])
        elif most > 0.3 * self.bears:
            self.bears = min(1.25, self.bears + known["grows_by_session"])

    def sleep(self, pain: float) -> None:
        """One night: what aches goes down, and the back heals towards what the pain leaves it."""
        known = numbers().tissue
        self.ache *= 0.5 ** (1 / self._half)
        healthy = max(0.15, 1.05 - known["pain_takes"] * pain)
        self.bears = max(0.1, self.bears + known["heals_per_day"] * (healthy - self.bears) - known["shrinks_per_day"])
