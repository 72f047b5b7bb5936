"""FitNotes for iOS: each weight in kg and in lb side by side, the kind of set in a column of its own."""

from collections.abc import Iterator

from liftagain.domain.training_log import Skipped
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import LogFormat
from liftagain.intake.one_set import one_set
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row

_COLUMNS = {
    "date": ("date",),
    "exercise": ("exercise",),
    "category": ("category",),
    "load_kg": ("weight (kg)", "weight (kgs)"),
    "load_lb": ("weight (lbs)", "weight (lb)"),
    "reps": ("reps",),
    "distance": ("distance",),
    "distance_unit": ("distance unit",),
    "seconds": ("time",),
    "note": ("notes",),
    "kind": ("kind",),
}


def _read(row: Row, reading: Reading) -> Iterator[SetFact | Skipped]:
    """The set of a row, or why it holds none. Where both weights stand, the one in kg is taken."""
    yield one_set(row, reading)


FORMAT = LogFormat(
    "fitnotes_ios",
    _COLUMNS,
    (("date",), ("exercise",), ("category",), ("load_kg",), ("load_lb",), ("kind",)),
    _read,
)
"""The exports of FitNotes for iOS."""
