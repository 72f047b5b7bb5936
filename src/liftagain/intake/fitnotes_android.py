"""FitNotes for Android: a day without a time, a unit beside each weight."""

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
    "load": ("weight",),
    "load_kg": ("weight (kg)", "weight (kgs)"),
    "load_lb": ("weight (lb)", "weight (lbs)"),
    "load_unit": ("weight unit",),
    "reps": ("reps",),
    "distance": ("distance",),
    "distance_unit": ("distance unit",),
    "seconds": ("time",),
    "note": ("comment",),
}


def _read(row: Row, reading: Reading) -> Iterator[SetFact | Skipped]:
    """The set of a row, or why it holds none."""
    yield one_set(row, reading)


FORMAT = LogFormat(
    "fitnotes_android",
    _COLUMNS,
    (("date",), ("exercise",), ("category",), ("load", "load_kg", "load_lb"), ("reps",), ("note", "load_unit")),
    _read,
)
"""The exports of FitNotes for Android."""
