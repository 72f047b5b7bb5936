"""Phases of recovery as data: how one starts in a phase, what opens the next, and what the work is."""

from dataclasses import field
from typing import Any, Literal, TypeAlias

from liftagain.domain.exercise import Phase
from liftagain.domain.plan import Part
from liftagain.domain.record import record

Measure: TypeAlias = Literal[
    "morning_pain",
    "pain_during",
    "walk_min",
    "sit_min",
    "sleep_h",
    "no_new_leg_sign",
    "clean_sessions",
    "hinge_without_pain",
    "front_plank_s",
    "side_plank_s",
    "side_difference",
    "bridge_reps",
    "e1rm_share",
    "clean_days",
]


@record
class Gate:
    """One condition for leaving a phase: a measure against a limit (by id).

    `or_own_median` lets a pain gate open, on the persistent route, at the person's own 14-day median. `unmeasured` says
    what a missing measurement does: it keeps the gate closed, leaves it open, or lets clean sessions stand in.
    """

    measure: Measure
    sources: tuple[str, ...]
    at_most: str | None = None
    at_least: str | None = None
    or_own_median: bool = False
    unmeasured: Literal["closed", "open", "sessions"] = "closed"


@record
class Slot:
    """One place in a session: the exercises that may fill it, the first that is allowed is taken.

    `rotate` starts the choice one further on each training day; `goal` fills the slot only for people with that goal;
    `always` keeps a warm-up or a cool-down also in a short session. `ladder`: a choice waits until the easier step
    before it has reached its top. `days` `easy` fills the slot only on days between two strength days. `extra` is for
    the time that is left when everything else has its full dose. `pulse`: easy walking or cycling that begins
    the warm-up.
    """

    part: Part
    choose: tuple[str, ...]
    rotate: bool = False
    goal: str | None = None
    always: bool = False
    ladder: bool = False
    days: Literal["every", "easy"] = "every"
    extra: bool = False
    pulse: bool = False


@record
class PhaseRules:
    """A phase. `start` holds, by route, the condition on the answers under which one begins here (rule language).

    `tier_cap` names the limit on the lumbar tier of what the plan picks; `minutes` is the usual length of the session;
    `usual_days` is the shortest usual stay, for the forecast only.
    """

    id: Phase
    number: int
    tier_cap: str
    minutes: int
    usual_days: int
    slots: tuple[Slot, ...]
    sources: tuple[str, ...]
    start: dict[str, dict[str, Any]] = field(default_factory=dict)
    leave: tuple[Gate, ...] = ()
    habits: tuple[str, ...] = ()
    own_lifts: bool = False
