"""No warm-up sets before the first hard set, where the log usually shows them."""

from statistics import median

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown, share_of
from liftagain.reasoning.training_load import ExerciseDone, Session


def look(back: LookBack) -> Found:
    """Each session of the window: 1 without a single warm-up set, 0 with one.

    Unknown when the file marks none and the loads show no ramp: then their absence says nothing.
    """
    before = back.past.before(back.first, back.number("usual_days"))
    usual = [_sets(lift) for session in before if (lift := _first_lift(back, session))]
    if not usual or sum(sets > 0 for sets in usual) < back.past.limit("warm_up_seen_share") * len(usual):
        return Unknown("no_warm_up_marks")
    return tuple(
        _candidate(session, lift, median(usual), _sets(lift))
        for session in back.sessions
        if (lift := _first_lift(back, session))
    )


def _first_lift(back: LookBack, session: Session) -> ExerciseDone | None:
    """The first lift that loads the back and is more than a footnote of the session."""
    least = back.number("least_share")
    lifts = (done for done in session.exercises if done.loads_back and done.top_kg)
    return next((done for done in lifts if share_of(done, session) >= least), None)


def _sets(lift: ExerciseDone) -> int:
    """Warm-up sets of the lift, and everything that was done before it."""
    return lift.sets_before + lift.warm_up_sets


def _candidate(session: Session, lift: ExerciseDone, usual: float, found: int) -> Candidate:
    numbers: dict[str, Number] = {"warm_up_sets": found, "usual_warm_up_sets": usual, "top_kg": lift.top_kg}
    return Candidate(float(found == 0), session.day, numbers, "", lift.key, lift.name, lift.pattern)
