"""The training log as a CSV of our own, which `intake/own_csv.py` reads back. Described in docs/own-csv.md."""

import csv
import io
from collections.abc import Iterable

from liftagain.domain.training_log import Entry, LoggedSet, Workout

COLUMNS = (
    *("date", "time", "workout", "workout_minutes", "exercise", "kind"),
    *("weight_kg", "reps", "seconds", "distance_m", "rpe", "side", "pain", "note", "workout_note"),
)


def log_as_csv(workouts: Iterable[Workout]) -> str:
    """The sets in the order of the workouts, one a line, with the names that they had in the log."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for workout in workouts:
        for entry in workout.entries:
            for done in entry.sets:
                table.writerow(_row(workout, entry, done))
    return text.getvalue()


def _row(workout: Workout, entry: Entry, done: LoggedSet) -> list[object]:
    """One set; blank where nothing is known."""
    return [
        workout.day.isoformat(),
        workout.started.time().isoformat() if workout.started else "",
        workout.title,
        _number(None if workout.duration_s is None else workout.duration_s / 60),
        entry.name,
        done.kind,
        _number(done.load_kg),
        "" if done.reps is None else done.reps,
        _number(done.duration_s),
        _number(done.distance_m),
        _number(done.rpe),
        done.side or "",
        "" if entry.pain is None else entry.pain,
        entry.note,
        workout.note,
    ]


def _number(value: float | None) -> str:
    """The number so that it is read back as it was."""
    return "" if value is None else repr(float(value)).removesuffix(".0")
