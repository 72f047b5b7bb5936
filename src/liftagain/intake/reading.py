"""What a reader is told besides the file: which day it is, and in which zone the person lives."""

from dataclasses import dataclass
from datetime import date, tzinfo


@dataclass(frozen=True, slots=True)
class Reading:
    """`today`: later days are refused. `zone`: where moments in UTC become local; None is the machine's own zone."""

    today: date
    zone: tzinfo | None = None
