"""Measures of one day, over the days up to it: weeks, exponential averages, monotony, balance.

A day without a session inside the log is a rest day and counts 0. A day of which nothing is known is null, and so is
everything that would need it; the exponential averages go on after it with the weight that the days between leave.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from liftagain.domain.limit import Limit
from liftagain.reasoning.measures.movement_table import CORE_PREFIX, HINGE, HINGE_AND_SQUAT, PULL, PUSH, SQUAT

if TYPE_CHECKING:
    import polars as pl

WEEK = 7
_SETS = ("all", "unrecognised", "push", "pull", "hinge", "squat", "trunk", "olympic", "left", "right")


def measured_days(
    lifts: pl.DataFrame,
    limits: Mapping[str, Limit],
    first: date | None = None,
    until: date | None = None,
    unknown: pl.DataFrame | None = None,
) -> pl.DataFrame:
    """One row for each day of each person from `first` to `until`, or from the first session to the last.

    Args:
        lifts: the measured lifts.
        limits: the numbers.
        first: the first day that the log speaks for.
        until: the last day that the log speaks for.
        unknown: days of which nothing is known (columns `person` and `day`): a lost phone, a log not kept.
    """
    import polars as pl

    by_day = lifts.group_by("person", "day").agg(
        load=pl.col("lumbar_load").sum(), tonnage_kg=pl.col("tonnage_kg").sum(), **_sets_of_a_day()
    )
    begins = pl.col("day").min() if first is None else pl.min_horizontal(pl.col("day").min(), pl.lit(first))
    ends = pl.col("day").max() if until is None else pl.max_horizontal(pl.col("day").max(), pl.lit(until))
    calendar = (
        lifts.group_by("person", maintain_order=True)
        .agg(first=begins, last=ends)
        .select("person", day=pl.date_ranges("first", "last"))
        .explode("day")
    )
    days = calendar.join(by_day, on=["person", "day"], how="left", maintain_order="left").with_columns(
        pl.exclude("person", "day").fill_null(0)
    )
    if unknown is not None:
        missing = unknown.select("person", "day", gone=pl.lit(True))
        days = days.join(missing, on=["person", "day"], how="left", maintain_order="left").with_columns(
            pl.when(pl.col("gone").is_null()).then(pl.exclude("person", "day", "gone"))
        )
        days = days.drop("gone")
    return days.pipe(_with_weeks).pipe(with_averages, limits).pipe(_with_balance, limits)


def _sets_of_a_day() -> dict[str, pl.Expr]:
    """Work sets by group of patterns; an unrecognised exercise belongs to none."""
    import polars as pl

    sets, pattern = pl.col("work_sets"), pl.col("pattern")
    groups = {
        "push": pattern.is_in(PUSH), "pull": pattern.is_in(PULL), "hinge": pattern.is_in(HINGE | HINGE_AND_SQUAT),
        "squat": pattern.is_in(SQUAT | HINGE_AND_SQUAT), "trunk": pattern.str.starts_with(CORE_PREFIX),
        "olympic": pattern.is_in(HINGE_AND_SQUAT), "unrecognised": pattern.is_null(),
    }  # fmt: skip
    counts = {f"{name}_sets": pl.when(which).then(sets).otherwise(0).sum() for name, which in groups.items()}
    return {
        "all_sets": sets.sum(),
        "left_sets": pl.col("left_sets").sum(),
        "right_sets": pl.col("right_sets").sum(),
    } | counts


def _with_weeks(days: pl.DataFrame) -> pl.DataFrame:
    """The seven days up to each day, against the seven before and against the mean of the four weeks before."""
    import polars as pl

    # A sum that rolls keeps a dust of what left it: a week without load is 0, and nothing else.
    idle = pl.col("load").rolling_max(WEEK).over("person") == 0
    week = pl.col("load").rolling_sum(WEEK).over("person")
    days = days.with_columns(week_load=pl.when(idle).then(0.0).otherwise(week))
    before = [pl.col("week_load").shift(WEEK * n).over("person") for n in (1, 2, 3, 4)]
    usual = pl.sum_horizontal(before, ignore_nulls=False) / 4
    return days.with_columns(
        weekly_change=_ratio(pl.col("week_load"), before[0]), week_to_usual=_ratio(pl.col("week_load"), usual)
    )


def with_averages(days: pl.DataFrame, limits: Mapping[str, Limit]) -> pl.DataFrame:
    """The table of days (`person`, `load`) with exponential averages, the acute:chronic ratios, monotony and strain.

    The ratios describe and do not predict (Impellizzeri 2020): nothing is ever decided by them. None is given before
    the chronic window is full.
    """
    import polars as pl

    load = pl.col("load")
    short, long = int(limits["acute_days"].start), int(limits["chronic_days"].start)
    # rolling means of the same column: one window inside the other (coupled), or the days before it (uncoupled)
    acute, chronic = load.rolling_mean(short), load.rolling_mean(long)
    earlier = load.rolling_mean(long - short).shift(short)
    full = pl.int_range(1, pl.len() + 1) >= long
    mean, spread = load.rolling_mean(WEEK), load.rolling_std(WEEK, ddof=1)
    most, least = load.rolling_max(WEEK), load.rolling_min(WEEK)
    cap = limits["monotony_cap"].start
    monotony = pl.when(most > least).then(pl.min_horizontal(mean / spread, pl.lit(cap))).when(most > 0).then(cap)
    return days.with_columns(
        ewma_acute=_ewma(load, short).over("person"),
        ewma_chronic=_ewma(load, long).over("person"),
        acwr_ewma=pl.when(full).then(_ratio(_ewma(load, short), _ewma(load, long))).over("person"),
        acwr_coupled=_ratio(acute, chronic, load.rolling_max(long)).over("person"),
        acwr_uncoupled=_ratio(acute, earlier, load.rolling_max(long - short).shift(short)).over("person"),
        monotony=monotony.over("person"),
        strain=(load.rolling_sum(WEEK) * monotony).over("person"),
    )


def _ewma(load: pl.Expr, days: int) -> pl.Expr:
    """The exponentially weighted mean, lambda = 2 / (days + 1), begun with the first load (Williams 2017)."""
    return load.ewm_mean(alpha=2 / (days + 1), adjust=False, ignore_nulls=False)


def _with_balance(days: pl.DataFrame, limits: Mapping[str, Limit]) -> pl.DataFrame:
    """Sets over the weeks that a balance is counted over, and their ratios.

    One set is added to each side of a ratio, so that a side without a set gives a ratio too.
    """
    import polars as pl

    weeks = int(limits["balance_weeks"].start)
    sums = {
        f"{name}_sets": pl.col(f"{name}_sets").rolling_sum(WEEK * weeks, min_samples=1).over("person") for name in _SETS
    }
    days = days.with_columns(**sums)
    pairs = (("push", "pull"), ("hinge", "squat"), ("left", "right"))
    return days.with_columns(
        *(((pl.col(f"{a}_sets") + 1) / (pl.col(f"{b}_sets") + 1)).alias(f"{a}_{b}_ratio") for a, b in pairs),
        trunk_sets_a_week=pl.col("trunk_sets") / weeks,
    )


def _ratio(above: pl.Expr, below: pl.Expr, proof: pl.Expr | None = None) -> pl.Expr:
    """One over the other; null where what is below (or the proof that it is more than rounding) is 0."""
    import polars as pl

    return pl.when((below if proof is None else proof) > 0).then(above / below)
