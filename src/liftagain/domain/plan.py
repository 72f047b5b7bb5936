"""The plan for one day."""

from datetime import date
from typing import Literal, TypeAlias

from liftagain.domain.exercise import Phase
from liftagain.domain.reason import Reason
from liftagain.domain.record import record
from liftagain.domain.screening import Ceiling, Route

Progression: TypeAlias = Literal["start", "progress", "repeat", "reduce", "stop"]
Kind: TypeAlias = Literal["less_load", "less_range", "isometric", "machine", "substitute"]
Wish: TypeAlias = Literal["minutes", "equipment", "direction", "hurts", "swap"]
Part: TypeAlias = Literal["warm_up", "main", "cool_down", "through_the_day"]


@record
class PlannedSet:
    """One set to do. Times in s, distance in m, load in kg; `rir` is repetitions left in reserve."""

    reps: int | None = None
    hold_s: float | None = None
    duration_s: float | None = None
    distance_m: float | None = None
    load_kg: float | None = None
    rir: int | None = None
    tempo: str | None = None


@record
class Modification:
    """How an exercise differs from what would stand there otherwise, and why; `instead_of` is what it stands in for."""

    kind: Kind
    because: tuple[Reason, ...]
    instead_of: str | None = None


@record
class Prescription:
    """One exercise with its dose for today, and why. `ramp_up` are the lighter sets before the heavy ones."""

    exercise: str
    part: Part
    sets: tuple[PlannedSet, ...]
    because: tuple[Reason, ...]
    times_a_day: int = 1
    rest_s: int = 0
    per_side: bool = False
    range: Literal["full", "reduced"] | None = None
    ramp_up: tuple[PlannedSet, ...] = ()
    modified: tuple[Modification, ...] = ()


@record
class Session:
    """What to do today: its length in minutes and its items in order."""

    minutes: int
    items: tuple[Prescription, ...]


@record
class HeldBack:
    """An exercise that is not for today, and why."""

    exercise: str
    because: tuple[Reason, ...]


@record
class Habit:
    """A habit for the day (walking, sitting breaks, sleep ...): a guidance id and why."""

    id: str
    because: tuple[Reason, ...]


@record
class OpenCeiling:
    """The strictest ceiling that is open, what opened it, and what ends it (a code: `cleared`, `recession` ...)."""

    allows: Ceiling
    because: tuple[Reason, ...]
    until: str


@record
class Forecast:
    """Days by which the target is reached: one in ten, one in two, nine in ten simulated courses."""

    p10: date
    p50: date
    p90: date


@record
class RampStep:
    """The way back to one of the person's own lifts: loads in kg."""

    from_kg: float
    today_kg: float | None
    target_kg: float
    forecast: Forecast | None = None


@record
class LumbarLoad:
    """Relative lumbar load: this week so far with today's session, the cap, and what the cap rests on."""

    this_week: float
    cap: float | None
    basis: str
    unit: Literal["relative"] = "relative"


@record
class ChangedToday:
    """What the wishes of the day changed in the session, and what that costs.

    `left_out` and `added` are exercises against the session without the wishes; `open` are the groups of the balance
    that no session of the week has trained and that this one leaves out.
    """

    because: tuple[Reason, ...]
    left_out: tuple[str, ...]
    added: tuple[str, ...]
    open: tuple[str, ...]
    minutes_before: int


@record
class Relax:
    """A wish that stands in the way of a session, and what the session would hold without it."""

    wish: Wish
    because: tuple[Reason, ...]
    gives: tuple[str, ...]


@record
class Plan:
    """The plan for `today`, as it is shown. A plan is never stored as truth: it is computed from facts."""

    today: date
    route: Route
    phase: Phase
    ceiling: OpenCeiling | None
    progression: Progression
    session: Session
    not_today: tuple[HeldBack, ...]
    habits: tuple[Habit, ...]
    ramp: dict[str, RampStep]
    lumbar_load: LumbarLoad
    because: tuple[Reason, ...]
    knowledge_version: str
    changed: ChangedToday | None = None
    relax: tuple[Relax, ...] = ()
