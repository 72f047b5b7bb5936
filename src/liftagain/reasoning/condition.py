"""The one interpreter of the rule language."""

import operator
from collections.abc import Callable
from enum import IntEnum

from liftagain.domain.answers import Answers
from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf, Operator

COMPARISONS: dict[Operator, Callable[[float, float], bool]] = {
    "at_least": operator.ge,
    "at_most": operator.le,
    "above": operator.gt,
    "below": operator.lt,
}


class Reading(IntEnum):
    """How "unsure" counts in a comparison with "yes": not at all, for the ids that are given as soft, for every id."""

    PLAIN = 0
    SOFT = 1
    WIDE = 2


def holds(
    condition: Condition, answers: Answers, reading: Reading = Reading.PLAIN, soft: frozenset[str] = frozenset()
) -> bool:
    """Whether the condition holds for these answers. A missing answer is unknown and makes no comparison true,
    unless the comparison says `or_unknown`. Inside `none` the reading is plain: "not sure" never excludes.
    """
    match condition:
        case Compare():
            return _compare(condition, answers, reading, soft)
        case AnyOf(of):
            return any(holds(part, answers, reading, soft) for part in of)
        case AllOf(of):
            return all(holds(part, answers, reading, soft) for part in of)
        case NoneOf(of):
            return not any(holds(part, answers, Reading.PLAIN) for part in of)
        case AtLeast(count, of):
            return sum(holds(part, answers, reading, soft) for part in of) >= count


def answers_read(condition: Condition) -> frozenset[str]:
    """The ids that the condition reads."""
    if isinstance(condition, Compare):
        return frozenset({condition.answer})
    return frozenset().union(*(answers_read(part) for part in condition.of))


def accepting(test: Compare, reading: Reading, soft: frozenset[str]) -> Callable[[object], bool]:
    """Which answers the comparison is true of, once there is one. A word is never compared with a number."""
    value = test.value
    if test.operator == "is":
        unsure = value == "yes" and (reading is Reading.WIDE or (reading is Reading.SOFT and test.answer in soft))
        return _among((value, "unsure") if unsure else (value,))
    if test.operator == "one_of":
        return _among(value if isinstance(value, tuple) else ())
    if isinstance(value, str | tuple):
        return _among(())
    compare = COMPARISONS[test.operator]
    return lambda found: isinstance(found, int | float) and compare(found, value)


def _among(words: tuple[object, ...]) -> Callable[[object], bool]:
    return lambda found: found in words


def _compare(test: Compare, answers: Answers, reading: Reading, soft: frozenset[str]) -> bool:
    if test.answer not in answers:
        return test.or_unknown
    return accepting(test, reading, soft)(answers[test.answer])
