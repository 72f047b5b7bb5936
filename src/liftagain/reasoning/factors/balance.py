"""What the factors over several weeks share: whether the log is long and clear enough."""

from liftagain.reasoning.factors.candidate import LookBack
from liftagain.reasoning.training_load import History, Session


def enough_history(back: LookBack) -> str | None:
    """Why the weeks cannot be counted, as a code; None when they can."""
    weeks, day = int(back.past.limit("balance_weeks")), back.past.on(back.until)
    if day is None or (back.until - back.past.days[0]).days < 7 * weeks:
        return "too_little_history"
    if day.all_sets < back.past.limit("balance_least_sets"):
        return "too_few_sets"
    known = day.unrecognised_sets <= back.past.limit("unrecognised_share") * day.all_sets
    return None if known else "unrecognised_exercises"


def mostly_recognised(past: History, sessions: tuple[Session, ...]) -> bool:
    """Whether few enough of the sets are of exercises that the catalogue does not know."""
    counts = [(done.work_sets, done.movement) for session in sessions for done in session.exercises]
    unknown = sum(sets for sets, movement in counts if movement is None)
    return unknown <= past.limit("unrecognised_share") * sum(sets for sets, _ in counts)
