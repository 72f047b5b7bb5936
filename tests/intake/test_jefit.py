"""JEFIT: tables parted by headings, sets in one cell, the unit among the settings, days that a server does not know."""

from datetime import UTC, datetime

import pytest

from intake.log_fixtures import FIXTURES, TODAY, sets_of, text_log
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import ImportedLog
from liftagain.intake.training_log import read_training_log
from liftagain.intake.units import UnitUnknown

TEXT = (FIXTURES / "jefit.csv").read_text()


def utc_log(text: str = TEXT) -> ImportedLog:
    return read_training_log("jefit.csv", text.encode(), TODAY, zone=UTC)


def test_sets_of_one_cell_in_the_unit_of_the_settings() -> None:
    log = utc_log()
    assert (log.source, log.unit) == ("jefit", "lb")
    deadlift = sets_of(log, "Barbell Deadlift")
    assert [done.reps for done in deadlift] == [5, 5, 8]
    assert deadlift[0].load_kg == pytest.approx(100, abs=0.01)
    assert deadlift[2].load_kg is None
    assert utc_log(TEXT.replace('" lbs"', '"kgs"')).unit == "kg"


def test_rows_are_numbered_as_in_the_whole_file() -> None:
    lines = TEXT.splitlines()
    assert "Barbell Deadlift" in lines[(sets_of(utc_log(), "Barbell Deadlift")[0].row or 0) - 1]
    assert all("mydate" not in lines[skipped.row - 1] for skipped in utc_log().skipped)


def test_the_day_is_the_persons_and_the_start_is_that_of_the_session() -> None:
    first, second = utc_log().workouts
    assert (str(first.day), first.started) == ("2026-02-04", datetime(2026, 2, 4, 15, 51, 58))  # noqa: DTZ001
    assert first.duration_s == 3600
    assert (str(second.day), second.started) == ("2026-02-06", None)


def test_what_is_not_read_is_said() -> None:
    assert [skipped.why.split(":")[0] for skipped in utc_log().skipped] == ["no sets", "a cardio session"]


def test_without_a_unit_among_the_settings_it_is_asked() -> None:
    with pytest.raises(UnitUnknown):
        utc_log(TEXT.replace('" lbs"', '""'))
    with pytest.raises(UnitUnknown):
        text_log(TEXT[TEXT.index("### WORKOUT") :])


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('" lbs"', '"stone"', r"row 5, column 'mass': found 'stone', expected kg or lbs"),
        (",0x8", ",0x8;7", r"row 19, column 'logs'"),
        ('"0x8"', '"heavy"', r"row 20, column 'logs': found 'heavy', expected weights times repetitions"),
        ("2026-02-04,8", "soon,8", r"row 19, column 'mydate': found 'soon'"),
        ("220.46x5,220.46x5", "9999x5,220.46x5", r"row 19: found a load of 4535"),
        ("44.10x10", "44.1.0x10", r"row 22, column 'logs'"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(old: str, new: str, said: str) -> None:
    assert old in TEXT
    with pytest.raises(InputError, match=said):
        utc_log(TEXT.replace(old, new))


def test_a_file_that_ends_among_the_exercises_says_so() -> None:
    cut = utc_log(TEXT[: TEXT.index("7,", TEXT.index("Barbell Deadlift"))])
    assert [len(workout.entries) for workout in cut.workouts] == [1]
    assert "the file ends within this table" in cut.skipped[-1].why
