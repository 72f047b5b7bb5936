"""What a condition, a provoking direction, a finding or a ceiling takes away from a session."""

from typing import Any, Literal

from liftagain.domain.record import record


@record
class ConditionProfile:
    """A condition of the person, or a direction that provokes the pain, and what it takes away.

    `when` is the condition on the answers that shows it (rule language; "not sure" counts). `spine`, `tags`, `patterns`
    and `exercises` are what it takes away, unless the exercise states its own modification for it. `no_plan` leaves
    everything to a clinician.
    """

    id: str
    kind: Literal["condition", "direction"]
    sources: tuple[str, ...]
    when: dict[str, Any] | None = None
    spine: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    exercises: tuple[str, ...] = ()
    habits: tuple[str, ...] = ()
    no_plan: bool = False


@record
class Spare:
    """What a `spare` ceiling takes away under one of its words (impact, extension, tier_3 ...)."""

    id: str
    sources: tuple[str, ...]
    spine: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    tier_from: str | None = None


@record
class CeilingRules:
    """What a ceiling leaves: the named exercises, these patterns, exercises of these phases, up to a tier, with load
    or not.

    With every list empty nothing is taken away by kind.
    """

    id: str
    sources: tuple[str, ...]
    nothing: bool = False
    exercises: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    phases: tuple[str, ...] = ()
    tier_cap: str | None = None
    load: bool = True
