"""Outcome values: each held to its instrument as it comes in, and what the rows of them say."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from liftagain.app.day import read_day
from liftagain.domain.errors import InputError
from liftagain.domain.instrument import Instrument
from liftagain.domain.outcome import Outcome, OutcomeCourse
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.outcome import course

KEYS = ("instrument", "version", "language", "mode", "on", "value", "items")
LONGEST_NAME = 60  # letters of an activity: a line on a small phone, no clinical limit
LONGEST_CODE = 20
MEAN_AGREES = 0.01  # a mean that was written with two decimals is the mean of its items


def outcome_of(
    instrument: Instrument,
    value: object,
    on: date,
    *,
    language: str = "",
    items: Mapping[str, object] | None = None,
    where: str = "value",
) -> Outcome:
    """A value as it is told now, with the instrument's own version and way; `language` only where any is taken.

    Where the instrument is a list of activities, the value is the mean of `items` and what is given as value is left.

    Raises:
        InputError: naming `where`, what was found and the range that the instrument takes.
    """
    rated = {name: _held(instrument, rating, f"{where}: {name}") for name, rating in (items or {}).items()}
    if instrument.form == "activities":
        _check_items(instrument, rated, where)
    held = sum(rated.values()) / len(rated) if rated else _held(instrument, value, where)
    return Outcome(
        instrument=instrument.id,
        version=instrument.version,
        language=language or instrument.language,
        mode=instrument.mode,
        on=on,
        value=held,
        items=rated,
    )


def read_outcomes(raw: object, where: str) -> tuple[Outcome, ...]:
    """The values in a JSON list, each with its instrument, version, language, mode and day.

    Raises:
        InputError: naming `where`, the place in the list and the key, what was found and what is expected.
    """
    if not isinstance(raw, list):
        raise InputError(f"{where}: expected a list of values, found {raw!r:.60}")
    return tuple(_read(row, f"{where}[{place}]") for place, row in enumerate(raw))


def courses(outcomes: Sequence[Outcome]) -> tuple[OutcomeCourse, ...]:
    """What the values say, one course an instrument, in the order of the instruments."""
    ordered = sorted(knowledge().instruments.values(), key=lambda instrument: instrument.order)
    found = (course(instrument, outcomes) for instrument in ordered)
    return tuple(one for one in found if one is not None)


def outcomes_as_json(found: Sequence[OutcomeCourse]) -> dict[str, Any]:
    """The courses in the shape that the command prints."""
    return {"courses": [_course_as_json(one) for one in found], "knowledge_version": knowledge().version}


def as_body(outcome: Outcome) -> dict[str, Any]:
    """A value as it is kept, without its day."""
    return {key: getattr(outcome, key) for key in KEYS if key != "on"}


def _read(row: object, where: str) -> Outcome:
    if not isinstance(row, Mapping) or sorted(set(row) | {"items"}) != sorted(KEYS):
        raise InputError(
            f"{where}: expected an object with {', '.join(KEYS)} (items may be left out), found {row!r:.80}"
        )
    instrument = knowledge().instruments.get(row["instrument"]) if isinstance(row["instrument"], str) else None
    if instrument is None:
        known = ", ".join(knowledge().instruments)
        raise InputError(f"{where}: instrument: found {row['instrument']!r:.60}, expected one of {known}")
    for key in ("version", "language"):
        if not isinstance(row[key], str) or not 0 < len(row[key]) <= LONGEST_CODE:
            raise InputError(f"{where}: {key}: expected a short text, found {row[key]!r:.60}")
    if row["mode"] != instrument.mode:
        raise InputError(f"{where}: mode: found {row['mode']!r:.60}, expected {instrument.mode}")
    items = row.get("items") or {}
    if not isinstance(items, Mapping) or (items and instrument.form != "activities"):
        raise InputError(f"{where}: items: found {items!r:.60}, expected them for activities only")
    told = outcome_of(instrument, row["value"], read_day(row["on"], f"{where}: on"), items=items, where=where)
    given = row["value"]
    if isinstance(given, bool) or not isinstance(given, int | float) or abs(given - told.value) > MEAN_AGREES:
        raise InputError(f"{where}: value: found {given!r:.60}, expected the mean of the items, {told.value:g}")
    return Outcome(
        instrument=told.instrument,
        version=row["version"],
        language=row["language"],
        mode=told.mode,
        on=told.on,
        value=told.value,
        items=told.items,
    )


def _held(instrument: Instrument, value: object, where: str) -> float:
    """The number, when it lies in the range and on a step of the instrument."""
    takes = f"expected a number from {instrument.low:g} to {instrument.high:g} for {instrument.id}"
    if isinstance(value, bool) or not isinstance(value, int | float) or not instrument.low <= value <= instrument.high:
        raise InputError(f"{where}: {takes}, found {value!r:.60}")
    steps = (value - instrument.low) / instrument.step
    if abs(steps - round(steps)) > 1e-6:
        raise InputError(f"{where}: {takes} in steps of {instrument.step:g}, found {value!r:.60}")
    return float(value)


def _check_items(instrument: Instrument, rated: Mapping[str, float], where: str) -> None:
    least, most = instrument.items or (1, 1)
    if not least <= len(rated) <= most:
        raise InputError(f"{where}: expected {least} to {most} activities, found {len(rated)}")
    for name in rated:
        if not name.strip() or len(name) > LONGEST_NAME:
            raise InputError(f"{where}: expected a name of 1 to {LONGEST_NAME} letters, found {name!r:.80}")


def _course_as_json(one: OutcomeCourse) -> dict[str, Any]:
    reason = one.because
    return {
        "instrument": one.instrument,
        "first": {"on": one.baseline.on.isoformat(), "value": one.baseline.value},
        "latest": {"on": one.latest.on.isoformat(), "value": one.latest.value},
        "change": one.change,
        "verdict": one.verdict,
        "size": one.size,
        "may_be_chance": list(one.band) if one.band else None,
        "values": len(one.points),
        "left_out": one.left_out,
        "items": [
            {"name": item.name, "first": item.first, "latest": item.latest, "verdict": item.verdict}
            for item in one.items
        ],
        "because": {
            "rule": reason.rule,
            "facts": dict(reason.facts),
            "numbers": dict(reason.numbers),
            "sources": list(reason.sources),
        },
    }
