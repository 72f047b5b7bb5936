"""The rule language, compiled to z3 with the meaning that `reasoning.condition` gives it.

A question with words has one truth for each word, at most one of them true; none true is a missing answer. A question
with a number has a truth "known" and a number. So "missing" is a state of its own, and never a no.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import z3  # type: ignore[import-untyped]

from liftagain.domain.answers import AnswerValue
from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.reasoning.condition import Reading
from proofs.contract import Choice, Number, Question

FALSE = z3.BoolVal(False)
TRUE = z3.BoolVal(True)


@dataclass(frozen=True)
class Words:
    """The symbols of a question with words: what is true when the answer is that word."""

    is_word: Mapping[str, z3.BoolRef]

    @property
    def known(self) -> z3.BoolRef:
        """Whether it is answered."""
        return z3.Or(*self.is_word.values())


@dataclass(frozen=True)
class Figure:
    """The symbols of a question with a number."""

    known: z3.BoolRef
    value: z3.ArithRef


Symbol = Words | Figure


@dataclass(frozen=True)
class Sheet:
    """One set of answers as symbols, and what the contract demands of them."""

    symbols: dict[str, Symbol]
    contract: list[z3.BoolRef] = field(default_factory=list)

    def word(self, answer: str, word: str) -> z3.BoolRef:
        """Whether this answer is this word."""
        symbol = self.symbols[answer]
        if not isinstance(symbol, Words):
            raise TypeError(f"{answer} takes a number")
        return symbol.is_word[word]

    def figure(self, answer: str) -> Figure:
        """The symbols of a question with a number."""
        symbol = self.symbols[answer]
        if not isinstance(symbol, Figure):
            raise TypeError(f"{answer} takes a word")
        return symbol

    def yes(self, answer: str) -> z3.BoolRef:
        """Whether this answer is a plain yes."""
        return self.word(answer, "yes")


def sheet(questions: Mapping[str, Question]) -> Sheet:
    """Free symbols for every question."""
    symbols: dict[str, Symbol] = {}
    contract: list[z3.BoolRef] = []
    for name, question in questions.items():
        if isinstance(question, Choice):
            words = {word: z3.Bool(f"{name}={word}") for word in question.words}
            symbols[name] = Words(words)
            contract.append(z3.AtMost(*words.values(), 1))
        else:
            symbols[name] = figure = _figure(name, question)
            contract.append(figure.value >= question.low)
            if question.high is not None:
                contract.append(figure.value <= question.high)
    return Sheet(symbols, contract)


def _figure(name: str, question: Number) -> Figure:
    return Figure(z3.Bool(f"{name}?"), z3.Int(name) if question.whole else z3.Real(name))


def pins(of: Sheet, answers: Mapping[str, AnswerValue]) -> list[tuple[z3.ExprRef, z3.ExprRef]]:
    """The replacements that give every free symbol of the sheet the value it has for these answers."""
    found: list[tuple[z3.ExprRef, z3.ExprRef]] = []
    for name, symbol in of.symbols.items():
        if isinstance(symbol, Words):
            found += [(truth, z3.BoolVal(answers.get(name) == word)) for word, truth in symbol.is_word.items()]
            continue
        found.append((symbol.known, z3.BoolVal(name in answers)))
        if name in answers:
            value = str(answers[name])
            found.append((symbol.value, z3.IntVal(value) if symbol.value.is_int() else z3.RealVal(value)))
    return found


def truth_of(formula: z3.BoolRef, replacements: list[tuple[z3.ExprRef, z3.ExprRef]]) -> bool:
    """Whether the formula is true once its free symbols are pinned.

    Raises:
        ValueError: when it still depends on something.
    """
    value = z3.simplify(z3.substitute(formula, *replacements))
    if z3.is_true(value) or z3.is_false(value):
        return bool(z3.is_true(value))
    raise ValueError(f"not decided by these answers: {value}")


COMPARISONS: dict[str, Callable[[z3.ArithRef, float], z3.BoolRef]] = {
    "is": lambda value, bound: value == bound,
    "at_least": lambda value, bound: value >= bound,
    "at_most": lambda value, bound: value <= bound,
    "above": lambda value, bound: value > bound,
    "below": lambda value, bound: value < bound,
}


class Compiler:
    """Compiles conditions over one sheet. Each form has a method of its own, so that a test can plant a fault in it."""

    def __init__(self, over: Sheet, soft: frozenset[str] = frozenset()) -> None:
        """Compiles over these symbols; `soft` are the ids whose "unsure" counts in the soft reading."""
        self.over = over
        self.soft = soft
        self._compared: dict[tuple[Compare, Reading], z3.BoolRef] = {}
        self._made: dict[tuple[int, Reading], tuple[Condition, z3.BoolRef]] = {}

    def condition(self, condition: Condition, reading: Reading = Reading.PLAIN) -> z3.BoolRef:
        """What must be true of the answers for the condition to hold. Made once; kept by identity, which is quick."""
        found = self._made.get((id(condition), reading))
        if found is None:
            found = self._made[id(condition), reading] = condition, self._condition(condition, reading)
        return found[1]

    def _condition(self, condition: Condition, reading: Reading) -> z3.BoolRef:
        match condition:
            case Compare():
                if (condition, reading) not in self._compared:
                    self._compared[condition, reading] = self.compare(condition, reading)
                return self._compared[condition, reading]
            case AnyOf(of):
                return z3.Or(*(self.condition(part, reading) for part in of))
            case AllOf(of):
                return z3.And(*(self.condition(part, reading) for part in of))
            case NoneOf(of):
                return self.none(of, reading)
            case AtLeast(count, of):
                return self.at_least(count, [self.condition(part, reading) for part in of])

    def none(self, of: tuple[Condition, ...], reading: Reading) -> z3.BoolRef:
        """Not one is known to hold: read plainly, whatever the reading outside."""
        return z3.Not(z3.Or(*(self.condition(part, Reading.PLAIN) for part in of)))

    def at_least(self, count: int, truths: list[z3.BoolRef]) -> z3.BoolRef:
        """`count` or more are true."""
        return z3.PbGe([(truth, 1) for truth in truths], count)

    def compare(self, test: Compare, reading: Reading) -> z3.BoolRef:
        """One comparison; a missing answer is false unless `or_unknown`."""
        symbol = self.over.symbols[test.answer]
        truth = self.word(test, symbol, reading) if isinstance(symbol, Words) else self.figure(test, symbol)
        known = symbol.known
        return z3.Or(z3.And(known, truth), z3.Not(known)) if test.or_unknown else z3.And(known, truth)

    def word(self, test: Compare, symbol: Words, reading: Reading) -> z3.BoolRef:
        """A word against a word, or against several."""
        if test.operator == "one_of" and isinstance(test.value, tuple):
            return z3.Or(*(symbol.is_word[word] for word in test.value if word in symbol.is_word))
        if test.operator != "is" or not isinstance(test.value, str):
            return FALSE
        truth = symbol.is_word.get(test.value, FALSE)
        if test.value == "yes" and "unsure" in symbol.is_word and self.unsure_counts(test.answer, reading):
            return z3.Or(truth, symbol.is_word["unsure"])
        return truth

    def unsure_counts(self, answer: str, reading: Reading) -> bool:
        """Whether "unsure" is yes for this id."""
        return reading is Reading.WIDE or (reading is Reading.SOFT and answer in self.soft)

    def figure(self, test: Compare, symbol: Figure) -> z3.BoolRef:
        """A number against a number."""
        if test.operator == "one_of" and isinstance(test.value, tuple):
            return z3.Or(*(symbol.value == bound for bound in test.value if not isinstance(bound, str)))
        if test.operator == "one_of" or isinstance(test.value, str | tuple):
            return FALSE
        return COMPARISONS[test.operator](symbol.value, test.value)
