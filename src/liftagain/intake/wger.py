"""wger: the rows of its `workoutlog` as JSON; units and exercises are numbers, numbers are texts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time

from liftagain.domain.training_log import Skipped
from liftagain.intake.dates import moment
from liftagain.intake.fact import SetFact
from liftagain.intake.json_document import Node
from liftagain.intake.one_set import one_set
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row

SOURCE = "wger"
_WEIGHT = {"": "", "1": "kg", "2": "lb"}
_BODY_WEIGHT = "3"
_REPS, _SECONDS, _MINUTES = {"", "1", "2", "7"}, "3", "4"
_DISTANCE = {"5": "distance_mi", "6": "distance_km", "8": "distance_m"}


def fits(document: Node) -> bool:
    """Whether the document is a page, or a list, of wger's workout logs."""
    first = next(iter(_members(document.value)), None)
    return isinstance(first, dict) and "exercise" in first and bool({"repetitions", "reps"} & set(first))


def _members(value: object) -> list[object]:
    """The rows of a page, or the list itself; none where it is neither."""
    rows = value.get("results") if isinstance(value, dict) else value
    return rows if isinstance(rows, list) else []


def facts(document: Node, reading: Reading) -> Iterator[SetFact | Skipped]:
    """The sets of a page. That there are more pages is said.

    Raises:
        InputError: a value that cannot be read; names its place.
    """
    rows = document if isinstance(document.value, list) else document.get("results")
    number, began = 0, _began(rows, reading)
    for number, one in enumerate(rows.each(), start=1):
        found = _set(number, one, reading)
        if isinstance(found, SetFact):
            first = began.get(one.get("session").text(), found.started)
            if first is not None:
                found = replace(found, day=first.date(), started=None if first.time() == time.min else first)
        yield found
    total = None if isinstance(document.value, list) else document.get("count").number()
    if total is not None and total > number:
        yield Skipped(row=number, why=f"this is one page of several, {number} of {total:.0f} sets: add the other pages")


def _began(rows: Node, reading: Reading) -> dict[str, datetime]:
    """The first moment of each session: wger keeps one for each set. Midnight is a day without a time."""
    found: dict[str, datetime] = {}
    for one in rows.each():
        session = one.get("session").text()
        try:
            when = moment(one.get("date").text(), reading.zone)[0]
        except ValueError:
            continue
        if session:
            found[session] = min(found.get(session, when), when)
    return found


def _set(number: int, one: Node, reading: Reading) -> SetFact | Skipped:
    """The set of one row, or why it cannot be read."""
    count_unit, weight_unit = _unit(one, "repetitions_unit"), _unit(one, "weight_unit")
    weight = one.get("weight").text()
    if weight_unit not in _WEIGHT and weight_unit != _BODY_WEIGHT and weight:
        return Skipped(row=number, why=f"{one.place}: a weight in a unit that is none (plates or a speed)")
    count = one.get("repetitions").text() or one.get("reps").text()
    cells = {
        "date": one.get("date").text(),
        "exercise": _name(one.get("exercise")),
        "load": "" if weight_unit == _BODY_WEIGHT else weight,
        "load_unit": _WEIGHT.get(weight_unit, ""),
        "rir": one.get("rir").text(),
        "note": one.get("notes").text(),
    }
    if count_unit in _REPS:
        cells["reps"] = count
    elif count_unit in {_SECONDS, _MINUTES}:
        cells["seconds"] = count if count_unit == _SECONDS else repr(_number(one, count) * 60)
    elif count_unit in _DISTANCE:
        cells[_DISTANCE[count_unit]] = count
    else:
        return Skipped(row=number, why=f"{one.place}: an amount in unit {count_unit}, which is not known")
    return one_set(Row(one.file, number, cells, {"load": "weight", "reps": "repetitions"}, place=one.place), reading)


def _unit(one: Node, key: str) -> str:
    """The number of a unit; apps nest it or not."""
    unit = one.get(key)
    return (unit.get("id") if isinstance(unit.value, dict) else unit).text()


def _number(one: Node, count: str) -> float:
    """The count as a number."""
    try:
        return float(count or 0)
    except ValueError:
        raise one.get("repetitions").wrong("a number") from None


def _name(exercise: Node) -> str:
    """The name of the exercise, or its number in wger where the file has no name."""
    if isinstance(exercise.value, dict):
        return exercise.get("name").text() or f"wger exercise {exercise.get('id').text()}"
    told = exercise.text()
    return f"wger exercise {told}" if told.isdecimal() else told
