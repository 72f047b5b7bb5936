"""Simulated people with a day on which back pain began, with and without planted factors before it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from liftagain.domain.record import record
from liftagain.domain.training_log import Workout
from simulation.history import history
from simulation.lifters import Lifter, lifter
from simulation.movements import LIFTS
from simulation.plant import Planted, goes_with, needs, plant
from simulation.strengths import FACTORS, STRENGTHS, Factor, Strength

_SETTLING_DAYS = 150
_ONSETS_TRIED = 20
_PEOPLE_TRIED = 40
_TWO_FACTORS = 0.35
_STRENGTH_WEIGHTS = (25, 25, 50)


@record
class Simulated:
    """One person: the log, the day the pain began, and what was planted before it (nothing for a control)."""

    person: str
    who: Lifter
    workouts: tuple[Workout, ...]
    onset: date
    planted: tuple[Planted, ...]


def wanted(rng: Random) -> dict[Factor, Strength]:
    """One factor, or two that go together, each with its strength. Half of them are strong."""
    first = rng.choice(FACTORS)
    chosen = [first]
    if rng.random() < _TWO_FACTORS:
        chosen.append(rng.choice([other for other in FACTORS if goes_with(first, other)]))
    return {factor: rng.choices(STRENGTHS, _STRENGTH_WEIGHTS)[0] for factor in chosen}


def training_life(workouts: tuple[Workout, ...]) -> list[date]:
    """The days on which pain may begin: five months of log before them, and a session in the week before."""
    first, days = workouts[0].day + timedelta(days=_SETTLING_DAYS), set[date]()
    for workout in workouts:
        days.update(workout.day + timedelta(days=n) for n in range(7))
    return sorted(day for day in days if first <= day <= workouts[-1].day)


def after_onset(workouts: tuple[Workout, ...], onset: date, rng: Random) -> tuple[Workout, ...]:
    """The log with what pain does to training. Half of the people look at their log within days, so that it ends there;
    the others rest for some days and leave out what loads the back for some weeks.
    """
    if rng.random() < 0.5:
        last = onset + timedelta(days=rng.randint(0, 5))
        return tuple(
            workout for workout in workouts if workout.day <= onset or onset + timedelta(days=3) < workout.day <= last
        )
    again = onset + timedelta(days=rng.randint(4, 14))
    whole, last = again + timedelta(days=rng.randint(10, 45)), again + timedelta(days=rng.randint(30, 150))
    kept: list[Workout] = []
    for workout in workouts:
        if workout.day <= onset or whole <= workout.day <= last:
            kept.append(workout)
        elif again <= workout.day < whole:
            entries = tuple(entry for entry in workout.entries if not LIFTS[entry.exercise or ""].back)
            if entries:
                kept.append(replace(workout, entries=entries))
    return tuple(kept)


def control(seed: int, number: int) -> Simulated:
    """A person with an onset drawn at random from their training life, and nothing planted."""
    rng = Random(f"{seed}/{number}/0")
    who = lifter(rng, needs(tuple(wanted(rng))))
    workouts = history(who, rng)
    onset = rng.choice(training_life(workouts))
    return Simulated(
        person=f"control-{seed}-{number}",
        who=who,
        workouts=after_onset(workouts, onset, rng),
        onset=onset,
        planted=(),
    )


def case(seed: int, number: int) -> Simulated:
    """A person with one or two factors planted before the onset.

    Where the log of the person has no room for them (nobody who never hinges can hinge too often), another onset is
    tried, and then another person.

    Raises:
        LookupError: when nobody could be found, which the tests rule out for the factors that exist.
    """
    factors = wanted(Random(f"{seed}/{number}/factors"))
    for attempt in range(_PEOPLE_TRIED):
        rng = Random(f"{seed}/{number}/case/{attempt}")
        who = lifter(rng, needs(tuple(factors)))
        workouts = history(who, rng)
        for _ in range(_ONSETS_TRIED):
            onset = rng.choice(training_life(workouts))
            done = plant(who, workouts, onset, factors, rng)
            if done is not None:
                log = after_onset(done[0], onset, rng)
                return Simulated(person=f"case-{seed}-{number}", who=who, workouts=log, onset=onset, planted=done[1])
    message = f"nobody found for {sorted(factors)}"
    raise LookupError(message)


def population(seed: int, n: int, *, planted: bool = True) -> Iterator[Simulated]:
    """`n` people one after another, the same for the same seed: with one or two planted factors each, or with none."""
    one = case if planted else control
    for number in range(n):
        yield one(seed, number)
