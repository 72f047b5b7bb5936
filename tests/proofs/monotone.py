"""Adding a sign, or telling one more surely, never lowers the disposition: proved for all other answers at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import z3  # type: ignore[import-untyped]

from liftagain.domain.answers import AnswerValue
from proofs.compilation import Words
from proofs.contract import LADDERS, LEVELS, MORE_RISK, RISK
from proofs.encoding import Encoding, Rule

RISKS = (*RISK, *MORE_RISK)
YES_NO_STEPS: tuple[tuple[str | None, str | None], ...] = (
    ("no", None),
    ("no", "unsure"),
    ("unsure", "yes"),
    (None, "unsure"),
    (None, "yes"),
)
FULL_LADDERS = {**LADDERS, "leg_pain": ("none", "above_knee", "below_knee", "both_legs")}
PAIN = ("pain_now", "pain_worst_24h")


@dataclass(frozen=True)
class Step:
    """One answer changed from one word to another; None is missing."""

    answer: str
    before: str | None
    after: str | None

    @property
    def told(self) -> str:
        """The step in a line."""
        return f"{self.answer}: {self.before or 'missing'} -> {self.after or 'missing'}"


def steps() -> Iterator[Step]:
    """Every step that may not lower: each risk id told more surely, each step up an enumeration, a none left out."""
    for name in RISKS:
        yield from (Step(name, before, after) for before, after in YES_NO_STEPS)
    for name, words in FULL_LADDERS.items():
        yield from (Step(name, low, high) for low, high in pairwise(words))
        if words[0] == "none":
            yield Step(name, "none", None)


def lowers(encoding: Encoding, step: Step) -> tuple[str, dict[str, AnswerValue]] | None:
    """A level that the step loses, with the answers that show it; None when it never loses one.

    First only the rules that read the answer are looked at: when they lose nothing, nothing is lost. Else all are.
    """
    symbol = encoding.raw.symbols[step.answer]
    if not isinstance(symbol, Words):
        raise TypeError(f"{step.answer} takes a number")
    reading = encoding.with_rules(
        [rule for rule in encoding.rules if reads(encoding, rule) & _names(encoding, step.answer)]
    )
    if not reading.rules:
        return None
    for rank in range(1, len(LEVELS)):
        found: dict[str, AnswerValue] | None = None
        reached = _told(reading.at_least(rank), symbol, step.before)
        for after in (reading, encoding):
            lost = z3.And(reached, z3.Not(_told(after.at_least(rank), symbol, step.after)))
            found = encoding.answers_where(lost)
            if found is None:
                break
        if found is not None:
            return LEVELS[rank], found
    return None


def _told(formula: z3.BoolRef, symbol: Words, word: str | None) -> z3.BoolRef:
    return z3.substitute(formula, *((truth, z3.BoolVal(name == word)) for name, truth in symbol.is_word.items()))


def more_pain_lowers(encoding: Encoding, answer: str) -> tuple[str, dict[str, AnswerValue]] | None:
    """The same for a known pain figure raised; a worst pain below the pain now is raised with it."""
    figure = encoding.raw.figure(answer)
    worst = encoding.raw.figure("pain_worst_24h")
    more = z3.Real(f"more {answer}")
    changed = [(figure.value, more)]
    if answer == "pain_now":
        changed.append((worst.value, z3.If(worst.value < more, more, worst.value)))
    higher = [figure.known, more >= figure.value, more <= 10]
    for rank in range(1, len(LEVELS)):
        formula = encoding.at_least(rank)
        found = encoding.answers_where(*higher, formula, z3.Not(z3.substitute(formula, *changed)))
        if found is not None:
            return LEVELS[rank], found
    return None


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
