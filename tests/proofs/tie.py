"""The formulas of the proofs against the program: both are asked about the same answers, and must say the same."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

import z3  # type: ignore[import-untyped]

from liftagain.domain.answers import AnswerValue
from liftagain.domain.screening import Ceiling, Screening
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.condition import Reading
from liftagain.reasoning.screening import read, screening
from liftagain.reasoning.told import Told
from proofs import reach
from proofs.ceilings import at_most
from proofs.concluded import Worlds, likely, urgent_rules
from proofs.contract import LEVELS
from proofs.encoding import Encoding, Rule

Answers = Mapping[str, AnswerValue]


@dataclass(frozen=True)
class Said:
    """What the program says of some answers: its outcome, the answers as its rules read them, each rule's level."""

    outcome: Screening
    told: Told
    ranks: Mapping[str, int]

    @staticmethod
    def of(answers: Answers) -> "Said":
        """The program, asked."""
        outcome = screening(dict(answers), knowledge())
        ranks = {finding.rule: int(finding.disposition) for finding in outcome.findings}
        return Said(outcome, read(dict(answers), knowledge()), ranks)


@dataclass(frozen=True)
class Point:
    """Something that a formula and the program both have a word on."""

    kind: str
    about: str
    formula: z3.BoolRef
    program: Callable[[Said], bool]


def points(encoding: Encoding) -> Iterator[Point]:
    """The disposition, each rule, each of its levels by each reading and alone, and the ceiling."""
    for rank, level in enumerate(LEVELS[1:], start=1):
        yield Point("disposition", level, encoding.at_least(rank), partial(_disposition, rank))
    for flag in dict.fromkeys(rule.flag for rule in encoding.rules):
        own = encoding.with_rules([rule for rule in encoding.rules if rule.flag == flag])
        for rank in range(1, len(LEVELS)):
            yield Point("rule", f"{flag} {LEVELS[rank]}", own.at_least(rank), partial(_gives, flag, rank))
    for ceiling in Ceiling:
        yield Point("ceiling", ceiling.name, at_most(encoding, int(ceiling)), partial(_limits, ceiling))
    for rule in encoding.rules:
        yield Point("alone", rule.id, reach.stands_alone(encoding, rule), partial(stands_alone, rule))
        for reading, formula in zip(Reading, encoding.fires(rule), strict=True):
            yield Point("reading", f"{rule.id} {reading.name}", formula, partial(_holds, rule, reading))


def soreness(of: Worlds) -> Point:
    """Whether soreness is concluded: over the answers as the rules see them, so what is filled in counts as told."""
    return Point("soreness", "likely", likely(of, urgent_rules()), _sore)


class Formulas:
    """Formulas that are evaluated together, because they share most of their parts."""

    def __init__(self, of: Encoding, asked: Iterable[Point]) -> None:
        """These points over these answers."""
        self.of = of
        self.points = tuple(asked)
        bits = [z3.If(point.formula, z3.BitVecVal(1, 1), z3.BitVecVal(0, 1)) for point in self.points]
        self.bits = z3.Concat(z3.BitVecVal(0, 1), *bits)

    def true_of(self, answers: Answers) -> list[bool]:
        """Which are true of these answers."""
        found = self.of.world(answers).eval(self.bits, model_completion=True).as_long()
        return [digit == "1" for digit in format(found, f"0{len(self.points)}b")]

    def differences(self, answers: Answers, said: Said) -> list[Point]:
        """The points on which formula and program say different things."""
        pairs = zip(self.points, self.true_of(answers), strict=True)
        return [point for point, true in pairs if true != point.program(said)]


def stands_alone(rule: Rule, said: Said) -> bool:
    """Whether the program gives this level plainly, and by no other rule as much."""
    rest = (rank for flag, rank in said.ranks.items() if flag != rule.flag)
    own = said.told.holds(rule.when) and said.ranks.get(rule.flag) == rule.rank
    return own and all(rank < rule.rank for rank in rest)


def _disposition(rank: int, said: Said) -> bool:
    return said.outcome.disposition >= rank


def _gives(flag: str, rank: int, said: Said) -> bool:
    return said.ranks.get(flag, 0) >= rank


def _limits(ceiling: Ceiling, said: Said) -> bool:
    return said.outcome.ceiling is not None and said.outcome.ceiling <= ceiling


def _holds(rule: Rule, reading: Reading, said: Said) -> bool:
    return said.told.holds(rule.when, reading)


def _sore(said: Said) -> bool:
    return said.outcome.soreness.likely
