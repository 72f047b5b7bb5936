"""No warm-up sets before the first hard set, where the log usually shows them."""

from statistics import median

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown, share_of
from liftagain.reasoning.training_load import ExerciseDone, Session


def look(back: LookBack) -> Found:
    """The sessions of the window that began without a single warm-up set.

    Unknown when the file marks none and the loads show no ramp: then their absence says nothing.
    """
    before = back.past.before(back.first, back.number("usual_days"))
    usual = [_sets(lift) for session in before if (lift := _first_lift(back, session))]
    if not usual or sum(sets > 0 for sets in usual) < back.past.limit("warm_up_seen_share") * len(usual):
        return Unknown("no_warm_up_marks")
    without = [(session, lift) for session in back.sessions if (lift := _first_lift(back, session)) and not _sets(lift)]
    return (_candidate(without, median(usual)),) if without else ()


def _first_lift(back: LookBack, session: Session) -> ExerciseDone | None:
    """The first lift that loads the back and is more than a footnote of the session."""
    least = back.number("least_share")
    lifts = (done for done in session.exercises if done.loads_back and done.top_kg)
    return next((done for done in lifts if share_of(done, session) >= least), None)


def _sets(lift: ExerciseDone) -> int:
    """Warm-up sets of the lift, and everything that was done before it."""
    return lift.sets_before + lift.warm_up_sets


def _candidate(without: list[tuple[Session, ExerciseDone]], usual: float) -> Candidate:
    """How many sessions began without, with the last of them."""
    session, lift = without[-1]
    numbers: dict[str, Number] = {
        "warm_up_sets": 0,
        "usual_warm_up_sets": usual,
        "top_kg": lift.top_kg,
        "sessions": len(without),
    }
    return Candidate(float(len(without)), session.day, numbers, "", lift.key, lift.name, lift.pattern)
