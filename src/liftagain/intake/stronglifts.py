"""StrongLifts: one row an exercise, its sets side by side, the unit of the weights in their titles."""

from collections.abc import Iterator
from dataclasses import replace

from liftagain.domain.training_log import Skipped
from liftagain.intake import cells
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import LogFormat
from liftagain.intake.one_set import NO_NAME, one_set
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row

MOST_SETS = 100
_COLUMNS = {
    "day": ("date (yyyy/mm/dd)",),
    "title": ("workout name",),
    "exercise": ("exercise",),
    "hours": ("duration (hours)",),
    "start": ("start time (h:mm)",),
    "timed": ("sets×time",),
    "note": ("notes",),
    **{f"reps {number}": (f"set {number} (reps)",) for number in range(1, MOST_SETS + 1)},
    **{f"kg {number}": (f"set {number} (kg)",) for number in range(1, MOST_SETS + 1)},
    **{f"lb {number}": (f"set {number} (lb)", f"set {number} (lbs)") for number in range(1, MOST_SETS + 1)},
}


def _read(row: Row, reading: Reading) -> Iterator[SetFact | Skipped]:
    """The sets of an exercise. A set that failed has 0 repetitions under its weight."""
    if not row.text("exercise"):
        yield Skipped(row=row.number, why=NO_NAME)
        return
    numbers = [number for number in range(1, MOST_SETS + 1) if row.text(f"reps {number}")]
    if not numbers:
        held = row.text("timed")
        yield Skipped(
            row=row.number, why=f"held for a time ({held}), in a form that is not read" if held else "no sets"
        )
    for number in numbers:
        found = one_set(_one(row, number), reading)
        yield replace(found, workout_duration_s=_length_s(row)) if isinstance(found, SetFact) else found


def _one(row: Row, number: int) -> Row:
    """The set `number` of the row as a row of its own."""
    pairs = {"reps": f"reps {number}", "load_kg": f"kg {number}", "load_lb": f"lb {number}"}
    shared = {role: row.text(role) for role in ("title", "exercise", "note")}
    values = {**shared, **{role: row.text(place) for role, place in pairs.items()}}
    values["date"] = f"{row.text('day')} {row.text('start')}".strip()
    values["order"] = str(number)
    titles = {**row.titles, **{role: row.titles.get(place, place) for role, place in pairs.items()}}
    return Row(row.file, row.number, values, {**titles, "date": row.titles.get("day", "")}, row.decimal_comma)


def _length_s(row: Row) -> float | None:
    """The length of the workout in s, None where it is not told."""
    return cells.believable_length((row.amount("hours") or 0) * 3600)


FORMAT = LogFormat("stronglifts", _COLUMNS, (("day",), ("exercise",), ("reps 1",), ("kg 1", "lb 1")), _read)
"""The exports of StrongLifts."""
