"""Answers that do not go together: reported, never settled in silence."""

from collections.abc import Iterable, Iterator

from liftagain.domain.answers import Answers
from liftagain.domain.pattern import Contradiction
from liftagain.reasoning.condition import holds


def contradictions(known: Iterable[Contradiction], answers: Answers, disagree_h: float) -> tuple[tuple[str, str], ...]:
    """Pairs of ids whose answers contradict each other, sorted. `disagree_h`: the hours by which the two answers about
    the beginning of the pain may differ.
    """
    told = [rule.between for rule in known if holds(rule.when, answers)]
    return tuple(sorted({*told, *_numbers(answers, disagree_h)}))


def _numbers(answers: Answers, disagree_h: float) -> Iterator[tuple[str, str]]:
    numbers = {name: float(value) for name, value in answers.items() if isinstance(value, int | float)}

    def apart(one: str, other: str, scale: float = 1) -> float:
        """How much `one` is above `other` times `scale`; nothing when either is missing."""
        return numbers[one] - scale * numbers[other] if one in numbers and other in numbers else 0

    if apart("pain_now", "pain_worst_24h") > 0:
        yield "pain_now", "pain_worst_24h"
    if abs(apart("hours_since_onset", "days_since_onset", 24)) > disagree_h:
        yield "hours_since_onset", "days_since_onset"
    if 24 * apart("leg_pain_days", "days_since_onset") > disagree_h:
        yield "leg_pain_days", "days_since_onset"
