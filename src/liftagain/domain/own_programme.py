"""The programme that a person already follows, read from the log, and what to do with each of its sets today."""

from datetime import date
from typing import Literal, TypeAlias

from liftagain.domain.plan import PlannedSet
from liftagain.domain.reason import Reason
from liftagain.domain.record import record
from liftagain.domain.training_log import LoggedSet

Verdict: TypeAlias = Literal["do", "change", "leave"]


@record
class UsualExercise:
    """An exercise of a usual session with the work sets of its last time. `exercise` is None for an unknown name."""

    name: str
    exercise: str | None
    sets: tuple[LoggedSet, ...]


@record
class UsualSession:
    """A session that came back in the weeks before the pain: its newest form, how often it was done, and when last."""

    title: str
    exercises: tuple[UsualExercise, ...]
    times: int
    last_on: date


@record
class JudgedExercise:
    """One exercise of the programme today.

    `sets` are those to do (empty: leave it); `instead` is the exercise that stands in for it; `because` says why it is
    not as usual, and is empty when it is.
    """

    usual: UsualExercise
    verdict: Verdict
    sets: tuple[PlannedSet, ...]
    because: tuple[Reason, ...]
    instead: str | None = None
    per_side: bool = False
    range: Literal["full", "reduced"] | None = None


@record
class JudgedSession:
    """A usual session as it would be today. `is_next`: it would have come next."""

    session: UsualSession
    exercises: tuple[JudgedExercise, ...]
    is_next: bool = False
