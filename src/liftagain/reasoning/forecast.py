"""When a lift may be back: the published courses of pain and the person's own pace so far, run over a fixed set of
courses. No chance in it: the same facts give the same days.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import ceil, exp, floor, log
from statistics import NormalDist

from liftagain.domain.course import Course
from liftagain.domain.plan import Forecast
from liftagain.domain.record import record
from liftagain.domain.screening import Route
from liftagain.knowledge.bundle import Knowledge

_DAYS = 7
# The generalised golden ratio of five dimensions: the root of x^6 = x + 1. Its powers spread points evenly (Roberts).
_ROOT = 1.1347241384015194
_DIMENSIONS = 5


@dataclass(frozen=True)
class Start:
    """Where a forecast begins.

    `opens_in_days` is the shortest usual time until a phase that lets the lift back, `steps` the ladder's steps before
    the lift itself. `pace` is how many times longer the phases so far took than usual, over `paced_days` days;
    `growth` the share of the weeks in which the load grew, over `grown_weeks` weeks.
    """

    pain: float
    route: Route
    opens_in_days: float
    load_kg: float
    target_kg: float
    steps: int = 0
    pace: float = 1.0
    paced_days: float = 0.0
    growth: float = 0.0
    grown_weeks: float = 0.0


@record
class FanPoint:
    """A day with the loads in kg that nine in ten, one in two and one in ten of the courses have reached by then."""

    on: date
    low_kg: float
    middle_kg: float
    high_kg: float


@dataclass(frozen=True)
class _Way:
    """One course of the set: the week in which the lift begins again, and the weeks for each tenth of load."""

    begins: float
    weeks_a_step: float
    weeks: float


def forecast(today: date, start: Start, known: Knowledge) -> Forecast:
    """The days by which one in ten, one in two and nine in ten of the courses reach the target.

    It says how people like this one went on, so it is a range, never a promise.

    Args:
        today: the day to count from.
        start: the pain, the load and the pace of now.
        known: the knowledge bundle; the spreads and the farthest week stand in the limits.
    """
    weeks = weeks_to_target(start, known)
    p10, p50, p90 = (today + timedelta(days=ceil(_quantile(weeks, share) * _DAYS)) for share in (0.1, 0.5, 0.9))
    return Forecast(p10=p10, p50=p50, p90=p90)


def share_by(start: Start, weeks: float, known: Knowledge) -> float:
    """The share (0 to 1) of the courses that have reached the target after so many weeks."""
    found = weeks_to_target(start, known)
    return bisect_right(found, weeks) / len(found)


def weeks_to_target(start: Start, known: Knowledge) -> list[float]:
    """The weeks to the target on each course of the set, the shortest first, none beyond the farthest week."""
    most = known.limit("forecast_most_weeks")
    return sorted(min(most, way.weeks) for way in _ways(start, known))


def fan(today: date, start: Start, known: Knowledge) -> tuple[FanPoint, ...]:
    """The loads week by week, to the week in which nine in ten of the courses are there."""
    ways, weeks = _ways(start, known), weeks_to_target(start, known)
    last = max(1, ceil(_quantile(weeks, 0.9)))
    points = []
    for week in range(last + 1):
        loads = sorted(_load_at(way, week, start, known) for way in ways)
        low, middle, high = (_quantile(loads, share) for share in (0.1, 0.5, 0.9))
        points.append(FanPoint(on=today + timedelta(weeks=week), low_kg=low, middle_kg=middle, high_kg=high))
    return tuple(points)


def _load_at(way: _Way, week: float, start: Start, known: Knowledge) -> float:
    if week >= way.weeks:
        return start.target_kg
    grown = floor(max(0.0, week - way.begins) / way.weeks_a_step)
    return min(start.target_kg, start.load_kg * exp(grown * log(1 + known.limit("ramp_week_share"))))


def _ways(start: Start, known: Knowledge) -> list[_Way]:
    wanted = "persistent" if start.route == "persistent" else "acute"
    courses = [course for course in known.courses.values() if course.route == wanted]
    count = int(known.limit("forecast_courses"))
    return [_way(start, courses[n % len(courses)], point, known) for n, point in enumerate(_points(count))]


def _way(start: Start, course: Course, point: tuple[float, ...], known: Knowledge) -> _Way:
    """One course: the pain falls to where the ramp opens, the phases take their time, and the load grows."""
    most = known.limit("forecast_most_weeks")
    if start.target_kg <= start.load_kg:
        return _Way(0.0, 1.0, 0.0)
    pace = _blended(log(start.pace), start.paced_days, point[0], "forecast_pace", known)
    growth = _growth(start, point[1], known)
    faster = exp(point[2] * known.limit("forecast_rate_spread"))
    calm = _weeks_of_own(course, start.pain, faster, point[3], known)
    waits = max(calm, (start.opens_in_days + start.steps * known.limit("forecast_step_days")) / _DAYS * pace)
    grows = (
        log(start.target_kg / start.load_kg) / log(1 + known.limit("ramp_week_share")) if start.load_kg > 0 else most
    )
    return _Way(waits, 1 / growth, waits + ceil(grows) / growth)


def _blended(own: float, days: float, normal: float, name: str, known: Knowledge) -> float:
    """A factor: the usual median and spread, drawn to the person's own the longer they have been seen."""
    limit = known.limits[name].now
    middle, spread = log(limit.start), log(limit.recommended[1] / limit.start)
    trust = days / (days + known.limit("forecast_own_days"))
    mean = (1 - trust) * middle + trust * own
    return exp(mean + normal * spread * (1 - trust / 2))


def _growth(start: Start, normal: float, known: Knowledge) -> float:
    """The share of the weeks in which the load grows by a tenth."""
    limit = known.limits["forecast_growing_weeks"].now
    least, most = limit.absolute
    own = log(max(least, min(most, start.growth)))
    trust = start.grown_weeks * _DAYS / (start.grown_weeks * _DAYS + known.limit("forecast_own_days"))
    mean = (1 - trust) * log(limit.start) + trust * own
    return max(least, min(most, exp(mean - normal * log(limit.start / limit.recommended[0]))))


def _weeks_of_own(course: Course, pain: float, faster: float, normal: float, known: Knowledge) -> float:
    """Weeks until the pain of one person falls to where the ramp opens: around the mean course, at its own rate.

    The published course is a mean over people of whom most end near nothing and some stay high; where one person ends
    is spread around it.
    """
    wanted, most = known.limit("forecast_pain_open"), known.limit("forecast_most_weeks")
    mean_floor = course.intercept / (course.intercept + course.amplitude)
    floor = min(1.0, mean_floor * exp(normal * known.limit("forecast_floor_spread")))
    if pain <= wanted:
        return 0.0
    left = (wanted / pain - floor) / (1 - floor) if floor < 1 else 0.0
    return min(most, -log(left) / (course.rate_per_week * faster)) if left > 0 else most


def weeks_until(course: Course, pain: float, wanted: float, most: float) -> float:
    """Weeks until a pain (0 to 10) that follows the course falls to `wanted`; `most` when it never does."""
    if pain <= wanted:
        return 0.0
    whole = course.intercept + course.amplitude
    left = wanted / pain * whole - course.intercept
    if left <= 0:
        return most
    return min(most, -log(left / course.amplitude) / course.rate_per_week)


def pain_after(course: Course, weeks: float) -> float:
    """The mean pain (0 to 100) of the course after so many weeks."""
    return course.intercept + course.amplitude * exp(-course.rate_per_week * weeks)


@cache
def _points(count: int) -> tuple[tuple[float, ...], ...]:
    """Evenly spread normal numbers: the same set each time."""
    normal, steps = NormalDist(), [_ROOT ** -(place + 1) for place in range(_DIMENSIONS)]
    return tuple(tuple(normal.inv_cdf((0.5 + (n + 1) * step) % 1 or 0.5) for step in steps) for n in range(count))


def _quantile(values: Sequence[float], share: float) -> float:
    place = share * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])
