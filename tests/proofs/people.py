"""Formulas and program asked about the same random people."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from liftagain.domain.answers import AnswerValue
from proofs.concluded import worlds
from proofs.encoding import Encoding
from proofs.model import screening
from proofs.tie import Formulas, Said, points, soreness

Answers = Mapping[str, AnswerValue]


@dataclass(frozen=True, eq=False)
class Known:
    """The formulas over what was told, and the one over the answers as the rules see them."""

    told: Formulas
    seen: Formulas

    @property
    def count(self) -> int:
        """How many formulas there are."""
        return len(self.told.points) + len(self.seen.points)

    def differences(self, answers: Answers) -> list[str]:
        """What formulas and program say differently of these answers: kind and what it is about."""
        said = Said.of(answers)
        found = [*self.told.differences(answers, said), *self.seen.differences(said.told.answers, said)]
        return [f"{point.kind}: {point.about}" for point in found]


def formulas(rules: Encoding | None = None) -> Known:
    """The formulas of these rules, else of those that ship."""
    encoding = rules or screening()
    return Known(Formulas(encoding, points(encoding)), Formulas(worlds().now, [soreness(worlds())]))


def agree(known: Known) -> Callable[[Answers], bool]:
    """Whether formulas and program say the same of some answers."""
    return lambda answers: not known.differences(answers)
