"""Sleep and resting heart rate by day: a table of our own."""

from datetime import date

import pytest

from liftagain.app.daily_values import daily_values, is_daily
from liftagain.app.import_log import LogFile
from liftagain.domain.daily_value import DailyValue
from liftagain.domain.errors import InputError

TODAY = date(2026, 11, 12)
TABLE = "date,sleep_h,resting_heart_rate_bpm\n2026-11-10,7.5,52\n2026-11-11,,54\n2026-11-12,6,0\n"


def read(text: str) -> tuple[DailyValue, ...]:
    return daily_values([LogFile("days.csv", text.encode())], TODAY)


def test_each_value_has_its_day_and_measure_and_blank_and_zero_are_unknown() -> None:
    assert [(one.on.day, one.measure, one.value) for one in read(TABLE)] == [
        (10, "sleep_h", 7.5),
        (10, "resting_heart_rate_bpm", 52),
        (11, "resting_heart_rate_bpm", 54),
        (12, "sleep_h", 6),
    ]


def test_one_column_and_decimal_commas_will_do() -> None:
    assert [one.value for one in read("Date;Sleep_h\n10.11.2026;7,25\n")] == [7.25]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date,sleep_h\n2026-11-10,25\n", "row 2, column 'sleep_h': found '25', expected 0 to 24 h"),
        ("date,sleep_h\n2026-11-10,long\n", "row 2, column 'sleep_h': found 'long', expected a number"),
        ("date,sleep_h\nyesterday,7\n", "row 2, column 'date': found 'yesterday', expected a day such as"),
        ("date,sleep_h\n2026-11-13,7\n", "expected a day up to 2026-11-12"),
        (
            "date,sleep_h\n2026-11-10,7\n2026-11-10,8\n",
            "row 3, column 'date': found '2026-11-10', expected each day once",
        ),
        ("date,resting_heart_rate_bpm\n2026-11-10,15\n", "expected 20 to 200 beats a minute"),
        ("date,steps\n2026-11-10,9000\n", "found the columns 'date', 'steps'; expected a table with the columns date"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_row(text: str, said: str) -> None:
    with pytest.raises(InputError, match=r"days\.csv") as error:
        read(text)
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("content", "daily"),
    [
        (TABLE.encode(), True),
        (b"date,exercise,reps\n2026-11-10,Squat,5\n", False),
        (b"date,exercise,reps,sleep_h\n2026-11-10,Squat,5,7\n", False),
        (b"\x00\x01\x02", False),
        (b"", False),
    ],
)
def test_it_is_told_from_a_training_log_by_its_columns(content: bytes, daily: bool) -> None:
    assert is_daily(LogFile("x", content)) == daily
