"""The pain of one day, as it is drawn and told."""

from datetime import date

from liftagain.domain.record import record


@record
class PainDay:
    """Pain from 0 to 10 in the morning and at its worst; what was not told is None."""

    on: date
    morning: float | None = None
    worst: float | None = None
