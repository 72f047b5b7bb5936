"""What preceded the pain."""

from datetime import date
from typing import Literal, TypeAlias

from liftagain.domain.reason import Number, Reason
from liftagain.domain.record import record

Strength: TypeAlias = Literal["strong", "moderate", "weak"]


@record
class Factor:
    """What changed, when, and how unusual that is for this person. Never a cause.

    `numbers` hold the measured values with units in their names; `percentile` (0 to 100) says how unusual against the
    person's own history, where there is one.
    """

    factor: str
    strength: Strength
    numbers: dict[str, Number]
    sources: tuple[str, ...]
    exercise: str | None = None
    exercise_name: str | None = None
    on: date | None = None
    pattern: str | None = None


@record
class NotAssessed:
    """A factor that the data cannot say anything about, and why (a reason code, not prose)."""

    factor: str
    why: str


@record
class SessionLoad:
    """One session in the look-back, for the timeline: its relative lumbar load (100 = the usual hard day)."""

    on: date
    load: float
    exercises: tuple[str, ...]
    best_of_30_days: float | None = None


@record
class OverEpisodes:
    """One factor over all episodes of one person: it preceded `before` of the `judged` ones, on these `onsets`.

    The percentile (0 to 100) pools the ranks within each episode's own earlier weeks, of which there are
    `weeks_compared` in all and `weeks_as_big` with as much or more; None with too few of them.
    """

    factor: str
    before: int
    judged: int
    onsets: tuple[date, ...]
    percentile: float | None
    weeks_compared: int
    weeks_as_big: int


@record
class Review:
    """Ranked factors, strongest first, and what could not be assessed.

    `doubts` say what in the log was read with doubt (a rule, its facts and numbers); `caveat` is a code. `onsets` are
    the first days of the person's episodes, the present one last; `episodes` pools over them where there are several.
    """

    pain_on: date
    days_of_log: int
    log_ends: date | None
    factors: tuple[Factor, ...]
    not_assessed: tuple[NotAssessed, ...]
    caveat: str
    timeline: tuple[SessionLoad, ...] = ()
    timeline_measure: Literal["lumbar_load", "distance", "sets"] = "lumbar_load"
    doubts: tuple[Reason, ...] = ()
    onsets: tuple[date, ...] = ()
    episodes: tuple[OverEpisodes, ...] = ()
