"""Red-flag rules: what was told, how soon somebody should look, and what is still allowed."""

from dataclasses import field
from datetime import date

from liftagain.domain.answers import AnswerValue
from liftagain.domain.condition import Condition
from liftagain.domain.record import record
from liftagain.domain.screening import Ceiling, Disposition
from liftagain.domain.source import Grade


@record
class Level:
    """One level of a rule: it is reached when the condition `when` holds.

    `ceiling` None stands for the usual one of the disposition; `spares` lists what a `spare` ceiling takes away.
    `reads` are the ids that the condition reads.
    """

    disposition: Disposition
    when: Condition
    reads: frozenset[str]
    ceiling: Ceiling | None = None
    spares: tuple[str, ...] = ()


@record
class FlagCase:
    """An example of its own rule: answers, and the level that this rule alone then gives (None: it does not fire)."""

    answers: dict[str, AnswerValue]
    expect: Disposition | None


@record
class Flag:
    """One rule. `levels` stand most urgent first.

    `suspect` says in plain words what somebody should look for, `see` who, `tell` what to say there, `hint` what the
    clinician may want to know. `disputed` gives both views where the sources disagree, and which one is followed.
    `recedes`: falls to routine when check-ins show the leg signs drawing back, with nothing new.
    `holds_when_persistent`: pain of over 12 weeks that has not risen for two weeks no longer holds the steps back.
    `open_when`: only while it holds do the missing answers of the rule count as open questions.
    """

    id: str
    since: date
    title: str
    suspect: str
    levels: tuple[Level, ...]
    sources: tuple[str, ...]
    grade: Grade
    see: str = ""
    tell: str = ""
    hint: str = ""
    disputed: str = ""
    recedes: bool = False
    holds_when_persistent: bool = False
    open_when: Condition | None = None
    cases: tuple[FlagCase, ...] = ()
    reads: frozenset[str] = field(default_factory=frozenset)
