"""Hevy: order, units in the names of the columns, kinds of set, localised months."""

from datetime import datetime

import pytest

from intake.log_fixtures import fixture_log, sets_of, text_log
from liftagain.domain.training_log import LoggedSet
from liftagain.intake.units import UnitUnknown

HEADER = '"title","start_time","end_time","exercise_title","set_index","set_type","weight_kg","weight_lbs","reps"\n'


def test_the_newest_workout_comes_first_in_the_file_and_last_in_the_log() -> None:
    log = fixture_log("hevy.csv")
    assert log.source == "hevy"
    assert [workout.title for workout in log.workouts] == ["Corrida", "Treino B"]
    assert log.workouts[1].started == datetime(2026, 4, 8, 16, 50)  # noqa: DTZ001
    assert log.workouts[1].duration_s == 65 * 60
    assert log.workouts[1].note == "Pesado, mas bom\nsegunda linha"


def test_kinds_of_set_and_empty_weight() -> None:
    log = fixture_log("hevy.csv")
    assert [done.kind for done in sets_of(log, "Squat (Barbell)")] == ["warm_up", "work"]
    assert sets_of(log, "Pull Up") == [
        LoggedSet(kind="failure", reps=9, rpe=10, row=4),
        LoggedSet(kind="drop", reps=4, row=5),
    ]
    assert sets_of(log, "Running") == [LoggedSet(distance_m=5200, duration_s=1860, row=6)]


def test_an_older_file_in_lb_and_miles_without_supersets() -> None:
    log = fixture_log("hevy_older_lbs.csv")
    assert log.unit == "lb"
    assert sets_of(log, "Bench Press (Barbell)")[0].load_kg == pytest.approx(102.0583, abs=1e-4)
    assert sets_of(log, "Running")[0].distance_m == pytest.approx(1609.34, abs=0.01)


def test_both_weight_columns_at_once() -> None:
    row = '"A","3 Jan 2023, 09:05","3 Jan 2023, 10:00","Squat",{},"normal",{},{},5\n'
    log = text_log(HEADER + row.format(0, 100, "") + row.format(1, "", 225))
    assert log.unit == "mixed"
    assert [done.load_kg for done in sets_of(log, "Squat")] == [100, pytest.approx(102.0583, abs=1e-4)]


def test_the_unit_is_never_missing_as_the_column_names_it() -> None:
    try:
        fixture_log("hevy.csv")
    except UnitUnknown:
        pytest.fail("asked for a unit that the column names")


def test_an_end_before_the_start_costs_no_workout() -> None:
    log = text_log(HEADER + '"A","3 Jan 2023, 09:05","2 Jan 2023, 10:00","Squat",0,"normal",100,,5\n')
    assert log.workouts[0].duration_s is None
