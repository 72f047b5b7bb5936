"""What a number of the training log is: its definition in plain words, its unit and where it comes from."""

from typing import Literal, TypeAlias

from liftagain.domain.record import record
from liftagain.domain.source import Grade

MeasureTable: TypeAlias = Literal[
    "sets", "lifts", "sessions", "patterns", "days", "weeks_by_pattern", "weeks_by_muscle"
]


@record
class Measure:
    """A measure. `column` of `table` holds it; `limits` are the numbers that it rests on.

    A measure that only `describes` is never a reason for anything: it is drawn and explained, and no rule reads it.
    """

    id: str
    title: str
    definition: str
    unit: str
    table: MeasureTable
    column: str
    grade: Grade
    sources: tuple[str, ...]
    limits: tuple[str, ...] = ()
    describes: bool = False
