"""Many more sets of one movement than of its opposite: pushing and pulling, hinging and squatting."""

from typing import Literal

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.balance import enough_history
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown
from liftagain.reasoning.training_load import Day

Pair = Literal["push_pull", "hinge_squat"]


def look(back: LookBack) -> Found:
    """How far each pair lies outside its usual room, as a multiple of the edge that it passes."""
    unknown, day = enough_history(back), back.past.on(back.until)
    if unknown or day is None:
        return Unknown(unknown or "too_little_history")
    pairs: tuple[tuple[Pair, int, int, float], ...] = (
        ("push_pull", day.push_sets, day.pull_sets, day.push_pull_ratio),
        ("hinge_squat", day.hinge_sets, day.squat_sets, day.hinge_squat_ratio),
    )
    return tuple(found for pair in pairs if (found := _candidate(back, day, *pair)))


def _candidate(back: LookBack, day: Day, pair: Pair, first: int, second: int, ratio: float) -> Candidate | None:
    both = day.olympic_sets if pair == "hinge_squat" else 0
    if first + second - both < back.past.limit("balance_least_sets"):
        return None
    low, high = back.past.limits[f"{pair}_ratio"].now.recommended
    outside = ratio / high if ratio > 1 else low / ratio
    numbers: dict[str, Number] = {
        "pair": pair, "first_sets": first, "second_sets": second, "ratio": round(ratio, 2),
        "room_from": low, "room_to": high, "weeks": int(back.past.limit("balance_weeks")),
    }  # fmt: skip
    return Candidate(outside, None, numbers, pair, pattern=pair)
