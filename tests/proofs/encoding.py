"""The whole disposition as one formula: the highest rule that fires, lowered where only "not sure" fires it."""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field

import z3  # type: ignore[import-untyped]

from liftagain.domain.answers import AnswerValue
from liftagain.domain.condition import Condition
from liftagain.reasoning.condition import Reading, answers_read
from proofs.compilation import FALSE, Compiler, Sheet, Words, pins
from proofs.contract import RANK
from proofs.obligations import Obligation


@dataclass(frozen=True)
class Rule:
    """One level of a rule: what fires it, how urgent it is (0 self-manage to 4 emergency), its own ceiling if any."""

    id: str
    rank: int
    when: Condition
    ceiling: int | None = None

    @property
    def flag(self) -> str:
        """The rule that the level belongs to."""
        return self.id.split()[0]


Derive = Callable[[Sheet], Sheet]


@dataclass(eq=False)
class Encoding:
    """The rules over free answers. `derived` holds the raw answers and those that the program computes from them."""

    rules: tuple[Rule, ...]
    raw: Sheet
    derived: Sheet
    soft: frozenset[str]
    over_derived: Compiler = field(init=False)
    over_raw: Compiler = field(init=False)
    contract: z3.BoolRef = field(init=False)
    compiled: dict[int, tuple[Rule, tuple[z3.BoolRef, z3.BoolRef, z3.BoolRef]]] = field(default_factory=dict)
    reached: dict[tuple[int, int], z3.BoolRef] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """The two compilers: over what the rules see, and over what was told."""
        self.over_derived, self.over_raw = Compiler(self.derived, self.soft), Compiler(self.raw)
        self.contract = z3.And(*self.raw.contract)

    def fires(self, rule: Rule) -> tuple[z3.BoolRef, z3.BoolRef, z3.BoolRef]:
        """What makes the rule fire plainly, with the soft ids' "not sure" as yes, and with every "not sure" as yes."""
        if id(rule) not in self.compiled:  # by identity, with the rule kept beside it: to compare rules is slow
            plain, soft, wide = (self.over_derived.condition(rule.when, reading) for reading in Reading)
            self.compiled[id(rule)] = rule, (plain, soft, wide)
        return self.compiled[id(rule)][1]

    def gives(self, rule: Rule, rank: int) -> z3.BoolRef:
        """What makes this rule alone give this level or more."""
        found = self.reached.get((id(rule), rank))
        if found is None:
            found = self.reached[id(rule), rank] = self._gives(rule, rank)
        return found

    def _gives(self, rule: Rule, rank: int) -> z3.BoolRef:
        plain, soft, wide = self.fires(rule)
        reached = [FALSE]
        if rule.rank >= rank:
            reached.append(plain)
        if min(rule.rank, RANK["same_day"]) >= rank:
            reached.append(soft)
        if rule.rank - 1 >= rank:
            reached.append(wide)
        return z3.Or(*reached)

    def at_least(self, rank: int) -> z3.BoolRef:
        """What makes the disposition this level or more."""
        return z3.Or(FALSE, *(self.gives(rule, rank) for rule in self.rules))

    def with_rules(self, rules: Sequence[Rule]) -> "Encoding":
        """The same answers under other rules; what is compiled stays compiled."""
        other = copy(self)
        other.rules = tuple(rules)
        return other

    def given(self, condition: Condition) -> z3.BoolRef:
        """A condition over the raw answers."""
        return self.over_raw.condition(condition)

    def possible(self, *formulas: z3.BoolRef) -> bool:
        """Whether any answers at all make all formulas true. That there are none is a proof."""
        solver = z3.SolverFor("QF_LIRA")
        solver.add(self.contract, *formulas)
        return bool(_outcome(solver) == z3.sat)

    def answers_where(self, *formulas: z3.BoolRef) -> dict[str, AnswerValue] | None:
        """As few answers as can be that make all formulas true; None when there are none."""
        if not self.possible(*formulas):
            return None
        return self._smallest(formulas, frozenset(self.raw.symbols))

    def model(self, *formulas: z3.BoolRef) -> z3.ModelRef | None:
        """A world in which all formulas are true; None when there is none."""
        solver = z3.SolverFor("QF_LIRA")
        solver.add(self.contract, *formulas)
        return solver.model() if _outcome(solver) == z3.sat else None

    def witness(self, *formulas: z3.BoolRef) -> dict[str, AnswerValue] | None:
        """Some answers that make all formulas true, not the fewest; None when there are none."""
        model = self.model(*formulas)
        return None if model is None else self.read(model)

    def breaks(self, owed: Obligation) -> bool:
        """Whether any answers break the obligation."""
        return self.possible(self.given(owed.given), z3.Not(self.at_least(RANK[owed.level])))

    def counterexample(self, owed: Obligation) -> dict[str, AnswerValue] | None:
        """As few answers as can be that break the obligation; None when there are none, which is the proof."""
        return self.answers_where(self.given(owed.given), z3.Not(self.at_least(RANK[owed.level])))

    def example(self, owed: Obligation) -> dict[str, AnswerValue]:
        """As few answers as can be for which the obligation asks something.

        Raises:
            ValueError: when it asks nothing at all, because no answers are like that.
        """
        given = self.given(owed.given)
        if not self.possible(given):
            raise ValueError(f"{owed.id}: no answers make this true")
        return self._smallest((given,), answers_read(owed.given))

    def _smallest(self, formulas: tuple[z3.BoolRef, ...], may_answer: frozenset[str]) -> dict[str, AnswerValue]:
        """As few of these answers as can be; the formulas read no others."""
        smallest = z3.Optimize()
        smallest.add(self.contract, *formulas)
        for name in sorted(may_answer):
            smallest.add_soft(z3.Not(self.raw.symbols[name].known))
        _outcome(smallest)
        found = self.read(smallest.model())
        return {name: value for name, value in found.items() if name in may_answer}

    def world(self, answers: Mapping[str, AnswerValue]) -> z3.ModelRef:
        """The one world in which exactly these answers were given; evaluates any formula over them."""
        world = z3.Model()
        for symbol, value in pins(self.raw, answers):
            world.update_value(symbol, value)
        return world

    def supports(self, owed: Obligation, answers: Mapping[str, AnswerValue]) -> tuple[Rule, ...]:
        """The rules that give the owed level to these answers."""
        world = self.world(answers)
        rank = RANK[owed.level]
        return tuple(rule for rule in self.rules if z3.is_true(world.eval(self.gives(rule, rank), True)))

    def read(self, model: z3.ModelRef) -> dict[str, AnswerValue]:
        """The answers of a world."""
        answers: dict[str, AnswerValue] = {}
        for name, symbol in self.raw.symbols.items():
            if isinstance(symbol, Words):
                told = [word for word, truth in symbol.is_word.items() if z3.is_true(model.eval(truth))]
                answers.update({name: told[0]} if told else {})
            elif z3.is_true(model.eval(symbol.known)):
                answers[name] = self.number(model, symbol.value)
        return answers

    @staticmethod
    def number(model: z3.ModelRef, value: z3.ArithRef) -> int | float:
        """A number of a world."""
        found = model.eval(value, model_completion=True)
        return int(found.as_long()) if z3.is_int_value(found) else float(found.as_fraction())


def _outcome(solver: z3.Solver | z3.Optimize) -> z3.CheckSatResult:
    outcome = solver.check()
    if outcome == z3.unknown:
        raise RuntimeError(f"z3 gave up: {solver.reason_unknown()}")
    return outcome
