"""An exercise that loads the back and was not there for eight weeks."""

from collections.abc import Iterator
from datetime import timedelta

from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown, share_of, unrecognised
from liftagain.reasoning.training_load import ExerciseDone, Session


def look(back: LookBack) -> Found:
    """Each exercise of the window that nobody saw in the weeks before. Its size is its step of lumbar load."""
    days = back.number("not_done_days")
    if not back.past.days or (back.first - back.past.days[0]).days < days:
        return Unknown("too_little_history")
    return tuple(found for session in back.sessions for found in _in_session(back, session))


def _in_session(back: LookBack, session: Session) -> Iterator[Candidate]:
    before = back.past.before(session.day, back.number("not_done_days"))
    for done in session.exercises:
        ago = done.last_days_ago
        if (ago is not None and ago <= back.number("not_done_days")) or not _matters(back, done, session):
            continue
        last = None if ago is None else session.day - timedelta(days=ago)
        similar_kg = max((o.top_kg for s in before for o in s.exercises if done.pattern == o.pattern), default=0.0)
        known_from_others = done.pattern is not None and similar_kg >= back.number("as_heavy_as") * done.top_kg > 0
        yield Candidate(
            _step(back, done),
            session.day,
            {
                "sets": done.work_sets,
                "top_kg": done.top_kg or None,
                "last_done": last.isoformat() if last else None,
                "similar_lift_best_kg": similar_kg or None,
            },
            "exercise",
            done.key,
            done.name,
            done.pattern,
            unrecognised(done) + known_from_others,
        )


def _matters(back: LookBack, done: ExerciseDone, session: Session) -> bool:
    """Whether it is worth naming: it loads the back, or bends it, and is more than a footnote of the session."""
    if done.movement is None:
        return bool(done.work_sets)
    if done.loads_back:
        return share_of(done, session) >= back.number("least_share")
    bends = any(way != "neutral" for way in done.movement.spine)
    return bends and done.movement.lumbar_tier >= back.number("least_tier")


def _step(back: LookBack, done: ExerciseDone) -> float:
    """1 for the lowest tier that matters, and one more for each tier above."""
    tier = done.movement.lumbar_tier if done.movement else back.number("least_tier")
    return max(1.0, tier - back.number("least_tier") + 1)
