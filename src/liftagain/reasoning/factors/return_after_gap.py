"""Straight back to the earlier loads after days without training, or without one movement pattern."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack
from liftagain.reasoning.training_load import Session


def look(back: LookBack) -> Found:
    """Each session of the window that came after a gap and began near the loads from before it."""
    return tuple(found for session in back.sessions for found in _at(back, session))


def _at(back: LookBack, session: Session) -> Iterator[Candidate]:
    """Days without anything that loads the back count as a break; else days without one pattern, in full training."""
    if not session.loads_back or session.gap_days is None or session.gap_days > back.number("look_back_days"):
        return
    if session.gap_days >= back.entry.size[0]:
        yield from _candidate(back, session, session.day - timedelta(days=session.gap_days), None)
        return
    loading = [s for s in back.past.before(session.day, back.number("look_back_days")) if s.loads_back]
    for pattern in sorted(session.patterns):
        last = next((s.day for s in reversed(loading) if pattern in s.patterns), None)
        if last is None or (session.day - last).days < back.number("pattern_gap_days"):
            continue
        days = [last, *(s.day for s in loading if s.day > last), session.day]
        if max((late - early).days for early, late in pairwise(days)) < back.entry.size[0]:
            yield from _candidate(back, session, last, pattern)


def _candidate(back: LookBack, session: Session, last: date, pattern: str | None) -> Iterator[Candidate]:
    before = back.past.between(last - timedelta(days=int(back.number("before_days"))), last)
    shares = {
        done: done.top_kg / best
        for done in session.exercises
        if done.loads_back and (pattern is None or done.pattern == pattern) and done.top_kg
        and (best := max((item.top_kg for s in before if (item := s.find(done.key))), default=0.0))
    }  # fmt: skip
    if pattern is not None:  # a pause of what hardly loads the back says nothing about it
        least = back.number("pattern_least_tier")
        shares = {done: share for done, share in shares.items() if done.movement and done.movement.lumbar_tier >= least}
    near = [done for done, share in shares.items() if share >= back.number("back_at_share")]
    if not near:
        return
    lift = max(near, key=lambda done: done.lumbar_load)
    gap = (session.day - last).days
    between = back.past.between(last + timedelta(days=1), session.day - timedelta(days=1))
    numbers: dict[str, Number] = {
        "gap_days": gap - 1,
        "gap_from": (last + timedelta(days=1)).isoformat(),
        "gap_to": (session.day - timedelta(days=1)).isoformat(),
        "back_at_share": round(shares[lift], 2),
        "top_kg": lift.top_kg,
        "other_sessions": len(between),
    }
    yield Candidate(gap, session.day, numbers, "pattern" if pattern else "all", lift.key, lift.name, pattern)
