"""JEFIT: many tables in one file, parted by lines of `###`. An exercise a row, its sets as `44.10x5,44.10x5`.

The unit stands only among the settings. Days are `mydate`; `TIMESTAMP` is when a server was told, and is not used.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from liftagain.domain.errors import InputError
from liftagain.domain.training_log import Skipped
from liftagain.intake import cells
from liftagain.intake.csv_table import Table, read_table
from liftagain.intake.dates import of_epoch
from liftagain.intake.fact import SetFact
from liftagain.intake.log_format import Facts
from liftagain.intake.one_set import NO_NAME, one_set
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row
from liftagain.intake.units import weight_unit

SOURCE = "jefit"
_MARK = re.compile(r"#{3,}[ \t]*([A-Za-z ]*?)[ \t#]*")
_SETTING = {"mass": ("mass",)}
_SESSIONS = {"id": ("_id", " id", "id"), "start": ("starttime",), "end": ("endtime",)}
_LOGS = {
    "exercise": ("ename",),
    "logs": ("logs",),
    "date": ("mydate",),
    "session": ("belongsession",),
}
_ONE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*[xX]\s*(\d+(?:\.\d+)?)\s*", re.ASCII)
_LOGS_TABLE, _CARDIO_TABLE = "EXERCISE LOGS", "CARDIO LOGS"


@dataclass(frozen=True, slots=True)
class _Section:
    """One table of the file, and how many lines stand above its header."""

    name: str
    text: str
    above: int


def fits(text: str) -> bool:
    """Whether the text begins as JEFIT's exports do."""
    return bool(re.match(r"\s*###", text))


def facts(file: str, text: str, reading: Reading) -> Facts:
    """What the table of exercises says; where the file ends within it, it is cut short.

    Raises:
        InputError: no such table, a cell that cannot be read, or a file that is cut short.
    """
    sections = {section.name: section for section in _sections(text)}
    if _LOGS_TABLE not in sections:
        raise InputError(
            f"{file}: found an export of JEFIT without the table {_LOGS_TABLE!r}, expected one; export it again"
        )
    unit = _unit(file, sections)
    sessions = _sessions(file, sections)
    table = _table(file, sections[_LOGS_TABLE])
    for row in _rows(table, _LOGS, sections[_LOGS_TABLE]):
        yield from _read(row, reading, unit, sessions)
    cardio = sections.get(_CARDIO_TABLE)
    if cardio is not None and cardio.text.strip():
        for row in _rows(_table(file, cardio), {"date": ("mydate",)}, cardio):
            yield Skipped(row=row.number, why="a cardio session: the file does not say which, so it is not read")
    last = max(sections.values(), key=lambda section: section.above)
    if last.name == _LOGS_TABLE and table.records:
        number = table.records[-1][0] + last.above
        yield Skipped(
            row=number, why="read, but the file ends within this table: if it was cut short, sets are missing"
        )


def _sections(text: str) -> Iterator[_Section]:
    """The tables of the file by their headings; a line of signs alone parts them and names none."""
    name, lines, above = "", list[str](), 0
    for number, line in enumerate(text.splitlines(keepends=True), start=1):
        mark = _MARK.fullmatch(line.strip())
        if mark is None:
            lines.append(line)
        elif mark.group(1).strip():
            if name:
                yield _Section(name, "".join(lines), above)
            name, lines, above = mark.group(1).strip().upper(), [], number
    if name:
        yield _Section(name, "".join(lines), above)


def _table(file: str, section: _Section) -> Table:
    """The table of a section."""
    return read_table(file, section.text)


def _rows(table: Table, columns: Mapping[str, tuple[str, ...]], section: _Section) -> Iterator[Row]:
    """The rows of a section, numbered as in the whole file."""
    for row in table.rows(columns):
        yield replace(row, number=row.number + section.above)


def _unit(file: str, sections: Mapping[str, _Section]) -> str | None:
    """The unit of the settings, None where they do not tell it."""
    setting = sections.get("SETTING")
    if setting is None or not setting.text.strip():
        return None
    for row in _rows(_table(file, setting), _SETTING, setting):
        try:
            return weight_unit(row.text("mass"))
        except ValueError:
            raise row.wrong("mass", "kg or lbs") from None
    return None


def _sessions(file: str, sections: Mapping[str, _Section]) -> dict[str, tuple[float, float]]:
    """Start and end of each session in s after 1970, by its id; sessions without a start are left out."""
    section = sections.get("WORKOUT SESSIONS")
    if section is None or not section.text.strip():
        return {}
    found = {}
    for row in _rows(_table(file, section), _SESSIONS, section):
        start, end = row.amount("start"), row.amount("end")
        if start and start > 0:
            found[row.text("id")] = (start, end or 0.0)
    return found


def _read(
    row: Row, reading: Reading, unit: str | None, sessions: Mapping[str, tuple[float, float]]
) -> Iterator[SetFact | Skipped]:
    """The sets of one exercise."""
    if not row.text("exercise"):
        yield Skipped(row=row.number, why=NO_NAME)
        return
    start, end = sessions.get(row.text("session"), (0.0, 0.0))
    day = cells.when(row, "date", reading)[0]
    sets = [*filter(str.strip, row.text("logs").split(","))]
    if not sets:
        yield Skipped(row=row.number, why="no sets")
    for part in sets:
        values = _ONE.fullmatch(part)
        if values is None:
            raise row.wrong("logs", "weights times repetitions, such as 44.10x5,44.10x5")
        found = one_set(_one(row, values.group(1), values.group(2), unit), reading)
        if isinstance(found, SetFact) and start:
            began = _began(start, reading)
            lasted = cells.believable_length(end - start)
            found = replace(found, started=began if began and began.date() == day else None, workout_duration_s=lasted)
        yield found


def _one(row: Row, weight: str, reps: str, unit: str | None) -> Row:
    """One set of the row as a row of its own."""
    titles = {**row.titles, "load": row.titles["logs"], "reps": row.titles["logs"]}
    return replace(row, cells={**row.cells, "load": weight, "reps": reps, "load_unit": unit or ""}, titles=titles)


def _began(start: float, reading: Reading) -> datetime | None:
    """The local start of a session, None where it lies in no calendar."""
    try:
        return of_epoch(start, reading.zone)
    except ValueError:
        return None
