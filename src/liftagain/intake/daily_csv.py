"""A table of our own with one row a day: sleep and resting heart rate, whatever measured them. See docs/own-csv.md."""

from datetime import date
from types import MappingProxyType

from liftagain.domain.daily_value import DailyMeasure, DailyValue
from liftagain.domain.errors import InputError
from liftagain.intake import cells
from liftagain.intake.content import check_size, text_of
from liftagain.intake.csv_table import Table, read_table
from liftagain.intake.dates import moment
from liftagain.intake.row import Row

_COLUMNS: MappingProxyType[str, tuple[str, ...]] = MappingProxyType(
    {"date": ("date",), "sleep_h": ("sleep h",), "resting_heart_rate_bpm": ("resting heart rate bpm",)}
)
_MEASURES: MappingProxyType[DailyMeasure, str] = MappingProxyType(
    {"sleep_h": "daily-sleep-h", "resting_heart_rate_bpm": "daily-resting-heart-rate-bpm"}
)
EXPECTED = "a table with the columns date and sleep_h or resting_heart_rate_bpm (docs/own-csv.md)"


def fits(file: str, content: bytes) -> bool:
    """Whether the titles of the table are those of daily values; never an error."""
    try:
        check_size(file, len(content))
        return _is_daily(read_table(file, text_of(file, content)))
    except InputError:
        return False


def read_daily(file: str, content: bytes, today: date) -> tuple[DailyValue, ...]:
    """Every value of the table, in the order of its rows. A blank cell is unknown, and 0 is what devices write for it.

    Raises:
        InputError: no such table, a day that is no date, lies ahead or stands twice, a value that nobody has.
    """
    check_size(file, len(content))
    table = read_table(file, text_of(file, content))
    if not _is_daily(table):
        titles = ", ".join(repr(title.strip()) for title in table.titles[:6])
        raise InputError(f"{file}, row 1: found the columns {titles}; expected {EXPECTED}")
    found: list[DailyValue] = []
    seen: dict[date, int] = {}
    for row in table.rows(_COLUMNS):
        on = _day(row, today)
        if on in seen:
            raise row.wrong("date", f"each day once; row {seen[on]} has it too")
        seen[on] = row.number
        found += _values(row, on)
    return tuple(found)


def _is_daily(table: Table) -> bool:
    keys = {*table.keys}
    measures = {key for role in _MEASURES for key in _COLUMNS[role]}
    return "date" in keys and bool(keys & measures) and "exercise" not in keys


def _day(row: Row, today: date) -> date:
    try:
        on = moment(row.text("date"))[0].date()
    except ValueError:
        raise row.wrong("date", "a day such as 2026-04-08") from None
    if on > today:
        raise row.wrong("date", f"a day up to {today.isoformat()}")
    return on


def _values(row: Row, on: date) -> list[DailyValue]:
    found = []
    for measure, limit in _MEASURES.items():
        value = row.amount(measure)
        if value:
            cells.within(row, measure, value, limit)
            found.append(DailyValue(on=on, measure=measure, value=value))
    return found
