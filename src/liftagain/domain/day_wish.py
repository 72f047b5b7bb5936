"""What a person asks of one single day, over what they usually have."""

from datetime import date

from liftagain.domain.record import record


@record
class DayWish:
    """The wishes for one day. Nothing of them lasts, but an exercise that hurt rests on the next days too.

    `minutes` is the time of this day; `without` names equipment or kits that are not at hand, `all` meaning every piece
    that is no household thing; `hurts` are exercises that hurt, `swaps` exercises to be swapped for another.
    """

    date: date
    minutes: int | None = None
    without: tuple[str, ...] = ()
    hurts: tuple[str, ...] = ()
    swaps: tuple[str, ...] = ()
