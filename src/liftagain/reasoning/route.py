"""The route: soreness, acute or persistent."""

from liftagain.domain.answers import Answers
from liftagain.domain.screening import Route, Soreness


def route(answers: Answers, soreness: Soreness, persistent_days: float) -> Route:
    """Soreness when it is likely; persistent when the pain is older than `persistent_days`; acute otherwise."""
    if soreness.likely:
        return "soreness"
    days = answers.get("days_since_onset")
    return "persistent" if isinstance(days, int | float) and days > persistent_days else "acute"
