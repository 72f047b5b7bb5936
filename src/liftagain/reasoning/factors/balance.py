"""What the factors over several weeks share: whether the log is long and clear enough."""

from datetime import timedelta

from liftagain.reasoning.factors.candidate import LookBack
from liftagain.reasoning.training_load import History, Session


def balance_sessions(back: LookBack) -> tuple[Session, ...]:
    """The sessions of the weeks that a balance is counted over."""
    weeks = int(back.past.limit("balance_weeks"))
    return back.past.between(back.until - timedelta(days=7 * weeks - 1), back.until)


def patterns_of(back: LookBack) -> frozenset[str]:
    """The movement patterns of those weeks."""
    return frozenset(done.pattern for session in balance_sessions(back) for done in session.exercises if done.pattern)


def enough_history(back: LookBack) -> str | None:
    """Why the weeks cannot be counted, as a code; None when they can."""
    weeks = int(back.past.limit("balance_weeks"))
    if not back.past.days or (back.until - back.past.days[0]).days < 7 * weeks:
        return "too_little_history"
    sessions = balance_sessions(back)
    if sum(len(done.work_sets) for s in sessions for done in s.exercises) < back.past.limit("balance_least_sets"):
        return "too_few_sets"
    return None if mostly_recognised(back.past, sessions) else "unrecognised_exercises"


def mostly_recognised(past: History, sessions: tuple[Session, ...]) -> bool:
    """Whether few enough of the sets are of exercises that the catalogue does not know."""
    counts = [(len(done.work_sets), done.movement) for session in sessions for done in session.exercises]
    unknown = sum(sets for sets, movement in counts if movement is None)
    return unknown <= past.limit("unrecognised_share") * sum(sets for sets, _ in counts)
