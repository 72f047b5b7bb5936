"""What an importer is: the app's name, the titles of its columns, and the reader of its rows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from liftagain.domain.training_log import Skipped
from liftagain.intake.csv_table import Table
from liftagain.intake.fact import SetFact

Facts: TypeAlias = Iterator[SetFact | Skipped]
"""What the rows say, in the order of the file: sets, and rows that hold none with the reason."""


@dataclass(frozen=True, slots=True)
class LogFormat:
    """One app's export. `columns` gives the titles of each role in lower case; `required` must all be there."""

    source: str
    columns: Mapping[str, tuple[str, ...]]
    required: tuple[tuple[str, ...], ...]
    facts: Callable[[Table, date], Facts]

    def fits(self, keys: frozenset[str]) -> bool:
        """Whether the column titles (in lower case) are this app's: one role of each required group is there."""
        return all(any(keys & set(self.columns[role]) for role in roles) for roles in self.required)
