"""The sessions before the pain, as the picture shows them: 100 is the person's own usual hard day."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

from liftagain.domain.review import SessionLoad
from liftagain.reasoning.training_load import History, Session, quantile

Measure = Literal["lumbar_load", "distance", "sets"]

Amount = Callable[[Session], float]

# What a bar shows, and the best of the 30 days before it: the first of these that the shown weeks hold at all.
_MEASURES: tuple[tuple[Measure, Amount, Callable[[Session], float | None]], ...] = (
    ("lumbar_load", lambda session: session.lumbar_load, lambda session: session.best_lumbar_load),
    ("distance", lambda session: session.distance_m, lambda session: session.best_distance_m),
    ("sets", lambda session: session.work_sets, lambda session: session.best_work_sets),
)


def timeline(past: History, pain_on: date) -> tuple[tuple[SessionLoad, ...], Measure]:
    """One bar a session in the weeks up to the pain, with the best of the 30 days before it, and what is measured."""
    shown = past.between(pain_on - timedelta(days=int(past.limit("timeline_days"))), pain_on)
    name, amount, best_of = next((row for row in _MEASURES if any(row[1](session) for session in shown)), _MEASURES[0])
    full = _usual_hard_day(past, pain_on, amount)
    if not full:
        return (), name
    bars = []
    for session in shown:
        best = best_of(session)
        bars.append(
            SessionLoad(
                on=session.day,
                load=round(100 * amount(session) / full, 1),
                exercises=tuple(done.name for done in session.exercises),
                best_of_30_days=round(100 * best / full, 1) if best else None,
            )
        )
    return tuple(bars), name


def _usual_hard_day(past: History, pain_on: date, amount: Amount) -> float:
    window = timedelta(days=int(past.limit("review_window")))
    before = past.before(pain_on - window, past.limit("usual_days"))
    loads = [load for session in before if (load := amount(session))]
    # With little history before it the window itself must do: the picture still needs a scale.
    loads = loads or [load for session in past.sessions if (load := amount(session))]
    return quantile(loads, past.limit("usual_hard_day") / 100)
