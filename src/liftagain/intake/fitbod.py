"""Fitbod: one row a set, weights in kg with the noise of lb, numbers padded with blanks, a time in UTC.

`multiplier` counts dumbbells and legs for a volume; the weight is what was in one hand and stays as it is.
"""

from collections.abc import Iterator

from liftagain.domain.training_log import Skipped
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import LogFormat
from liftagain.intake.one_set import one_set
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row

_COLUMNS = {
    "date": ("date",),
    "exercise": ("exercise", "exercise name"),
    "reps": ("reps",),
    "load_kg": ("weight(kg)", "weight (kg)", "weight kg"),
    "load_lb": ("weight(lb)", "weight(lbs)", "weight (lb)", "weight (lbs)", "weight lb", "weight lbs"),
    "seconds": ("duration(s)", "duration (s)", "duration seconds"),
    "distance_m": ("distance(m)", "distance (m)", "distance meters"),
    "kind": ("iswarmup",),
    "note": ("note",),
}


def _read(row: Row, reading: Reading) -> Iterator[SetFact | Skipped]:
    """The set of a row, or why it holds none."""
    yield one_set(row, reading)


FORMAT = LogFormat("fitbod", _COLUMNS, (("date",), ("exercise",), ("reps",), ("load_kg", "load_lb"), ("kind",)), _read)
"""The exports of Fitbod, from the app and from its support."""
