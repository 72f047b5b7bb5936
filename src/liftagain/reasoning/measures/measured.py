"""All measures of a log, or of many people's logs, in one go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from liftagain.domain.exercise import Movement
from liftagain.domain.limit import Limit
from liftagain.reasoning.measures.days import measured_days
from liftagain.reasoning.measures.lifts import measured_lifts
from liftagain.reasoning.measures.movement_table import movement_table
from liftagain.reasoning.measures.sessions import measured_patterns, measured_sessions
from liftagain.reasoning.measures.sets import measured_sets
from liftagain.reasoning.measures.weeks import sets_by_muscle, sets_by_pattern

if TYPE_CHECKING:
    import polars as pl


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """The tables: one row a set, a lift (exercise of a session), a session, a pattern of a session, a day, a week."""

    sets: pl.DataFrame
    lifts: pl.DataFrame
    sessions: pl.DataFrame
    patterns: pl.DataFrame
    days: pl.DataFrame
    weeks_by_pattern: pl.DataFrame
    weeks_by_muscle: pl.DataFrame


def measure(
    sets: pl.DataFrame,
    movements: Mapping[str, Movement],
    limits: Mapping[str, Limit],
    until: date | None = None,
    first: date | None = None,
    unknown: pl.DataFrame | None = None,
) -> Measured:
    """Every measure of a table of sets (`set_table.set_schema`), within each person.

    Args:
        sets: one row a set, by person, session and place.
        movements: what the exercises are.
        limits: the numbers of the training log.
        first: the day from which the log speaks, where that is before the first set.
        until: the last day that the log speaks for; the days after the last session up to it are rest days.
        unknown: days of which nothing is known (columns `person` and `day`).
    """
    known = measured_sets(sets, movements, limits)
    lifts = measured_lifts(known, limits)
    return Measured(
        sets=known,
        lifts=lifts,
        sessions=measured_sessions(lifts, limits),
        patterns=measured_patterns(lifts, limits),
        days=measured_days(lifts, limits, first, until, unknown),
        weeks_by_pattern=sets_by_pattern(lifts),
        weeks_by_muscle=sets_by_muscle(lifts, movement_table(lifts["exercise"].unique(), movements, limits), limits),
    )
