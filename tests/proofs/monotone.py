"""Adding a sign, or telling one more surely, never lowers the disposition: proved for all other answers at once."""

from functools import lru_cache

import z3  # type: ignore[import-untyped]

from liftagain.domain.answers import AnswerValue
from proofs.compilation import Words
from proofs.contract import LEVELS
from proofs.directions import NotClaimed
from proofs.encoding import Encoding, Rule
from proofs.steps import Change, answers_of, under

Answers = dict[str, AnswerValue]


def lowers(encoding: Encoding, change: Change) -> tuple[str, Answers, Answers] | None:
    """A level that the change loses, with the answers before and after it; None when it never loses one.

    First only the rules that read the answer are looked at: when they lose nothing, nothing is lost. Else all are.
    """
    reading = encoding.with_rules(
        [rule for rule in encoding.rules if reads(encoding, rule) & _names(encoding, change.answer)]
    )
    if not reading.rules:
        return None
    for rank in range(1, len(LEVELS)):
        before = under(encoding, change, reading.at_least(rank))
        if not encoding.possible(before.lost):
            continue
        after = under(encoding, change, encoding.at_least(rank)).after
        model = encoding.model(before.before, z3.Not(after), *before.given)
        if model is not None:
            return LEVELS[rank], *answers_of(encoding, change, model)
    return None


def examples(encoding: Encoding, entry: NotClaimed) -> list[tuple[Answers, Answers]] | None:
    """For each change of the entry the answers before and after that show that it lowers; None when one never does."""
    found = [lowers(encoding, change) for change in entry.changes]
    return [each[1:] for each in found if each is not None] if all(found) else None


def explained(encoding: Encoding, entry: NotClaimed) -> bool:
    """Whether the rules of the entry are why: without them no change lowers, and with any one of them one does."""
    return not _lowers_without(encoding, entry, frozenset(entry.rules)) and all(
        _lowers_without(encoding, entry, frozenset(entry.rules) - {rule}) for rule in entry.rules
    )


def _lowers_without(encoding: Encoding, entry: NotClaimed, flags: frozenset[str]) -> bool:
    rest = encoding.with_rules([rule for rule in encoding.rules if rule.flag not in flags])
    return any(lowers(rest, change) is not None for change in entry.changes)


def _names(encoding: Encoding, answer: str) -> frozenset[str]:
    symbol = encoding.raw.symbols[answer]
    parts = symbol.is_word.values() if isinstance(symbol, Words) else (symbol.known, symbol.value)
    return frozenset(str(part) for part in parts)


@lru_cache(maxsize=1024)
def _reads(formulas: tuple[z3.BoolRef, ...]) -> frozenset[str]:
    return frozenset().union(*(_symbols(formula) for formula in formulas))


def reads(encoding: Encoding, rule: Rule) -> frozenset[str]:
    """The symbols of the answers that the rule reads, itself or through what is filled in from them."""
    return _reads(encoding.fires(rule))


def _symbols(formula: z3.ExprRef) -> set[str]:
    found: set[str] = set()
    seen: set[int] = set()
    waiting = [formula]
    while waiting:
        part = waiting.pop()
        if part.get_id() in seen:
            continue
        seen.add(part.get_id())
        waiting += part.children()
        if z3.is_const(part) and part.decl().kind() == z3.Z3_OP_UNINTERPRETED:
            found.add(str(part))
    return found
