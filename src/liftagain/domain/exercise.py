"""Exercises: what a movement is (the catalogue), and what we teach about it (the library)."""

from typing import Literal, TypeAlias

from liftagain.domain.record import record

Side: TypeAlias = Literal["both", "each", "alternating"]
TierBasis: TypeAlias = Literal["published", "computed", "estimate"]
LoadAt: TypeAlias = Literal["none", "hands", "front", "shoulders", "overhead", "hips", "supported", "carried"]
Phase: TypeAlias = Literal["hold", "settle", "restore", "rebuild", "return", "maintain"]


@record
class Posture:
    """The posture that loads the lower back most: trunk lean from upright, and where an external load hangs.

    `tier_load_kg` is the external load that a computed tier stands for, in an adult of 80 kg and 1.75 m. `basis` says
    whether the angle was measured in somebody's lifts or is our estimate.
    """

    trunk_deg: float
    load_at: LoadAt = "none"
    tier_load_kg: float | None = None
    basis: Literal["published", "estimate"] = "estimate"


@record
class MeasuredLoad:
    """A published compression of the lower back in this exercise, with the external load that it was measured with.

    `verified` is false where we know the number from memory or from a page that quotes the paper.
    """

    compression_n: float
    sources: tuple[str, ...]
    load_kg: float = 0.0
    verified: bool = True
    note: str = ""


@record
class Movement:
    """What an exercise is: pattern, spine, muscles, tier of lumbar load (0 to 5), equipment. Words: vocabulary.toml."""

    id: str
    name: str
    pattern: str
    position: str
    side: Side
    spine: tuple[str, ...]
    lumbar_tier: int
    tier_basis: TierBasis
    primary: tuple[str, ...]
    secondary: tuple[str, ...] = ()
    equipment: tuple[str, ...] = ()
    posture: Posture | None = None
    measured: MeasuredLoad | None = None
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@record
class Dose:
    """How much, for some phases. A pair is (entry, top); the plan starts at the entry and never passes the top.

    `between` puts it on the day after a strength day instead of on it.
    """

    phases: tuple[Phase, ...]
    sets: tuple[int, int]
    sources: tuple[str, ...]
    reps: tuple[int, int] | None = None
    hold_s: tuple[float, float] | None = None
    duration_s: tuple[float, float] | None = None
    distance_m: tuple[float, float] | None = None
    load: Literal["none", "light", "ramp"] = "none"
    rir: int | None = None
    rest_s: int = 0
    tempo: str | None = None
    times_a_day: int = 1
    days_a_week: int = 7
    between: bool = False


@record
class Fault:
    """A fault in the movement: the sign to see, the likely driver, what to do about it."""

    id: str
    sign: str
    driver: str
    do: str


@record
class Breath:
    """When to breathe out, where it matters: on the way to the end of the drawn movement, or on the way back.

    Whoever holds still breathes out on the way back. `cue` says it in words.
    """

    out: Literal["there", "back"]
    cue: str


@record
class Exclusion:
    """A condition or a provoking direction that excludes or modifies the exercise, and how."""

    when: str
    action: Literal["exclude", "modify"]
    why: str
    how: str = ""
    sources: tuple[str, ...] = ()


@record
class Exercise(Movement):
    """A library entry: a movement with doses, cues, faults, its easier and harder step and who should not do it."""

    phases: tuple[Phase, ...]
    purpose: str
    how: tuple[str, ...]
    cues: tuple[str, ...]
    faults: tuple[Fault, ...]
    doses: tuple[Dose, ...]
    easier: str | None = None
    harder: str | None = None
    alternatives: tuple[str, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    parts: tuple[Literal["warm_up", "main", "cool_down", "through_the_day"], ...]
    disputed: str = ""
    breath: Breath | None = None
