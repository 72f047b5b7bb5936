"""The quick reading of conditions is the interpreter's, and what it says about missing answers is true."""

from collections.abc import Mapping
from itertools import product
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.reasoning.comparisons import Comparisons
from liftagain.reasoning.condition import Reading, holds
from liftagain.reasoning.outlook import CANNOT, HOLDS, Looks, Outlook
from liftagain.reasoning.told import Told
from proofs.random_conditions import SOFT, answer_sets, conditions, readings

Case = tuple[Condition, Mapping[str, Any], Reading]
NOBODY: frozenset[str] = frozenset()
VALUES: dict[str, tuple[Any, ...]] = {
    **dict.fromkeys("abc", ("yes", "no", "unsure")),
    "leg": ("none", "one", "both"),
    "age": (8, 40, 110),
    "pain": (2, 6.5, 7, 10),
}

cases = st.tuples(conditions, answer_sets, readings)
many = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def outlook(case: Case, looks: Looks | None = None) -> Outlook:
    condition, answers, reading = case
    return Told.of(answers, looks or Looks(Comparisons(SOFT))).outlook(condition, reading)


def could(condition: Condition, answers: Mapping[str, Any], reading: Reading) -> bool:
    """Written out plainly: whether it holds, or could once the missing answers are given."""
    match condition:
        case Compare(answer=answer):
            return answer not in answers or holds(condition, answers, reading, SOFT)
        case AnyOf(of):
            return any(could(part, answers, reading) for part in of)
        case AllOf(of):
            return all(could(part, answers, reading) for part in of)
        case NoneOf():
            return holds(condition, answers)
        case AtLeast(count, of):
            return sum(could(part, answers, reading) for part in of) >= count


def decisive(condition: Condition, answers: Mapping[str, Any], reading: Reading) -> frozenset[str]:
    """Written out plainly: the missing answers through which it would come to hold."""
    if isinstance(condition, NoneOf) or holds(condition, answers, reading, SOFT):
        return NOBODY
    if isinstance(condition, Compare):
        return frozenset({condition.answer}) - answers.keys()
    parts = (part for part in condition.of if could(part, answers, reading))
    return NOBODY.union(*(decisive(part, answers, reading) for part in parts))


def enough(condition: Condition, answers: Mapping[str, Any], reading: Reading) -> frozenset[str]:
    """Written out plainly: those of which one alone would be enough."""
    if isinstance(condition, NoneOf) or holds(condition, answers, reading, SOFT):
        return NOBODY
    if isinstance(condition, Compare):
        return frozenset({condition.answer}) - answers.keys()
    lacking = [part for part in condition.of if not holds(part, answers, reading, SOFT)]
    missing = {AllOf: len(lacking), AnyOf: 1}.get(type(condition))
    if isinstance(condition, AtLeast):
        missing = condition.count - len(condition.of) + len(lacking)
    return NOBODY.union(*(enough(part, answers, reading) for part in lacking)) if missing == 1 else NOBODY


@many
@given(cases)
def test_it_holds_exactly_when_the_interpreter_says_so(case: Case) -> None:
    condition, answers, reading = case
    assert (outlook(case) is HOLDS) == holds(condition, answers, reading, SOFT)


@many
@given(cases)
def test_it_cannot_hold_exactly_when_no_part_of_it_could(case: Case) -> None:
    assert (outlook(case) is CANNOT) == (not could(*case))


@many
@given(cases)
def test_it_waits_for_the_answers_through_which_it_could_hold(case: Case) -> None:
    if could(*case):
        found = outlook(case)
        assert found.waits_for == decisive(*case)
        assert found.alone == enough(*case)


@many
@given(conditions, answer_sets)
def test_a_wider_reading_closes_nothing(condition: Condition, answers: Mapping[str, Any]) -> None:
    plain, soft, wide = (outlook((condition, answers, reading)) for reading in Reading)
    for plainer, wider in ((plain, soft), (soft, wide)):
        assert plainer is not HOLDS or wider is HOLDS
        assert plainer is CANNOT or wider is not CANNOT


def excludes_the_unknown(condition: Condition) -> bool:
    """Whether a `none` counts a missing answer against it: then an answer may open what was closed. No rule does."""
    if isinstance(condition, Compare):
        return False
    if isinstance(condition, NoneOf):
        return any(counts_the_unknown(part) for part in condition.of)
    return any(excludes_the_unknown(part) for part in condition.of)


def counts_the_unknown(condition: Condition) -> bool:
    if isinstance(condition, Compare):
        return condition.or_unknown
    return isinstance(condition, NoneOf) or any(counts_the_unknown(part) for part in condition.of)


@settings(many, max_examples=60)
@given(cases.filter(lambda case: not excludes_the_unknown(case[0])))
def test_no_answers_at_all_make_true_what_cannot_hold(case: Case) -> None:
    condition, answers, reading = case
    found = outlook(case)
    missing = [name for name in VALUES if name not in answers]
    for values in product(*(VALUES[name] for name in missing)):
        later = {**answers, **dict(zip(missing, values, strict=True))}
        if found is CANNOT:
            assert not holds(condition, later, reading, SOFT)


@many
@given(cases.filter(lambda case: not excludes_the_unknown(case[0])))
def test_an_answer_that_makes_it_true_is_waited_for(case: Case) -> None:
    condition, answers, reading = case
    found = outlook(case)
    for name in VALUES.keys() - answers.keys():
        if found is not HOLDS and any(
            holds(condition, {**answers, name: value}, reading, SOFT) for value in VALUES[name]
        ):
            assert name in found.waits_for


@many
@given(conditions, st.lists(st.tuples(answer_sets, readings), min_size=2, max_size=4))
def test_what_was_asked_before_changes_nothing(
    condition: Condition, asked: list[tuple[Mapping[str, Any], Reading]]
) -> None:
    looks = Looks(Comparisons(SOFT))
    for answers, reading in asked:
        found = outlook((condition, answers, reading), looks)
        assert found == outlook((condition, answers, reading))
        assert (found is HOLDS) == holds(condition, answers, reading, SOFT)


@many
@given(cases)
def test_the_quick_questions_agree_with_the_plain_ones(case: Case) -> None:
    condition, answers, reading = case
    looks = Looks(Comparisons(SOFT))
    look = looks.of(condition)
    bits = looks.comparisons.over(answers)
    assert look.could(bits, reading) == could(*case)
    assert look.holds(bits, reading) == holds(condition, answers, reading, SOFT)


def test_a_comparison_that_a_nested_part_shares_is_not_needed_where_another_is_enough() -> None:
    one, other = Compare("a", "is", "yes"), Compare("b", "is", "yes")
    assert outlook((AnyOf((one, AnyOf((one, other)))), {"b": "yes"}, Reading.PLAIN)) is HOLDS
    assert outlook((AllOf((one, other)), {"a": "yes", "b": "no"}, Reading.PLAIN)) is CANNOT


def test_one_answer_too_few_is_not_enough() -> None:
    looks = Looks(Comparisons(SOFT))
    look = looks.of(AtLeast(2, tuple(Compare(name, "is", "yes") for name in "abc")))
    bits = looks.comparisons.over({"a": "yes", "b": "no", "c": "no"})
    assert not look.could(bits, Reading.PLAIN)
    assert not look.holds(bits, Reading.PLAIN)
    assert looks.of(AtLeast(2, (Compare("a", "is", "yes"), Compare("x", "is", "yes")))).could(
        looks.comparisons.over({"a": "yes"}), Reading.PLAIN
    )


def test_a_nested_part_passes_on_what_it_waits_for_and_what_does_not_hold_matches_nothing() -> None:
    one, other, third = (Compare(name, "is", "yes") for name in "abc")
    looks = Looks(Comparisons(SOFT))
    waiting = Told.of({}, looks).outlook(AnyOf((AllOf((one, other)), third)), Reading.PLAIN)
    assert waiting.waits_for == {"a", "b", "c"}
    assert waiting.alone == {"c"}
    told = Told.of({"a": "yes", "b": "no"}, looks)  # a has the lowest bit
    assert told.matched(other) == {}
    assert told.matched(NoneOf((other,))) == {}
