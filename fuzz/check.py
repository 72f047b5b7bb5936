"""What must hold for any bytes: a log that can be stored, or our own error that names the file."""

import json
import math
from collections.abc import Iterator
from datetime import UTC, date, timedelta

from liftagain.app.import_log import dry_run_as_json
from liftagain.domain.daily_value import DailyValue
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import ImportedLog
from liftagain.intake import daily_csv
from liftagain.intake.training_log import read_training_log

FILE = "fuzz.csv"
TODAY = date(2026, 9, 1)


def check(content: bytes) -> ImportedLog | tuple[DailyValue, ...] | None:
    """The log or the daily values in the bytes, or None where they are refused.

    Raises:
        AssertionError: the log holds what no journal can keep, or the error names no file.
        Exception: anything that a reader let through.
    """
    if daily_csv.fits(FILE, content):
        return _check_daily(content)
    try:
        log = read_training_log(FILE, content, TODAY, "kg", UTC)
    except InputError as error:
        if not str(error).startswith(FILE):
            raise AssertionError(f"the error names no file: {error}") from error
        return None
    assert log.set_count
    for workout in log.workouts:
        assert workout.day <= TODAY + timedelta(days=1)
        assert workout.started is None or workout.started.date() == workout.day
    for number in _numbers(log):
        assert math.isfinite(number)
        assert number >= 0, number
    for text in _texts(log):
        assert "\0" not in text
        text.encode()
    json.dumps(dry_run_as_json(log), allow_nan=False)
    return log


def _check_daily(content: bytes) -> tuple[DailyValue, ...] | None:
    """Daily values that can be stored, or our own error that names the file."""
    try:
        values = daily_csv.read_daily(FILE, content, TODAY)
    except InputError as error:
        if not str(error).startswith(FILE):
            raise AssertionError(f"the error names no file: {error}") from error
        return None
    for one in values:
        assert one.on <= TODAY
        assert math.isfinite(one.value)
        assert one.value > 0
    return values


def _numbers(log: ImportedLog) -> Iterator[float]:
    for workout in log.workouts:
        yield workout.duration_s or 0
        for entry in workout.entries:
            for done in entry.sets:
                yield from (
                    value or 0 for value in (done.reps, done.load_kg, done.duration_s, done.distance_m, done.rpe)
                )


def _texts(log: ImportedLog) -> Iterator[str]:
    yield from (skipped.why for skipped in log.skipped)
    for workout in log.workouts:
        yield from (workout.title, workout.note)
        for entry in workout.entries:
            yield from (entry.name, entry.note)
