"""Soreness is never concluded while a rule of same day or more could still fire on what is not answered.

Two worlds: the answers as they are, and any later answers that keep them. What the program fills in counts as answered,
because it is not asked any more; a rule that is asked only after another answer (CRISIS) counts from that answer on.
"""

from dataclasses import dataclass
from functools import cache

import z3  # type: ignore[import-untyped]

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.reasoning.condition import Reading
from proofs.compilation import Compiler, Figure, Sheet, Words, sheet
from proofs.contract import QUESTIONS, RANK, Choice, Number, Question
from proofs.encoding import Encoding, Rule
from proofs.model import rules_of

SAME_DAY = RANK["same_day"]


@dataclass(frozen=True, eq=False)
class Worlds:
    """The answers of now and later ones that keep them, with the rules over both."""

    now: Encoding
    later: Encoding
    kept: z3.BoolRef
    known: Knowledge


@cache
def worlds() -> Worlds:
    """The two worlds over the rules that ship."""
    known = knowledge()
    soft = frozenset(kind.id for kind in known.answer_types.values() if kind.soft)
    now, later = sheet(QUESTIONS), _renamed(QUESTIONS)
    rules = rules_of(known)
    kept = [_keeps(symbol, later.symbols[name]) for name, symbol in now.symbols.items()]
    return Worlds(Encoding(rules, now, now, soft), Encoding(rules, later, later, soft), z3.And(*kept), known)


def urgent_rules() -> tuple[Rule, ...]:
    """The levels that can give same day or more, by any reading."""
    return tuple(rule for rule in worlds().now.rules if rule.rank >= SAME_DAY)


def likely(of: Worlds, excluded: tuple[Rule, ...]) -> z3.BoolRef:
    """What makes soreness likely now, when it waits for the rules of `excluded`."""
    rule = of.known.soreness
    return z3.And(
        *(of.now.given(feature.when) for feature in rule.needs),
        *(z3.Not(of.now.given(feature.when)) for feature in rule.against),
        z3.Not(of.now.at_least(SAME_DAY)),
        *(z3.Not(still_open(of, each)) for each in excluded),
    )


def still_open(of: Worlds, rule: Rule) -> z3.BoolRef:
    """What makes the rule open now: it is asked, and could give same day or more."""
    gate = of.known.flags[rule.flag].open_when
    asked = z3.BoolVal(True) if gate is None else of.now.given(gate)
    readings = [Reading.PLAIN, Reading.SOFT] if rule.rank == SAME_DAY else list(Reading)
    return z3.And(asked, z3.Or(*(could(of.now, rule.when, reading) for reading in readings)))


def could(encoding: Encoding, condition: Condition, reading: Reading) -> z3.BoolRef:
    """What makes a condition able to hold: it holds, or misses answers through which it would."""
    compiler = Compiler(encoding.derived, encoding.soft)
    match condition:
        case Compare(answer=answer):
            known = encoding.derived.symbols[answer].known
            return z3.Or(z3.Not(known), compiler.condition(condition, reading))
        case AnyOf(of):
            return z3.Or(*(could(encoding, part, reading) for part in of))
        case AllOf(of):
            return z3.And(*(could(encoding, part, reading) for part in of))
        case NoneOf():
            return compiler.condition(condition, Reading.PLAIN)
        case AtLeast(count, of):
            return z3.PbGe([(could(encoding, part, reading), 1) for part in of], count)


def concluded_too_early(rule: Rule, excluded: tuple[Rule, ...]) -> bool:
    """Whether soreness may be likely now, and this rule fire at same day or more later."""
    of = worlds()
    gate = of.known.flags[rule.flag].open_when
    asked = [] if gate is None else [of.now.given(gate)]
    return of.now.possible(
        likely(of, excluded), *asked, of.kept, *of.later.raw.contract, of.later.gives(rule, SAME_DAY)
    )


def _renamed(questions: dict[str, Question]) -> Sheet:
    symbols: dict[str, Words | Figure] = {}
    contract: list[z3.BoolRef] = []
    for name, question in questions.items():
        if isinstance(question, Choice):
            symbols[name] = words = Words({each: z3.Bool(f"later {name}={each}") for each in question.words})
            contract.append(z3.AtMost(*words.is_word.values(), 1))
        elif isinstance(question, Number):
            value = z3.Int(f"later {name}") if question.whole else z3.Real(f"later {name}")
            symbols[name] = Figure(z3.Bool(f"later {name}?"), value)
            contract.append(value >= question.low)
            contract += [value <= question.high] if question.high is not None else []
    return Sheet(dict(symbols), contract)


def _keeps(now: Words | Figure, later: Words | Figure) -> z3.BoolRef:
    """What was answered is answered the same later."""
    if isinstance(now, Words) and isinstance(later, Words):
        return z3.And(*(z3.Implies(truth, later.is_word[word]) for word, truth in now.is_word.items()))
    if isinstance(now, Figure) and isinstance(later, Figure):
        return z3.Implies(now.known, z3.And(later.known, later.value == now.value))
    raise TypeError("two kinds of answers")
