"""Short nights: the mean of the nights that were measured in the two weeks up to the pain."""

from datetime import date, timedelta

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown


def look(back: LookBack) -> Found:
    """The mean night of the window, with the usual one of the weeks before. Unknown with too few nights."""
    nights = values(back, back.first + timedelta(days=1), back.until)
    if len(nights) < back.number("least_nights"):
        return Unknown("too_few_nights")
    mean = sum(nights) / len(nights)
    numbers: dict[str, Number] = {"sleep_h": round(mean, 1), "nights": len(nights), "shortest_h": round(min(nights), 1)}
    before = values(back, back.first - timedelta(days=int(back.number("usual_days")) - 1), back.first)
    if len(before) >= back.number("least_nights"):
        numbers["usual_h"] = round(sum(before) / len(before), 1)
    return (Candidate(mean, None, numbers),)


def values(back: LookBack, first: date, last: date) -> list[float]:
    """The values of the factor's daily measure from `first` to `last`, both included."""
    daily = back.past.daily.get(back.entry.daily or "", {})
    return [value for day, value in daily.items() if first <= day <= last]
