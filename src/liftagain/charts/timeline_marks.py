"""Where the factors of a review stand in its picture: over a bar, over a gap, or below the line."""

from dataclasses import dataclass
from datetime import date, timedelta

from liftagain.domain.review import Factor, Review


@dataclass(frozen=True, slots=True)
class Bracket:
    """A mark below the line, from one day to another."""

    n: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Gap:
    """Days without anything that loads the back; `empty` when there was no training at all."""

    n: int
    first: date
    last: date
    days: int
    empty: bool


@dataclass(frozen=True, slots=True)
class Marks:
    """All marks; `n` is the factor's place in the review, from 1.

    `days` are the sessions that any mark names, `whole` the spikes that are of the whole session, as the bar is.
    """

    spikes: dict[date, int]
    gaps: tuple[Gap, ...]
    below: tuple[Bracket, ...]
    days: frozenset[date]
    whole: frozenset[date]


def marks_of(review: Review) -> Marks:
    """The marks of every factor that has a day within the picture."""
    shown = {bar.on for bar in review.timeline}
    spikes: dict[date, int] = {}
    gaps, below, days, whole = [], [], set(), set()
    for n, factor in enumerate(review.factors, start=1):
        if factor.on is None or factor.on not in shown:
            continue
        if factor.factor == "return_after_gap" and factor.pattern is None:
            gaps.append(_gap(n, factor))
            continue
        if factor.factor == "session_spike" and factor.on not in spikes:
            spikes[factor.on] = n
            days.add(factor.on)
            whole |= {factor.on} if factor.exercise_name is None and factor.pattern is None else set()
            continue
        bracket = _bracket(n, factor, factor.on, review.pain_on)
        below.append(bracket)
        days |= {on for on in shown if bracket.first <= on <= bracket.last}
    return Marks(spikes, tuple(gaps), tuple(below), frozenset(days), frozenset(whole))


def _gap(n: int, factor: Factor) -> Gap:
    days, empty = int(factor.numbers["gap_days"] or 0), not factor.numbers["other_sessions"]
    return Gap(n, _day(factor, "gap_from"), _day(factor, "gap_to"), days, empty)


def _bracket(n: int, factor: Factor, on: date, pain_on: date) -> Bracket:
    if factor.factor == "weekly_jump":
        return Bracket(n, _day(factor, "week_from"), pain_on - timedelta(days=1))
    if factor.factor == "hinge_days_close":
        return Bracket(n, _day(factor, "first_on"), on)
    return Bracket(n, on, on)


def _day(factor: Factor, key: str) -> date:
    return date.fromisoformat(str(factor.numbers[key]))
