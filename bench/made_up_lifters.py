"""Made-up sets for measuring speed: plausible weeks of a few lifts, from a seed. Nothing is tuned on them."""

from datetime import date
from random import Random

import polars as pl

from liftagain.reasoning.measures.set_table import set_schema

LIFTS = (
    ("conventional-deadlift", 110), ("back-squat", 100), ("bench-press", 80), ("bent-over-row", 60),
    ("overhead-press", 45), ("romanian-deadlift", 80), ("lat-pulldown", 55), ("front-plank", 0),
)  # fmt: skip
SETS_A_SESSION = 20  # five lifts of four sets
SESSIONS_A_YEAR = 100
FIRST = date(2014, 1, 6)


def made_up_sets(people: int, years: float, seed: int = 1) -> pl.DataFrame:
    """`people` logs of `years` years, 2,000 sets a year each."""
    random = Random(seed)
    columns: dict[str, list[object]] = {name: [] for name in set_schema()}
    for number in range(people):
        day = FIRST.toordinal()
        for session in range(int(SESSIONS_A_YEAR * years)):
            day += random.choice((3, 4, 4))
            place = 0
            for exercise, usual_kg in random.sample(LIFTS, 5):
                load = round(usual_kg * random.uniform(0.9, 1.1) * (1 + session / 2000) / 2.5) * 2.5
                for n in range(4):
                    reps, held_s = (random.choice((5, 5, 6, 8)), None) if usual_kg else (None, 30.0)
                    kind, rpe = "warm_up" if n == 0 else "work", random.choice((None, 7.0, 8.0, 9.0))
                    when = f"{number:06}", session, place, date.fromordinal(day)
                    row = (
                        *when,
                        exercise,
                        exercise.replace("-", " ").capitalize(),
                        kind,
                        reps,
                        load or None,
                        held_s,
                        None,
                        rpe,
                        None,
                        80.0,
                        1.75,
                    )
                    for name, value in zip(columns, row, strict=True):
                        columns[name].append(value)
                    place += 1
    return pl.DataFrame(columns, schema=set_schema())
