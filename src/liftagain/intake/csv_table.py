"""A table of text: its delimiter, its header and its rows, whatever app or spreadsheet saved it."""

import csv
import io
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from liftagain.domain.errors import InputError
from liftagain.intake.content import KNOWN
from liftagain.intake.foreign import foreign_text
from liftagain.intake.row import Row

_END = "\x1e the end \x1e"
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose header is read: `titles` as they stand, `records` the rows below as (number, cells).

    `ended` says whether the last row ends with its line: a row that does not may be cut short.
    """

    file: str
    titles: tuple[str, ...]
    records: tuple[tuple[int, tuple[str, ...]], ...]
    delimiter: str
    ended: bool = True

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


def read_table(file: str, text: str) -> Table:
    """The table in the text of a file.

    Raises:
        InputError: the file is empty, cut short, no table, or of another kind.
    """
    if first := re.match(r"sep=(.)\r?\n", text):
        text = text[first.end() :]
    if kind := foreign_text(text):
        raise InputError(f"{file}: found {kind}; expected {KNOWN}")
    delimiter = _delimiter(text)
    records = _records(file, text, delimiter)
    titles = next(records, None)
    if titles is None:
        raise InputError(f"{file}: the file is empty; expected {KNOWN}")
    rows = tuple(_whole_rows(file, titles[1], records))
    return Table(file, titles[1], rows, delimiter, ended=text.endswith(("\n", "\r")))


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
