"""A decision that was shown, computed again: what it rested on, and where the two differ."""

from dataclasses import field
from datetime import date, datetime
from typing import Any, Literal, TypeAlias

from liftagain.domain.record import record

Kept: TypeAlias = Literal["same", "kept", "missing", "unreadable"]
"""The knowledge of that day: the one of today, an older one that was kept, not kept, or kept and no longer readable."""

Code: TypeAlias = Literal["same", "changed", "unknown"]


@record
class Difference:
    """One field that differs: where it stands, what was shown, and what comes out now."""

    field: str
    shown: Any
    again: Any


@record
class Replay:
    """A stored decision beside what its facts and its knowledge give now.

    `inputs_whole` and `output_whole` say whether the kept text still has the hash that it was kept with (None: no hash
    was kept). `facts_differ` holds the stored inputs against the facts in the journal as they stood then, and
    `differs` the stored output against the one computed again; None where that could not be done, for the reason in
    `problem`.
    """

    id: str
    decision: str
    day: date
    shown_at: datetime
    inputs: dict[str, Any]
    output: dict[str, Any]
    inputs_whole: bool
    output_whole: bool | None
    knowledge_version: str
    knowledge: Kept
    code: Code
    facts_differ: tuple[Difference, ...] | None = None
    differs: tuple[Difference, ...] | None = None
    problem: str = ""
    other_ids: tuple[str, ...] = field(default=())

    @property
    def is_same(self) -> bool | None:
        """Whether the day comes out as it was shown, from inputs that nobody changed; None where it is not known."""
        if not self.inputs_whole or self.output_whole is False or self.facts_differ or self.differs:
            return False
        return None if self.differs is None else True
