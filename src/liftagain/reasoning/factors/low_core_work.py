"""Few sets of core exercises over the last weeks."""

from datetime import timedelta

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.balance import enough_history, patterns_of
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown
from liftagain.reasoning.training_load import CORE_PREFIX, sets_a_week


def look(back: LookBack) -> Found:
    """Sets of core exercises a week. Unknown with too short a log, or with too much in it that is not recognised."""
    unknown = enough_history(back)
    if unknown:
        return Unknown(unknown)
    weeks = int(back.past.limit("balance_weeks"))
    core = frozenset(pattern for pattern in patterns_of(back) if pattern.startswith(CORE_PREFIX))
    sets = sets_a_week(back.past, back.until, weeks, core)
    first = back.until - timedelta(days=7 * weeks - 1)
    numbers: dict[str, Number] = {"sets_a_week": round(sets, 2), "weeks": weeks, "since": first.isoformat()}
    return (Candidate(sets, None, numbers),)
