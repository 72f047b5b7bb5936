"""A plain CSV of our own, for spreadsheets and notebooks: units in the names of the columns. See docs/own-csv.md."""

from collections.abc import Iterator
from dataclasses import replace

from liftagain.domain.training_log import SetKind, Skipped
from liftagain.intake import cells
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import LogFormat
from liftagain.intake.one_set import one_set
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row

_COLUMNS = {
    "day": ("date",),
    "time": ("time",),
    "title": ("workout",),
    "workout_minutes": ("workout minutes",),
    "workout_note": ("workout note",),
    "exercise": ("exercise",),
    "note": ("note", "notes"),
    "kind": ("kind",),
    "load": ("weight",),
    "load_kg": ("weight kg",),
    "load_lb": ("weight lb",),
    "reps": ("reps",),
    "seconds": ("seconds",),
    "minutes": ("minutes",),
    "distance_m": ("distance m",),
    "distance_km": ("distance km",),
    "distance_mi": ("distance mi",),
    "rpe": ("rpe",),
    "rir": ("rir",),
    "side": ("side",),
    "pain": ("pain",),
}
_KINDS: dict[str, SetKind] = {"work": "work", "warm_up": "warm_up", "drop": "drop", "failure": "failure"}
LEAST_PAIN, WORST_PAIN = 0, 10  # the ends of the scale
_MEASURES = ("load", "load_kg", "load_lb", "reps", "seconds", "minutes", "distance_m", "distance_km", "distance_mi")


def _read(row: Row, reading: Reading) -> Iterator[SetFact | Skipped]:
    """The set of a row, or why it holds none."""
    if row.text("kind") and row.text("kind").casefold() not in _KINDS:
        raise row.wrong("kind", "work, warm_up, drop or failure")
    dated = {"date": f"{row.text('day')} {row.text('time')}".strip()}
    titles = {**row.titles, "date": row.titles.get("day", "date")}
    row = replace(row, cells={**row.cells, **dated}, titles=titles)
    found = one_set(row, reading, _KINDS)
    if isinstance(found, SetFact):
        found = replace(
            found,
            duration_s=found.duration_s or _seconds(row, "minutes"),
            workout_duration_s=_seconds(row, "workout_minutes"),
            pain=_pain(row),
        )
    yield found


def _pain(row: Row) -> int | None:
    """The pain during the exercise, 0 to 10; a blank cell is unknown, a 0 is none."""
    pain = row.amount("pain")
    if pain is None:
        return None
    if pain not in range(LEAST_PAIN, WORST_PAIN + 1):
        raise row.wrong("pain", f"a whole number from {LEAST_PAIN} to {WORST_PAIN}")
    return int(pain)


def _seconds(row: Row, role: str) -> float | None:
    """The minutes in the cell, in s; 0 and blank both mean none."""
    minutes = row.amount(role)
    if not minutes:
        return None
    cells.within(row, role, minutes * 60, "log-duration-s")
    return minutes * 60


FORMAT = LogFormat("own", _COLUMNS, (("day",), ("exercise",), _MEASURES), _read)
"""A table with our own columns, in any order."""
