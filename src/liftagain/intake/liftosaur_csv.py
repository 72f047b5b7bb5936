"""Liftosaur's history as CSV: what was planned beside what was done, each weight with its unit, times in UTC."""

from collections.abc import Iterator

from liftagain.domain.training_log import Skipped
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import LogFormat
from liftagain.intake.one_set import one_set
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row

NOT_DONE = "planned, not done"
_COLUMNS = {
    "date": ("workout datetime",),
    "title": ("day name",),
    "exercise": ("exercise",),
    "kind": ("is warmup set?",),
    "reps": ("completed reps",),
    "rpe": ("completed rpe",),
    "load": ("completed weight value",),
    "load_unit": ("completed weight unit",),
    "planned_load": ("required weight value",),
    "planned_unit": ("required weight unit",),
    "note": ("notes",),
}


def _read(row: Row, reading: Reading) -> Iterator[SetFact | Skipped]:
    """The set of a row, or why it holds none. Where no weight is told as done, the planned one was lifted."""
    if not row.text("reps"):
        yield Skipped(row=row.number, why=NOT_DONE)
        return
    if not row.text("load"):
        moved = {"load": row.text("planned_load"), "load_unit": row.text("planned_unit")}
        titles = {"load": "Required Weight Value", "load_unit": "Required Weight Unit"}
        row = Row(row.file, row.number, {**row.cells, **moved}, {**row.titles, **titles}, row.decimal_comma)
    yield one_set(row, reading)


FORMAT = LogFormat("liftosaur", _COLUMNS, (("date",), ("title",), ("exercise",), ("reps",), ("load",)), _read)
"""The history that Liftosaur exports as CSV."""
