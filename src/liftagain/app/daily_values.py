"""Reads what was measured day by day: sleep and resting heart rate, from a table of one's own."""

from collections.abc import Sequence
from datetime import date, datetime

from liftagain.app.import_log import LogFile
from liftagain.domain.daily_value import DailyValue
from liftagain.intake import daily_csv


def is_daily(file: LogFile) -> bool:
    """Whether the file is a table of daily values; never an error."""
    return daily_csv.fits(file.name, file.content)


def daily_values(files: Sequence[LogFile], today: date | None = None) -> tuple[DailyValue, ...]:
    """The values of all files, those of later files last.

    Raises:
        InputError: a file that is no such table; names it, the row, what was found and what was expected.
    """
    day = today or datetime.now().astimezone().date()
    return tuple(value for file in files for value in daily_csv.read_daily(file.name, file.content, day))
