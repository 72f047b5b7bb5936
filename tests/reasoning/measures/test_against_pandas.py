"""A second implementation of every measure, in pandas, gives the same numbers."""

from datetime import timedelta
from random import Random
from typing import Any

import pandas as pd
import polars as pl
import pytest
from bench import pandas_twin
from bench.made_up_lifters import made_up_sets

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.measures.measured import measure
from reasoning.measures.log_rows import DAY, LIMITS, rows

KEYS = {
    "sets": ["person", "session", "place"], "lifts": ["person", "session", "exercise"],
    "sessions": ["person", "session"], "patterns": ["person", "session", "pattern"], "days": ["person", "day"],
    "weeks_by_pattern": ["person", "week", "pattern"], "weeks_by_muscle": ["person", "week", "muscle"],
}  # fmt: skip
FACTS = {"repeats", "counts_unloaded", "hinges", "loads_back"}  # joined, not measured; null and false mean the same


def odd_log() -> pl.DataFrame:
    """Every corner in one log: swapped numbers, unknown names, holds, failure, sides, two sessions a day, gaps."""
    random = Random(5)
    sets: list[dict[str, Any]] = []
    for person in ("a", "b"):
        day = DAY
        for session in range(60):
            day += timedelta(days=random.choice((0, 1, 2, 3, 3, 40)))
            when = {"person": person, "session": session, "day": day, "body_mass_kg": 80.0 if person == "a" else 62.0}
            sets += [when | {"place": place} | _odd_set(random) for place in range(random.randint(1, 9))]
    return rows(*sets)


def _odd_set(random: Random) -> dict[str, Any]:
    lifts = ("conventional-deadlift", "back-squat", "bench-press", "front-plank", "side-plank", "running", "who knows")
    return {
        "exercise": random.choice(lifts), "name": "x",
        "kind": random.choice(("work", "work", "warm_up", "failure", "drop")),
        "reps": random.choice((None, 1, 5, 12, 40)), "load_kg": random.choice((None, 4.0, 60.0, 102.5)),
        "duration_s": random.choice((None, 45.0)), "distance_m": random.choice((None, 5000.0)),
        "rpe": random.choice((None, 5.5, 8.0, 9.5, 10.0)), "side": random.choice((None, "left", "right")),
    }  # fmt: skip


@pytest.mark.parametrize("sets", [odd_log(), made_up_sets(2, 0.5)], ids=["corners", "plain"])
def test_every_table_is_the_same(sets: pl.DataFrame) -> None:
    movements, until = knowledge().movements, max(sets["day"]) + timedelta(days=9)
    ours = measure(sets, movements, LIMITS, until=until)
    theirs = pandas_twin.measure(as_pandas(sets), movements, LIMITS, until)
    for table, keys in KEYS.items():
        one, other = getattr(ours, table).sort(keys), getattr(theirs, table).sort_values(keys)
        assert one.height == len(other) > 0, table
        for name in set(one.columns) - (FACTS if table == "sets" else set()):
            assert _plain(one[name]) == pytest.approx(_plain(other[name]), nan_ok=True, abs=1e-9), (table, name)


def as_pandas(sets: pl.DataFrame) -> pd.DataFrame:
    """The same table of sets, with the columns that pandas would have read from a file."""
    frame = pd.DataFrame(sets.to_dict(as_series=False))
    frame["day"] = pd.to_datetime(frame["day"])
    numbers = ["reps", "load_kg", "duration_s", "distance_m", "rpe"]
    frame[numbers] = frame[numbers].astype(float)
    return frame


def _plain(column: Any) -> list[Any]:
    """The values with one word for what is missing and one form of a day."""
    values = column.to_list()
    if any(hasattr(value, "isoformat") for value in values):
        return [str(value)[:10] for value in values]
    if any(isinstance(value, str) for value in values):
        return [value if isinstance(value, str) else "" for value in values]
    return [float("nan") if value is None or value is pd.NA else float(value) for value in values]
