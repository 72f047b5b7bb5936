"""One row of a log, whatever it came from: its cells by role, and how its place in the file is named."""

from collections.abc import Mapping
from dataclasses import dataclass

from liftagain.domain.errors import InputError
from liftagain.intake.numbers import number

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as a spreadsheet counts it (the header is row 1), and its cells by role.

    `titles` names the columns as the file does. A source without rows gives `place`, such as `history[3].sets[1]`.
    """

    file: str
    number: int
    cells: Mapping[str, str]
    titles: Mapping[str, str]
    decimal_comma: bool = False
    place: str = ""

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
        found, column = self.text(role), self.titles.get(role, role)
        shown = repr(found if len(found) <= _SHOWN else found[:_SHOWN] + "…")
        where = f"{self.place}, field {column!r}" if self.place else f"row {self.number}, column {column!r}"
        return InputError(f"{self.file}, {where}: found {shown}, expected {expected}")
