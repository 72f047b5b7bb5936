"""A table of text: its delimiter, its header and its rows, whatever app or spreadsheet saved it."""

import csv
import io
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from liftagain.domain.errors import InputError
from liftagain.intake.foreign import foreign_bytes, foreign_text
from liftagain.intake.numbers import number

LARGEST_LOG_BYTES = 16 * 2**20
"""Twenty years of daily training have under 15 MB. Larger is refused before it is read: a technical bound."""

_END = "\x1e the end \x1e"
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet counts it (the header is row 1), and its cells by role."""

    file: str
    number: int
    cells: Mapping[str, str]
    titles: Mapping[str, str]
    decimal_comma: bool

    def text(self, role: str) -> str:
        """The cell without surrounding blanks; empty where the file has no such column."""
        return self.cells.get(role, "").strip()

    def amount(self, role: str) -> float | None:
        """The number in the cell, or None where it is blank.

        Raises:
            InputError: it is no number.
        """
        try:
            return number(self.text(role), decimal_comma=self.decimal_comma)
        except ValueError:
            raise self.wrong(role, "a number") from None

    def wrong(self, role: str, expected: str) -> InputError:
        """The error for the cell: file, row, column, what was found and what was expected."""
        found = self.text(role)
        shown = repr(found if len(found) <= 40 else found[:40] + "…")
        column = self.titles.get(role, role)
        return InputError(f"{self.file}, row {self.number}, column {column!r}: found {shown}, expected {expected}")


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header is read: `titles` as they stand, `records` the rows below as (number, cells)."""

    file: str
    titles: tuple[str, ...]
    records: tuple[tuple[int, tuple[str, ...]], ...]
    delimiter: str

    @property
    def keys(self) -> tuple[str, ...]:
        """The titles as they are compared: lower case, single blanks."""
        return tuple(map(folded, self.titles))

    def rows(self, columns: Mapping[str, tuple[str, ...]]) -> Iterator[Row]:
        """The rows with their cells by role; `columns` gives the titles by which each role is known.

        Raises:
            InputError: two columns play one role.
        """
        places: dict[str, int] = {}
        keys = self.keys
        for role, aliases in columns.items():
            found = [place for place, key in enumerate(keys) if key in aliases]
            if len(found) > 1:
                names = " and ".join(f"{self.titles[place]!r} (column {place + 1})" for place in found)
                raise InputError(f"{self.file}, row 1: two columns for one thing: {names}; expected one")
            if found:
                places[role] = found[0]
        titles = {role: self.titles[place].strip() for role, place in places.items()}
        for row_number, record in self.records:
            cells = {role: record[place] for role, place in places.items()}
            yield Row(self.file, row_number, cells, titles, decimal_comma=self.delimiter != ",")


def folded(title: str) -> str:
    """A column title as it is compared."""
    return re.sub(r"[\s\u00a0_]+", " ", title.strip("\ufeff \t\r\n\"'")).casefold()


def read_table(file: str, content: bytes) -> Table:
    """The table in the bytes of a file.

    Raises:
        InputError: the file is too large, empty, cut short, no table, or of another kind.
    """
    text = _text(file, content)
    if first := re.match(r"sep=(.)\r?\n", text):
        text = text[first.end() :]
    if kind := foreign_text(text):
        raise InputError(f"{file}: found {kind}; expected a CSV export of Strong, Hevy or FitNotes")
    delimiter = _delimiter(text)
    records = _records(file, text, delimiter)
    titles = next(records, None)
    if titles is None:
        raise InputError(f"{file}: the file is empty; expected a CSV export of Strong, Hevy or FitNotes")
    return Table(file, titles[1], tuple(_whole_rows(file, titles[1], records)), delimiter)


def _text(file: str, content: bytes) -> str:
    """The bytes as text.

    Raises:
        InputError: they are too many, or no text.
    """
    if len(content) > LARGEST_LOG_BYTES:
        size, most = len(content) / 1e6, LARGEST_LOG_BYTES / 1e6
        raise InputError(f"{file}: {size:.0f} MB; a training log has at most {most:.0f} MB")
    if kind := foreign_bytes(content):
        raise InputError(f"{file}: found {kind}; expected a CSV export of Strong, Hevy or FitNotes")
    utf_16 = content[:2] in (b"\xff\xfe", b"\xfe\xff")
    for encoding in ("utf-16",) if utf_16 else ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not re.search(r"[\x00-\x08\x0e-\x1d]", text):
            return text
    raise InputError(f"{file}: the file holds no text; expected a CSV export of Strong, Hevy or FitNotes")


def _delimiter(text: str) -> str:
    """The delimiter that gives the header most columns."""
    header = next(iter(io.StringIO(text.lstrip(), newline="")), "")
    return max(_DELIMITERS, key=lambda sign: len(next(csv.reader([header], delimiter=sign), [])))


def _records(file: str, text: str, delimiter: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The records that are not blank, numbered as a spreadsheet numbers them.

    A last line of our own shows whether the file ends inside a quoted cell: then the cell swallows it.

    Raises:
        InputError: a quoted cell is never closed.
    """
    lines = itertools.chain(io.StringIO(text, newline=""), ["\n", _END])
    row_number, started = 0, False
    try:
        for row_number, record in enumerate(csv.reader(lines, delimiter=delimiter), start=1):
            if record == [_END]:
                return
            if record and _END in record[-1]:
                break
            if any(cell.strip() for cell in record):
                started = True
                yield row_number, tuple(record)
            elif not started:
                continue
    except csv.Error:
        row_number += 1
    raise InputError(
        f"{file}, row {row_number}: a cell begins with a quotation mark that is never closed. "
        "The file seems cut short; export it again; nothing was imported"
    )


def _whole_rows(
    file: str, titles: tuple[str, ...], records: Iterator[tuple[int, tuple[str, ...]]]
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows that have a cell for every column; surplus cells must be blank.

    Raises:
        InputError: a row has too few or too many cells.
    """
    width = len(titles)
    for row_number, record in records:
        if len(record) < width or any(cell.strip() for cell in record[width:]):
            raise InputError(
                f"{file}, row {row_number}: found {len(record)} cells, expected {width}; the file seems cut short or "
                "changed. Export it again; nothing was imported"
            )
        if record[:width] != titles:
            yield row_number, record[:width]
