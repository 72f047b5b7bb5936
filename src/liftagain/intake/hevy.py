"""Hevy: newest workout first, units in the column names, types of set by name."""

from collections.abc import Iterator
from dataclasses import replace

from liftagain.domain.training_log import Skipped
from liftagain.intake import cells
from liftagain.intake.dates import moment
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import LogFormat
from liftagain.intake.one_set import one_set
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row

_COLUMNS = {
    "title": ("title",),
    "date": ("start time",),
    "end": ("end time",),
    "workout_note": ("description",),
    "exercise": ("exercise title",),
    "note": ("exercise notes",),
    "order": ("set index",),
    "kind": ("set type",),
    "load_kg": ("weight kg",),
    "load_lb": ("weight lbs", "weight lb"),
    "reps": ("reps",),
    "distance_km": ("distance km",),
    "distance_mi": ("distance miles", "distance mi"),
    "distance_m": ("distance meters", "distance m"),
    "seconds": ("duration seconds",),
    "rpe": ("rpe",),
    "side": ("side",),
}


def _read(row: Row, reading: Reading) -> Iterator[SetFact | Skipped]:
    """The set of a row, with the length of its workout."""
    found = one_set(row, reading)
    yield replace(found, workout_duration_s=_length_s(row)) if isinstance(found, SetFact) else found


def _length_s(row: Row) -> float | None:
    """The time from start to end in s; an end that is missing or before the start costs no workout."""
    try:
        start, end = moment(row.text("date"))[0], moment(row.text("end"))[0]
    except ValueError:
        return None
    return cells.believable_length((end - start).total_seconds())


FORMAT = LogFormat("hevy", _COLUMNS, (("exercise",), ("date",), ("order",), ("load_kg", "load_lb")), _read)
"""The exports of Hevy."""
