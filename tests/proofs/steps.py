"""One answer changed, all others kept: the changes that the proofs of monotonicity speak about."""

from dataclasses import dataclass, field

import z3  # type: ignore[import-untyped]

from liftagain.domain.answers import AnswerValue
from proofs.compilation import Figure, Words
from proofs.contract import QUESTIONS, Number
from proofs.encoding import Encoding

ANY = "any figure"
"""A figure that is told, whatever it is."""

State = str | float | None
"""A word, a figure, `ANY` figure; None is missing."""


@dataclass(frozen=True)
class Step:
    """One answer changed from one state to another."""

    answer: str
    before: State
    after: State

    @property
    def told(self) -> str:
        """The step in a line."""
        return f"{self.answer}: {_told(self.before)} -> {_told(self.after)}"


@dataclass(frozen=True)
class Move:
    """A told figure raised, or lowered, by any amount."""

    answer: str
    up: bool

    @property
    def told(self) -> str:
        """The move in a line."""
        return f"{self.answer}: {'more' if self.up else 'less'}"


Change = Step | Move


@dataclass(frozen=True)
class Pair:
    """A formula before and after a change, over the same other answers; and what holds of the change itself."""

    before: z3.BoolRef
    after: z3.BoolRef
    given: list[z3.BoolRef] = field(default_factory=list)

    @property
    def lost(self) -> z3.BoolRef:
        """What makes it true before and false after."""
        return z3.And(self.before, z3.Not(self.after), *self.given)


def under(encoding: Encoding, change: Change, formula: z3.BoolRef) -> Pair:
    """The formula before and after the change."""
    symbol = encoding.raw.symbols[change.answer]
    if isinstance(change, Step):
        return Pair(*(z3.substitute(formula, *_as(symbol, state)) for state in (change.before, change.after)))
    figure = encoding.raw.figure(change.answer)
    other = _other(change)
    moved = [(figure.known, z3.BoolVal(True)), (figure.value, other)]
    if change.answer == "pain_now":  # the worst of the day is never below the pain now
        worst = encoding.raw.figure("pain_worst_24h").value
        moved.append((worst, z3.If(worst < other, other, worst)))
    return Pair(z3.substitute(formula, *_as(figure, ANY)), z3.substitute(formula, *moved), _bounds(change, figure))


def answers_of(
    encoding: Encoding, change: Change, model: z3.ModelRef
) -> tuple[dict[str, AnswerValue], dict[str, AnswerValue]]:
    """The answers before and after the change in a world that z3 has found."""
    others = {name: value for name, value in encoding.read(model).items() if name != change.answer}
    symbol = encoding.raw.symbols[change.answer]
    value = encoding.number(model, symbol.value) if isinstance(symbol, Figure) else 0
    if isinstance(change, Step):
        before, after = (
            {**others, **({} if state is None else {change.answer: value if state == ANY else state})}
            for state in (change.before, change.after)
        )
        return before, after
    moved = encoding.number(model, _other(change))
    after = {**others, change.answer: moved}
    worst = others.get("pain_worst_24h")
    if change.answer == "pain_now" and isinstance(worst, int | float):
        after["pain_worst_24h"] = max(worst, moved)
    return {**others, change.answer: value}, after


def _told(state: State) -> str:
    return "missing" if state is None else str(state)


def _as(symbol: Words | Figure, state: State) -> list[tuple[z3.ExprRef, z3.ExprRef]]:
    if isinstance(symbol, Words):
        return [(truth, z3.BoolVal(state == word)) for word, truth in symbol.is_word.items()]
    known = [(symbol.known, z3.BoolVal(state is not None))]
    if state is None or isinstance(state, str):
        return known
    return [*known, (symbol.value, z3.IntVal(int(state)) if symbol.value.is_int() else z3.RealVal(str(state)))]


def _other(change: Move) -> z3.ArithRef:
    question = QUESTIONS[change.answer]
    whole = isinstance(question, Number) and question.whole
    return (z3.Int if whole else z3.Real)(f"other {change.answer}")


def _bounds(change: Move, figure: Figure) -> list[z3.BoolRef]:
    question, other = QUESTIONS[change.answer], _other(change)
    if not isinstance(question, Number):
        raise TypeError(f"{change.answer} takes a word")
    bounds = [other >= figure.value if change.up else other <= figure.value, other >= question.low]
    return bounds if question.high is None else [*bounds, other <= question.high]
