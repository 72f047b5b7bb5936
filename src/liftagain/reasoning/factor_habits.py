"""Habits from what was different before the pain: the advice of the factors that stand out, for the plan of the day."""

from collections.abc import Collection, Mapping

from liftagain.domain.factor_entry import FactorEntry
from liftagain.domain.plan import Habit
from liftagain.domain.reason import Reason
from liftagain.domain.review import Review
from liftagain.reasoning.factors_of_log import is_habit


def factor_habits(
    review: Review, entries: Mapping[str, FactorEntry], most: float, there: Collection[str] = ()
) -> tuple[Habit, ...]:
    """Up to `most` habits, those of the first factors first, each with its factors as reasons.

    What is weak, or as usual for this person, calls for nothing. Habits that are `there` already are left out.
    """
    found: dict[str, list[Reason]] = {}
    for factor in review.factors:
        if factor.strength == "weak" or is_habit(factor):
            continue
        entry = entries[factor.factor]
        for name in entry.guidance:
            reason = Reason(rule="preceded_pain", facts={"factor": entry.id}, sources=entry.sources)
            if name not in there and reason not in found.setdefault(name, []):
                found[name].append(reason)
    kept = [Habit(id=name, because=tuple(reasons)) for name, reasons in found.items() if reasons]
    return tuple(kept[: int(most)])
