"""On which days a simulated person trains: planned weekdays, missed and moved days, holidays, illness, busy months.

One to three weeks off about twice a year, an illness of three to ten days about as often, and now and then a
stop of one to three months; most are nearer the shorter end. These are assumptions. The real sample has 7 % of its
pauses at seven days or more.
"""

from datetime import date, timedelta
from random import Random

from simulation.lifters import Lifter


def breaks(who: Lifter, start: date, rng: Random) -> set[date]:
    """The days on which the person does not train at all: away, ill or busy."""
    off: set[date] = set()
    years = who.days_logged / 365

    def leave(times: float, shortest: int, longest: int) -> None:
        for _ in range(_count(times, rng)):
            first = start + timedelta(days=rng.randrange(14, max(15, who.days_logged)))
            off.update(first + timedelta(days=n) for n in range(round(rng.triangular(shortest, longest, shortest + 1))))

    leave(2.0 * years, 7, 21)
    leave(1.8 * years, 3, 10)
    leave(0.12 * years, 28, 90)
    return off


def _count(mean: float, rng: Random) -> int:
    """A Poisson number, by waiting times."""
    count, waited = 0, rng.expovariate(1.0)
    while waited < mean:
        count, waited = count + 1, waited + rng.expovariate(1.0)
    return count


def training_days(who: Lifter, start: date, rng: Random) -> list[date]:
    """The days of the strength sessions, in order. Motivation drifts from week to week (autocorrelated)."""
    off = breaks(who, start, rng)
    days: list[date] = []
    drive = 0.0
    for week in range(who.days_logged // 7):
        monday = start + timedelta(days=7 * week)
        drive = 0.8 * drive + rng.gauss(0, 0.06)
        chance = min(max(who.attendance + drive, 0.3), 0.995)
        for weekday in who.weekdays:
            if rng.random() > chance:
                continue
            day = monday + timedelta(days=weekday + (rng.random() < 0.09))
            if day not in off and (not days or day > days[-1]):
                days.append(day)
    return days


def running_days(who: Lifter, start: date, lifting: list[date], rng: Random) -> list[tuple[date, bool]]:
    """The days of the runs, and whether it is the long run of the week. Runs rest where the strength sessions rest."""
    if not who.runs_a_week:
        return []
    weeks_on = {(day - start).days // 7 for day in lifting}
    runs: list[tuple[date, bool]] = []
    for week in sorted(weeks_on):
        free = [weekday for weekday in range(7) if weekday not in who.weekdays] or [6]
        chosen = sorted(rng.sample(free, min(len(free), who.runs_a_week)))
        runs += [
            (start + timedelta(days=7 * week + weekday), weekday == chosen[-1])
            for weekday in chosen
            if rng.random() < who.attendance
        ]
    return runs
