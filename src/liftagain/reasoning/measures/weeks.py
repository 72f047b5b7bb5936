"""Sets a week by muscle and by movement pattern, in weeks that begin on Monday."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from liftagain.domain.limit import Limit

if TYPE_CHECKING:
    import polars as pl


def sets_by_pattern(lifts: pl.DataFrame) -> pl.DataFrame:
    """Work sets and hard sets of each movement pattern in each week that has any."""
    import polars as pl

    return (
        lifts.filter(pl.col("pattern").is_not_null())
        .group_by("person", "pattern", week=_monday())
        .agg(pl.col("work_sets").sum(), pl.col("hard_sets").sum(), pl.col("tonnage_kg").sum())
        .sort("person", "week", "pattern")
    )


def sets_by_muscle(lifts: pl.DataFrame, facts: pl.DataFrame, limits: Mapping[str, Limit]) -> pl.DataFrame:
    """Hard sets of each muscle in each week: a set counts 1 for what it works first, and a part for what helps.

    Args:
        lifts: the measured lifts.
        facts: the movement table of their exercises.
        limits: the numbers (`helping_muscle_share`).
    """
    import polars as pl

    share = limits["helping_muscle_share"].start
    first = facts.select("exercise", muscle="primary", share=pl.lit(1.0)).explode("muscle")
    helping = facts.select("exercise", muscle="secondary", share=pl.lit(share)).explode("muscle")
    worked = pl.concat([first, helping]).drop_nulls("muscle")
    by_exercise = lifts.group_by("person", "exercise", week=_monday()).agg(pl.col("hard_sets").sum())
    return (
        by_exercise.join(worked, on="exercise")
        .group_by("person", "week", "muscle")
        .agg(hard_sets=(pl.col("hard_sets") * pl.col("share")).sum())
        .filter(pl.col("hard_sets") > 0)
        .sort("person", "week", "muscle")
    )


def _monday() -> pl.Expr:
    import polars as pl

    return pl.col("day") - pl.duration(days=pl.col("day").dt.weekday() - 1)
