"""Small tables of sets and of days for the tests of the measures."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import polars as pl

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.measures.set_table import set_schema

LIMITS = knowledge().limits
DAY = date(2026, 5, 4)  # a Monday


def rows(*sets: Mapping[str, Any]) -> pl.DataFrame:
    """A table of sets; what is not given is one work set of one person's first session, in the order given."""
    plain = {
        "person": "a", "session": 0, "day": DAY, "exercise": "deadlift", "name": "Deadlift", "kind": "work",
        "body_mass_kg": 80.0, "height_m": 1.75,
    }  # fmt: skip
    full = [dict.fromkeys(set_schema()) | plain | {"place": n} | dict(one) for n, one in enumerate(sets)]
    return pl.DataFrame(full, schema=set_schema(), orient="row")


def days(loads: Iterable[float | None], person: str = "a") -> pl.DataFrame:
    """A table of days with these loads."""
    values: Sequence[float | None] = [None if load is None else float(load) for load in loads]
    return pl.DataFrame(
        {"person": [person] * len(values), "day": [DAY + timedelta(n) for n in range(len(values))], "load": values},
        schema={"person": pl.String, "day": pl.Date, "load": pl.Float64},
    )
