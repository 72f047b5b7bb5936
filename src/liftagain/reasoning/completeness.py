"""Which missing answers could still raise a rule, and how far."""

from collections.abc import Iterator
from dataclasses import dataclass

from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.domain.flag import Flag
from liftagain.domain.screening import Disposition
from liftagain.reasoning.condition import Reading
from liftagain.reasoning.told import Told
from liftagain.reasoning.unsure import under


@dataclass(frozen=True, slots=True)
class Open:
    """A missing answer that could raise a rule to this disposition; `alone`: without another missing answer."""

    answer: str
    disposition: Disposition
    rule: str
    alone: bool


def open_answers(flag: Flag, fired: Disposition, told: Told) -> Iterator[Open]:
    """Every missing answer that could raise the rule above `fired`, with the most that it could give."""
    found: dict[str, tuple[Disposition, bool]] = {}
    for level in flag.levels:
        if level.disposition <= fired or level.reads <= told.answers.keys():
            continue
        for reading in told.readings(level.reads):
            worth = under(level, reading)
            if worth > fired and could(level.when, told, reading):
                alone = enough(level.when, told, reading)
                for name in decisive(level.when, told, reading):
                    found[name] = max((worth, name in alone), found.get(name, (worth, False)))
    for name, (worth, by_itself) in found.items():
        yield Open(name, worth, flag.id, by_itself)


def could(condition: Condition, told: Told, reading: Reading) -> bool:
    """Whether the condition holds under this reading, or could once the missing answers are given."""
    match condition:
        case Compare(answer=answer):
            return answer not in told.answers or told.holds(condition, reading)
        case AnyOf(of):
            return any(could(part, told, reading) for part in of)
        case AllOf(of):
            return all(could(part, told, reading) for part in of)
        case NoneOf():
            return told.holds(condition)
        case AtLeast(count, of):
            return sum(could(part, told, reading) for part in of) >= count


def decisive(condition: Condition, told: Told, reading: Reading) -> frozenset[str]:
    """The missing answers through which a condition that could hold would come to hold."""
    if isinstance(condition, NoneOf) or told.holds(condition, reading):
        return frozenset()
    if isinstance(condition, Compare):
        return frozenset({condition.answer}) - told.answers.keys()
    parts = (part for part in condition.of if could(part, told, reading))
    return frozenset().union(*(decisive(part, told, reading) for part in parts))


def enough(condition: Condition, told: Told, reading: Reading) -> frozenset[str]:
    """The missing answers of which one alone would make the condition hold."""
    if isinstance(condition, NoneOf) or told.holds(condition, reading):
        return frozenset()
    if isinstance(condition, Compare):
        return frozenset({condition.answer}) - told.answers.keys()
    lacking = [part for part in condition.of if not told.holds(part, reading)]
    missing = {AllOf: len(lacking), AnyOf: 1}.get(type(condition))
    if isinstance(condition, AtLeast):
        missing = condition.count - len(condition.of) + len(lacking)
    return frozenset().union(*(enough(part, told, reading) for part in lacking)) if missing == 1 else frozenset()
