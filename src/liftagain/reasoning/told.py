"""What a person told, ready to be read by rules."""

from dataclasses import dataclass, field
from typing import Self

from liftagain.domain.answers import Answers
from liftagain.domain.condition import Condition
from liftagain.reasoning.condition import Reading
from liftagain.reasoning.outlook import HOLDS, Looks, Outlook, Seen


@dataclass(frozen=True, slots=True)
class Told:
    """Answers, the ids that were answered "not sure", how conditions are read, and what those read so far came to."""

    answers: Answers
    unsure: frozenset[str]
    looks: Looks
    seen: Seen = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, answers: Answers, looks: Looks) -> Self:
        """These answers, with their unsure ids found."""
        return cls(answers, frozenset(name for name, value in answers.items() if value == "unsure"), looks)

    def outlook(self, condition: Condition, reading: Reading) -> Outlook:
        """What the condition comes to under this reading, with the answers that it still waits for."""
        return self.looks.of(condition, reading)(self.answers, self.seen)

    def holds(self, condition: Condition, reading: Reading = Reading.PLAIN) -> bool:
        """Whether the condition holds under this reading."""
        return self.looks.of(condition, reading)(self.answers, self.seen) is HOLDS

    def readings(self, reads: frozenset[str]) -> tuple[Reading, ...]:
        """The readings that can make a difference for a condition that reads these ids, plainest first."""
        unsure = self.unsure & reads
        if not unsure:
            return (Reading.PLAIN,)
        return (Reading.PLAIN, Reading.WIDE) if unsure.isdisjoint(self.looks.soft) else tuple(Reading)
