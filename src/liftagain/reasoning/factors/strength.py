"""How strong a factor is: its size, how unusual it is for this person, the evidence for it, and how close it came."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from liftagain.domain.factor_entry import FactorEntry
from liftagain.domain.review import Strength
from liftagain.reasoning.factors.candidate import Candidate, Look, LookBack, Unknown
from liftagain.reasoning.training_load import History

_ORDER: tuple[Strength, ...] = ("weak", "moderate", "strong")


@dataclass(frozen=True, slots=True)
class Control:
    """One earlier window of the person's own log without the pain: the most extreme value of each kind in it."""

    most: dict[str, float]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a value stands among the controls: its percentile (0 to 100), how many there were, how many were as big."""

    percentile: float
    weeks_compared: int
    weeks_as_big: int


def controls(
    past: History, onset: date, entry: FactorEntry, look: Look, others: Sequence[date] = ()
) -> tuple[Control, ...]:
    """The same measure in windows that ended one, two, three ... weeks before the review's own window began.

    Weeks, so that the day of the week is the same. Windows without enough log before them are left out, and those that
    share days with the window before one of the `others`: they are no days without pain to come.
    """
    first = next(iter(past.days_of(entry)), None)
    if first is None:
        return ()
    days = entry.window_days or past.limit("review_window")
    earliest = first + timedelta(days=int(days + past.limit("best_of_days")))
    until = onset - timedelta(days=7 * -(-int(days) // 7))
    oldest = until - timedelta(days=7 * int(past.limit("control_weeks_back")))
    found = []
    while until >= max(earliest, oldest):
        shared = any(abs((until - other).days) < days for other in others)
        seen = Unknown("another_onset") if shared else look(LookBack(past, until, entry))
        if not isinstance(seen, Unknown):
            found.append(Control(_most(seen, entry)))
        until -= timedelta(days=7)
    return tuple(found)


def compare(found: Candidate, entry: FactorEntry, among: Sequence[Control], least: float) -> Comparison | None:
    """Where the value stands among the controls; None with fewer than `least` of them.

    The percentile divides by one more than their number: one week out of five is not "never before".
    """
    if len(among) < least:
        return None
    as_big = as_big_in(found, entry, among)
    below = len(among) - as_big
    return Comparison(round(100 * below / (len(among) + 1), 1), len(among), as_big)


def as_big_in(found: Candidate, entry: FactorEntry, among: Sequence[Control]) -> int:
    """In how many of the controls the same kind of thing was as big."""
    sign = 1 if entry.direction == "above" else -1
    values = [sign * control.most[found.kind] for control in among if found.kind in control.most]
    return sum(other >= sign * found.value for other in values)


def points(found: Candidate, entry: FactorEntry, compared: Comparison | None, onset: date, past: History) -> int:
    """Size 1 to 3, unusualness 0 to 3, one for evidence of grade A or B, one for the last days; doubts take off."""
    unusual = 0
    if compared:
        steps = ("different_percentile", "unusual_percentile", "very_unusual_percentile")
        unusual = sum(compared.percentile >= past.limit(step) for step in steps)
    close = found.on is not None and (onset - found.on).days <= past.limit("close_to_onset")
    return entry.size_of(found.value) + unusual + (entry.grade in "AB") + close - found.doubts


def is_never(found: Candidate, entry: FactorEntry, compared: Comparison | None) -> bool:
    """Whether it is as large as the factor counts and no earlier week of the person's own was as large, without pain.

    Many things are looked at, so that the largest week of a year stands out by chance now and then; only what never
    was, and is large besides, may be called strong. Without earlier weeks to compare with nothing may.
    """
    return compared is not None and compared.weeks_as_big == 0 and entry.size_of(found.value) == len(entry.size)


def strength_of(score: int, entry: FactorEntry, past: History, *, never: bool) -> Strength:
    """The word for the points, never above what the factor may be called; strong only for what never was before."""
    step = (score >= past.limit("moderate_points")) + (score >= past.limit("strong_points") and never)
    return _ORDER[min(step, _ORDER.index(entry.most))]


def order_of(strength: Strength) -> int:
    """0 for weak, 2 for strong."""
    return _ORDER.index(strength)


def _most(seen: tuple[Candidate, ...], entry: FactorEntry) -> dict[str, float]:
    extreme = max if entry.direction == "above" else min
    most: dict[str, float] = {}
    for found in seen:
        most[found.kind] = extreme(most.get(found.kind, found.value), found.value)
    return most
