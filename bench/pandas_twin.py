"""The same measures in pandas, as somebody who likes pandas would write them: the yardstick for speed, and a second
implementation that the tests hold against the first. Whole columns and grouped windows throughout, no loop over rows.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from liftagain.domain.exercise import Movement
from liftagain.domain.limit import Limit
from liftagain.reasoning.measures.movement_table import (
    CORE_PREFIX,
    HINGE,
    HINGE_AND_SQUAT,
    PULL,
    PUSH,
    SQUAT,
    movement_table,
)

LIFT = ["person", "session", "exercise"]
Limits = Mapping[str, Limit]


@dataclass(frozen=True, slots=True)
class Twin:
    """The tables of `measures.measured.Measured`, in pandas."""

    sets: pd.DataFrame
    lifts: pd.DataFrame
    sessions: pd.DataFrame
    patterns: pd.DataFrame
    days: pd.DataFrame
    weeks_by_pattern: pd.DataFrame
    weeks_by_muscle: pd.DataFrame


KG_A_POUND = 0.45359237


def measure(sets: pd.DataFrame, movements: Mapping[str, Movement], limits: Limits, until: date | None = None) -> Twin:
    """Every measure of a table of sets."""
    facts = pd.DataFrame(movement_table(sets["exercise"].unique(), movements, limits).to_dict(as_series=False))
    known = _sets(sets.merge(facts.drop(columns=["primary", "secondary"]), on="exercise", how="left"), limits)
    lifts = _lifts(known, limits)
    return Twin(
        known, lifts, _sessions(lifts, limits), _patterns(lifts, limits), _days(lifts, limits, until),
        _weeks_by_pattern(lifts), _weeks_by_muscle(lifts, facts, limits),
    )  # fmt: skip


def _sets(known: pd.DataFrame, limits: Limits) -> pd.DataFrame:
    known["load_kg"] = known["load_kg"].round(3)
    _exchange(known, limits)
    load, reps, rpe, kind = known["load_kg"].fillna(0.0), known["reps"].fillna(0), known["rpe"], known["kind"]
    for flag in ("counts_unloaded", "repeats"):
        known[flag] = known[flag].astype("boolean").fillna(value=False).astype(bool)
    work, failed = kind.ne("warm_up"), kind.eq("failure")
    known["is_work"] = work
    known["is_hard"] = work & (failed | rpe.isna() | (10 - rpe).le(limits["hard_set_reserve"].start))
    known["is_limit"] = failed | rpe.ge(limits["limit_set_rpe"].start)
    known["says_effort"] = failed | rpe.notna()
    known["tonnage_kg"] = (load * reps).where(work, 0.0)
    to_failure = reps + (10 - rpe).fillna(0.0)
    brzycki, epley = 36 * load / (37 - to_failure), load * (1 + to_failure / 30)
    lower = brzycki.where(brzycki.lt(epley), epley)
    for name, most in (("e1rm_kg", "e1rm_trusted_reps"), ("e1rm_shown_kg", "e1rm_shown_reps")):
        known[name] = lower.where(work & load.gt(0) & reps.gt(0) & to_failure.le(limits[most].start))
    moment = known["base"] + known["per_body_mass"] * load / known["body_mass_kg"]
    held = known["duration_s"].fillna(0.0) / limits["seconds_a_repetition"].start
    counted = known["repeats"] & (known["counts_unloaded"] | load.gt(0))
    known["lumbar_load"] = (reps.where(reps.gt(0), held) * moment).where(counted, 0.0)
    newtons = known["compression_constant"] + known["compression_load_share"] * load / known["body_mass_kg"]
    newtons += (known["compression_mass_height"] * known["height_m"] + known["compression_mass"]) * known[
        "body_mass_kg"
    ]
    newtons += (known["compression_load_height"] * known["height_m"] + known["compression_load"]) * load
    bounds = [limits[f"tier_{n}_compression"].start for n in range(1, 6)]
    known["set_tier"] = pd.Series(np.digitize(newtons, bounds), index=known.index).where(known["tier"].notna())
    return known


def _exchange(known: pd.DataFrame, limits: Limits) -> None:
    many, tiny = limits["swapped_from_reps"].start, limits["swapped_below_kg"].start
    load, reps = known["load_kg"], known["reps"]
    pounds = np.round(load / KG_A_POUND)
    in_pounds = load.ne(np.floor(load)) & (load / KG_A_POUND - pounds).abs().lt(0.01)
    odd = load.gt(0) & load.le(tiny) & (load.eq(np.floor(load)) | in_pounds) & reps.ge(many)
    known["swapped"] = False
    if not odd.any():
        return
    plain = known[load.gt(0) & reps.fillna(0).lt(many) & known["counts_unloaded"].eq(True)]
    usual = plain.groupby(["person", "pattern"])["load_kg"].median().rename("usual_kg").reset_index()
    usual_kg = known[["person", "pattern"]].merge(usual, how="left")["usual_kg"]
    meant_kg = reps * in_pounds.map({True: KG_A_POUND, False: 1.0})
    as_reps, as_load = pd.Series(np.log(meant_kg / usual_kg)), pd.Series(np.log(load / usual_kg))
    nearer = as_reps.abs().lt(as_load.abs())
    known["swapped"] = odd & nearer
    known["load_kg"], known["reps"] = (
        load.mask(known["swapped"], meant_kg),
        reps.mask(known["swapped"], load.mask(in_pounds, pounds)),
    )


def _lifts(known: pd.DataFrame, limits: Limits) -> pd.DataFrame:
    load, reps = known["load_kg"].fillna(0.0), known["reps"].fillna(0)
    lifted = known["is_work"] & load.gt(0) & reps.gt(0)
    keys = [known[name] for name in LIFT]
    known = known.assign(top_kg=load.where(lifted).groupby(keys).transform("max"))
    at_top = lifted & load.eq(known["top_kg"])
    known["top_reps"] = reps.where(at_top).groupby(keys).transform("max")
    is_top = at_top & reps.eq(known["top_reps"])
    heavy = known["is_work"] & load.gt(limits["warm_up_share"].start * known["top_kg"].fillna(0.0))
    known["is_ready"] = heavy.astype(int).groupby(keys).cumsum().eq(0)
    known["top_rpe"] = known["rpe"].where(is_top)
    known["top_e1rm_kg"] = known["e1rm_kg"].where(is_top)
    for side in ("left", "right"):
        known[f"is_{side}"] = known["is_work"] & known["side"].eq(side)
    grouped = known.groupby(LIFT, sort=False)
    first = ("day", "name", "pattern", "tier", "hinges", "loads_back", "place", "top_kg", "top_reps")
    most = ("top_rpe", "top_e1rm_kg", "e1rm_kg", "e1rm_shown_kg", "set_tier")
    sums = {
        "work_sets": "is_work", "hard_sets": "is_hard", "limit_sets": "is_limit", "tonnage_kg": "tonnage_kg",
        "lumbar_load": "lumbar_load", "distance_m": "distance_m", "warm_up_sets": "is_ready", "swapped": "swapped",
        "left_sets": "is_left", "right_sets": "is_right",
    }  # fmt: skip
    named: dict[str, Any] = {name: (name, "first") for name in first} | {name: (name, "max") for name in most}
    named |= {name: (column, "sum") for name, column in sums.items()}
    lifts = grouped.agg(**named, says_effort=("says_effort", "any"), sets=("place", "size")).reset_index()
    lifts = lifts.rename(columns={"set_tier": "peak_tier"})
    lifts["top_kg"] = lifts["top_kg"].fillna(0.0)
    lifts["loads_back"] = lifts["loads_back"].astype("boolean").fillna(lifts["tonnage_kg"].gt(0)).astype(bool)
    lifts["hinges"] = lifts["hinges"].astype("boolean").fillna(value=False).astype(bool)
    lifts["sets_before"] = lifts.groupby(["person", "session"])["sets"].cumsum() - lifts["sets"]
    within = ["person", "exercise"]
    everything = pd.Series(data=True, index=lifts.index)
    lifts = _days_since(lifts, everything, "last_days_ago", within)
    return _with_best(lifts, ("tonnage_kg", "top_kg"), within, limits)


def _with_best(table: pd.DataFrame, names: Sequence[str], within: list[str], limits: Limits) -> pd.DataFrame:
    window = f"{int(limits['best_of_days'].start)}D"
    ordered = table.sort_values([*within, "day"], kind="stable")
    for name in names:
        found = ordered[[*within, "day"]].assign(value=ordered[name].where(ordered[name].gt(0)))
        rolled = found.groupby(within)[["day", "value"]].rolling(window, on="day", closed="left")["value"]
        table[f"best_{name}"] = pd.Series(rolled.max().to_numpy(), index=ordered.index)
        table[f"earlier_{name}"] = pd.Series(rolled.count().fillna(0).to_numpy(), index=ordered.index)
    return table


def _days_since(table: pd.DataFrame, did: "pd.Series[bool]", name: str, within: list[str]) -> pd.DataFrame:
    days = table.loc[did, [*within, "day"]].drop_duplicates().sort_values([*within, "day"])
    days[name] = days.groupby(within)["day"].diff().dt.days
    table = table.merge(days, on=[*within, "day"], how="left")
    table[name] = table[name].where(did)
    return table


def _sessions(lifts: pd.DataFrame, limits: Limits) -> pd.DataFrame:
    sums = ("sets", "work_sets", "hard_sets", "limit_sets", "tonnage_kg", "lumbar_load", "distance_m")
    named: dict[str, Any] = {name: (name, "sum") for name in sums}
    lifts = lifts.assign(hinge=lifts["lumbar_load"].where(lifts["hinges"], 0.0))
    sessions = (
        lifts.groupby(["person", "session"], sort=False)
        .agg(day=("day", "first"), **named, hinge_load=("hinge", "sum"), loads_back=("loads_back", "any"))
        .reset_index()
    )
    sessions = _days_since(sessions, sessions["loads_back"], "gap_days", ["person"])
    sessions = _days_since(sessions, sessions["hinge_load"].gt(0), "hinge_gap_days", ["person"])
    return _with_best(sessions, ("lumbar_load", "tonnage_kg", "distance_m", "work_sets"), ["person"], limits)


def _patterns(lifts: pd.DataFrame, limits: Limits) -> pd.DataFrame:
    loading = lifts[lifts["lumbar_load"].gt(0) & lifts["pattern"].notna()]
    patterns = (
        loading.groupby(["person", "session", "pattern"], sort=False)
        .agg(day=("day", "first"), lumbar_load=("lumbar_load", "sum"))
        .reset_index()
    )
    return _with_best(patterns, ("lumbar_load",), ["person", "pattern"], limits)


def _days(lifts: pd.DataFrame, limits: Limits, until: date | None) -> pd.DataFrame:
    sets, pattern = lifts["work_sets"], lifts["pattern"]
    groups = {
        "push": pattern.isin(PUSH), "pull": pattern.isin(PULL), "hinge": pattern.isin(HINGE | HINGE_AND_SQUAT),
        "squat": pattern.isin(SQUAT | HINGE_AND_SQUAT), "trunk": pattern.str.startswith(CORE_PREFIX).eq(True),
        "olympic": pattern.isin(HINGE_AND_SQUAT), "unrecognised": pattern.isna(),
    }  # fmt: skip
    counts = pd.DataFrame({f"{name}_sets": sets.where(which, 0) for name, which in groups.items()})
    counts["all_sets"] = sets
    counts["load"] = lifts["lumbar_load"]
    daily = pd.concat([lifts[["person", "day", "tonnage_kg", "left_sets", "right_sets"]], counts], axis=1)
    by_day = daily.groupby(["person", "day"]).sum()
    spans = lifts.groupby("person", sort=False)["day"].agg(["min", "max"])
    last = (
        spans["max"] if until is None else spans["max"].where(spans["max"].ge(pd.Timestamp(until)), pd.Timestamp(until))
    )
    ranges = [pd.date_range(first, end) for first, end in zip(spans["min"], last, strict=True)]
    calendar = pd.Series(ranges, index=spans.index, name="day").explode()
    index = pd.MultiIndex.from_arrays([calendar.index, pd.to_datetime(calendar)], names=["person", "day"])
    return _balance(_averages(_weeks(by_day.reindex(index, fill_value=0)), limits), limits).reset_index()


def _weeks(days: pd.DataFrame) -> pd.DataFrame:
    load = days.groupby(level="person", sort=False)["load"]
    idle = _flat(load.rolling(7).max(), days).eq(0)
    days["week_load"] = _flat(load.rolling(7).sum(), days).mask(idle, 0.0)
    week = days.groupby(level="person", sort=False)["week_load"]
    before = [week.shift(7 * n) for n in (1, 2, 3, 4)]
    days["weekly_change"] = days["week_load"] / before[0].where(before[0].gt(0))
    usual = sum(before[1:], before[0]) / 4
    days["week_to_usual"] = days["week_load"] / usual.where(usual.gt(0))
    return days


def _averages(days: pd.DataFrame, limits: Limits) -> pd.DataFrame:
    short, long = int(limits["acute_days"].start), int(limits["chronic_days"].start)
    load = days.groupby(level="person", sort=False)["load"]
    for name, span in (("ewma_acute", short), ("ewma_chronic", long)):
        days[name] = _flat(load.ewm(alpha=2 / (span + 1), adjust=False).mean(), days)
    full = load.cumcount().add(1).ge(long)
    days["acwr_ewma"] = (days["ewma_acute"] / days["ewma_chronic"].where(days["ewma_chronic"].gt(0))).where(full)
    acute, chronic = _flat(load.rolling(short).mean(), days), _flat(load.rolling(long).mean(), days)
    days["acwr_coupled"] = acute / chronic.where(_flat(load.rolling(long).max(), days).gt(0))
    earlier = days.assign(load=load.shift(short)).groupby(level="person", sort=False)["load"]
    proof = _flat(earlier.rolling(long - short).max(), days).gt(0)
    days["acwr_uncoupled"] = acute / _flat(earlier.rolling(long - short).mean(), days).where(proof)
    week = load.rolling(7)
    mean, spread, most, least = (_flat(found, days) for found in (week.mean(), week.std(), week.max(), week.min()))
    cap = limits["monotony_cap"].start
    monotony = (mean / spread).clip(upper=cap).where(most.gt(least), cap).where(most.gt(0))
    days["monotony"], days["strain"] = monotony, _flat(week.sum(), days) * monotony
    return days


def _balance(days: pd.DataFrame, limits: Limits) -> pd.DataFrame:
    weeks = int(limits["balance_weeks"].start)
    counted = ("all", "unrecognised", "push", "pull", "hinge", "squat", "trunk", "olympic", "left", "right")
    names = [f"{name}_sets" for name in counted]
    days[names] = days.groupby(level="person", sort=False)[names].rolling(7 * weeks, min_periods=1).sum().to_numpy()
    for one, other in (("push", "pull"), ("hinge", "squat"), ("left", "right")):
        days[f"{one}_{other}_ratio"] = (days[f"{one}_sets"] + 1) / (days[f"{other}_sets"] + 1)
    days["trunk_sets_a_week"] = days["trunk_sets"] / weeks
    return days


def _flat(found: "pd.Series[float]", days: pd.DataFrame) -> "pd.Series[float]":
    """A grouped window's result with the index of the days again; the people stand in the same order."""
    return pd.Series(found.to_numpy(), index=days.index)


def _monday(day: "pd.Series[pd.Timestamp]") -> "pd.Series[pd.Timestamp]":
    return day - pd.to_timedelta(day.dt.day_of_week, unit="D")


def _weeks_by_pattern(lifts: pd.DataFrame) -> pd.DataFrame:
    known = lifts[lifts["pattern"].notna()].assign(week=_monday(lifts["day"]))
    return known.groupby(["person", "week", "pattern"])[["work_sets", "hard_sets", "tonnage_kg"]].sum().reset_index()


def _weeks_by_muscle(lifts: pd.DataFrame, facts: pd.DataFrame, limits: Limits) -> pd.DataFrame:
    first = facts[["exercise", "primary"]].explode("primary").rename(columns={"primary": "muscle"}).assign(share=1.0)
    second = facts[["exercise", "secondary"]].explode("secondary").rename(columns={"secondary": "muscle"})
    worked = pd.concat([first, second.assign(share=limits["helping_muscle_share"].start)]).dropna(subset=["muscle"])
    keys = ["person", "exercise", "week"]
    by_exercise = lifts.assign(week=_monday(lifts["day"])).groupby(keys)["hard_sets"].sum().reset_index()
    joined = by_exercise.merge(worked, on="exercise")
    joined["hard_sets"] = joined["hard_sets"] * joined["share"]
    found = joined.groupby(["person", "week", "muscle"])["hard_sets"].sum().reset_index()
    return found[found["hard_sets"].gt(0)].reset_index(drop=True)
