"""A top set heavier than any of the 30 days before."""

from collections.abc import Iterator

from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, share_of, unrecognised
from liftagain.reasoning.training_load import ExerciseDone, Session


def look(back: LookBack) -> Found:
    """Each lift's top set in the window against its heaviest before."""
    return tuple(found for session in back.sessions for found in _in_session(back, session))


def _in_session(back: LookBack, session: Session) -> Iterator[Candidate]:
    before = back.past.before(session.day, back.past.limit("best_of_days"))
    for done in session.exercises:
        if not done.top_kg or not done.loads_back or share_of(done, session) < back.number("least_share"):
            continue
        best_kg = done.best_top_kg
        if best_kg is None or done.earlier_top_kg < back.number("least_sessions"):
            continue
        best_on = next(s.day for s in reversed(before) if (o := s.find(done.key)) and o.top_kg == best_kg)
        similar_kg = _similar_kg(done, before)
        yield Candidate(
            done.top_kg / best_kg,
            session.day,
            {
                "top_kg": done.top_kg,
                "reps": done.top_reps,
                "best_kg": best_kg,
                "best_on": best_on.isoformat(),
                "ratio": round(done.top_kg / best_kg, 3),
                "similar_lift_best_kg": similar_kg or None,
                "e1rm_kg": _rounded(done.top_e1rm_kg),
                "sessions_compared": done.earlier_top_kg,
            },
            "exercise",
            done.key,
            done.name,
            done.pattern,
            unrecognised(done) + (similar_kg >= done.top_kg),
        )


def _similar_kg(done: ExerciseDone, before: tuple[Session, ...]) -> float:
    """The heaviest set of another lift of the same pattern: the back may know the load from there. 0 for none."""
    others = (
        o for s in before for o in s.exercises if done.pattern and o.pattern == done.pattern and o.key != done.key
    )
    return max((other.top_kg for other in others), default=0.0)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)
