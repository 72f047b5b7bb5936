"""Every measure is explained, in plain words, and everything that is explained is measured."""

import pytest
from bench.made_up_lifters import made_up_sets

from knowledge.reading_age import grade
from liftagain.domain.measure import Measure
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.measures.measured import measure

KNOWN = knowledge()
MEASURED = measure(made_up_sets(1, 0.1), KNOWN.movements, KNOWN.limits)
READING_GRADE = 7

# Columns that say which row it is, or that only serve another column.
NO_MEASURES = {
    "person", "session", "place", "day", "week", "exercise", "name", "pattern", "muscle", "tier", "hinges",
    "loads_back", "sets", "says_effort", "sets_before", "swapped", "top_reps", "top_rpe", "top_e1rm_kg",
    "left_sets", "right_sets", "distance_m", "earlier_tonnage_kg", "earlier_top_kg", "earlier_lumbar_load",
    "earlier_distance_m", "earlier_work_sets", "best_tonnage_kg", "best_work_sets", "work_sets", "hard_sets",
    "limit_sets", "lumbar_load", "tonnage_kg", "all_sets", "unrecognised_sets", "push_sets", "pull_sets",
    "hinge_sets", "squat_sets", "trunk_sets", "olympic_sets",
}  # fmt: skip


@pytest.mark.parametrize("one", KNOWN.measures.values(), ids=lambda one: one.id)
def test_an_explained_measure_is_measured(one: Measure) -> None:
    assert one.column in getattr(MEASURED, one.table).columns
    assert set(one.limits) <= KNOWN.limits.keys()


@pytest.mark.parametrize("table", ["lifts", "sessions", "patterns", "days", "weeks_by_pattern", "weeks_by_muscle"])
def test_what_is_measured_is_explained(table: str) -> None:
    explained = {one.column for one in KNOWN.measures.values() if one.table == table}
    assert set(getattr(MEASURED, table).columns) - explained - NO_MEASURES == set()


@pytest.mark.parametrize("one", KNOWN.measures.values(), ids=lambda one: one.id)
def test_definitions_are_plain(one: Measure) -> None:
    assert grade(one.definition) <= READING_GRADE + 3, "a definition needs a few long words"


def test_definitions_together_read_at_the_age_of_twelve() -> None:
    assert grade(" ".join(one.definition for one in KNOWN.measures.values())) <= READING_GRADE


def test_what_only_describes_says_so() -> None:
    ratios = {one.id for one in KNOWN.measures.values() if one.column.startswith("acwr")}
    assert ratios == {"acwr_ewma", "acwr_coupled", "acwr_uncoupled"}
    for one in ratios:
        assert KNOWN.measures[one].describes
        assert "impellizzeri-2020" in KNOWN.measures[one].sources


def test_no_rule_reads_a_measure_that_only_describes() -> None:
    """The records that the review and the plan walk hold none of their columns."""
    from liftagain.reasoning import training_load

    read = {name for kind in (training_load.Day, training_load.Session, training_load.ExerciseDone)
            for name in kind.__dataclass_fields__}  # fmt: skip
    assert read.isdisjoint(one.column for one in KNOWN.measures.values() if one.describes)
