"""What a person told, ready to be read by rules."""

from dataclasses import dataclass
from typing import Self

from liftagain.domain.answers import Answers
from liftagain.domain.condition import Condition
from liftagain.reasoning.condition import Reading, holds


@dataclass(frozen=True, slots=True)
class Told:
    """Answers, the ids where "not sure" is soft, and the ids that were answered "not sure"."""

    answers: Answers
    soft: frozenset[str]
    unsure: frozenset[str]

    @classmethod
    def of(cls, answers: Answers, soft: frozenset[str]) -> Self:
        """These answers, with their unsure ids found."""
        return cls(answers, soft, frozenset(name for name, value in answers.items() if value == "unsure"))

    def holds(self, condition: Condition, reading: Reading = Reading.PLAIN) -> bool:
        """Whether the condition holds under this reading."""
        return holds(condition, self.answers, reading, self.soft)

    def readings(self, reads: frozenset[str]) -> tuple[Reading, ...]:
        """The readings that can make a difference for a condition that reads these ids."""
        return (Reading.PLAIN,) if self.unsure.isdisjoint(reads) else tuple(Reading)
