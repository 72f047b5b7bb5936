"""Who the simulated people are: body, training age, how fast they gain, how they attend, what they write down.

Anchored figures:
- strength grows with the logarithm of the weeks trained, 30-50 % in the first year and 50-60 % after six (14,690
  people, Steele 2022, Res Q Exerc Sport), so 1 + 0.10 ln(1 + weeks);
- the maximum differs from day to day by a coefficient of variation of 4.2 % (median of 32 studies, Grgic 2020, Sports
  Med Open 6:31), which is the spread of the day's form and of the lift together;
- who plans a lighter week has one every 5.6 +- 2.3 weeks (246 athletes, Rogerson 2024, Sports Med Open 10:26);
- the real sample log: 18-26 sets a session, evenings, 2-3 sessions a week.
Attendance, holidays and what is written down have no good published figure: they are assumptions, and stand below.
"""

from math import log
from random import Random
from typing import Literal, TypeAlias

from liftagain.domain.record import record

WarmUps: TypeAlias = Literal["none", "marked", "as_work"]

GAIN_PER_LOG_WEEK = 0.10
TRAINED_WEEKS = 156


@record
class Habits:
    """What the person writes down, and how reliably."""

    warm_ups: WarmUps
    rpe: Literal["none", "main", "all"]
    bodyweight: bool
    pounds: bool
    slip: float
    forgets: float


@record
class Lifter:
    """One person. Shares are of 1. `core_share` is how often trunk work that is planned is done."""

    sex: Literal["female", "male"]
    body_mass_kg: float
    height_cm: float
    weeks_trained: int
    days_logged: int
    strength: float
    gain: float
    days_a_week: int
    weekdays: tuple[int, ...]
    attendance: float
    block_weeks: int | None
    core_share: float
    runs_a_week: int
    run_km: float
    hour: int
    form_spread: float
    careful: bool
    seed_programme: float
    habits: Habits

    def growth(self, weeks: float) -> float:
        """Strength after so many weeks of training, relative to a person after three years."""
        return (1 + self.gain * log(1 + weeks)) / (1 + GAIN_PER_LOG_WEEK * log(1 + TRAINED_WEEKS))


@record
class Needs:
    """What a person must do or write down, for a planted factor to be visible in their log at all."""

    warm_ups: bool = False
    rpe: bool = False
    core: bool = False
    runs: bool = False


_WEEKDAYS: dict[int, tuple[tuple[int, ...], ...]] = {
    2: ((0, 3), (1, 4), (2, 5), (1, 5)),
    3: ((0, 2, 4), (1, 3, 5), (0, 2, 5), (1, 3, 6)),
    4: ((0, 1, 3, 4), (0, 2, 4, 5), (1, 2, 4, 6)),
    5: ((0, 1, 2, 4, 5), (0, 1, 2, 3, 4), (0, 1, 3, 4, 6)),
}


def _habits(rng: Random, needs: Needs) -> Habits:
    warm_ups: WarmUps = "marked" if needs.warm_ups else rng.choices(("none", "marked", "as_work"), (40, 35, 25))[0]
    rpe: Literal["none", "main", "all"] = rng.choices(("none", "main", "all"), (0 if needs.rpe else 62, 24, 14))[0]
    return Habits(
        warm_ups=warm_ups,
        rpe=rpe,
        bodyweight=needs.core or rng.random() < 0.75,
        pounds=rng.random() < 0.4,
        slip=rng.choice((0.0, 0.0005, 0.001, 0.003)),
        forgets=rng.uniform(0.0, 0.06),
    )


def lifter(rng: Random, needs: Needs) -> Lifter:
    """A person at random, from novice to advanced, with two to five days a week and one to five years of log."""
    female = rng.random() < 0.3
    mass = min(max(rng.gauss(66 if female else 82, 10 if female else 12), 45), 140)
    days = rng.choices((2, 3, 4, 5), (20, 38, 28, 14))[0]
    level = rng.choices((rng.uniform(0, 26), rng.uniform(26, 150), rng.uniform(150, 450)), (40, 38, 22))[0]
    block = min(max(round(rng.gauss(5.6, 2.3)), 3), 11)
    runner = needs.runs or rng.random() < 0.2
    return Lifter(
        sex="female" if female else "male",
        body_mass_kg=round(mass, 1),
        height_cm=round(rng.gauss(166 if female else 179, 6.5), 1),
        weeks_trained=round(level),
        days_logged=round(365 * min(5.0, 1 + rng.expovariate(1 / 1.1))),
        strength=(0.72 if female else 1.0) * rng.lognormvariate(0, 0.16),
        gain=max(0.05, rng.gauss(GAIN_PER_LOG_WEEK, 0.02)),
        days_a_week=days,
        weekdays=rng.choice(_WEEKDAYS[days]),
        attendance=rng.uniform(0.72, 0.97),
        block_weeks=block if rng.random() < 0.7 else None,
        core_share=rng.uniform(0.75, 0.98)
        if needs.core
        else rng.choice((0.0, rng.uniform(0.2, 0.7), rng.uniform(0.7, 1))),
        runs_a_week=rng.choice((2, 2, 3, 4)) if runner else 0,
        run_km=rng.uniform(4, 10),
        hour=rng.choices((7, 12, 17, 18, 19, 20), (15, 8, 15, 36, 18, 8))[0],
        form_spread=rng.uniform(0.015, 0.04),
        careful=rng.random() < 0.7,
        seed_programme=rng.random(),
        habits=_habits(rng, needs),
    )
