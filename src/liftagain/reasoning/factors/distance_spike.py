"""A run far longer than the longest of the 30 days before."""

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown
from liftagain.reasoning.training_load import Session

RUNNING = "gait"


def look(back: LookBack) -> Found:
    """Each run of the window against the longest before it. Unknown when no distance was ever logged."""
    if not any(_run_m(session)[0] for session in back.past.between(back.past.days[0], back.until)):
        return Unknown("no_distances")
    found = []
    for session in back.sessions:
        run_m, key, name = _run_m(session)
        before = back.past.before(session.day, back.past.limit("best_of_days"))
        earlier = {s: metres for s in before if (metres := _run_m(s)[0])}
        if not run_m or len(earlier) < back.number("least_sessions"):
            continue
        best = max(earlier, key=lambda s: (earlier[s], s.day))
        numbers: dict[str, Number] = {
            "distance_km": round(run_m / 1000, 2),
            "best_distance_km": round(earlier[best] / 1000, 2),
            "best_on": best.day.isoformat(),
            "ratio": round(run_m / earlier[best], 3),
        }
        found.append(Candidate(run_m / earlier[best], session.day, numbers, "", key, name, RUNNING))
    return tuple(found)


def _run_m(session: Session) -> tuple[float, str, str]:
    runs = [done for done in session.exercises if done.pattern == RUNNING and done.distance_m]
    longest = max(runs, key=lambda done: done.distance_m, default=None)
    return (longest.distance_m, longest.key, longest.name) if longest else (0.0, "", "")
