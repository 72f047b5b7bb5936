"""Why a decision was taken: as data, never as prose."""

from dataclasses import field
from typing import TypeAlias

from liftagain.domain.record import record

Number: TypeAlias = float | int | str | bool | None


@record
class Reason:
    """One rule that counted, the facts that matched, the numbers it used and the ids of its sources."""

    rule: str
    facts: dict[str, Number] = field(default_factory=dict)
    numbers: dict[str, Number] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
