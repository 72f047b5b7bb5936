"""Strong: six variants of the header, two languages, dates of two formatters, units per file, column or row."""

import re
from collections.abc import Iterator

from liftagain.domain.training_log import SetKind, Skipped
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import LogFormat
from liftagain.intake.one_set import one_set
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row

_ORDER_TITLES = ("set order", "reihenfolge festlegen")
_COLUMNS = {
    "date": ("date", "datum"),
    "title": ("workout name", "workout-name"),
    "workout_duration": ("duration", "duration (sec)", "workout duration", "dauer", "workout-dauer", "dauer (sek)"),
    "exercise": ("exercise name", "name der übung"),
    "order": _ORDER_TITLES,
    "kind": _ORDER_TITLES,
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


def _read(row: Row, reading: Reading) -> Iterator[SetFact | Skipped]:
    """The set of a row, or why it holds none."""
    order = row.text("order")
    if order.casefold() in _REST or row.text("exercise").casefold() in _REST:
        yield Skipped(row=row.number, why="rest timer, not a set")
        return
    found = one_set(row, reading, _KINDS)
    if isinstance(found, SetFact) and _is_other_marker(order) and not (found.load or found.reps or found.distance):
        # A marker in a language that is not known here: a rest or a note, for it has nothing that a set has.
        found = Skipped(row=row.number, why=f"{order}: not a set")
    yield found


def _is_other_marker(order: str) -> bool:
    """Whether it is neither a number nor one of the known kinds of set."""
    return bool(order) and order.casefold() not in _KINDS and not _ORDER.fullmatch(order)


FORMAT = LogFormat("strong", _COLUMNS, (("date",), ("exercise",), ("order",), ("load", "load_kg", "load_lb")), _read)
"""The exports of Strong."""
