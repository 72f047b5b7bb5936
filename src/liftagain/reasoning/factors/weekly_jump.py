"""A week of lumbar load far above the mean of the four before."""

from datetime import timedelta

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.balance import mostly_recognised
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown
from liftagain.reasoning.training_load import Session


def look(back: LookBack) -> Found:
    """The seven days up to the last one against the usual week."""
    weeks = int(back.number("weeks_before"))
    first = back.until - timedelta(days=7 * (weeks + 1) - 1)
    if not mostly_recognised(back.past, back.past.between(first, back.until)):
        return Unknown("unrecognised_exercises")
    today = back.past.on(back.until)
    before = [back.past.on(back.until - timedelta(days=7 * n)) for n in range(1, weeks + 1)]
    earlier = [day.week_load or 0.0 if day else 0.0 for day in before]
    if today is None or today.week_to_usual is None or not today.week_load:
        return ()
    if sum(load > 0 for load in earlier) < back.number("least_weeks"):
        return ()
    this_week, ratio = today.week_load, today.week_to_usual
    usual = sum(earlier) / weeks
    sessions = _sessions(back, 0)
    numbers: dict[str, Number] = {
        "this_week": round(this_week, 1),
        "usual_week": round(usual, 1),
        "week_before": round(earlier[0], 1),
        "ratio": round(ratio, 3),
        "sessions_this_week": len(sessions),
        "sessions_week_before": len(_sessions(back, 1)),
        "sessions_usual_week": round(sum(len(_sessions(back, n)) for n in range(1, weeks + 1)) / weeks, 2),
        "week_from": (back.until - timedelta(days=6)).isoformat(),
        "body_mass_kg_assumed": back.past.body.mass_kg if back.past.body.assumed else None,
    }
    return (Candidate(ratio, sessions[-1].day, numbers),)


def _sessions(back: LookBack, weeks_ago: int) -> list[Session]:
    last = back.until - timedelta(days=7 * weeks_ago)
    return [s for s in back.past.between(last - timedelta(days=6), last) if s.lumbar_load]
