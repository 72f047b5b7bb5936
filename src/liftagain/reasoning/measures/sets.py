"""Measures of one set: what it counts as, its tonnage, its e1RM and its lumbar load."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from liftagain.domain.exercise import Movement
from liftagain.domain.limit import Limit
from liftagain.reasoning.compression_line import compression_n
from liftagain.reasoning.e1rm import RPE_OF_NO_REPETITION_LEFT, chosen
from liftagain.reasoning.measures.movement_table import COMPRESSION, movement_table

if TYPE_CHECKING:
    import polars as pl


KG_A_POUND = 0.45359237  # the definition of the international pound
_ROUNDED = 0.01  # pounds that a load in kg may lie off, being rounded to grams


def measured_sets(sets: pl.DataFrame, movements: Mapping[str, Movement], limits: Mapping[str, Limit]) -> pl.DataFrame:
    """The table of sets with what is known of each exercise, and the measures of each set.

    Loads are taken to the gram, so that a load converted from pounds and back equals itself. Load and repetitions that
    were clearly typed into each other's field are exchanged, and `swapped` says so. Rows stand by person, session and
    place; a table in another order is put into this one.
    """
    import polars as pl

    sets = _in_order(sets)
    facts = movement_table(sets["exercise"].unique(), movements, limits).drop("primary", "secondary")
    load, reps, rpe = pl.col("load_kg").fill_null(0.0), pl.col("reps").fill_null(0), pl.col("rpe")
    work = pl.col("kind") != "warm_up"
    left = RPE_OF_NO_REPETITION_LEFT - rpe
    known = _exchanged(sets.join(facts, on="exercise", how="left", maintain_order="left"), limits)
    return known.with_columns(
        is_work=work,
        is_hard=work & ((pl.col("kind") == "failure") | (left <= limits["hard_set_reserve"].start).fill_null(True)),
        is_limit=(pl.col("kind") == "failure") | (rpe >= limits["limit_set_rpe"].start).fill_null(False),
        says_effort=(pl.col("kind") == "failure") | rpe.is_not_null(),
        tonnage_kg=pl.when(work).then(load * reps).otherwise(0.0),
        e1rm_kg=_e1rm(limits, "e1rm_trusted_reps"),
        e1rm_shown_kg=_e1rm(limits, "e1rm_shown_reps"),
        lumbar_load=_lumbar_load(limits),
        set_tier=_tier(limits),
    ).drop(f"compression_{name}" for name in COMPRESSION)


def _in_order(sets: pl.DataFrame) -> pl.DataFrame:
    """The rows by person, session and place. To look is cheaper than to sort."""
    import polars as pl

    order = ["person", "session", "place"]
    person, session, place = (pl.col(name) for name in order)
    same = person == person.shift(1)
    later = (session > session.shift(1)) | ((session == session.shift(1)) & (place > place.shift(1)))
    in_order = (person > person.shift(1)) | (same & later)
    return sets if sets.select(in_order.all()).item() else sets.sort(order)


def _exchanged(known: pl.DataFrame, limits: Mapping[str, Limit]) -> pl.DataFrame:
    """Forty repetitions at 4 kg of a lift that is usually done with 60 kg are read as four at 40 kg, and so in pounds.

    The usual load is the person's median of the movement pattern, over sets with few enough repetitions to trust.
    """
    import polars as pl

    many, tiny = limits["swapped_from_reps"].start, limits["swapped_below_kg"].start
    load, reps = pl.col("load_kg"), pl.col("reps")
    known = known.with_columns(load.round(3))
    odd = (load > 0) & (load <= tiny) & (reps >= many)
    # Hardly any log holds such a set: look before sorting every load for its median.
    if not known.select((odd & pl.col("counts_unloaded")).any()).item():
        return known.with_columns(swapped=pl.lit(False))
    pounds = (load / KG_A_POUND).round()
    in_pounds = (load != load.floor()) & ((load / KG_A_POUND - pounds).abs() < _ROUNDED)
    odd &= (load == load.floor()) | in_pounds
    plain = (
        known.filter((load > 0) & (reps.fill_null(0) < many) & pl.col("counts_unloaded"))
        .group_by("person", "pattern")
        .agg(usual_kg=load.median())
    )
    meant_kg = reps * pl.when(in_pounds).then(KG_A_POUND).otherwise(1.0)
    nearer = (meant_kg / pl.col("usual_kg")).log().abs() < (load / pl.col("usual_kg")).log().abs()
    known = known.join(plain, on=["person", "pattern"], how="left", maintain_order="left")
    known = known.with_columns(swapped=(odd & nearer).fill_null(False)).drop("usual_kg")
    return known.with_columns(
        load_kg=pl.when("swapped").then(meant_kg).otherwise(load),
        reps=pl.when("swapped").then(pl.when(in_pounds).then(pounds).otherwise(load).cast(pl.Int64)).otherwise(reps),
    )


def _e1rm(limits: Mapping[str, Limit], most_reps: str) -> pl.Expr:
    """The e1RM of a set with load and repetitions; null beyond the repetitions to failure that an estimate is for."""
    import polars as pl

    load, reps = pl.col("load_kg"), pl.col("reps")
    to_failure = (reps + (RPE_OF_NO_REPETITION_LEFT - pl.col("rpe")).fill_null(0.0)).cast(pl.Float64)
    lifted = (pl.col("kind") != "warm_up") & (load > 0) & (reps > 0)
    return pl.when(lifted & (to_failure <= limits[most_reps].start)).then(chosen(load, to_failure, pl.min_horizontal))


def _lumbar_load(limits: Mapping[str, Limit]) -> pl.Expr:
    """Repetitions x relative moment, for tier 3 or more and every external load; holds count by their seconds."""
    import polars as pl

    load, reps = pl.col("load_kg").fill_null(0.0), pl.col("reps").fill_null(0)
    held = pl.col("duration_s").fill_null(0.0) / limits["seconds_a_repetition"].start
    moment = pl.col("base") + pl.col("per_body_mass") * load / pl.col("body_mass_kg")
    counted = pl.col("repeats") & (pl.col("counts_unloaded") | (load > 0))
    return pl.when(counted).then(pl.when(reps > 0).then(reps).otherwise(held) * moment).otherwise(0.0)


def _tier(limits: Mapping[str, Limit]) -> pl.Expr:
    """The tier 0 to 5 of a set with its load; null for an exercise that is not recognised."""
    import polars as pl

    one, two, three, four, five, six = (pl.col(f"compression_{name}") for name in COMPRESSION)
    load, mass, height = pl.col("load_kg").fill_null(0.0), pl.col("body_mass_kg"), pl.col("height_m")
    newtons = compression_n((one, two, three, four, five, six), load, mass, height)
    return pl.sum_horizontal(
        *((newtons >= limits[f"tier_{n}_compression"].start).cast(pl.Int64) for n in range(1, 6)), ignore_nulls=False
    )
