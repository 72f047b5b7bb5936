"""The one interpreter of the rule language."""

from enum import Enum

from liftagain.domain.answers import Answers, AnswerValue
from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf


class Reading(Enum):
    """How "unsure" counts in a comparison with "yes"."""

    PLAIN = "only yes is yes"
    SOFT = "unsure is yes for the ids that are given as soft"
    WIDE = "unsure is yes"


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


def could_hold(condition: Condition, answers: Answers) -> bool:
    """Whether the condition holds now, or could hold once the missing answers are given. Errs towards True."""
    match condition:
        case Compare(answer=answer):
            return answer not in answers or _compare(condition, answers, Reading.WIDE, frozenset())
        case AnyOf(of):
            return any(could_hold(part, answers) for part in of)
        case AllOf(of):
            return all(could_hold(part, answers) for part in of)
        case NoneOf(of):
            return not any(holds(part, answers, Reading.PLAIN) for part in of)
        case AtLeast(count, of):
            return sum(could_hold(part, answers) for part in of) >= count


def answers_read(condition: Condition) -> frozenset[str]:
    """The ids that the condition reads."""
    if isinstance(condition, Compare):
        return frozenset({condition.answer})
    return frozenset().union(*(answers_read(part) for part in condition.of))


def _compare(test: Compare, answers: Answers, reading: Reading, soft: frozenset[str]) -> bool:
    if test.answer not in answers:
        return test.or_unknown
    found = answers[test.answer]
    if test.operator in ("is", "one_of"):
        return _equals(test, found, reading, soft)
    if isinstance(found, str | list) or isinstance(test.value, str | tuple):
        return False
    match test.operator:
        case "at_least":
            return found >= test.value
        case "at_most":
            return found <= test.value
        case "above":
            return found > test.value
        case _:
            return found < test.value


def _equals(test: Compare, found: AnswerValue, reading: Reading, soft: frozenset[str]) -> bool:
    if test.operator == "one_of":
        return isinstance(test.value, tuple) and found in test.value
    if found == test.value:
        return True
    counts = reading is Reading.WIDE or (reading is Reading.SOFT and test.answer in soft)
    return counts and found == "unsure" and test.value == "yes"
