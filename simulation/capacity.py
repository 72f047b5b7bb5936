"""What a simulated person can lift on a day, and what they believe they can."""

from random import Random

from simulation.lifters import Lifter
from simulation.movements import Lift

FORM_KEPT = 0.6
"""How much of one session's form is left in the next (an assumption; day form is autocorrelated in any log)."""

_WEEKS_LEARNING = 10


class Capacity:
    """The changing strength of one person: training age, the day's form, detraining after a gap, skill in each lift."""

    def __init__(self, who: Lifter, rng: Random) -> None:
        """Start at the person's training age at the first logged day."""
        self._who, self._rng = who, rng
        self._skill: dict[str, float] = {}
        self._since: dict[str, float] = {}
        self._believed: dict[str, float] = {}
        self._form = 0.0
        self._growth = 1.0
        self._weeks = 0.0
        self._left = 1.0

    def new_day(self, weeks: float, gap_days: int) -> None:
        """Move on to a session `weeks` after the log began and `gap_days` after the session before."""
        self._weeks = weeks
        self._form = FORM_KEPT * self._form + self._rng.gauss(0, self._who.form_spread * (1 - FORM_KEPT**2) ** 0.5)
        self._growth = self._who.growth(self._who.weeks_trained + weeks)
        lost = max(0.0, gap_days / 7 - 1.5) * 0.015
        self._left = min(1.0, self._left + 0.02) if lost == 0 else max(0.8, self._left - lost)

    def maximum(self, lift: Lift) -> float:
        """The true one-repetition maximum today, in kilograms (a lift that is new gains its skill over ten weeks)."""
        if lift.id not in self._skill:
            self._skill[lift.id] = self._rng.lognormvariate(0, 0.09)
            known = self._weeks < 1 or self._rng.random() < 0.3
            self._since[lift.id] = self._weeks - (_WEEKS_LEARNING if known else 0)
        learnt = min(1.0, 0.8 + 0.2 * (self._weeks - self._since[lift.id]) / _WEEKS_LEARNING)
        base = lift.trained * self._who.body_mass_kg * self._who.strength * self._skill[lift.id]
        return base * self._growth * learnt * self._left * (1 + self._form)

    def believed(self, lift: Lift, *, renew: bool) -> float:
        """What the person takes for their maximum: renewed when a block begins, and by what they see in between."""
        now = self.maximum(lift)
        old = self._believed.get(lift.id)
        if old is None:
            value = now * self._rng.uniform(0.84, 0.97)
        elif renew:
            value = 0.5 * old + 0.5 * now * self._rng.uniform(0.96, 1.01)
        else:
            value = min(old + (0.3 * lift.jump_kg if now > old else 0.0), now * 1.03)
        self._believed[lift.id] = value
        return value
