"""Measures of sets, lifts, sessions and weeks, worked out by hand."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

import polars as pl
import pytest

from liftagain.domain.training_log import Entry, LoggedSet
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.compression_line import tier_at
from liftagain.reasoning.e1rm import (
    FORMULAS,
    brzycki,
    e1rm_kg,
    epley_of_many,
    lander,
    lombardi,
    mayhew,
    oconner,
    wathan,
)
from liftagain.reasoning.lumbar_load import Body
from liftagain.reasoning.measures.lifts import measured_lifts
from liftagain.reasoning.measures.measured import measure
from liftagain.reasoning.measures.sessions import measured_patterns, measured_sessions
from liftagain.reasoning.measures.set_table import set_table
from liftagain.reasoning.measures.sets import measured_sets
from liftagain.reasoning.moment_line import relative_load
from reasoning.measures.log_rows import DAY, LIMITS, rows
from review_logs import MOVEMENTS, PAIN_ON, entry, plain_weeks, workout


def lifts(*sets: Mapping[str, Any]) -> pl.DataFrame:
    return measured_lifts(measured_sets(rows(*sets), MOVEMENTS, LIMITS), LIMITS)


def test_columns_and_numbers_use_the_same_formulas() -> None:
    columns = (brzycki, lombardi, oconner, wathan, mayhew, lander)
    for formula in columns:
        generic: Callable[..., pl.Expr] = formula
        found = pl.DataFrame({"w": [100.0, 140.0], "r": [5.0, 8.0]}).select(generic(pl.col("w"), pl.col("r")))
        expected = [FORMULAS[formula.__name__](100, 5), FORMULAS[formula.__name__](140, 8)]
        assert found.to_series().to_list() == pytest.approx(expected)
    many = pl.DataFrame({"w": [100.0]}).select(epley_of_many(pl.col("w"), pl.lit(5.0)))
    assert many.item() == pytest.approx(116.67, abs=0.005)


@pytest.mark.parametrize(
    ("reps", "rpe", "expected"),
    [(1, None, 100.0), (5, None, 112.5), (5, 8.0, 120.0), (10, None, 133.33), (11, None, None), (9, 8.0, None)],
)
def test_the_e1rm_of_a_set(reps: int, rpe: float | None, expected: float | None) -> None:
    found = measured_sets(rows({"reps": reps, "load_kg": 100.0, "rpe": rpe}), MOVEMENTS, LIMITS)["e1rm_kg"].item()
    scalar = e1rm_kg(100, reps, rpe, LIMITS["e1rm_trusted_reps"].start)
    assert found == (None if expected is None else pytest.approx(expected, abs=0.005))
    assert scalar == (None if found is None else pytest.approx(found))


def test_above_ten_repetitions_the_shown_e1rm_is_epleys_the_lower_of_the_two() -> None:
    found = measured_sets(rows({"reps": 12, "load_kg": 100.0}), MOVEMENTS, LIMITS).row(0, named=True)
    assert found["e1rm_kg"] is None
    assert found["e1rm_shown_kg"] == pytest.approx(140.0)
    assert brzycki(100, 12) > 140


def test_what_a_hard_set_is() -> None:
    found = lifts(
        {"kind": "warm_up", "reps": 5, "load_kg": 60.0},
        {"reps": 5, "load_kg": 100.0, "rpe": 5.5},  # four and a half left
        {"reps": 5, "load_kg": 100.0, "rpe": 6.0},
        {"reps": 5, "load_kg": 100.0},
        {"reps": 5, "load_kg": 100.0, "rpe": 9.5},
        {"kind": "failure", "reps": 4, "load_kg": 100.0},
    ).row(0, named=True)
    assert (found["sets"], found["work_sets"], found["hard_sets"], found["limit_sets"]) == (6, 5, 4, 2)
    assert found["tonnage_kg"] == 4 * 500 + 400


def test_warm_up_sets_come_before_the_first_hard_one() -> None:
    session: list[dict[str, Any]] = [
        {"exercise": "plank", "duration_s": 30.0},
        {"kind": "warm_up", "reps": 5, "load_kg": 90.0},
        {"reps": 5, "load_kg": 75.0},
        {"reps": 5, "load_kg": 80.0},
        {"reps": 5, "load_kg": 100.0},
        {"reps": 5, "load_kg": 60.0},
    ]
    plank, deadlift = lifts(*session).rows(named=True)
    assert (deadlift["sets_before"], deadlift["warm_up_sets"]) == (1, 2)
    assert (plank["sets_before"], plank["warm_up_sets"]) == (0, 1)


def test_the_best_of_thirty_days_leaves_out_the_day_itself_and_older_ones() -> None:
    loads = {0: 200.0, 31: 100.0, 40: 120.0, 61: 110.0, 62: 90.0}
    sets = [
        {"session": n, "day": DAY + timedelta(on), "reps": 1, "load_kg": kg} for n, (on, kg) in enumerate(loads.items())
    ]
    found = lifts(*sets)
    assert found["best_tonnage_kg"].to_list() == [None, None, 100.0, 120.0, 120.0]
    assert found["earlier_tonnage_kg"].to_list() == [0, 0, 1, 2, 2]
    assert found["last_days_ago"].to_list() == [None, 31, 9, 21, 1]
    sessions = measured_sessions(found, LIMITS)
    ratio = sessions["lumbar_load"] / sessions["best_lumbar_load"]
    assert ratio.to_list()[:2] == [None, None]
    assert ratio[2] == pytest.approx(sessions["lumbar_load"][2] / sessions["lumbar_load"][1])


def test_two_sessions_of_a_day_are_not_held_against_each_other() -> None:
    sets = [{"session": n, "reps": 1, "load_kg": 100.0 + n} for n in range(2)]
    assert lifts(*sets)["best_tonnage_kg"].to_list() == [None, None]


def test_gaps_count_days_with_load_on_the_back() -> None:
    plan = [(0, "deadlift"), (3, "bench"), (10, "squat"), (12, "deadlift"), (12, "squat")]
    sets = [
        {"session": n, "day": DAY + timedelta(on), "exercise": exercise, "reps": 5, "load_kg": 60.0}
        for n, (on, exercise) in enumerate(plan)
    ]
    found = measured_sessions(lifts(*sets), LIMITS)
    assert found["gap_days"].to_list() == [None, None, 10, 2, 2]
    assert found["hinge_gap_days"].to_list() == [None, None, None, 12, None]


def test_sides_and_muscles() -> None:
    known = knowledge()
    sets = [
        {"exercise": "cable-row-one-arm", "reps": 8, "load_kg": 20.0, "side": side}
        for side in ("left", "left", "right")
    ]
    found = measure(rows(*sets), known.movements, LIMITS)
    assert found.days.row(-1, named=True)["left_right_ratio"] == pytest.approx(3 / 2)
    muscles = dict(found.weeks_by_muscle.select("muscle", "hard_sets").iter_rows())
    row = known.movements["cable-row-one-arm"]
    assert muscles == dict.fromkeys(row.primary, 3.0) | dict.fromkeys(row.secondary, 1.5)
    assert found.weeks_by_pattern.row(0, named=True)["week"] == DAY, "weeks begin on Monday"
    assert found.weeks_by_pattern.row(0, named=True)["work_sets"] == 3


def test_the_lumbar_load_of_a_set_is_the_one_that_the_plan_reads() -> None:
    known = knowledge()
    body = Body(72, 1.7)
    every = [(key, kg, reps) for key in known.movements for kg in (None, 12.5, 100.0) for reps in (None, 5)]
    table = rows(
        *(
            {
                "exercise": key,
                "load_kg": kg,
                "reps": reps,
                "duration_s": 30.0,
                "body_mass_kg": body.mass_kg,
                "height_m": 1.7,
            }
            for key, kg, reps in every
        )
    )
    measured = measured_sets(table, known.movements, LIMITS)
    found = measured["lumbar_load"].to_list()
    expected = [
        relative_load(known.movements[key], LoggedSet(load_kg=kg, reps=reps, duration_s=30), body, LIMITS)
        for key, kg, reps in every
    ]
    assert found == pytest.approx(expected)
    tiers = [tier_at(known.movements[key], kg or 0.0, body, LIMITS) for key, kg, _ in every]
    assert measured["set_tier"].to_list() == tiers


def test_a_cohort_gives_each_person_their_own_numbers() -> None:
    logs = {"a": plain_weeks(10), "b": plain_weeks(7, deadlift_kg=140)}
    tables = {name: set_table(log, Body(80 if name == "a" else 95, 1.75), name) for name, log in logs.items()}
    together = measure(pl.concat(tables.values()), MOVEMENTS, LIMITS, until=PAIN_ON)
    for name, table in tables.items():
        alone = measure(table, MOVEMENTS, LIMITS, until=PAIN_ON)
        for part in ("sets", "lifts", "sessions", "patterns", "days", "weeks_by_pattern", "weeks_by_muscle"):
            assert getattr(together, part).filter(person=name).equals(getattr(alone, part)), part


def test_patterns_of_a_session() -> None:
    both = [{"exercise": name, "reps": 5, "load_kg": 60.0} for name in ("deadlift", "romanian", "squat", "bench")]
    found = measured_patterns(lifts(*both), LIMITS)
    assert found["pattern"].to_list() == ["hinge", "squat"]
    assert found["lumbar_load"].sum() == pytest.approx(lifts(*both)["lumbar_load"].sum())


def test_a_table_holds_what_the_log_holds_in_time() -> None:
    one = LoggedSet(reps=8, load_kg=20.0, side="left", rpe=8.0, kind="failure", duration_s=30.0, distance_m=5.0)
    late, soon = (
        workout(DAY + timedelta(1), Entry(name="Row", exercise="row", sets=(one,))),
        workout(DAY, entry("bench")),
    )
    table = set_table(
        [late, soon, workout(DAY, Entry(name="Odd", exercise=None, sets=(one, one)))], Body(70, 1.8), "me"
    )
    assert table["exercise"].to_list() == ["Odd", "Odd", "row"]
    assert table["place"].to_list() == [0, 1, 0]
    assert table["session"].n_unique() == 2
    assert table.drop("session", "place").row(-1) == (
        "me", DAY + timedelta(1), "row", "Row", "failure", 8, 20.0, 30.0, 5.0, 8.0, "left", 70.0, 1.8,
    )  # fmt: skip


def test_rows_in_another_order_give_the_same_measures() -> None:
    table = set_table(plain_weeks(4), Body(80, 1.75))
    shuffled = table.sample(fraction=1.0, shuffle=True, seed=3)
    assert measure(shuffled, MOVEMENTS, LIMITS).lifts.equals(measure(table, MOVEMENTS, LIMITS).lifts)
