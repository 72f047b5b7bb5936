"""What an import says on the terminal."""

from datetime import date

import pytest

from intake.log_fixtures import FIXTURES, TODAY
from liftagain.app.import_log import LogFile, dry_run_as_json, read_logs
from liftagain.words.log import log_age, spoken_import


def said(*names: str, today: date = TODAY) -> str:
    files = [LogFile(name, (FIXTURES / name).read_bytes()) for name in names]
    return spoken_import(dry_run_as_json(read_logs(files, "kg", today=today)), stored=False, today=today)


@pytest.mark.parametrize(
    ("last", "words"),
    [
        (date(2026, 9, 2), "Your log ends today."),
        (date(2026, 9, 1), "Your log ends today."),
        (date(2026, 8, 31), "Your log ends yesterday."),
        (date(2026, 8, 23), "Your log ends 9 days ago, on 23 August 2026."),
        (date(2022, 9, 1), "Your log ends 1,461 days ago, on 1 September 2022."),
    ],
)
def test_how_old_a_log_is(last: date, words: str) -> None:
    assert log_age(last, TODAY) == words


def test_what_was_left_out_how_old_it_is_and_what_it_ends_with() -> None:
    words = said("strong_numbered.csv")
    assert "Row 3: rest timer, not a set." in words
    assert "Your log ends 911 days ago, on 4 March 2024." in words
    assert "The file ends with Pull Up on 4 March 2024 (1 set)." in words
    assert words.endswith("Nothing was stored: this was a dry run.")


def test_sets_that_another_app_told_are_not_dropped_in_silence() -> None:
    words = said("strong_classic.csv", "own.csv")
    assert "another app" not in words
    words = said("strong_classic.csv", "strong_semicolon.csv")
    assert "5 sets were already there." in words


def test_one_workout_of_two_apps_is_said() -> None:
    files = [
        LogFile("a.csv", b"date,exercise,weight_kg,reps\n2026-03-01,Squat,100,5\n"),
        LogFile(
            "b.csv", b"Date,Exercise,Category,Weight,Weight Unit,Reps,Comment\n2026-03-01,Back Squat,Legs,100,kgs,5,\n"
        ),
    ]
    found = dry_run_as_json(read_logs(files, today=TODAY))
    words = spoken_import(found, stored=True, today=TODAY)
    assert words.startswith("From your own table and FitNotes, 2026-03-01")
    assert "1 set was told by another app too: the same day, exercise and numbers. Counted once." in words
    assert "--keep-both" in words
