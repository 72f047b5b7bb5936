"""Patterns: weighted candidates for what provokes the pain. Never a diagnosis."""

from collections.abc import Iterable, Mapping

from liftagain.domain.pattern import Feature, Pattern
from liftagain.domain.reason import Reason
from liftagain.domain.screening import PatternWeight
from liftagain.domain.source import Grade
from liftagain.reasoning.soreness import facts
from liftagain.reasoning.told import Told


def patterns(
    candidates: Iterable[Pattern], told: Told, points: Mapping[Grade, float], keep: int
) -> tuple[PatternWeight, ...]:
    """The `keep` candidates with the most weight, heaviest first; their weights are shares of what speaks for any.

    A feature counts its push times the points of its evidence. Candidates with nothing for them are left out.
    """
    sums: list[tuple[float, str, tuple[Reason, ...]]] = []
    for pattern in candidates:
        features = [feature for feature in pattern.features if told.holds(feature.when)]
        weight = sum(feature.push * points[feature.grade] for feature in features)
        if weight > 0:
            sums.append((weight, pattern.id, tuple(_reason(feature, told, points) for feature in features)))
    whole = sum(weight for weight, _, _ in sums)
    return tuple(
        PatternWeight(pattern=name, weight=round(weight / whole, 3), because=because)
        for weight, name, because in sorted(sums, key=lambda each: (-each[0], each[1]))[:keep]
    )


def _reason(feature: Feature, told: Told, points: Mapping[Grade, float]) -> Reason:
    return Reason(
        rule=feature.id,
        facts=facts(feature, told),
        numbers={"points": feature.push * points[feature.grade]},
        sources=feature.sources,
    )
