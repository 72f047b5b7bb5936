"""What a screening finds."""

from enum import IntEnum
from typing import Literal, TypeAlias

from liftagain.domain.answers import AnswerValue
from liftagain.domain.reason import Reason
from liftagain.domain.record import record


class Disposition(IntEnum):
    """How soon somebody should look at the back; the higher, the sooner."""

    SELF_MANAGE = 0
    ROUTINE = 1
    WITHIN_DAYS = 2
    SAME_DAY = 3
    EMERGENCY = 4

    @property
    def word(self) -> str:
        """The value as it stands in JSON: `self_manage` ... `emergency`."""
        return self.name.lower()


class Ceiling(IntEnum):
    """The most that a finding still allows; the lower, the stricter. No ceiling is None."""

    NOTHING = 0
    WALK = 1
    GENTLE = 2
    SPARE = 3
    STEADY = 4

    @property
    def word(self) -> str:
        """The value as it stands in JSON: `nothing` ... `steady`."""
        return self.name.lower()


Route: TypeAlias = Literal["soreness", "acute", "persistent"]


@record
class Finding:
    """A rule that fired: its level, its ceiling, the answers that matched, and whether a clinician has cleared it.

    `spares` lists what a `spare` ceiling takes away: impact, extension, flexion, rotation, axial_load, single_leg,
    tier_3, loaded_flexion.
    """

    rule: str
    disposition: Disposition
    ceiling: Ceiling | None
    matched: dict[str, AnswerValue]
    sources: tuple[str, ...]
    cleared: bool = False
    spares: tuple[str, ...] = ()
    through_unsure: bool = False


@record
class Soreness:
    """Whether ordinary soreness (DOMS) is likely, and its window in hours after the session."""

    likely: bool
    window_h: tuple[float, float]
    because: tuple[Reason, ...]


@record
class PatternWeight:
    """A candidate for what provokes the pain, with its weight; never a diagnosis."""

    pattern: str
    weight: float
    because: tuple[Reason, ...]


@record
class Screening:
    """The outcome of one screening. `complete` is false while a question that could give same day or more is open."""

    disposition: Disposition
    complete: bool
    ceiling: Ceiling | None
    findings: tuple[Finding, ...]
    unanswered: tuple[str, ...]
    contradictions: tuple[tuple[str, str], ...]
    soreness: Soreness
    patterns: tuple[PatternWeight, ...]
    route: Route
    knowledge_version: str

    @property
    def open_findings(self) -> tuple[Finding, ...]:
        """The findings that no clinician has cleared."""
        return tuple(finding for finding in self.findings if not finding.cleared)
