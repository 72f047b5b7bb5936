"""Days as they come in: a local date, within the years that somebody alive can speak of."""

from datetime import date

from liftagain.domain.errors import InputError

# No clinical limits: outside them it is a slip of the keyboard, and counting weeks back or on leaves the calendar.
EARLIEST, LATEST = date(1900, 1, 1), date(2200, 1, 1)


def read_day(raw: object, where: str) -> date:
    """The day in a text such as 2026-11-23.

    Raises:
        InputError: naming `where` and what was found, when it is no such text or lies in no year that can be meant.
    """
    try:
        day = date.fromisoformat(raw if isinstance(raw, str) else "")
    except ValueError:
        raise InputError(f"{where}: expected a date as YYYY-MM-DD, found {raw!r:.60}") from None
    return day_in_reach(day, where)


def day_in_reach(day: date, where: str) -> date:
    """The day, when it lies within the years that can be meant.

    Raises:
        InputError: naming `where` and the day, when it does not.
    """
    if not EARLIEST <= day <= LATEST:
        raise InputError(f"{where}: expected a date from {EARLIEST} to {LATEST}, found {day}")
    return day
