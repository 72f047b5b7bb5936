"""A session far above the biggest of the 30 days before: of an exercise, of a pattern, or as a whole."""

from collections.abc import Callable, Iterator
from datetime import date

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, share_of, unrecognised
from liftagain.reasoning.training_load import Session


def look(back: LookBack) -> Found:
    """Every session of the window against the best before it, the most specific first."""
    return tuple(found for session in back.sessions for found in _in_session(back, session))


def _in_session(back: LookBack, session: Session) -> Iterator[Candidate]:
    least_share = back.number("least_share")
    for done in session.exercises:
        if not done.loads_back or share_of(done, session) < least_share:
            continue
        value, best, earlier = done.tonnage_kg, done.best_tonnage_kg, done.earlier_tonnage_kg
        if best and value and earlier >= back.number("least_sessions"):
            on = _day_of(back, session, lambda s, key=done.key: (o := s.find(key)) and o.tonnage_kg, best)  # type: ignore[misc]
            numbers = _numbers("tonnage_kg", value, best, on, earlier)
            yield Candidate(
                value / best, session.day, numbers, "exercise", done.key, done.name, done.pattern, unrecognised(done)
            )
    for pattern, part in session.patterns.items():
        if part.lumbar_load < least_share * session.lumbar_load:
            continue
        value, best, earlier = part.lumbar_load, part.best_lumbar_load, part.earlier_lumbar_load
        if best and earlier >= back.number("least_sessions"):
            on = _day_of(back, session, lambda s, p=pattern: (o := s.patterns.get(p)) and o.lumbar_load, best)  # type: ignore[misc]
            yield Candidate(
                value / best, session.day, _numbers("load", value, best, on, earlier), "pattern", pattern=pattern
            )
    value, best, earlier = session.lumbar_load, session.best_lumbar_load, session.earlier_lumbar_load
    if best and value and earlier >= back.number("least_sessions"):
        on = _day_of(back, session, lambda s: s.lumbar_load, best)
        yield Candidate(value / best, session.day, _numbers("load", value, best, on, earlier), "session")


def _day_of(back: LookBack, session: Session, amount: Callable[[Session], float | None], best: float) -> date:
    """The latest day before the session that had the best."""
    return next(earlier.day for earlier in back.past.best_before(session.day) if amount(earlier) == best)


def _numbers(name: str, value: float, best: float, best_on: date, earlier: int) -> dict[str, Number]:
    return {
        name: round(value, 1),
        f"best_{name}": round(best, 1),
        "best_on": best_on.isoformat(),
        "ratio": round(value / best, 3),
        "sessions_compared": earlier,
    }
