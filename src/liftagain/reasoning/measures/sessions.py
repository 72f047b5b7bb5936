"""Measures of one session: its sums, the best of the days before, the gap before it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from liftagain.domain.limit import Limit
from liftagain.reasoning.measures.lifts import days_since, with_best

if TYPE_CHECKING:
    import polars as pl


def measured_sessions(lifts: pl.DataFrame, limits: Mapping[str, Limit]) -> pl.DataFrame:
    """One row a session. `gap_days` counts from the last session that loaded the back, `hinge_gap_days` from the last
    that hinged; both are null before there was one, and for a session that did not itself.
    """
    import polars as pl

    load = pl.col("lumbar_load")
    sums = ("sets", "work_sets", "hard_sets", "limit_sets", "tonnage_kg", "lumbar_load", "distance_m")
    sessions = lifts.group_by("person", "session", maintain_order=True).agg(
        pl.col("day").first(),
        *(pl.col(name).sum() for name in sums),
        hinge_load=pl.when("hinges").then(load).otherwise(0.0).sum(),
        loads_back=pl.col("loads_back").any(),
    )
    best = ("lumbar_load", "tonnage_kg", "distance_m", "work_sets")
    return (
        sessions.pipe(days_since, pl.col("loads_back"), "gap_days", ["person"])
        .pipe(days_since, pl.col("hinge_load") > 0, "hinge_gap_days", ["person"])
        .pipe(with_best, best, ["person"], limits)
    )


def measured_patterns(lifts: pl.DataFrame, limits: Mapping[str, Limit]) -> pl.DataFrame:
    """One row for each movement pattern that loaded the back in a session, with the best of the days before."""
    import polars as pl

    return (
        lifts.filter((pl.col("lumbar_load") > 0) & pl.col("pattern").is_not_null())
        .group_by("person", "session", "pattern", maintain_order=True)
        .agg(pl.col("day").first(), pl.col("lumbar_load").sum())
        .pipe(with_best, ("lumbar_load",), ["person", "pattern"], limits)
    )
