"""Few sets of core exercises over the last weeks."""

from datetime import timedelta

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.balance import enough_history
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown


def look(back: LookBack) -> Found:
    """Sets of core exercises a week. Unknown with too short a log, or with too much in it that is not recognised."""
    unknown, day = enough_history(back), back.past.on(back.until)
    if unknown or day is None:
        return Unknown(unknown or "too_little_history")
    weeks, sets = int(back.past.limit("balance_weeks")), day.trunk_sets_a_week
    first = back.until - timedelta(days=7 * weeks - 1)
    numbers: dict[str, Number] = {"sets_a_week": round(sets, 2), "weeks": weeks, "since": first.isoformat()}
    return (Candidate(sets, None, numbers),)
