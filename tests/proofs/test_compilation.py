"""The compilation means what the interpreter means: any condition, any answers, any reading."""

from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

import pytest
import z3  # type: ignore[import-untyped]
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf, Operand, Operator
from liftagain.reasoning.condition import Reading, holds
from proofs.compilation import Compiler, Figure, Words, pins, sheet, truth_of
from proofs.random_conditions import QUESTIONS, SOFT, answer_sets, conditions, readings

SHEET = sheet(QUESTIONS)

cases = st.tuples(conditions, answer_sets, readings)
Case = tuple[Condition, Mapping[str, Any], Reading]


def differs(compiler: Compiler, case: Case) -> bool:
    condition, answers, reading = case
    compiled = truth_of(compiler.condition(condition, reading), pins(SHEET, answers))
    return compiled != holds(condition, answers, reading, SOFT)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(cases)
def test_the_compiled_condition_is_true_exactly_when_the_interpreter_says_so(case: Case) -> None:
    assert not differs(Compiler(SHEET, SOFT), case)


COMPARED: tuple[tuple[str, Operator, Operand], ...] = (
    ("a", "is", "yes"),
    ("b", "is", "yes"),
    ("b", "is", "no"),
    ("leg", "is", "one"),
    ("leg", "one_of", ("none", "one")),
    ("pain", "is", 7),
    ("pain", "at_least", 7),
    ("pain", "at_most", 7),
    ("pain", "above", 7),
    ("pain", "below", 7),
)
SMALL = tuple(Compare(*compared, or_unknown=unknown) for compared in COMPARED for unknown in (False, True))
VALUES: dict[str, tuple[Any, ...]] = {
    "a": ("yes", "no", "unsure"),
    "b": ("yes", "no", "unsure"),
    "leg": ("none", "one", "both"),
    "pain": (6.5, 7, 10),
}


def small_cases() -> Iterator[Case]:
    """Every comparison, bare and inside each form, with every value of its answer and none, in every reading."""
    for test in SMALL:
        forms = (test, AnyOf((test,)), AllOf((test,)), NoneOf((test,)), AtLeast(1, (test,)))
        answers = [{}, *({test.answer: value} for value in VALUES[test.answer])]
        yield from product(forms, answers, Reading)


def test_every_small_condition_means_the_same() -> None:
    assert not [case for case in small_cases() if differs(Compiler(SHEET, SOFT), case)]


class NoneFollowsTheReading(Compiler):
    def none(self, of: tuple[Condition, ...], reading: Reading) -> z3.BoolRef:
        return z3.Not(z3.Or(*(self.condition(part, reading) for part in of)))


class OneTooMany(Compiler):
    def at_least(self, count: int, truths: list[z3.BoolRef]) -> z3.BoolRef:
        return super().at_least(count + 1, truths)


class MissingIsNo(Compiler):
    def compare(self, test: Compare, reading: Reading) -> z3.BoolRef:
        return super().compare(Compare(test.answer, test.operator, test.value), reading)


class EveryIdIsSoft(Compiler):
    def unsure_counts(self, answer: str, reading: Reading) -> bool:
        return reading is not Reading.PLAIN


class UnsureNeverCounts(Compiler):
    def unsure_counts(self, answer: str, reading: Reading) -> bool:
        return False


class AtLeastIsAbove(Compiler):
    def figure(self, test: Compare, symbol: Figure) -> z3.BoolRef:
        operator = "above" if test.operator == "at_least" else test.operator
        return super().figure(Compare(test.answer, operator, test.value), symbol)


class FirstWordOnly(Compiler):
    def word(self, test: Compare, symbol: Words, reading: Reading) -> z3.BoolRef:
        value = test.value[:1] if isinstance(test.value, tuple) else test.value
        return super().word(Compare(test.answer, test.operator, value), symbol, reading)


@pytest.mark.parametrize(
    "fault",
    [
        NoneFollowsTheReading,
        OneTooMany,
        MissingIsNo,
        EveryIdIsSoft,
        UnsureNeverCounts,
        AtLeastIsAbove,
        FirstWordOnly,
    ],
)
def test_a_fault_planted_in_the_compilation_is_caught(fault: type[Compiler]) -> None:
    assert any(differs(fault(SHEET, SOFT), case) for case in small_cases())


def test_a_formula_that_the_answers_leave_open_is_refused() -> None:
    with pytest.raises(ValueError, match="not decided"):
        truth_of(z3.Bool("free"), [])
