"""Faults that a rule author may plant: each turns the rules that carry an obligation into rules that no longer do."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from proofs.contract import RANK
from proofs.encoding import Encoding, Rule
from proofs.obligations import Obligation

NEVER = AnyOf(())
SORENESS_STORY = NoneOf((Compare("eases_with_movement", "is", "yes"),))
ONLY_MEN = Compare("sex", "is", "male")

Fault = Callable[[Rule, Obligation, frozenset[str]], Rule]


def one_level_lower(rule: Rule, owed: Obligation, told: frozenset[str]) -> Rule:
    """The rule was given a level below the one that is owed."""
    return replace(rule, rank=RANK[owed.level] - 1)


def an_answer_forgotten(rule: Rule, owed: Obligation, told: frozenset[str]) -> Rule:
    """The rule no longer reads the answers of the example: a row of an `any` was lost, or an id misspelt."""
    return replace(rule, when=_without(rule.when, told))


def hidden_by_a_soreness_story(rule: Rule, owed: Obligation, told: frozenset[str]) -> Rule:
    """The rule stays silent for somebody whose pain eases with movement."""
    return replace(rule, when=AllOf((rule.when, SORENESS_STORY)))


def narrowed_to_men(rule: Rule, owed: Obligation, told: frozenset[str]) -> Rule:
    """The rule asks for one thing more than the text does."""
    return replace(rule, when=AllOf((rule.when, ONLY_MEN)))


FAULTS: tuple[Fault, ...] = (
    one_level_lower,
    an_answer_forgotten,
    hidden_by_a_soreness_story,
    narrowed_to_men,
)


@cache
def carriers(encoding: Encoding, owed: Obligation) -> tuple[frozenset[str], tuple[Rule, ...]]:
    """The ids of the smallest example of the obligation, and the rules that give it the owed level."""
    example = encoding.example(owed)
    return frozenset(example), encoding.supports(owed, example)


def planted(encoding: Encoding, owed: Obligation, fault: Fault) -> Encoding:
    """The rules with the fault in each rule that carries the obligation."""
    told, supports = carriers(encoding, owed)
    return encoding.with_rules([fault(rule, owed, told) if rule in supports else rule for rule in encoding.rules])


def closed_by(encoding: Encoding, sign: Condition) -> Encoding:
    """The same rules, each closed by a sign."""
    return encoding.with_rules([replace(rule, when=AllOf((rule.when, NoneOf((sign,))))) for rule in encoding.rules])


def _without(condition: Condition, ids: frozenset[str]) -> Condition:
    match condition:
        case Compare(answer=answer):
            return NEVER if answer in ids else condition
        case AnyOf(of):
            return AnyOf(tuple(_without(part, ids) for part in of))
        case AllOf(of):
            return AllOf(tuple(_without(part, ids) for part in of))
        case NoneOf():
            return condition
        case AtLeast(count, of):
            return AtLeast(count, tuple(_without(part, ids) for part in of))
