"""What z3 has found, asked of the program: an example counts only when the program says the same."""

from collections.abc import Mapping
from dataclasses import dataclass

from liftagain.domain.answers import AnswerValue
from liftagain.domain.screening import Ceiling, Finding
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.screening import screening
from liftagain.reasoning.unsure import USUAL_CEILING
from proofs import reach
from proofs.directions import NotClaimed
from proofs.encoding import Encoding, Rule
from proofs.monotone import examples

Answers = Mapping[str, AnswerValue]


@dataclass(frozen=True)
class Played:
    """What the program says of a witness, seen from one rule: its own finding, if it fires, and those of the rest."""

    own: Finding | None
    rest: tuple[Finding, ...]

    @staticmethod
    def of(rule: Rule, answers: Answers) -> "Played":
        """The program, asked."""
        findings = screening(dict(answers), knowledge()).findings
        own = next((finding for finding in findings if finding.rule == rule.flag), None)
        return Played(own, tuple(finding for finding in findings if finding.rule != rule.flag))


def reached(encoding: Encoding, rule: Rule) -> bool:
    """Whether there are answers for which the program gives this level of this rule."""
    answers = reach.reached(encoding, rule)
    return answers is not None and _gives(rule, Played.of(rule, answers).own)


def alone(encoding: Encoding, rule: Rule) -> bool:
    """Whether there are answers for which the program gives this level, and by no other rule as much: the urgency, or
    else the ceiling.
    """
    found = reach.alone(encoding, rule)
    if found is None:
        return False
    what, answers = found
    played = Played.of(rule, answers)
    if not _gives(rule, played.own):
        return False
    if what == "urgency":
        return all(other.disposition < rule.rank for other in played.rest)
    ceiling = _ceiling(rule)
    return all(other.ceiling is None or other.ceiling > ceiling for other in played.rest)


def lowered(encoding: Encoding, entry: NotClaimed) -> bool:
    """Whether each change of the entry has an example in which the program gives less after it."""
    found = examples(encoding, entry)
    return found is not None and all(_level(after) < _level(before) for before, after in found)


def _gives(rule: Rule, own: Finding | None) -> bool:
    return own is not None and own.disposition == rule.rank and own.ceiling == _ceiling(rule)


def _ceiling(rule: Rule) -> Ceiling:
    usual = {int(disposition): ceiling for disposition, ceiling in USUAL_CEILING.items()}
    return usual[rule.rank] if rule.ceiling is None else Ceiling(rule.ceiling)


def _level(answers: Answers) -> int:
    return int(screening(dict(answers), knowledge()).disposition)
