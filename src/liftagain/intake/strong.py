"""Strong: six variants of the header, two languages, dates of two formatters, units per file, column or row."""

import re
from datetime import date

from liftagain.domain.training_log import SetKind, Skipped
from liftagain.intake import cells
from liftagain.intake.csv_table import Row, Table
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import Facts, LogFormat
from liftagain.intake.units import Amount

_COLUMNS = {
    "date": ("date", "datum"),
    "title": ("workout name", "workout-name"),
    "workout_duration": ("duration", "duration (sec)", "workout duration", "dauer", "workout-dauer", "dauer (sek)"),
    "exercise": ("exercise name", "name der übung"),
    "order": ("set order", "reihenfolge festlegen"),
    "load": ("weight", "gewicht"),
    "load_kg": ("weight (kg)", "gewicht (kg)"),
    "load_lb": ("weight (lb)", "weight (lbs)", "gewicht (lb)", "gewicht (lbs)"),
    "load_unit": ("weight unit", "gewichtseinheit"),
    "reps": ("reps", "wiederh.", "wiederholungen"),
    "rpe": ("rpe",),
    "distance": ("distance", "entfernung"),
    "distance_m": ("distance (meters)", "distance (m)", "entfernung (meter)"),
    "distance_km": ("distance (km)",),
    "distance_mi": ("distance (miles)", "distance (mi)"),
    "distance_unit": ("distance unit", "entfernungseinheit"),
    "seconds": ("seconds", "sekunden"),
    "note": ("notes", "notizen"),
    "workout_note": ("workout notes", "workout-notizen"),
}
_KINDS: dict[str, SetKind] = {"w": "warm_up", "d": "drop", "f": "failure"}
_REST = {"rest timer", "ruhezeit", "rest", "pause"}
_ORDER = re.compile(r"\d+(\.0+)?")


def facts(table: Table, today: date) -> Facts:
    """What the rows of a Strong export say.

    Raises:
        InputError: a cell that cannot be read.
    """
    for row in table.rows(_COLUMNS):
        yield _fact(row, today)


def _fact(row: Row, today: date) -> SetFact | Skipped:
    """The set of a row, or why it holds none."""
    order, name = row.text("order"), row.text("exercise")
    if order.casefold() in _REST or name.casefold() in _REST:
        return Skipped(row=row.number, why="rest timer, not a set")
    if not name:
        return Skipped(row=row.number, why="no exercise name")
    day, started = cells.when(row, "date", today)
    load, distance = _load(row), _distance(row)
    reps, lasting = cells.repetitions(row), cells.lasting(row, "seconds")
    marked = order.casefold() in _KINDS
    if order and not marked and not _ORDER.fullmatch(order) and not (load or reps or distance):
        # A marker in a language that is not known here: a rest or a note, for it has nothing that a set has.
        return Skipped(row=row.number, why=f"{order}: not a set")
    return SetFact(
        row=row.number,
        day=day,
        started=started,
        exercise=name,
        title=row.text("title"),
        order=order.removesuffix(".0"),
        kind=_KINDS.get(order.casefold(), "work"),
        # Strong writes 0 where repetitions do not apply, and also for a lift that failed: then there is a weight.
        reps=reps or (0 if load and reps == 0 and not lasting and not distance else None),
        load=load,
        duration_s=lasting,
        distance=distance,
        rpe=cells.exertion(row),
        note=row.text("note"),
        workout_note=row.text("workout_note"),
        workout_duration_s=cells.whole_length(row, "workout_duration"),
    )


def _load(row: Row) -> Amount | None:
    """The weight: from the column that names its unit, or else from the plain one with the row's own unit."""
    return (
        cells.load(row, "load_kg", unit="kg")
        or cells.load(row, "load_lb", unit="lb")
        or cells.load(row, "load", "load_unit")
    )


def _distance(row: Row) -> Amount | None:
    """The distance: from the column that names its unit, or else from the plain one with the row's own unit."""
    return (
        cells.distance(row, "distance_m", unit="m")
        or cells.distance(row, "distance_km", unit="km")
        or cells.distance(row, "distance_mi", unit="mi")
        or cells.distance(row, "distance", "distance_unit")
    )


FORMAT = LogFormat("strong", _COLUMNS, (("date",), ("exercise",), ("order",), ("load", "load_kg", "load_lb")), facts)
"""The exports of Strong."""
