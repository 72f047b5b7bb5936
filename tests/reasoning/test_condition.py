"""The rule language, form by form."""

from typing import Any

import pytest

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.reasoning.condition import Reading, accepting, answers_read, holds

A, B, C = (Compare(name, "is", "yes") for name in "abc")
SOFT = frozenset({"a"})


def of(letters: str) -> dict[str, Any]:
    """Yes for the letters that are named, no for those in capitals."""
    return {letter.lower(): "yes" if letter.islower() else "no" for letter in letters}


@pytest.mark.parametrize(
    ("condition", "true_for", "false_for"),
    [
        (A, ["a", "aB"], ["", "A", "b"]),
        (AnyOf((A, B)), ["a", "b", "ab"], ["", "AB"]),
        (AllOf((A, B)), ["ab"], ["", "a", "b", "aB"]),
        (NoneOf((A, B)), ["", "AB", "c"], ["a", "b", "ab"]),
        (AtLeast(2, (A, B, C)), ["ab", "bc", "abc"], ["", "a", "aBC"]),
        (AtLeast(1, (A, B)), ["a", "b"], ["", "AB"]),
    ],
)
def test_each_form(condition: Condition, true_for: list[str], false_for: list[str]) -> None:
    for reading in Reading:
        assert [text for text in true_for if not holds(condition, of(text), reading)] == []
        assert [text for text in false_for if holds(condition, of(text), reading)] == []


@pytest.mark.parametrize(
    ("operator", "value", "true_for", "false_for"),
    [
        ("is", "yes", ["yes"], ["no", "unsure", 7]),
        ("is", "no", ["no"], ["yes", "unsure"]),
        ("is", 7, [7, 7.0], [6, "7"]),
        ("one_of", ("one", "both"), ["one", "both"], ["none", "yes", "unsure", 1]),
        ("one_of", ("yes",), ["yes"], ["unsure"]),
        ("one_of", "one", [], ["one", "o"]),
        ("is", ("one", "both"), [], ["one", "both"]),
        ("at_least", 7, [7, 7.5, 10], [6.9, "yes", []]),
        ("at_most", 7, [7, 6.5, 0], [7.1, "yes", []]),
        ("above", 7, [7.1, 8], [7, 6, "yes"]),
        ("below", 7, [6.9, 0], [7, 8, "yes"]),
        ("at_least", "yes", [], ["yes", 7]),
        ("below", ("yes",), [], ["yes", 7]),
    ],
)
def test_each_comparison(operator: Any, value: Any, true_for: list[Any], false_for: list[Any]) -> None:
    test = Compare("a", operator, value)
    assert [found for found in true_for if not holds(test, {"a": found})] == []
    assert [found for found in false_for if holds(test, {"a": found})] == []
    assert [found for found in true_for if not accepting(test, Reading.PLAIN, SOFT)(found)] == []


def test_a_missing_answer_is_unknown() -> None:
    assert not holds(A, {"b": "yes"})
    assert holds(Compare("a", "is", "yes", or_unknown=True), {"b": "yes"})
    assert not holds(Compare("a", "is", "yes", or_unknown=True), {"a": "no"})
    assert holds(Compare("a", "at_least", 60, or_unknown=True), {})


@pytest.mark.parametrize(
    ("name", "reading", "expected"),
    [
        ("a", Reading.PLAIN, False),
        ("a", Reading.SOFT, True),
        ("a", Reading.WIDE, True),
        ("b", Reading.PLAIN, False),
        ("b", Reading.SOFT, False),
        ("b", Reading.WIDE, True),
    ],
)
def test_not_sure_is_yes_as_far_as_the_reading_says(name: str, reading: Reading, expected: bool) -> None:
    test = Compare(name, "is", "yes")
    told = {name: "unsure"}
    for condition in (test, AnyOf((test,)), AllOf((test,)), AtLeast(1, (test,))):
        assert holds(condition, told, reading, SOFT) is expected
    assert holds(NoneOf((test,)), told, reading, SOFT)  # not sure excludes nothing
    assert not holds(Compare(name, "is", "no"), told, reading, SOFT)
    assert not holds(Compare(name, "one_of", ("yes",)), told, reading, SOFT)


def test_by_default_only_a_plain_answer_counts_and_nothing_is_soft() -> None:
    assert not holds(A, {"a": "unsure"})
    assert not holds(A, {"a": "unsure"}, Reading.SOFT)


def test_the_ids_that_a_condition_reads() -> None:
    assert answers_read(AllOf((A, NoneOf((B, AtLeast(1, (C,))))))) == {"a", "b", "c"}
    assert answers_read(A) == {"a"}
