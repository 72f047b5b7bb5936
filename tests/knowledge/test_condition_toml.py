"""Conditions as TOML tables: every form, and every way to get one wrong."""

import re
from typing import Any

import pytest

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.knowledge.condition_toml import read_condition

FEVER = Compare("fever", "is", "yes")
SIGNS: dict[str, Condition] = {"hot": FEVER}
HOT = {"answer": "fever", "is": "yes"}


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (HOT, FEVER),
        ({"answer": "leg_pain", "one_of": ["one", "both"]}, Compare("leg_pain", "one_of", ("one", "both"))),
        ({"answer": "age", "at_least": 65}, Compare("age", "at_least", 65)),
        ({"answer": "age", "at_most": 65}, Compare("age", "at_most", 65)),
        ({"answer": "age", "above": 65}, Compare("age", "above", 65)),
        ({"answer": "age", "below": 65}, Compare("age", "below", 65)),
        ({"answer": "age", "below": 65, "or_unknown": True}, Compare("age", "below", 65, or_unknown=True)),
        ({"answer": "age", "below": 65, "or_unknown": False}, Compare("age", "below", 65)),
        ({"sign": "hot"}, FEVER),
        ({"any": [HOT, {"sign": "hot"}]}, AnyOf((FEVER, FEVER))),
        ({"all": [HOT]}, AllOf((FEVER,))),
        ({"none": [{"sign": "hot"}]}, NoneOf((FEVER,))),
        ({"none": [{"any": [HOT]}]}, NoneOf((AnyOf((FEVER,)),))),
        ({"at_least": 2, "of": [HOT, HOT, {"sign": "hot"}]}, AtLeast(2, (FEVER, FEVER, FEVER))),
        ({"at_least": 1.0, "of": [HOT]}, AtLeast(1, (FEVER,))),
        ({"any": [{"all": [{"sign": "hot"}]}, {"at_least": 1, "of": [{"sign": "hot"}]}]},
         AnyOf((AllOf((FEVER,)), AtLeast(1, (FEVER,))))),
    ],
)  # fmt: skip
def test_each_form(table: dict[str, Any], expected: Condition) -> None:
    found = read_condition(table, SIGNS)
    assert found == expected
    assert type(found) is type(expected)
    if isinstance(found, Compare):
        assert type(found.or_unknown) is bool


def test_a_sign_is_the_very_condition_that_it_names() -> None:
    assert read_condition({"sign": "hot"}, SIGNS) is FEVER


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ({"sign": "cold"}, "unknown sign 'cold'"),
        ({"sign": "hot", "any": [HOT]}, "not a condition: {'sign': 'hot', 'any': [{'answer': 'fever', 'is': 'yes'}]}"),
        ({}, "not a condition: {}"),
        ({"some": [HOT]}, "not a condition: {'some': [{'answer': 'fever', 'is': 'yes'}]}"),
        ({"any": [HOT], "all": [HOT]}, "not a condition: "),
        ({"at_least": 2}, "not a condition: {'at_least': 2}"),
        ({"any": []}, "expected a list with at least one condition, found []"),
        ({"all": HOT}, "expected a list with at least one condition, found {'answer': 'fever', 'is': 'yes'}"),
        ({"at_least": 1, "of": []}, "expected a list with at least one condition, found []"),
        ({"answer": "fever"}, "expected one comparison, found {}"),
        ({"answer": "age", "above": 1, "below": 9}, "expected one comparison, found {'above': 1, 'below': 9}"),
        ({"answer": "age", "over": 1}, "unknown comparison 'over' in {'answer': 'age', 'over': 1}"),
    ],
)
def test_what_is_no_condition_is_named(table: dict[str, Any], message: str) -> None:
    whole = "" if message.endswith(": ") else "$"
    with pytest.raises(ValueError, match=f"^{re.escape(message)}{whole}"):
        read_condition(table, SIGNS)
