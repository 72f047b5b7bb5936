"""FitNotes for Android: a day without a time, a unit beside each weight."""

from datetime import date

from liftagain.domain.training_log import Skipped
from liftagain.intake import cells
from liftagain.intake.csv_table import Row, Table
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import Facts, LogFormat

_COLUMNS = {
    "date": ("date",),
    "exercise": ("exercise",),
    "category": ("category",),
    "load": ("weight",),
    "load_kg": ("weight (kg)", "weight (kgs)"),
    "load_lb": ("weight (lb)", "weight (lbs)"),
    "load_unit": ("weight unit",),
    "reps": ("reps",),
    "distance": ("distance",),
    "distance_unit": ("distance unit",),
    "time": ("time",),
    "note": ("comment",),
}


def facts(table: Table, today: date) -> Facts:
    """What the rows of an export of FitNotes for Android say.

    Raises:
        InputError: a cell that cannot be read.
    """
    for row in table.rows(_COLUMNS):
        yield _fact(row, today)


def _fact(row: Row, today: date) -> SetFact | Skipped:
    """The set of a row, or why it holds none."""
    if not row.text("exercise"):
        return Skipped(row=row.number, why="no exercise name")
    day, started = cells.when(row, "date", today)
    load = (
        cells.load(row, "load_kg", unit="kg")
        or cells.load(row, "load_lb", unit="lb")
        or cells.load(row, "load", "load_unit")
    )
    reps = cells.repetitions(row)
    return SetFact(
        row=row.number,
        day=day,
        started=started,
        exercise=row.text("exercise"),
        reps=reps or (0 if load and reps == 0 else None),
        load=load,
        duration_s=cells.lasting(row, "time"),
        distance=cells.distance(row, "distance", "distance_unit"),
        note=row.text("note"),
    )


FORMAT = LogFormat(
    "fitnotes_android",
    _COLUMNS,
    (("date",), ("exercise",), ("category",), ("load", "load_kg", "load_lb"), ("reps",), ("note", "load_unit")),
    facts,
)
"""The exports of FitNotes for Android."""
