"""The check-ins of an episode, one a day, and what can be read from them."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from functools import cached_property
from operator import itemgetter
from statistics import median
from typing import Any

from liftagain.domain.check_in import CheckIn

_WORST_COUNTS = ("pain_worst", "pain_during", "leg_spread")
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Diary:
    """Check-ins up to a day, merged so that each day has one.

    What a person did on a day stands in that day's check-in; the "next morning" is the morning score of the day after.
    """

    check_ins: tuple[CheckIn, ...]
    contradictory: frozenset[date]

    @cached_property
    def days(self) -> dict[date, CheckIn]:
        """The check-ins by day, oldest first."""
        return {check_in.date: check_in for check_in in self.check_ins}

    @cached_property
    def scores(self) -> tuple[tuple[date, float], ...]:
        """Every morning score with its day, oldest first."""
        scores = ((c.date, c.pain_now_morning) for c in self.check_ins)
        return tuple((on, score) for on, score in scores if score is not None)

    def until(self, day: date) -> "Diary":
        """What was known on `day`."""
        return Diary(tuple(c for c in self.check_ins if c.date <= day), self.contradictory)

    def latest(self, day: date) -> CheckIn | None:
        """The newest check-in on or before `day`."""
        return next((c for c in reversed(self.check_ins) if c.date <= day), None)

    def before(self, day: date) -> CheckIn | None:
        """The newest check-in before `day`."""
        return self.latest(day - DAY)

    def morning(self, day: date) -> float | None:
        """The pain of that morning, 0 to 10, if it was told."""
        found = self.days.get(day)
        return found.pain_now_morning if found else None

    def mornings(self, first: date, last: date) -> tuple[float, ...]:
        """The morning scores from `first` to `last`, both included, oldest first."""
        return tuple(score for on, score in self.scores if first <= on <= last)

    def baseline(self, day: date, scores: int) -> float | None:
        """The median of the last `scores` morning scores up to `day`; None without any."""
        if (day, scores) not in self._baselines:
            end = bisect_right(self.scores, day, key=itemgetter(0))
            found = [score for _, score in self.scores[max(0, end - scores) : end]]
            self._baselines[day, scores] = median(found) if found else None
        return self._baselines[day, scores]

    @cached_property
    def _baselines(self) -> dict[tuple[date, int], float | None]:
        return {}

    def during(self, day: date) -> float | None:
        """The worst pain during exercise that day, if it was told."""
        found = self.days.get(day)
        return pain_during(found) if found else None

    def leg_further(self, day: date) -> bool:
        """Whether the leg symptom went further down on `day` than at the check-in before, or came new.

        On a first day without a check-in before, a leg symptom is new when it stopped an exercise.
        """
        found = self.days.get(day)
        if not found or not found.leg_spread:  # nothing told, or no symptom in a leg
            return False
        earlier = self.before(day)
        known = next(
            (c.leg_spread for c in reversed(self.check_ins) if c.date < day and c.leg_spread is not None), None
        )
        if known is None:
            stopped_one = any(done.stopped for done in found.done)
            return found.leg_spread > 0 and (earlier is not None or stopped_one)
        return found.leg_spread > known


def pain_during(check_in: CheckIn) -> float | None:
    """The worst pain during exercise in a check-in: the one for the session and those of single exercises."""
    told = [check_in.pain_during, *(done.pain for done in check_in.done)]
    return max((pain for pain in told if pain is not None), default=None)


def diary(check_ins: Iterable[CheckIn], today: date) -> Diary:
    """The check-ins up to `today`, merged by day. Later ones complete earlier ones of the same day; the worst pain
    counts.
    """
    by_day: dict[date, CheckIn] = {}
    contradictory = set()
    for check_in in sorted(check_ins, key=lambda c: c.date):
        if check_in.date > today:
            continue
        known = by_day.get(check_in.date)
        if known and _disagree(known, check_in):
            contradictory.add(check_in.date)
        by_day[check_in.date] = _merged(known, check_in) if known else check_in
    contradictory |= {day for day, check_in in by_day.items() if contradicts_itself(check_in)}
    return Diary(tuple(by_day.values()), frozenset(contradictory))


def contradicts_itself(check_in: CheckIn) -> bool:
    """Whether a check-in cannot be right as a whole: a worst pain below its other scores, nothing done yet done."""
    worst, others = check_in.pain_worst, (check_in.pain_now_morning, check_in.pain_average)
    if worst is not None and any(other is not None and other > worst for other in others):
        return True
    return check_in.session_done == "none" and bool(check_in.done or check_in.pain_during)


def _disagree(one: CheckIn, other: CheckIn) -> bool:
    pairs = ((one.pain_now_morning, other.pain_now_morning), (one.painkiller, other.painkiller))
    return any(a is not None and b is not None and a != b for a, b in pairs)


def _sign(one: Any, other: Any) -> Any:
    """Of two answers of one day the one that tells more of a sign; of two that tell as much, the later."""
    return max(other, one, key=lambda told: 0 if told in ("no", "none") else 1 if told == "unsure" else 2)


def _merged(one: CheckIn, other: CheckIn) -> CheckIn:
    changes: dict[str, Any] = {}
    for field in fields(CheckIn):
        a, b = getattr(one, field.name), getattr(other, field.name)
        if field.name in _WORST_COUNTS or field.name == "pain_now_morning":
            changes[field.name] = max((x for x in (a, b) if x is not None), default=None)
        elif field.name == "warning_signs":
            changes[field.name] = {**a, **b, **{name: _sign(a[name], b[name]) for name in a.keys() & b.keys()}}
        elif isinstance(a, tuple):
            changes[field.name] = a + b
        elif isinstance(a, dict):
            changes[field.name] = {**a, **b}
        elif field.name == "painkiller":
            changes[field.name] = a or b if a is not None else b
        else:
            changes[field.name] = a if b is None else b
    return replace(one, **changes)
