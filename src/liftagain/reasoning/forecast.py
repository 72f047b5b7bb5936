"""When a lift may be back: the published courses of pain, run over a fixed grid of good and slow weeks. No chance in
it.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product
from math import ceil, exp, log

from liftagain.domain.course import Course
from liftagain.domain.plan import Forecast
from liftagain.domain.screening import Route
from liftagain.knowledge.bundle import Knowledge

_DAYS = 7


def forecast(
    today: date, pain: float, opens_in_days: int, load_kg: float, target_kg: float, route: Route, known: Knowledge
) -> Forecast:
    """The days by which one in ten, one in two and nine in ten of the courses in the grid reach the target.

    A course is a published curve of pain (scaled to the pain now), the share of weeks in which the load grows, and
    weeks
    lost to a setback; the grid and the farthest week stand in the limits. It says how people went on the average, so it
    is a range, never a promise.

    Args:
        today: the day to count from.
        pain: the pain now, 0 to 10.
        opens_in_days: days that the gates of the phases in between need at the least.
        load_kg: the load that the ramp is at, or begins with.
        target_kg: the load from before the pain.
        route: the person's route; soreness counts as acute.
        known: the knowledge bundle.
    """
    wanted = "persistent" if route == "persistent" else "acute"
    courses = [course for course in known.courses.values() if course.route == wanted]
    weeks = sorted(
        _weeks(course, pain, opens_in_days, load_kg, target_kg, growing, lost, known)
        for course, growing, lost in product(
            courses, _spread("forecast_growing_weeks", known), _spread("forecast_lost_weeks", known)
        )
    )
    p10, p50, p90 = (today + timedelta(days=ceil(_quantile(weeks, share) * _DAYS)) for share in (0.1, 0.5, 0.9))
    return Forecast(p10=p10, p50=p50, p90=p90)


def _spread(name: str, known: Knowledge) -> tuple[float, ...]:
    """The ends and the middle of a limit: the grid."""
    value = known.limits[name].now
    return (value.recommended[0], value.start, value.recommended[1])


def _weeks(
    course: Course,
    pain: float,
    opens_in_days: int,
    load_kg: float,
    target_kg: float,
    growing: float,
    lost: float,
    known: Knowledge,
) -> float:
    most = known.limit("forecast_most_weeks")
    calm = weeks_until(course, pain, known.limit("forecast_pain_open"), most)
    steps = log(max(1.0, target_kg / load_kg)) / log(1 + known.limit("ramp_week_share")) if load_kg > 0 else most
    return min(most, max(calm, opens_in_days / _DAYS) + ceil(steps) / growing + lost)


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


def _quantile(values: Sequence[float], share: float) -> float:
    place = share * (len(values) - 1)
    low = int(place)
    high = min(low + 1, len(values) - 1)
    return values[low] + (place - low) * (values[high] - values[low])
