"""The stored sets and the written workouts as the domain's workouts."""

from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.web.journal.imports import remembered_names, standing_sets
from liftagain.web.journal.written import written

WORKOUT = ("source_file_id", "workout")
FIELDS = (
    *WORKOUT,
    *("day", "started", "title", "workout_note", "workout_s"),
    *("entry", "name", "exercise", "entry_note"),
    *("key", "kind", "reps", "load_kg", "duration_s", "distance_m", "rpe", "row", "side", "pain"),
)


Imported = tuple[str, int]
"""An imported workout: the import's id and the workout's number in it."""


def workouts() -> tuple[Workout, ...]:
    """Every workout that counts, in the order of time; names explained since the import are recognised too."""
    names = remembered_names()
    own = written(names)
    replaced = {key for one in own for key in one.replaces}
    found = [one.workout for one in own if one.workout.entries]
    found += [workout for _, workout, _ in imported(names, replaced)]
    return tuple(sorted(found, key=lambda workout: (workout.day, workout.started or datetime.min)))  # noqa: DTZ901


def imported(names: dict[str, str], without: Collection[str] = ()) -> Iterator[tuple[Imported, Workout, list[str]]]:
    """The imported workouts that count, less the sets whose keys are `without`, each with the keys of its sets."""
    rows = standing_sets().order_by("day", "source_file_id", "workout", "entry", "number").values(*FIELDS)
    kept = (row for row in rows.iterator(chunk_size=5000) if row["key"] not in without)
    for which, group in groupby(kept, key=lambda row: (row["day"], *(row[part] for part in WORKOUT))):
        sets = list(group)
        yield (str(which[1]), which[2]), _workout(sets, names), [row["key"] for row in sets]


def find_imported(which: Imported) -> tuple[Workout, list[str]] | None:
    """One imported workout and the keys of its sets; None where it does not count."""
    found = (item for item in imported(remembered_names()) if item[0] == which)
    return next(((workout, keys) for _, workout, keys in found), None)


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
        pain=first["pain"],
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
        side=row["side"] or None,
    )
