"""What a condition comes to while answers are missing: it holds, it cannot hold, or it waits for some of them.

Each condition of the knowledge is turned once into a function, because one screening asks hundreds of them. What they
mean is said by `reasoning.condition`; a property test holds the two together.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from liftagain.domain.answers import Answers
from liftagain.domain.condition import AllOf, AnyOf, AtLeast, Compare, Condition, NoneOf
from liftagain.reasoning.condition import Reading, accepting, answers_read

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Outlook:
    """`waits_for`: the missing answers through which the condition would come to hold; `alone`: those of which one
    would be enough (an answer that two parts of an `all` read is left out, to be on the modest side).
    """

    waits_for: frozenset[str]
    alone: frozenset[str]


HOLDS = Outlook(NOTHING, NOTHING)
"""It holds, whatever is still answered. Told apart from the others by identity, as `CANNOT` is."""
CANNOT = Outlook(NOTHING, NOTHING)
"""It cannot hold any more. Errs towards waiting: values that exclude each other are not compared."""

Seen = dict[object, Outlook]
"""What conditions came to for one set of answers, so that a sign that many rules share is looked at once."""

Look = Callable[[Answers, Seen], Outlook]


@dataclass(frozen=True, slots=True)
class Looks:
    """The functions of the conditions of one bundle of knowledge, made when they are first asked for."""

    soft: frozenset[str]
    _made: dict[int, tuple[Condition, tuple[Look, ...]]] = field(default_factory=dict)

    def of(self, condition: Condition, reading: Reading) -> Look:
        """The function that gives the outlook of this condition for answers.

        Kept by identity, which is quick; the condition is kept with it, so that no other can come to its place.
        """
        found = self._made.get(id(condition))
        if found is None:
            looks = tuple(_once(condition, self._look(condition, each)) for each in Reading)
            found = self._made[id(condition)] = (condition, looks)
        return found[1][reading]

    def _look(self, condition: Condition, reading: Reading) -> Look:
        match condition:
            case Compare():
                return _compare(condition, accepting(condition, reading, self.soft))
            case NoneOf(of):
                return _none([self.of(part, Reading.PLAIN) for part in of])
            case AnyOf(of):
                return _any([self.of(part, reading) for part in of])
            case AllOf(of):
                return _all([self.of(part, reading) for part in of])
            case AtLeast(count, of):
                return _at_least(count, [self.of(part, reading) for part in of])


def _once(condition: Condition, look: Look) -> Look:
    """The same function, asked once for one set of answers, and only where something that it reads is answered."""
    if isinstance(condition, Compare):
        return look
    reads, blank = answers_read(condition), look({}, {})

    def once(answers: Answers, seen: Seen) -> Outlook:
        found = seen.get(once)
        if found is None:
            found = seen[once] = blank if answers.keys().isdisjoint(reads) else look(answers, seen)
        return found

    return once


def _compare(test: Compare, accepts: Callable[[object], bool]) -> Look:
    name, itself = test.answer, frozenset({test.answer})
    missing = HOLDS if test.or_unknown else Outlook(itself, itself)

    def look(answers: Answers, seen: Seen) -> Outlook:  # noqa: ARG001 - every look takes both
        if name not in answers:
            return missing
        return HOLDS if accepts(answers[name]) else CANNOT

    return look


def _none(parts: list[Look]) -> Look:
    def look(answers: Answers, seen: Seen) -> Outlook:
        return CANNOT if any(part(answers, seen) is HOLDS for part in parts) else HOLDS

    return look


def _any(parts: list[Look]) -> Look:
    def look(answers: Answers, seen: Seen) -> Outlook:
        waiting = []
        for part in parts:
            found = part(answers, seen)
            if found is HOLDS:
                return HOLDS
            if found is not CANNOT:
                waiting.append(found)
        return _waiting(waiting, lacking=1)

    return look


def _all(parts: list[Look]) -> Look:
    def look(answers: Answers, seen: Seen) -> Outlook:
        waiting = []
        for part in parts:
            found = part(answers, seen)
            if found is CANNOT:
                return CANNOT
            if found is not HOLDS:
                waiting.append(found)
        return _waiting(waiting, lacking=len(waiting))

    return look


def _at_least(count: int, parts: list[Look]) -> Look:
    def look(answers: Answers, seen: Seen) -> Outlook:
        found = [part(answers, seen) for part in parts]
        lacking = count - sum(each is HOLDS for each in found)
        return _waiting([each for each in found if each is not HOLDS and each is not CANNOT], lacking)

    return look


def _waiting(waiting: list[Outlook], lacking: int) -> Outlook:
    """The outlook where `lacking` more parts must come to hold, of those that are waiting."""
    if lacking <= 0:
        return HOLDS
    if len(waiting) < lacking:
        return CANNOT
    if len(waiting) == 1:
        return waiting[0]
    waits_for = NOTHING.union(*(each.waits_for for each in waiting))
    return Outlook(waits_for, NOTHING.union(*(each.alone for each in waiting)) if lacking == 1 else NOTHING)
