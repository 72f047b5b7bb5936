"""What somebody trained before the pain, and what they train on the side after it."""

from collections.abc import Mapping
from datetime import date, timedelta

from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.simulation.chance import Chance

# Best single lifts as parts of the body mass: a coach's sense of somebody with one to three years of training.
BEST = {
    "conventional-deadlift": (1.65, 0.25),
    "back-squat": (1.35, 0.25),
    "bench-press": (1.0, 0.25),
    "overhead-press": (0.62, 0.25),
    "bent-over-row": (0.85, 0.25),
}
DAYS = (
    ("back-squat", "bench-press", "bent-over-row"),
    ("conventional-deadlift", "overhead-press"),
    ("back-squat", "bench-press"),
)
PLATE_KG = 2.5


def best_lifts(seed: int, body_mass_kg: float) -> dict[str, float]:
    """Somebody's best single lifts in kg."""
    chance = Chance(seed, "strength")
    general = chance.times(1.0, 0.15)
    return {name: body_mass_kg * general * chance.times(part, spread / 2) for name, (part, spread) in BEST.items()}


def log_before(seed: int, best_kg: Mapping[str, float], pain_on: date) -> tuple[Workout, ...]:
    """Eight to twenty weeks of training up to the day before the pain, now and then with a jump at the end."""
    chance = Chance(seed, "log")
    weeks, days = chance.whole(8, 20), chance.whole(2, 3)
    jump = chance.between(1.05, 1.25) if chance.happens(0.4) else 1.0
    found = []
    for week in range(weeks, 0, -1):
        for place in range(days):
            on = pain_on - timedelta(days=7 * week - 2 * place - 1)
            if on < pain_on and not chance.happens(0.1):
                part = (0.72 + 0.1 * (weeks - week) / weeks) * (jump if week == 1 else 1.0)
                found.append(_workout(on, DAYS[place], best_kg, part, chance))
    return tuple(found)


def own_session(chance: Chance, on: date, best_kg: Mapping[str, float], part: float) -> Workout:
    """A session that no plan asked for, at about this part of the best."""
    return _workout(on, chance.one_of(DAYS), best_kg, part, chance)


def _workout(on: date, lifts: tuple[str, ...], best_kg: Mapping[str, float], part: float, chance: Chance) -> Workout:
    entries = []
    for name in lifts:
        load = max(PLATE_KG, round(best_kg[name] * part * chance.between(0.95, 1.05) / PLATE_KG) * PLATE_KG)
        done = LoggedSet(reps=chance.whole(4, 8), load_kg=load)
        entries.append(Entry(name=name, exercise=name, sets=(done,) * chance.whole(3, 5)))
    return Workout(day=on, started=None, title="", entries=tuple(entries))
