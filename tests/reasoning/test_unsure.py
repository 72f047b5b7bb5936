"""How far "not sure" carries a rule, and which answers made a condition hold."""

import pytest

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.domain.flag import Flag
from liftagain.domain.screening import Ceiling, Disposition
from liftagain.reasoning.condition import Reading
from liftagain.reasoning.unsure import reached, under
from screening_parts import flag, is_yes, level, told

A, B, C = is_yes("a"), is_yes("b"), is_yes("c")


@pytest.mark.parametrize(
    ("stands", "plain", "soft", "wide"),
    [
        ("emergency", "emergency", "same_day", "same_day"),
        ("same_day", "same_day", "same_day", "within_days"),
        ("within_days", "within_days", "within_days", "routine"),
        ("routine", "routine", "routine", "self_manage"),
        ("self_manage", "self_manage", "self_manage", "self_manage"),
    ],
)
def test_what_a_level_is_worth_under_each_reading(stands: str, plain: str, soft: str, wide: str) -> None:
    found = [under(level(stands, A), reading) for reading in (Reading.PLAIN, Reading.SOFT, Reading.WIDE)]
    assert [each.word for each in found] == [plain, soft, wide]
    assert all(isinstance(each, Disposition) for each in found)


TWO_LEVELS = flag(level("emergency", AllOf((A, B))), level("within_days", A))
ONE_LEVEL = flag(level("emergency", A))
LOW = flag(level("routine", A))
SAME = flag(level("same_day", AllOf((A, B))), level("same_day", A))


@pytest.mark.parametrize(
    ("rule", "soft", "answers", "expected"),
    [
        (TWO_LEVELS, "", {}, None),
        (TWO_LEVELS, "", {"b": "yes"}, None),
        (TWO_LEVELS, "", {"a": "yes"}, ("within_days", Reading.PLAIN, 1)),
        (TWO_LEVELS, "", {"a": "yes", "b": "yes"}, ("emergency", Reading.PLAIN, 0)),
        (TWO_LEVELS, "", {"a": "yes", "b": "unsure"}, ("same_day", Reading.WIDE, 0)),
        (TWO_LEVELS, "b", {"a": "yes", "b": "unsure"}, ("same_day", Reading.SOFT, 0)),
        (TWO_LEVELS, "", {"a": "unsure"}, ("routine", Reading.WIDE, 1)),
        (TWO_LEVELS, "a", {"a": "unsure"}, ("within_days", Reading.SOFT, 1)),
        (TWO_LEVELS, "b", {"a": "unsure", "b": "unsure"}, ("same_day", Reading.WIDE, 0)),
        (ONE_LEVEL, "", {"a": "unsure"}, ("same_day", Reading.WIDE, 0)),
        (ONE_LEVEL, "a", {"a": "unsure"}, ("same_day", Reading.SOFT, 0)),
        (LOW, "", {"a": "unsure"}, None),
        (LOW, "a", {"a": "unsure"}, ("routine", Reading.SOFT, 0)),
        (LOW, "", {"a": "yes", "c": "unsure"}, ("routine", Reading.PLAIN, 0)),
        (SAME, "", {"a": "yes", "b": "yes"}, ("same_day", Reading.PLAIN, 0)),
        (SAME, "", {"a": "yes", "b": "unsure"}, ("same_day", Reading.PLAIN, 1)),
    ],
)
def test_the_most_urgent_level_is_reached_as_plainly_as_can_be(
    rule: Flag, soft: str, answers: dict[str, str], expected: tuple[str, Reading, int] | None
) -> None:
    found = reached(rule, told(soft, **answers))
    assert (found and (found.disposition.word, found.reading, rule.levels.index(found.level))) == expected


WALK = flag(level("same_day", AllOf((A, B))), level("within_days", A, Ceiling.WALK))
SPARE = flag(level("same_day", AllOf((A, B))), level("within_days", A, Ceiling.SPARE))


@pytest.mark.parametrize(
    ("rule", "b", "ceiling", "place"),
    [
        (WALK, "no", Ceiling.WALK, 1),
        (WALK, "unsure", Ceiling.WALK, 1),
        (SPARE, "no", Ceiling.SPARE, 1),
        (SPARE, "unsure", Ceiling.GENTLE, 0),
        (SPARE, "yes", Ceiling.NOTHING, 0),
    ],
)
def test_of_two_levels_as_urgent_the_stricter_ceiling_counts(rule: Flag, b: str, ceiling: Ceiling, place: int) -> None:
    found = reached(rule, told(a="yes", b=b))
    assert found is not None
    assert (found.ceiling, rule.levels.index(found.level)) == (ceiling, place)


@pytest.mark.parametrize(
    ("condition", "answers", "reading", "expected"),
    [
        (A, {"a": "yes"}, Reading.PLAIN, {"a"}),
        (A, {"a": "unsure"}, Reading.PLAIN, set()),
        (A, {"a": "unsure"}, Reading.WIDE, {"a"}),
        (A, {}, Reading.PLAIN, set()),
        (Compare("a", "is", "yes", or_unknown=True), {"b": "yes"}, Reading.PLAIN, set()),
        (AnyOf((A, B)), {"a": "yes", "b": "no"}, Reading.PLAIN, {"a"}),
        (AnyOf((A, B)), {"a": "yes", "b": "unsure"}, Reading.WIDE, {"a", "b"}),
        (AllOf((A, B)), {"a": "yes"}, Reading.PLAIN, set()),
        (AllOf((A, NoneOf((B,)))), {"a": "yes", "b": "no"}, Reading.PLAIN, {"a"}),
        (AtLeast(2, (A, B, C)), {"a": "yes", "b": "yes", "c": "no"}, Reading.PLAIN, {"a", "b"}),
        (AtLeast(2, (A, B, C)), {"a": "yes"}, Reading.PLAIN, set()),
        (AnyOf((AllOf((A, B)), C)), {"a": "yes", "c": "yes"}, Reading.PLAIN, {"c"}),
    ],
)
def test_only_answers_that_made_it_hold_are_matched(
    condition: Condition, answers: dict[str, str], reading: Reading, expected: set[str]
) -> None:
    assert told(**answers).matched(condition, reading) == {name: answers[name] for name in expected}


def test_matched_reads_plainly_unless_told_otherwise() -> None:
    assert told("a", a="unsure").matched(A) == {}
