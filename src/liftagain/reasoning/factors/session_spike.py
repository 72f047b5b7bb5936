"""A session far above the biggest of the 30 days before: of an exercise, of a pattern, or as a whole."""

from collections.abc import Iterator

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, share_of, unrecognised
from liftagain.reasoning.training_load import Session


def look(back: LookBack) -> Found:
    """Every session of the window against the best before it, the most specific first."""
    return tuple(found for session in back.sessions for found in _in_session(back, session))


def _in_session(back: LookBack, session: Session) -> Iterator[Candidate]:
    before = back.past.before(session.day, back.past.limit("best_of_days"))
    least_share = back.number("least_share")
    for done in session.exercises:
        if not back.past.loads_the_back(done) or share_of(done, session) < least_share:
            continue
        earlier = {s: item.tonnage_kg for s in before if (item := s.find(done.key)) and item.tonnage_kg}
        numbers = _compared(back, done.tonnage_kg, earlier, "tonnage_kg")
        if numbers:
            yield Candidate(
                done.tonnage_kg / max(earlier.values()), session.day, numbers, "exercise", done.key, done.name,
                done.pattern, unrecognised(done),
            )  # fmt: skip
    for pattern, load in session.pattern_loads().items():
        if load < least_share * session.lumbar_load:
            continue
        earlier = {s: amount for s in before if (amount := s.pattern_loads().get(pattern, 0.0))}
        numbers = _compared(back, load, earlier, "load")
        if numbers:
            yield Candidate(load / max(earlier.values()), session.day, numbers, "pattern", pattern=pattern)
    earlier = {s: s.lumbar_load for s in before if s.lumbar_load}
    numbers = _compared(back, session.lumbar_load, earlier, "load")
    if numbers:
        yield Candidate(session.lumbar_load / max(earlier.values()), session.day, numbers, "session")


def _compared(back: LookBack, value: float, earlier: dict[Session, float], name: str) -> dict[str, Number]:
    """The numbers of a comparison; empty when there are too few sessions to compare with."""
    if len(earlier) < back.number("least_sessions") or not value:
        return {}
    best = max(earlier, key=lambda session: (earlier[session], session.day))
    return {
        name: round(value, 1),
        f"best_{name}": round(earlier[best], 1),
        "best_on": best.day.isoformat(),
        "ratio": round(value / earlier[best], 3),
        "sessions_compared": len(earlier),
    }
