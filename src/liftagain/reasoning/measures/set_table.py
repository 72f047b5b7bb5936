"""A training log as a table: one row a set, in the order in which it was done."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Any

from liftagain.domain.training_log import LoggedSet, Workout
from liftagain.reasoning.lumbar_load import Body

if TYPE_CHECKING:
    import polars as pl


def set_schema() -> dict[str, Any]:
    """The columns of a table of sets, with their types.

    `session` numbers the sessions of a person in time, `place` the sets of a session. `exercise` is the catalogue id,
    or the name in the log while it is not recognised. `side` is left, right or null.
    `body_mass_kg` and `height_m` are the person's.
    """
    import polars as pl

    return {
        "person": pl.String, "session": pl.Int64, "place": pl.Int64, "day": pl.Date, "exercise": pl.String,
        "name": pl.String, "kind": pl.String, "reps": pl.Int64, "load_kg": pl.Float64, "duration_s": pl.Float64,
        "distance_m": pl.Float64, "rpe": pl.Float64, "side": pl.String, "body_mass_kg": pl.Float64,
        "height_m": pl.Float64,
    }  # fmt: skip


def set_table(workouts: Iterable[Workout], body: Body, person: str = "") -> pl.DataFrame:
    """The log of one person as a table of sets (`set_schema`); tables of several people may be stacked.

    Args:
        workouts: the sessions, in any order.
        body: the body that their loads are held against.
        person: the value of the column `person`.
    """
    import polars as pl

    # Columns are grown by whole entries: a tuple for each set would keep the garbage collector busy.
    days: list[date] = []
    sessions: list[int] = []
    places: list[int] = []
    exercises: list[str] = []
    names: list[str] = []
    sets: list[LoggedSet] = []
    for session, work in enumerate(in_time(workouts)):
        place = 0
        for entry in work.entries:
            count = len(entry.sets)
            sessions += [session] * count
            days += [work.day] * count
            places += range(place, place + count)
            exercises += [entry.exercise or entry.name] * count
            names += [entry.name] * count
            sets += entry.sets
            place += count
    data: dict[str, Any] = {
        "person": [person] * len(sets), "session": sessions, "place": places, "day": days, "exercise": exercises,
        "name": names, "kind": [one.kind for one in sets], "reps": [one.reps for one in sets],
        "load_kg": [one.load_kg for one in sets], "duration_s": [one.duration_s for one in sets],
        "distance_m": [one.distance_m for one in sets], "rpe": [one.rpe for one in sets],
        "side": [one.side for one in sets], "body_mass_kg": [body.mass_kg] * len(sets),
        "height_m": [body.height_m] * len(sets),
    }  # fmt: skip
    return pl.DataFrame(data, schema=set_schema())


def in_time(workouts: Iterable[Workout]) -> list[Workout]:
    """The workouts in time; ties are broken by what they hold, so that the order of a file never matters."""
    found = []
    for _, same in groupby(sorted(workouts, key=_when), key=_when):
        together = list(same)
        found += sorted(together, key=_content) if len(together) > 1 else together
    return found


def _when(work: Workout) -> tuple[date, float]:
    clock = work.started.hour * 60 + work.started.minute + work.started.second / 60 if work.started else 0.0
    return work.day, clock


def _content(work: Workout) -> str:
    return repr((work.title, work.entries))
