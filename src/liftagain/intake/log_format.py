"""What a reader of a table is: the app's name, the titles of its columns, and what one row of it says."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from liftagain.domain.training_log import Skipped
from liftagain.intake.csv_table import Table
from liftagain.intake.fact import SetFact
from liftagain.intake.reading import Reading
from liftagain.intake.row import Row

Facts: TypeAlias = Iterator[SetFact | Skipped]
"""What the rows say, in the order of the file: sets, and rows that hold none with the reason."""

CUT = "read, but the file ends here without a line end: if it was cut short, this set may not be whole"


@dataclass(frozen=True, slots=True)
class LogFormat:
    """One app's table. `columns` gives the titles of each role in lower case; `required` must all be there.

    `read` gives the sets of one row, or why it holds none; it raises InputError for a cell that cannot be read.
    """

    source: str
    columns: Mapping[str, tuple[str, ...]]
    required: tuple[tuple[str, ...], ...]
    read: Callable[[Row, Reading], Iterable[SetFact | Skipped]]

    def fits(self, keys: frozenset[str]) -> bool:
        """Whether the column titles (in lower case) are this app's: one role of each required group is there."""
        return all(any(keys & set(self.columns[role]) for role in roles) for roles in self.required)

    def facts(self, table: Table, reading: Reading) -> Facts:
        """What the rows say.

        Raises:
            InputError: a cell that cannot be read; names the file, the row and the column.
        """
        for row in table.rows(self.columns):
            yield from self.read(row, reading)
        if table.records and not table.ended:
            yield Skipped(row=table.records[-1][0], why=CUT)
