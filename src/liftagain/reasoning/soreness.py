"""Ordinary soreness after training (DOMS), told from an injury by its time course."""

from collections.abc import Collection, Sequence

from liftagain.domain.pattern import Feature, SorenessRule
from liftagain.domain.reason import Number, Reason
from liftagain.domain.screening import Disposition, Finding, Soreness
from liftagain.reasoning.completeness import Open
from liftagain.reasoning.told import Told


def soreness(
    rule: SorenessRule,
    told: Told,
    findings: Collection[Finding],
    still_open: Collection[Open],
    window_h: tuple[float, float],
) -> Soreness:
    """Whether ordinary soreness is likely: everything that it needs is told, nothing speaks against it, no emergency
    or same-day finding is open, and none could still come from what is not answered; a muscle under pressure is
    excluded first. The window is in hours after the session.
    """
    urgent = tuple(_finding(f) for f in findings if not f.cleared and f.disposition >= Disposition.SAME_DAY)
    waits = [each for each in still_open if each.disposition >= Disposition.SAME_DAY]
    muscle = [each for each in waits if each.rule in rule.excluded]
    first = urgent or _not_excluded(muscle) or tuple(reasons(rule.against, told)) or _not_excluded(waits)
    if first:
        return Soreness(likely=False, window_h=window_h, because=first)
    needs = tuple(reasons(rule.needs, told))
    return Soreness(likely=len(needs) == len(rule.needs), window_h=window_h, because=needs)


def reasons(features: Sequence[Feature], told: Told) -> list[Reason]:
    """A reason for each feature that holds."""
    return [
        Reason(rule=feature.id, facts=facts(feature, told), sources=feature.sources)
        for feature in features
        if told.holds(feature.when)
    ]


def facts(feature: Feature, told: Told) -> dict[str, Number]:
    """The answers that made a feature hold."""
    return {name: value for name, value in told.matched(feature.when).items() if not isinstance(value, list)}


def _not_excluded(still_open: Collection[Open]) -> tuple[Reason, ...]:
    waits: dict[str, list[str]] = {}
    for each in still_open:
        waits.setdefault(each.rule, []).append(each.answer)
    return tuple(
        Reason(rule="not_excluded", facts={"rule": name, "answers": ", ".join(sorted(ids))}, sources=("lagreca-2024",))
        for name, ids in sorted(waits.items())
    )


def _finding(finding: Finding) -> Reason:
    told: dict[str, Number] = {name: value for name, value in finding.matched.items() if not isinstance(value, list)}
    return Reason(rule=finding.rule, facts=told, sources=finding.sources)
