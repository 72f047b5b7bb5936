"""Which missing answers could still raise a rule, and how far."""

import pytest

from liftagain.domain.condition import AllOf, AnyOf, NoneOf
from liftagain.domain.flag import Flag
from liftagain.domain.screening import Disposition
from liftagain.reasoning.completeness import open_answers
from screening_parts import flag, is_yes, level, told

A, B, C = is_yes("a"), is_yes("b"), is_yes("c")
PAIR = flag(level("emergency", AllOf((A, B))), level("within_days", A))
EITHER = flag(level("same_day", AnyOf((A, AllOf((B, C))))))
UNLESS = flag(level("same_day", AllOf((A, NoneOf((B,))))))
APART = flag(level("emergency", A), level("within_days", B))
BOTH_WAYS = flag(level("emergency", AllOf((A, B, C))), level("same_day", AllOf((B, C))), level("routine", C))


@pytest.mark.parametrize(
    ("rule", "fired", "answers", "expected"),
    [
        (PAIR, "self_manage", {}, {"a": ("emergency", False), "b": ("emergency", False)}),
        (PAIR, "self_manage", {"b": "yes"}, {"a": ("emergency", True)}),
        (PAIR, "within_days", {"a": "yes"}, {"b": ("emergency", True)}),
        (PAIR, "within_days", {"a": "unsure"}, {"b": ("same_day", True)}),
        (PAIR, "self_manage", {"a": "no"}, {}),
        (PAIR, "self_manage", {"b": "no"}, {"a": ("within_days", True)}),
        (PAIR, "within_days", {"b": "no"}, {}),
        (PAIR, "emergency", {}, {}),
        (PAIR, "emergency", {"a": "yes", "b": "yes"}, {}),
        (EITHER, "self_manage", {}, {"a": ("same_day", True), "b": ("same_day", False), "c": ("same_day", False)}),
        (EITHER, "self_manage", {"b": "unsure"}, {"a": ("same_day", True), "c": ("within_days", True)}),
        (EITHER, "within_days", {"b": "unsure"}, {"a": ("same_day", True)}),
        (EITHER, "self_manage", {"b": "no"}, {"a": ("same_day", True)}),
        (APART, "self_manage", {"a": "no"}, {"b": ("within_days", True)}),
        (UNLESS, "self_manage", {}, {"a": ("same_day", True)}),
        (UNLESS, "self_manage", {"b": "unsure"}, {"a": ("same_day", True)}),
        (UNLESS, "self_manage", {"b": "yes"}, {}),
        (BOTH_WAYS, "self_manage", {"b": "yes"}, {"a": ("emergency", False), "c": ("emergency", False)}),
        (BOTH_WAYS, "self_manage", {"a": "unsure", "b": "yes"}, {"c": ("same_day", True)}),
        (BOTH_WAYS, "routine", {"a": "no", "c": "yes"}, {"b": ("same_day", True)}),
    ],
)
def test_each_missing_answer_with_the_most_that_it_could_give(
    rule: Flag, fired: str, answers: dict[str, str], expected: dict[str, tuple[str, bool]]
) -> None:
    found = list(open_answers(rule, Disposition[fired.upper()], told(**answers)))
    assert {each.answer: (each.disposition.word, each.alone) for each in found} == expected
    assert len(found) == len(expected)
    assert {each.rule for each in found} <= {"RULE"}
