"""The few words that come unasked: at most so many a week, days apart, and never the same soon again."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from liftagain.domain.week_plan import EarlyWarning, Gap, Nudge
from liftagain.knowledge.bundle import Knowledge

_WEEK = 7
Said = tuple[str, date]
"""A nudge that was said, and the day."""


def nudge_of(
    warnings: Sequence[EarlyWarning], gaps: Iterable[Gap], said: Iterable[Said], today: date, known: Knowledge
) -> Nudge | None:
    """The nudge of a day, or None: most days have none. What was said today already stays for the day."""
    candidates = {one.id: one for one in _candidates(warnings, gaps)}
    before = [(name, on) for name, on in said if on <= today]
    of_today = [name for name, on in before if on == today]
    if of_today:
        return candidates.get(of_today[-1])
    within = sum(on > today - timedelta(days=_WEEK) for _, on in before)
    newest = max((on for _, on in before), default=None)
    if within >= known.limit("nudges_a_week"):
        return None
    if newest is not None and (today - newest).days < known.limit("nudge_apart_days"):
        return None
    same = today - timedelta(days=known.limit("nudge_same_days"))
    lately = {name for name, on in before if on > same}
    return next((one for name, one in candidates.items() if name not in lately), None)


def _candidates(warnings: Sequence[EarlyWarning], gaps: Iterable[Gap]) -> Iterator[Nudge]:
    """What is over comes first, then the emptiest gap."""
    yield from (Nudge(id=f"warning_{one.factor}", because=one.because) for one in warnings if one.state == "over")
    yield from (Nudge(id=f"gap_{one.place}", because=one.because) for one in gaps)
