"""What a factor finds in one window of days: candidates, or the reason why it cannot say anything."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from liftagain.domain.factor_entry import FactorEntry
from liftagain.domain.reason import Number
from liftagain.reasoning.training_load import ExerciseDone, History, Session


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing that stood out: its size in the factor's unit, the day, and the numbers behind it.

    `kind` says what was compared (an exercise, a pattern, the session): like is held against like in other weeks.
    `doubts` are points taken off, for a reason that `numbers` tell.
    """

    value: float
    on: date | None = None
    numbers: Mapping[str, Number] = field(default_factory=dict)
    kind: str = ""
    exercise: str | None = None
    exercise_name: str | None = None
    pattern: str | None = None
    doubts: int = 0


@dataclass(frozen=True, slots=True)
class Unknown:
    """The data cannot say anything, for this reason (a code)."""

    why: str


Found = tuple[Candidate, ...] | Unknown


@dataclass(frozen=True, slots=True)
class LookBack:
    """The days up to `until`, seen by one factor: the pain's first day, or an earlier day to compare with."""

    past: History
    until: date
    entry: FactorEntry

    @property
    def first(self) -> date:
        """The first day of the window."""
        days = self.entry.window_days or self.past.limit("review_window")
        return self.until - timedelta(days=int(days))

    @property
    def sessions(self) -> tuple[Session, ...]:
        """The sessions of the window."""
        return self.past.between(self.first, self.until)

    def number(self, name: str) -> float:
        """A number of the factor's measure."""
        return self.entry.numbers[name]


Look = Callable[[LookBack], Found]


def share_of(done: ExerciseDone, session: Session) -> float:
    """The exercise's share of the session's lumbar load; 1 where it cannot be computed, so that nothing is dropped."""
    return done.lumbar_load / session.lumbar_load if done.movement and session.lumbar_load else 1.0


def unrecognised(done: ExerciseDone) -> int:
    """One point of doubt for an exercise whose movement is not known."""
    return 1 if done.movement is None else 0
