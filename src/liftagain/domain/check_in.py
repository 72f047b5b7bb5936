"""The daily check-in."""

from dataclasses import field
from datetime import date
from typing import Any, Literal

from liftagain.domain.record import record


@record
class DoneSet:
    """One set of a plan as it was done."""

    reps: int | None = None
    hold_s: float | None = None
    load_kg: float | None = None
    rpe: float | None = None


@record
class DoneExercise:
    """One exercise of a plan as it was done, with the worst pain during it (0 to 10)."""

    exercise: str
    sets: tuple[DoneSet, ...] = ()
    pain: float | None = None
    stopped: bool = False
    light_on_purpose: bool = False


@record
class CheckIn:
    """How the back answered. Every key but the date may be missing; missing is unknown. Pain is NPRS 0 to 10."""

    date: date
    pain_now_morning: float | None = None
    pain_worst: float | None = None
    pain_average: float | None = None
    painkiller: bool | None = None
    morning_stiffness_min: float | None = None
    leg_spread: int | None = None
    sit_min: float | None = None
    walk_min: float | None = None
    sleep_h: float | None = None
    stress: float | None = None
    session_done: Literal["all", "part", "none"] | None = None
    pain_during: float | None = None
    done: tuple[DoneExercise, ...] = ()
    own_activities: dict[str, float] = field(default_factory=dict)
    self_tests: tuple[dict[str, Any], ...] = ()
    warning_signs: dict[str, Any] = field(default_factory=dict)
