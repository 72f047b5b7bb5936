"""Patterns: what seems to provoke the pain. Never a diagnosis."""

from liftagain.domain.condition import Condition
from liftagain.domain.record import record
from liftagain.domain.source import Grade


@record
class Feature:
    """Something told that speaks for (`push` above 0) or against a pattern, from -3 to 3, with its evidence."""

    id: str
    when: Condition
    push: int
    grade: Grade
    sources: tuple[str, ...]


@record
class Pattern:
    """A candidate with its features. `words` describe it; `mind` says what would change our mind."""

    id: str
    title: str
    words: str
    mind: str
    features: tuple[Feature, ...]


@record
class SorenessRule:
    """What ordinary soreness needs (`needs`) and what speaks against it (`against`), as features.

    `excluded` are the rules that must be excluded first.
    """

    id: str
    excluded: tuple[str, ...]
    needs: tuple[Feature, ...]
    against: tuple[Feature, ...]


@record
class Contradiction:
    """Two answers that do not go together when the condition holds."""

    id: str
    between: tuple[str, str]
    when: Condition
