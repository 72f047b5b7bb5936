"""A week of lumbar load far above the mean of the four before."""

from datetime import timedelta

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.balance import mostly_recognised
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown
from liftagain.reasoning.training_load import Session, week_load


def look(back: LookBack) -> Found:
    """The seven days up to the last one against the usual week."""
    weeks = int(back.number("weeks_before"))
    first = back.until - timedelta(days=7 * (weeks + 1) - 1)
    if not mostly_recognised(back.past, back.past.between(first, back.until)):
        return Unknown("unrecognised_exercises")
    earlier = [week_load(back.past, back.until - timedelta(days=7 * n)) for n in range(1, weeks + 1)]
    this_week = week_load(back.past, back.until)
    if sum(load > 0 for load in earlier) < back.number("least_weeks") or not this_week:
        return ()
    usual = sum(earlier) / weeks
    sessions = _sessions(back, 0)
    numbers: dict[str, Number] = {
        "this_week": round(this_week, 1),
        "usual_week": round(usual, 1),
        "week_before": round(earlier[0], 1),
        "ratio": round(this_week / usual, 3),
        "sessions_this_week": len(sessions),
        "sessions_week_before": len(_sessions(back, 1)),
        "sessions_usual_week": round(sum(len(_sessions(back, n)) for n in range(1, weeks + 1)) / weeks, 2),
        "week_from": (back.until - timedelta(days=6)).isoformat(),
        "body_mass_kg_assumed": back.past.body.mass_kg if back.past.body.assumed else None,
    }
    return (Candidate(this_week / usual, sessions[-1].day, numbers),)


def _sessions(back: LookBack, weeks_ago: int) -> list[Session]:
    last = back.until - timedelta(days=7 * weeks_ago)
    return [s for s in back.past.between(last - timedelta(days=6), last) if s.lumbar_load]
