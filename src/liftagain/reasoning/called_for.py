"""Exercises that something calls for: what preceded the pain, and what provokes it."""

from collections.abc import Mapping

from liftagain.domain.reason import Reason
from liftagain.domain.review import Review
from liftagain.domain.screening import Screening
from liftagain.knowledge.bundle import Knowledge


def called_by_review(review: Review | None, known: Knowledge) -> Mapping[str, Reason]:
    """The exercises that the factors of the review name, each with the first factor that does."""
    found: dict[str, Reason] = {}
    for factor in review.factors if review is not None else ():
        entry = known.factors.get(factor.factor)
        for name in entry.exercises if entry is not None else ():
            because = Reason(rule="review_calls", facts={"factor": factor.factor}, sources=factor.sources)
            found.setdefault(name, because)
    return found


def called_by_pattern(screening: Screening, known: Knowledge) -> Mapping[str, Reason]:
    """The exercises that suit the leading candidate for what provokes the pain."""
    leading = next(iter(screening.patterns), None)
    pattern = known.patterns.get(leading.pattern) if leading is not None else None
    if pattern is None:
        return {}
    because = Reason(
        rule="pattern_calls", facts={"pattern": pattern.id}, sources=("hancock-2007", "liftagain-decisions")
    )
    return dict.fromkeys(pattern.calls_for, because)
