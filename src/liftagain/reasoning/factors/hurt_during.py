"""An exercise that hurt in the days up to the pain, as the person wrote it down while training."""

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown
from liftagain.reasoning.training_load import PainNoted


def look(back: LookBack) -> Found:
    """Each exercise of the window with pain, at its worst. Unknown while no pain was ever written down."""
    noted = [one for one in back.past.pains if one.day <= back.until]
    if not noted:
        return Unknown("no_pain_marks")
    recent = [one for one in noted if one.day >= back.first and one.pain]
    by_exercise: dict[str, list[PainNoted]] = {}
    for one in recent:
        by_exercise.setdefault(one.key, []).append(one)
    return tuple(_candidate(times) for times in by_exercise.values())


def _candidate(times: list[PainNoted]) -> Candidate:
    worst = max(times, key=lambda one: (one.pain, one.day))
    numbers: dict[str, Number] = {
        "pain": worst.pain, "side": worst.side, "days_with_pain": len({one.day for one in times}),
        "first_on": min(one.day for one in times).isoformat(),
    }  # fmt: skip
    return Candidate(worst.pain, worst.day, numbers, "exercise", worst.key, worst.name)
