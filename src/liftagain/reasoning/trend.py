"""Where the pain is going, by the check-ins: better, same or worse than at first; and whether it is receding."""

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
    """Whether the check-ins show recession: over enough days, better than at first, not rising, and no new sign."""
    days = int(known.limit("recession_days"))
    first, middle = day - timedelta(days=days), day - timedelta(days=days // 2)
    earlier, later = diary.mornings(first, middle - timedelta(days=1)), diary.mornings(middle, day)
    if not earlier or not later or len(earlier) + len(later) < known.limit("recession_scores"):
        return False
    if median(later) > median(earlier) or diary.scores[0][0] > first + timedelta(days=1):
        return False
    recent = [check_in for on, check_in in diary.days.items() if first < on <= day]
    if any(diary.leg_further(c.date) or "yes" in c.warning_signs.values() for c in recent):
        return False
    return trend(diary, day, known) == "better"
