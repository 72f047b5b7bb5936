"""A resting heart rate that was raised on at least two of the last mornings, against the weeks before."""

from datetime import timedelta

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown
from liftagain.reasoning.factors.short_sleep import values


def look(back: LookBack) -> Found:
    """By how many beats a minute all of the two highest mornings lie above the usual. Unknown with too few mornings."""
    mornings = sorted(values(back, back.first + timedelta(days=1), back.until), reverse=True)
    before = values(back, back.first - timedelta(days=int(back.number("usual_days")) - 1), back.first)
    needed = int(back.number("mornings"))
    if len(mornings) < needed or len(before) < back.number("least_usual_mornings"):
        return Unknown("too_few_mornings")
    usual, reached = sum(before) / len(before), mornings[needed - 1]
    numbers: dict[str, Number] = {
        "resting_heart_rate_bpm": round(reached), "usual_bpm": round(usual), "above_bpm": round(reached - usual, 1),
        "mornings": needed,
    }  # fmt: skip
    return (Candidate(reached - usual, None, numbers),)
