"""A balanced week for somebody whose back is calm: days, gaps, early warnings, and the few nudges."""

from dataclasses import field
from datetime import date
from typing import Literal, TypeAlias

from liftagain.domain.reason import Number, Reason
from liftagain.domain.record import record

Kind: TypeAlias = Literal["strength", "drill", "cardio", "walk", "mobility", "flexibility"]
DayKind: TypeAlias = Literal["strength", "between"]
When: TypeAlias = Literal["first", "second", "both", "between", "every"]
State: TypeAlias = Literal["over", "quiet", "unknown"]


@record
class WeekPlace:
    """One place in the week: on which days it stands, what it keeps up, and what may fill it, the first that fits.

    `patterns` are the kinds of movement that it stands for. `goal` fills it only for people with that goal.
    """

    id: str
    kind: Kind
    when: When
    choose: tuple[str, ...]
    patterns: tuple[str, ...] = ()
    goal: str | None = None


@record
class WeekRules:
    """The places of a week in the order in which time is given to them, and what they rest on."""

    id: str
    places: tuple[WeekPlace, ...]
    warned: tuple[str, ...]
    sources: tuple[str, ...]


@record
class WeekItem:
    """What fills a place on a day: an exercise, or a lift of the person's own, with its sets and about how long."""

    place: str
    kind: Kind
    exercise: str
    sets: int | None
    minutes: float
    own_lift: bool
    because: tuple[Reason, ...]


@record
class WeekDay:
    """One day of the week."""

    on: date
    kind: DayKind
    items: tuple[WeekItem, ...]

    @property
    def minutes(self) -> float:
        """About how long all of it takes."""
        return sum(item.minutes for item in self.items)


@record
class LeftOpen:
    """A place that nothing fills this week, and why."""

    place: str
    because: Reason


@record
class Gap:
    """A kind of movement with few sets in the last weeks: how many a week, and from how many on it is kept up."""

    place: str
    sets_a_week: float
    because: Reason


@record
class EarlyWarning:
    """Something that preceded the last episode, and how it stands now.

    `then` are the numbers of the review, `now` the same measure today, `limit` the person's own number not to pass.
    """

    factor: str
    exercise: str | None
    exercise_name: str | None
    state: State
    then: dict[str, Number]
    now: dict[str, Number]
    limit: dict[str, Number]
    because: Reason


@record
class Nudge:
    """A short word that is worth saying today, and why."""

    id: str
    because: Reason


@record
class MaintainWeek:
    """Seven days from `first` on. `closed` is why there is no week; the rest is empty then.

    `gaps` is None where the log says too little about the last weeks.
    """

    first: date
    closed: tuple[Reason, ...] = ()
    days: tuple[WeekDay, ...] = ()
    left_open: tuple[LeftOpen, ...] = ()
    gaps: tuple[Gap, ...] | None = None
    warnings: tuple[EarlyWarning, ...] = ()
    nudge: Nudge | None = None
    knowledge_version: str = ""
    because: tuple[Reason, ...] = field(default=())
