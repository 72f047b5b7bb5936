"""Many more sets of one movement than of its opposite: pushing and pulling, hinging and squatting."""

from liftagain.domain.reason import Number
from liftagain.reasoning.factors.balance import balance_sessions, enough_history
from liftagain.reasoning.factors.candidate import Candidate, Found, LookBack, Unknown

PAIRS = {
    "push_pull": (
        frozenset({"push_horizontal", "push_vertical"}),
        frozenset({"pull_horizontal", "pull_vertical"}),
        frozenset[str](),
    ),
    # An Olympic lift is a hinge up to the hip and a squat under the bar: it stands on both sides.
    "hinge_squat": (frozenset({"hinge"}), frozenset({"squat", "lunge"}), frozenset({"olympic"})),
}


def look(back: LookBack) -> Found:
    """How far each pair lies outside its usual room, as a multiple of the edge that it passes."""
    unknown = enough_history(back)
    if unknown:
        return Unknown(unknown)
    sets: dict[str, int] = {}
    for session in balance_sessions(back):
        for done in session.exercises:
            if done.pattern:
                sets[done.pattern] = sets.get(done.pattern, 0) + len(done.work_sets)
    return tuple(found for pair in PAIRS if (found := _candidate(back, pair, sets)))


def _candidate(back: LookBack, pair: str, sets: dict[str, int]) -> Candidate | None:
    one, other, both = (sum(sets.get(pattern, 0) for pattern in side) for side in PAIRS[pair])
    if one + other + both < back.past.limit("balance_least_sets"):
        return None
    low, high = back.past.limits[f"{pair}_ratio"].now.recommended
    # One set is added to each side, so that a side without a set gives a ratio too.
    ratio = (one + both + 1) / (other + both + 1)
    outside = ratio / high if ratio > 1 else low / ratio
    numbers: dict[str, Number] = {
        "pair": pair, "first_sets": one + both, "second_sets": other + both, "ratio": round(ratio, 2),
        "room_from": low, "room_to": high, "weeks": int(back.past.limit("balance_weeks")),
    }  # fmt: skip
    return Candidate(outside, None, numbers, pair, pattern=pair)
