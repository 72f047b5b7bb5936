"""Ladders: the steps from gentle work back to a lift, in order."""

from typing import Literal

from liftagain.domain.record import record


@record
class Rung:
    """One step of a ladder.

    `entry_share` is the part of the person's own best from before the pain (see `Ladder.share_of`) at which the step is
    entered; None means that the step is done light or with body weight, whatever the best was. `note` is for people.
    """

    exercise: str
    entry_share: float | None = None
    note: str = ""


@record
class Ladder:
    """The way back to some lifts, or to every lift of a pattern that has no ladder of its own.

    `lifts` are the movements that it leads to, each of them a rung: a person climbs to their own. `patterns` are those
    that it serves as a fallback: it ends before the lift, which follows at `lift_share`.
    """

    id: str
    title: str
    rungs: tuple[Rung, ...]
    sources: tuple[str, ...]
    lifts: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    share_of: Literal["e1rm", "longest_session", "none"] = "e1rm"
    lift_share: float | None = None
