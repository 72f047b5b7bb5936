"""Reads the small logs that stand beside the tests."""

from datetime import date
from pathlib import Path

from liftagain.domain.training_log import ImportedLog, LoggedSet, Unit
from liftagain.intake.training_log import read_training_log

FIXTURES = Path(__file__).parent / "fixtures"
TODAY = date(2026, 9, 1)


def fixture_log(name: str, unit: Unit | None = None) -> ImportedLog:
    return read_training_log(name, (FIXTURES / name).read_bytes(), TODAY, unit)


def text_log(text: str, unit: Unit | None = None, today: date = TODAY) -> ImportedLog:
    return read_training_log("log.csv", text.encode(), today, unit)


def sets_of(log: ImportedLog, exercise: str) -> list[LoggedSet]:
    return [
        done for workout in log.workouts for entry in workout.entries if entry.name == exercise for done in entry.sets
    ]
