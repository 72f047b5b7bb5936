"""Where the pain is going, by the check-ins: better, same or worse than at first; and whether it is receding."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from statistics import median
from typing import Literal, TypeAlias

from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.diary import Diary

Trend: TypeAlias = Literal["better", "same", "worse"]


def trend(diary: Diary, day: date, known: Knowledge) -> Trend | None:
    """The newest mornings against the first ones; None until the check-ins reach over enough days to tell.

    A change counts from two points or three tenths on (Ostelo 2008); soreness of 1 or less counts as better.
    """
    mornings = diary.until(day).scores
    if not mornings or (mornings[-1][0] - mornings[0][0]).days < known.limit("trend_days"):
        return None
    if (day - mornings[-1][0]).days > known.limit("trend_days"):
        return None
    few = int(known.limit("baseline_scores"))
    first, last = median(score for _, score in mornings[:few]), median(score for _, score in mornings[-few:])
    points, share = known.limit("change_points"), known.limit("change_share")
    if last <= known.limit("soreness_normal") or (first > last and first - last >= min(points, share * first)):
        return "better"
    return "worse" if last - first >= points else "same"


def receding(diary: Diary, day: date, known: Knowledge) -> bool:
    """Whether the check-ins show recession: over enough days, better than at first, not rising, and no new sign.

    A median that stays at soreness of 1 or less does not rise, whatever it was before.
    """
    halves = _halves(diary, day, known)
    if halves is None or median(halves[1]) > max(median(halves[0]), known.limit("soreness_normal")):
        return False
    return trend(diary, day, known) == "better"


def holding(diary: Diary, day: date, known: Knowledge) -> bool:
    """Whether the check-ins show pain that is there and does not rise: over as many days, not severe, no new sign."""
    halves = _halves(diary, day, known)
    if halves is None or median(halves[1]) > known.limit("pain_amber"):
        return False
    rise = median(halves[1]) - median(halves[0])
    return rise < known.limit("weekly_rise") and trend(diary, day, known) in ("better", "same")


def _halves(diary: Diary, day: date, known: Knowledge) -> tuple[tuple[float, ...], tuple[float, ...]] | None:
    """The mornings of the first and of the second half of the days of a recession; None with too few or a new sign."""
    days = int(known.limit("recession_days"))
    first, middle = day - timedelta(days=days), day - timedelta(days=days // 2)
    earlier, later = diary.mornings(first, middle - timedelta(days=1)), diary.mornings(middle, day)
    if not earlier or not later or len(earlier) + len(later) < known.limit("recession_scores"):
        return None
    if diary.scores[0][0] > first + timedelta(days=1):
        return None
    signed = any(_new_sign(diary, on) for on in diary.days if first < on <= day)
    return None if signed else (earlier, later)


def _new_sign(diary: Diary, day: date) -> bool:
    return diary.leg_further(day) or "yes" in diary.days[day].warning_signs.values()


def since_by_day(
    diary: Diary, shown: Callable[[Diary, date, Knowledge], bool], known: Knowledge
) -> Mapping[date, date | None]:
    """For each day of a check-in, since when what `shown` tells has lasted; None where it does not.

    It begins on a day on which the check-ins show it, and ends with a new sign, or when the mornings rise by a change
    that is real. In between it lasts: one noisy day must not take back what two weeks have shown.
    """
    found: dict[date, date | None] = {}
    since, lowest, few = None, 0.0, int(known.limit("baseline_scores"))
    for day in diary.days:
        now = diary.baseline(day, few) or 0.0
        if _new_sign(diary, day) or (since is not None and now - lowest >= known.limit("change_points")):
            since = None
        elif since is None and shown(diary, day, known):
            since, lowest = day, now
        lowest = min(lowest, now)
        found[day] = since
    return found
