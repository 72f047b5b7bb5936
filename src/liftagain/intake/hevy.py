"""Hevy: newest workout first, units in the column names, types of set by name."""

from datetime import date

from liftagain.domain.training_log import SetKind, Skipped
from liftagain.intake import cells
from liftagain.intake.csv_table import Row, Table
from liftagain.intake.dates import moment
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import Facts, LogFormat

_COLUMNS = {
    "title": ("title",),
    "start": ("start time",),
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
}
_KINDS: dict[str, SetKind] = {
    **dict.fromkeys(("warmup", "warm_up", "warm up"), "warm_up"),
    **dict.fromkeys(("dropset", "drop_set", "drop set"), "drop"),
    "failure": "failure",
}


def facts(table: Table, today: date) -> Facts:
    """What the rows of a Hevy export say.

    Raises:
        InputError: a cell that cannot be read.
    """
    for row in table.rows(_COLUMNS):
        yield _fact(row, today)


def _fact(row: Row, today: date) -> SetFact | Skipped:
    """The set of a row, or why it holds none."""
    if not row.text("exercise"):
        return Skipped(row=row.number, why="no exercise name")
    day, started = cells.when(row, "start", today)
    return SetFact(
        row=row.number,
        day=day,
        started=started,
        exercise=row.text("exercise"),
        title=row.text("title"),
        order=row.text("order"),
        kind=_KINDS.get(row.text("kind").casefold(), "work"),
        reps=cells.repetitions(row),
        load=cells.load(row, "load_kg", unit="kg") or cells.load(row, "load_lb", unit="lb"),
        duration_s=cells.lasting(row, "seconds"),
        distance=cells.distance(row, "distance_km", unit="km")
        or cells.distance(row, "distance_mi", unit="mi")
        or cells.distance(row, "distance_m", unit="m"),
        rpe=cells.exertion(row),
        note=row.text("note"),
        workout_note=row.text("workout_note"),
        workout_duration_s=_length_s(row),
    )


def _length_s(row: Row) -> float | None:
    """The time from start to end in s; an end that is missing or before the start costs no workout."""
    try:
        start, end = moment(row.text("start"))[0], moment(row.text("end"))[0]
    except ValueError:
        return None
    return (end - start).total_seconds() if end > start else None


FORMAT = LogFormat("hevy", _COLUMNS, (("exercise",), ("start",), ("order",), ("load_kg", "load_lb")), facts)
"""The exports of Hevy."""
