"""No level is out of reach, and none is shadowed: answers that show it, for the interpreter to confirm."""

from collections.abc import Sequence
from dataclasses import replace

import z3  # type: ignore[import-untyped]

from liftagain.domain.answers import AnswerValue
from proofs.ceilings import gives_ceiling, usual
from proofs.encoding import Encoding, Rule

NEVER_ALONE = {
    "IBP-4 routine": "is read only beside IBP-1 or IBP-2: it raises confidence, and changes no urgency (1.2)",
    "RHAB-2 same_day": "0.2 keeps narrowed RHAB-2 at same day, where RHAB-3 stands too; it names the suspect",
}
"""Levels that are deliberately never the only ones to give their urgency or their ceiling, each with its reason."""


def fires_alone_in_its_rule(encoding: Encoding, rule: Rule) -> z3.BoolRef:
    """The level fires plainly, and no more urgent level of the same rule does."""
    above = [other for other in encoding.rules if other.flag == rule.flag and other.rank > rule.rank]
    return z3.And(encoding.fires(rule)[0], *(z3.Not(encoding.gives(other, rule.rank + 1)) for other in above))


def is_the_level(encoding: Encoding, rule: Rule) -> z3.BoolRef:
    """The rule gives this level and no other of its own gives as much, not even by a "not sure"."""
    own = [other for other in encoding.rules if other.flag == rule.flag and other is not rule]
    return z3.And(encoding.fires(rule)[0], *(z3.Not(encoding.gives(other, rule.rank)) for other in own))


def reached(encoding: Encoding, rule: Rule) -> dict[str, AnswerValue] | None:
    """Answers for which the rule gives this level; None when there are none."""
    return encoding.witness(is_the_level(encoding, rule))


def stands_alone(encoding: Encoding, rule: Rule) -> z3.BoolRef:
    """The level is given, and no other rule gives as much."""
    others = [other for other in encoding.rules if other.flag != rule.flag]
    gives = (encoding.gives(other, rule.rank) for other in others)
    return z3.And(fires_alone_in_its_rule(encoding, rule), *(z3.Not(given) for given in gives))


def alone(encoding: Encoding, rule: Rule) -> tuple[str, dict[str, AnswerValue]] | None:
    """Answers for which this level alone gives the urgency, else alone the ceiling; None when there are none."""
    others = [other for other in encoding.rules if other.flag != rule.flag]
    fires = is_the_level(encoding, rule)
    found = encoding.witness(fires, stands_alone(encoding, rule))
    if found is not None:
        return "urgency", found
    ceiling = usual(rule.rank) if rule.ceiling is None else rule.ceiling
    found = encoding.witness(fires, *(z3.Not(gives_ceiling(encoding, other, ceiling)) for other in others))
    return None if found is None else ("ceiling", found)


def with_twin(encoding: Encoding, rule: Rule) -> Encoding:
    """The planted fault: the same level stands in another rule too."""
    return encoding.with_rules([*encoding.rules, replace(rule, id="planted")])


def closed(encoding: Encoding, rule: Rule) -> tuple[Encoding, Rule]:
    """The planted fault: the level asks for something and for its opposite."""
    from liftagain.domain.condition import AllOf, NoneOf

    never = replace(rule, when=AllOf((rule.when, NoneOf((rule.when,)))))
    rules: Sequence[Rule] = [never if other is rule else other for other in encoding.rules]
    return encoding.with_rules(rules), never
