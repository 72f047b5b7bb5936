"""FitNotes for iOS: each weight in kg and in lb side by side, the kind of set in a column of its own."""

from datetime import date

from liftagain.domain.training_log import SetKind, Skipped
from liftagain.intake import cells
from liftagain.intake.csv_table import Row, Table
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import Facts, LogFormat

_COLUMNS = {
    "date": ("date",),
    "exercise": ("exercise",),
    "category": ("category",),
    "load_kg": ("weight (kg)", "weight (kgs)"),
    "load_lb": ("weight (lbs)", "weight (lb)"),
    "reps": ("reps",),
    "distance": ("distance",),
    "distance_unit": ("distance unit",),
    "time": ("time",),
    "note": ("notes",),
    "kind": ("kind",),
}
_KINDS: dict[str, SetKind] = {
    **dict.fromkeys(("warmup", "warm up", "warm-up", "w"), "warm_up"),
    **dict.fromkeys(("drop", "dropset", "drop set", "d"), "drop"),
    **dict.fromkeys(("failure", "to failure", "f"), "failure"),
}


def facts(table: Table, today: date) -> Facts:
    """What the rows of an export of FitNotes for iOS say. Where both weights stand, the one in kg is taken.

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
    load = cells.load(row, "load_kg", unit="kg") or cells.load(row, "load_lb", unit="lb")
    reps = cells.repetitions(row)
    return SetFact(
        row=row.number,
        day=day,
        started=started,
        exercise=row.text("exercise"),
        kind=_KINDS.get(row.text("kind").casefold(), "work"),
        reps=reps or (0 if load and reps == 0 else None),
        load=load,
        duration_s=cells.lasting(row, "time"),
        distance=cells.distance(row, "distance", "distance_unit"),
        note=row.text("note"),
    )


FORMAT = LogFormat(
    "fitnotes_ios",
    _COLUMNS,
    (("date",), ("exercise",), ("category",), ("load_kg",), ("load_lb",), ("kind",)),
    facts,
)
"""The exports of FitNotes for iOS."""
