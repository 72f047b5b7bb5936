"""What a person told, ready to be read by rules."""

from dataclasses import dataclass, field
from typing import Self

from liftagain.domain.answers import Answers, AnswerValue
from liftagain.domain.condition import Condition
from liftagain.reasoning.comparisons import Bits
from liftagain.reasoning.condition import Reading
from liftagain.reasoning.outlook import CANNOT, HOLDS, Look, Looks, Outlook


@dataclass(frozen=True, slots=True)
class Told:
    """Answers, the ids that were answered "not sure", and how conditions are read."""

    answers: Answers
    unsure: frozenset[str]
    looks: Looks
    _bits: dict[int, Bits] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, answers: Answers, looks: Looks) -> Self:
        """These answers, with their unsure ids found."""
        return cls(answers, frozenset(name for name, value in answers.items() if value == "unsure"), looks)

    def outlook(self, condition: Condition, reading: Reading) -> Outlook:
        """What the condition comes to under this reading, with the answers that it still waits for."""
        look, bits = self._asked(condition)
        found = look.waits(bits, reading)
        if isinstance(found, bool):
            return HOLDS if found else CANNOT
        names = self.looks.comparisons.names
        return Outlook(*(names(bits) for bits in found))

    def holds(self, condition: Condition, reading: Reading = Reading.PLAIN) -> bool:
        """Whether the condition holds under this reading."""
        look, bits = self._asked(condition)
        return look.holds(bits, reading)

    def waits(self, condition: Condition) -> bool:
        """Whether it reads a missing answer, and could hold in one reading or another. What could not hold when every
        "not sure" is yes, could in no plainer reading.
        """
        look, bits = self._asked(condition)
        return bool(bits.waiting & look.reads) and look.could(bits, Reading.WIDE)

    def matched(self, condition: Condition, reading: Reading = Reading.PLAIN) -> dict[str, AnswerValue]:
        """The answers that made the condition hold, in the order of their ids; none when it does not hold."""
        look, bits = self._asked(condition)
        through = self.looks.comparisons.names(look.matched(bits, reading))
        return {name: self.answers[name] for name in sorted(through) if name in self.answers}

    def readings(self, reads: frozenset[str]) -> tuple[Reading, ...]:
        """The readings that can make a difference for a condition that reads these ids, plainest first."""
        unsure = self.unsure & reads
        if not unsure:
            return (Reading.PLAIN,)
        return (Reading.PLAIN, Reading.WIDE) if unsure.isdisjoint(self.looks.comparisons.soft) else tuple(Reading)

    def _asked(self, condition: Condition) -> tuple[Look, Bits]:
        """The condition as a look, and every comparison met so far, made again when the condition brought new ones."""
        look = self.looks.of(condition)
        comparisons = self.looks.comparisons
        bits = self._bits.get(comparisons.count)
        if bits is None:
            bits = self._bits[comparisons.count] = comparisons.over(self.answers)
        return look, bits
