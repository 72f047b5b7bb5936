"""When a lift may be back, in words: a range before a date, and no promise."""

from datetime import date, timedelta

from liftagain.domain.plan import Forecast, RampStep
from liftagain.knowledge.bundle import knowledge
from liftagain.words.amounts import full_day, short_day
from liftagain.words.language import gettext as _


def far(on: date, today: date) -> bool:
    """Whether a day is the farthest that a forecast looks to: it may as well be later."""
    return on >= today + timedelta(weeks=knowledge().limit("forecast_most_weeks"))


def range_in_short(forecast: Forecast | None, today: date) -> str:
    """A range before a date; what lies beyond the farthest day is said so."""
    if forecast is None:
        return _("not yet known")
    if far(forecast.p10, today):
        return _("more than a year, as things go now")
    if far(forecast.p50, today):
        return _("from {first}, and it may take more than a year").format(first=_day(forecast.p10, today))
    first, middle = _day(forecast.p10, today), _day(forecast.p50, today)
    if far(forecast.p90, today):
        return _("from {first}, in the middle {middle}, and it may take more than a year").format(
            first=first, middle=middle
        )
    return _("{first} to {last}, in the middle {middle}").format(
        first=first, last=_day(forecast.p90, today), middle=middle
    )


def range_of_days(forecast: Forecast, today: date) -> str:
    """The same as a sentence."""
    return _("Your old load: {range}.").format(range=range_in_short(forecast, today))


def counts_on() -> str:
    """What every such range counts on; it is said once for all of them."""
    return _("These days count on mornings that go as they do now. They are no promise.")


def is_back(step: RampStep) -> bool:
    """Whether a lift is at its old load again, so that there is nothing to forecast."""
    return step.today_kg is not None and step.today_kg >= step.target_kg


def described(lift: str, forecast: Forecast, today: date) -> str:
    """What the fan shows, for who does not see it."""
    return _("{lift}: the load of before, {range}. Half of people like you are faster than the line.").format(
        lift=lift, range=range_in_short(forecast, today)
    )


def _day(on: date, today: date) -> str:
    """The day, with its year where it is another one."""
    return short_day(on) if on.year == today.year else full_day(on)
