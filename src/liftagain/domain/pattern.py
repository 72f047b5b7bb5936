"""Patterns: what seems to provoke the pain. Never a diagnosis."""

from datetime import date
from typing import Literal

from liftagain.domain.answers import AnswerValue
from liftagain.domain.condition import Condition
from liftagain.domain.record import record
from liftagain.domain.source import Grade


@record
class Feature:
    """Something told that speaks for (`push` above 0) or against a pattern, from -3 to 3, with its evidence.

    `said` says it in words where the answers behind it have none, such as a plain "no".
    """

    id: str
    when: Condition
    push: int
    grade: Grade
    sources: tuple[str, ...]
    said: str = ""


@record
class PatternCase:
    """An example of its own pattern: answers, and whether it then stands first, is among those kept, or is absent."""

    answers: dict[str, AnswerValue]
    expect: Literal["first", "kept", "absent"]


@record
class Pattern:
    """A candidate with its features. `words` describe it; `mind` says what would change our mind.

    `disputed` gives both views where the articles and the guidelines disagree. `calls_for` are exercises that suit it:
    the plan prefers them a little where they fit.
    """

    id: str
    since: date
    title: str
    words: str
    mind: str
    features: tuple[Feature, ...]
    cases: tuple[PatternCase, ...]
    disputed: str = ""
    calls_for: tuple[str, ...] = ()


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
