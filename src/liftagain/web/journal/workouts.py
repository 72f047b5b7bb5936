"""The stored sets as the domain's workouts."""

from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from typing import Any

from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.web.journal.imports import remembered_names, standing_sets

WORKOUT = ("source_file_id", "workout")
FIELDS = (
    *WORKOUT,
    *("day", "started", "title", "workout_note", "workout_s"),
    *("entry", "name", "exercise", "entry_note"),
    *("kind", "reps", "load_kg", "duration_s", "distance_m", "rpe", "row"),
)


def workouts() -> tuple[Workout, ...]:
    """Every workout that counts, in the order of time; names explained since the import are recognised too."""
    names = remembered_names()
    rows = standing_sets().order_by("day", "source_file_id", "workout", "entry", "number").values(*FIELDS)
    groups = groupby(rows.iterator(chunk_size=5000), key=lambda row: (row["day"], *(row[part] for part in WORKOUT)))
    found = [_workout(list(group), names) for _, group in groups]
    return tuple(sorted(found, key=lambda workout: (workout.day, workout.started or datetime.min)))  # noqa: DTZ901


def _workout(rows: list[dict[str, Any]], names: dict[str, str]) -> Workout:
    first = rows[0]
    return Workout(
        day=first["day"],
        started=datetime.fromisoformat(first["started"]) if first["started"] else None,
        title=first["title"],
        entries=tuple(_entry(list(sets), names) for _, sets in groupby(rows, key=lambda row: row["entry"])),
        duration_s=first["workout_s"],
        note=first["workout_note"],
    )


def _entry(rows: Iterable[dict[str, Any]], names: dict[str, str]) -> Entry:
    sets = list(rows)
    first = sets[0]
    return Entry(
        name=first["name"],
        exercise=first["exercise"] or names.get(first["name"]) or None,
        sets=tuple(_set(row) for row in sets),
        note=first["entry_note"],
    )


def _set(row: dict[str, Any]) -> LoggedSet:
    return LoggedSet(
        kind=row["kind"],
        reps=row["reps"],
        load_kg=row["load_kg"],
        duration_s=row["duration_s"],
        distance_m=row["distance_m"],
        rpe=row["rpe"],
        row=row["row"],
    )
