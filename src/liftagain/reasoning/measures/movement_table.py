"""What the measures need to know of each exercise, as a table to join to the sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from liftagain.domain.exercise import Movement
from liftagain.domain.limit import Limit
from liftagain.reasoning.compression_line import CompressionLine, compression_line
from liftagain.reasoning.moment_line import UNCOUNTED_PATTERNS, line_of

if TYPE_CHECKING:
    import polars as pl

BACK_TAGS = frozenset({"hinge_heavy", "axial_load", "loaded_flexion", "ballistic"})
HINGE_PATTERNS = frozenset({"hinge", "olympic"})
CORE_PREFIX = "core_"
COMPRESSION = tuple(CompressionLine.__dataclass_fields__)
PUSH = frozenset({"push_horizontal", "push_vertical"})
PULL = frozenset({"pull_horizontal", "pull_vertical"})
HINGE = frozenset({"hinge"})
SQUAT = frozenset({"squat", "lunge"})
HINGE_AND_SQUAT = frozenset({"olympic"})
"""An Olympic lift is a hinge up to the hip and a squat under the bar: it stands on both sides."""


def hinges(movement: Movement) -> bool:
    """Whether it loads the hinge: a hinge, an Olympic lift, or what its tags say."""
    return movement.pattern in HINGE_PATTERNS or "hinge_heavy" in movement.tags


def loads_back(movement: Movement, counted_tier: float) -> bool:
    """Whether it can say something about the lower back."""
    if movement.pattern in UNCOUNTED_PATTERNS:
        return False
    return movement.lumbar_tier >= counted_tier or bool(BACK_TAGS & set(movement.tags))


def movement_table(
    wanted: Iterable[str], movements: Mapping[str, Movement], limits: Mapping[str, Limit]
) -> pl.DataFrame:
    """One row for each wanted exercise that is known: pattern, tier, its line of relative moment, its muscles."""
    import polars as pl

    tier = limits["counted_tier"].start
    rows = []
    for key in sorted(set(wanted) & movements.keys()):
        movement = movements[key]
        line, squeeze = line_of(movement, limits), compression_line(movement, limits)
        rows.append(
            (
                key, movement.pattern, movement.lumbar_tier, line.base, line.per_body_mass,
                movement.pattern not in UNCOUNTED_PATTERNS, movement.lumbar_tier >= tier, hinges(movement),
                loads_back(movement, tier), movement.primary, movement.secondary,
                *(getattr(squeeze, name) for name in COMPRESSION),
            )
        )  # fmt: skip
    schema: dict[str, Any] = {
        "exercise": pl.String, "pattern": pl.String, "tier": pl.Int64, "base": pl.Float64,
        "per_body_mass": pl.Float64, "repeats": pl.Boolean, "counts_unloaded": pl.Boolean, "hinges": pl.Boolean,
        "loads_back": pl.Boolean, "primary": pl.List(pl.String), "secondary": pl.List(pl.String),
        **dict.fromkeys((f"compression_{name}" for name in COMPRESSION), pl.Float64),
    }  # fmt: skip
    return pl.DataFrame(rows, schema=schema, orient="row")
