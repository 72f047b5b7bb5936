"""Two sessions heavy on the hinge with little time between them."""

from datetime import timedelta
from itertools import pairwise

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack
from liftagain.reasoning.training_load import Session, quantile


def look(back: LookBack) -> Found:
    """Each pair of hard hinge sessions that ends in the window, with the hours from start to start."""
    past = back.past
    known = [s.hinge_load for s in past.before(back.first, back.number("usual_days")) if s.hinge_load]
    usual = quantile(known, past.limit("usual_hard_day") / 100)
    if not usual:
        return ()
    near = past.between(back.first - timedelta(days=3), back.until)
    heavy = [session for session in near if _is_heavy(back, session, usual)]
    pairs = [(first, second) for first, second in pairwise(heavy) if second.day >= back.first]
    return tuple(_candidate(first, second, usual) for first, second in pairs)


def _is_heavy(back: LookBack, session: Session, usual: float) -> bool:
    """Much work on the hinge for this person, or a weight near their best: few heavy pulls are a heavy day as well."""
    if not session.hinge_load:
        return False
    near_best = back.past.limit("hinge_heavy_top_share")
    return session.hinge_load >= back.past.limit("hinge_heavy_share") * usual or any(
        done.hinges and done.top_kg and done.best_top_kg and done.top_kg >= near_best * done.best_top_kg
        for done in session.exercises
    )


def _candidate(first: Session, second: Session, usual: float) -> Candidate:
    lifts = [done for done in second.exercises if done.hinges]
    lift = max(lifts, key=lambda done: done.lumbar_load)
    hours = hours_between(first, second)
    numbers: dict[str, Number] = {
        "hours": round(hours, 1),
        "first_on": first.day.isoformat(),
        "second_on": second.day.isoformat(),
        "first_share_of_usual": round(first.hinge_load / usual, 2),
        "second_share_of_usual": round(second.hinge_load / usual, 2),
    }
    return Candidate(hours, second.day, numbers, exercise=lift.key, exercise_name=lift.name, pattern=lift.pattern)


def hours_between(first: Session, second: Session) -> float:
    """Hours from start to start; whole days where a time of day is not known."""
    if first.started and second.started:
        return (second.started - first.started).total_seconds() / 3600
    return (second.day - first.day).days * 24.0
