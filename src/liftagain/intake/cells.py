"""Reads the cells that every training log has: moments, repetitions, weights, durations, distances, exertion."""

from datetime import date, datetime, timedelta

from liftagain.intake.dates import EXPECTED, moment
from liftagain.intake.durations import duration_s
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row
from liftagain.intake.units import Amount, metres_per, weight_unit
from liftagain.knowledge.bundle import knowledge


def when(row: Row, role: str, reading: Reading) -> tuple[date, datetime | None]:
    """The local day in the cell, and the moment where it names a time of day.

    Raises:
        InputError: no date, a date that can be read two ways, before training apps, or in the future.
    """
    try:
        found, timed = moment(row.text(role), reading.zone)
    except ValueError:
        raise row.wrong(role, EXPECTED) from None
    if found.date() > reading.today + timedelta(days=knowledge().limit("log-future-days")):
        raise row.wrong(role, f"a day that is not in the future (today is {reading.today})")
    if found.year < knowledge().limit("log-first-year"):
        raise row.wrong(role, f"a year from {knowledge().limit('log-first-year'):.0f} on")
    return found.date(), found if timed else None


def measured(row: Row, role: str, limit: str) -> float | None:
    """The number in the cell within the absolute ring of `limit`; None where it is blank.

    Raises:
        InputError: no number, negative, or absurd.
    """
    value = row.amount(role)
    if value is not None:
        within(row, role, value, limit)
    return value


def within(row: Row, role: str, value: float, limit: str) -> None:
    """Refuses a value outside the absolute ring of `limit`.

    Raises:
        InputError: naming the cell, the ring and its unit.
    """
    ring = knowledge().limits[limit]
    low, high = ring.now.absolute
    if not low <= value <= high:
        raise row.wrong(role, f"{low:g} to {high:g} {ring.unit}")


def repetitions(row: Row, role: str = "reps") -> int | None:
    """The repetitions; a half repetition of an app that keeps them as decimals counts as not done."""
    value = measured(row, role, "log-reps")
    return None if value is None else int(value)


def exertion(row: Row) -> float | None:
    """The rating of perceived exertion; 0 and blank both mean that none was given.

    Repetitions in reserve (role `rir`) say the same the other way round: 10 is none left, 9 is one (Zourdos 2016).
    """
    told = measured(row, "rpe", "log-rpe") or None
    left = measured(row, "rir", "log-rpe")
    return told if told is not None or left is None else 10 - left


def lasting(row: Row, role: str) -> float | None:
    """The duration of a set in s; 0 and blank both mean that none was measured."""
    try:
        value = duration_s(row.text(role), decimal_comma=row.decimal_comma)
    except ValueError:
        raise row.wrong(role, "a duration such as 90, 1:30 or 1m 30s") from None
    if value is not None:
        within(row, role, value, "log-duration-s")
    return value or None


def whole_length(row: Row, role: str) -> float | None:
    """The duration of a workout in s, as `believable_length` takes it; an unreadable one costs no workout."""
    try:
        return believable_length(duration_s(row.text(role), decimal_comma=row.decimal_comma))
    except ValueError:
        return None


def believable_length(seconds: float | None) -> float | None:
    """The length of a workout in s, None where nobody trains as long: forgotten timers cost no workout."""
    most = knowledge().limits["log-duration-s"].now.absolute[1]
    return seconds if seconds is not None and 0 < seconds <= most else None


def load(row: Row, role: str, unit_role: str = "", unit: str | None = None) -> Amount | None:
    """The weight with the unit in the cell `unit_role`, or else `unit`. 0 and blank both mean no external load.

    Raises:
        InputError: no number, negative, or an unknown unit.
    """
    value = row.amount(role)
    if not value:
        return None
    if value < 0:
        raise row.wrong(role, "a weight of 0 or more; log assistance as a number without a minus sign")
    try:
        return Amount(value, weight_unit(row.text(unit_role)) or unit)
    except ValueError:
        raise row.wrong(unit_role, "kg or lb") from None


def load_of(row: Row) -> Amount | None:
    """The weight: from the column that names its unit, or else from the plain one with the row's own unit."""
    return load(row, "load_kg", unit="kg") or load(row, "load_lb", unit="lb") or load(row, "load", "load_unit")


def distance_of(row: Row) -> Amount | None:
    """The distance: from a column that names its unit, or else from the plain one with the row's own unit."""
    return (
        distance(row, "distance_m", unit="m")
        or distance(row, "distance_km", unit="km")
        or distance(row, "distance_mi", unit="mi")
        or distance(row, "distance", "distance_unit")
    )


def distance(row: Row, role: str, unit_role: str = "", unit: str | None = None) -> Amount | None:
    """The distance: in m where its unit is known, as it stands (unit None) where it is not. 0 and blank mean none.

    Raises:
        InputError: no number, negative, absurd, or an unknown unit.
    """
    value = row.amount(role)
    if not value:
        return None
    try:
        metres = metres_per(row.text(unit_role) or unit or "")
    except ValueError:
        raise row.wrong(unit_role, "km, m, mi, yd or ft") from None
    within(row, role, value * (metres or 1), "log-distance-m")
    return Amount(value, None) if metres is None else Amount(value * metres, "m")
