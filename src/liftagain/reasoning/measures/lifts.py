"""Measures of one exercise within one session, and the best of it in the days before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from liftagain.domain.limit import Limit

if TYPE_CHECKING:
    import polars as pl

_FACTS = ("person", "session", "exercise", "day", "name", "pattern", "tier", "hinges", "loads_back")
_MORE_THAN_REPS = 2**20  # no set has as many repetitions


def measured_lifts(sets: pl.DataFrame, limits: Mapping[str, Limit]) -> pl.DataFrame:
    """One row for each exercise of each session, in the order in which they were begun. `last_days_ago` counts to the
    last earlier day with the same exercise.

    The top set is the heaviest work set with at least one repetition; of equals the one with more repetitions. An
    unrecognised exercise loads the back, for all we know, when it has a tonnage.
    """
    import polars as pl

    lifts = (
        _marked(sets, limits)
        .group_by("lift", maintain_order=True)
        .agg(
            *(pl.col(name).first() for name in _FACTS),
            *(pl.col(name).first() for name in ("place", "who", "what")),
            sets=pl.len().cast(pl.Int64),
            work_sets=_count("is_work"),
            hard_sets=_count("is_hard"),
            limit_sets=_count("is_limit"),
            says_effort=pl.col("says_effort").any(),
            tonnage_kg=pl.col("tonnage_kg").sum(),
            top_kg=pl.col("top_kg").first().fill_null(0.0),
            top_reps=pl.col("top_reps").first(),
            top_rpe=pl.col("top_rpe").max(),
            top_e1rm_kg=pl.col("top_e1rm_kg").max(),
            e1rm_kg=pl.col("e1rm_kg").max(),
            e1rm_shown_kg=pl.col("e1rm_shown_kg").max(),
            lumbar_load=pl.col("lumbar_load").sum(),
            peak_tier=pl.col("set_tier").max(),
            distance_m=pl.col("distance_m").sum(),
            warm_up_sets=_count("is_ready"),
            swapped=_count("swapped"),
            left_sets=_count("is_left"),
            right_sets=_count("is_right"),
        )
    )
    lifts = lifts.with_columns(
        pl.col("loads_back").fill_null(pl.col("tonnage_kg") > 0),
        pl.col("hinges").fill_null(False),
        sets_before=pl.col("sets").cum_sum().over("who", "session") - pl.col("sets"),
    )
    within = ["who", "what"]
    return lifts.pipe(with_best, ("tonnage_kg", "top_kg"), within, limits, since="last_days_ago").drop("lift", *within)


def _marked(sets: pl.DataFrame, limits: Mapping[str, Limit]) -> pl.DataFrame:
    """The sets with what must be known of the whole lift first: its top set, and what came before the first hard set.

    Window by window and not inside the grouping, so that a million sets take seconds and not minutes.
    """
    import polars as pl

    load, reps = pl.col("load_kg").fill_null(0.0), pl.col("reps").fill_null(0)
    lifted = pl.col("is_work") & (load > 0) & (reps > 0)
    heavy = pl.col("is_work") & (load > limits["warm_up_share"].start * pl.col("top_kg").fill_null(0.0))
    side = pl.col("side").fill_null("")
    is_top = pl.col("rank") == pl.col("top_rank")
    # Grams first and repetitions behind them, in one number: the heaviest set, of equals the longest, in one pass.
    rank = pl.when(lifted).then((load * 1000).round().cast(pl.Int64) * _MORE_THAN_REPS + reps)
    return (
        _numbered(sets)
        .with_columns(rank=rank)
        .with_columns(top_rank=pl.col("rank").max().over("lift"))
        .with_columns(
            top_kg=pl.col("top_rank") // _MORE_THAN_REPS / 1000, top_reps=pl.col("top_rank") % _MORE_THAN_REPS
        )
        .with_columns(
            is_ready=heavy.cast(pl.Int64).cum_sum().over("lift") == 0,
            top_rpe=pl.when(is_top).then(pl.col("rpe")),
            top_e1rm_kg=pl.when(is_top).then(pl.col("e1rm_kg")),
            is_left=pl.col("is_work") & (side == "left"),
            is_right=pl.col("is_work") & (side == "right"),
        )
    )


def _numbered(sets: pl.DataFrame) -> pl.DataFrame:
    """The sets with a number for the person, the exercise and the lift: numbers are grouped many times faster than
    words. Sets stand by person and session.
    """
    import polars as pl

    person, session = pl.col("person"), pl.col("session")
    other = (person != person.shift(1)).fill_null(True)
    sets = sets.with_columns(
        who=other.cum_sum().cast(pl.UInt64),
        what=pl.col("exercise").cast(pl.Categorical).to_physical().cast(pl.UInt64),
        run=(other | (session != session.shift(1))).cum_sum().cast(pl.UInt64),
    )
    return sets.with_columns(lift=pl.col("run") * 2**32 + pl.col("what"))


def with_best(
    table: pl.DataFrame, names: Sequence[str], within: Sequence[str], limits: Mapping[str, Limit], since: str = ""
) -> pl.DataFrame:
    """The table with `best_<name>` and `earlier_<name>`: the biggest value of the days before (limit `best_of_days`)
    and how many sessions had one. Null and 0 without any. The day itself is left out.

    With `since`, also a column of that name with the days from the last earlier day in the table.
    """
    import polars as pl

    window, day = f"{int(limits['best_of_days'].start)}d", pl.col("day")
    narrow = table.select(*within, "day", *names).with_row_index("row")
    columns = []
    for name in names:
        found = pl.when(pl.col(name) > 0).then(pl.col(name))
        columns += [
            found.rolling_max_by("day", window, closed="left").over(within).alias(f"best_{name}"),
            found.is_not_null().cast(pl.Int64).rolling_sum_by("day", window, closed="left").over(within)
            .fill_null(0).alias(f"earlier_{name}"),
        ]  # fmt: skip
    if since:
        last = pl.when(day != day.shift(1)).then(day.shift(1)).forward_fill().over(within)
        columns.append((day - last).dt.total_days().alias(since))
    found_columns = narrow.sort(*within, "day", maintain_order=True).select("row", *columns).sort("row").drop("row")
    return table.hstack(found_columns)


def days_since(table: pl.DataFrame, did: pl.Expr, name: str, within: Sequence[str]) -> pl.DataFrame:
    """The table with the days from the last earlier day of those that did; null for the first, and for the others.

    Two on one day have the same gap.
    """
    import polars as pl

    days = table.filter(did).select(*within, "day").unique().sort(*within, "day")
    gap = (pl.col("day") - pl.col("day").shift(1).over(within)).dt.total_days()
    table = table.join(days.with_columns(gap.alias(name)), on=[*within, "day"], how="left", maintain_order="left")
    return table.with_columns(pl.when(did).then(pl.col(name)))


def _count(name: str) -> pl.Expr:
    import polars as pl

    return pl.col(name).sum().cast(pl.Int64)
