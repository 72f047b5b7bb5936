"""A top set heavier than any of the 30 days before."""

from collections.abc import Iterator

from liftagain.reasoning.e1rm import e1rm_kg
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, share_of, unrecognised
from liftagain.reasoning.training_load import ExerciseDone, Session


def look(back: LookBack) -> Found:
    """Each lift's top set in the window against its heaviest before."""
    return tuple(found for session in back.sessions for found in _in_session(back, session))


def _in_session(back: LookBack, session: Session) -> Iterator[Candidate]:
    before = back.past.before(session.day, back.past.limit("best_of_days"))
    for done in session.exercises:
        top = done.top_set
        if top is None or not back.past.loads_the_back(done) or share_of(done, session) < back.number("least_share"):
            continue
        earlier = {s: item for s in before if (item := s.find(done.key)) and item.top_kg}
        if len(earlier) < back.number("least_sessions"):
            continue
        best_day = max(earlier, key=lambda s: (earlier[s].top_kg, s.day))
        best_kg = earlier[best_day].top_kg
        similar_kg = _similar_kg(done, before)
        trusted = back.past.limit("e1rm_trusted_reps")
        yield Candidate(
            done.top_kg / best_kg,
            session.day,
            {
                "top_kg": done.top_kg,
                "reps": top.reps,
                "best_kg": best_kg,
                "best_on": best_day.day.isoformat(),
                "ratio": round(done.top_kg / best_kg, 3),
                "similar_lift_best_kg": similar_kg or None,
                "e1rm_kg": _rounded(e1rm_kg(done.top_kg, top.reps or 0, top.rpe, trusted)),
                "sessions_compared": len(earlier),
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
