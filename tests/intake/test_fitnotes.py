"""FitNotes on both systems."""

import pytest

from intake.log_fixtures import fixture_log, sets_of, text_log
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import LoggedSet
from liftagain.intake.units import UnitUnknown

ANDROID = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n"


def test_android_kgs_and_lbs_and_a_day_without_a_time() -> None:
    log = fixture_log("fitnotes_android.csv")
    assert (log.source, log.unit) == ("fitnotes_android", "mixed")
    assert [workout.started for workout in log.workouts] == [None, None]
    assert [str(workout.day) for workout in log.workouts] == ["2026-08-02", "2026-08-04"]
    assert [done.load_kg for done in sets_of(log, "Deadlift")] == [100, 100, pytest.approx(102.0583, abs=1e-4)]
    assert sets_of(log, "Plank") == [LoggedSet(duration_s=90, row=5)]
    assert sets_of(log, "Treadmill") == [LoggedSet(distance_m=3100, duration_s=1205, row=6)]


def test_equal_rows_are_two_sets_where_sets_have_no_number() -> None:
    assert fixture_log("fitnotes_android.csv").duplicates == 0


def test_android_without_a_unit_is_asked_about() -> None:
    with pytest.raises(UnitUnknown):
        text_log(ANDROID + "2026-08-04,Deadlift,Back,100,,5,,,,\n")
    assert text_log(ANDROID + "2026-08-04,Deadlift,Back,100,,5,,,,\n", "lb").unit == "lb"


def test_android_unknown_unit_is_refused() -> None:
    with pytest.raises(InputError, match=r"row 2, column 'Weight Unit': found 'stone', expected kg or lb"):
        text_log(ANDROID + "2026-08-04,Deadlift,Back,100,stone,5,,,,\n")


def test_ios_takes_the_kg_of_two_weights_and_keeps_warm_ups_apart() -> None:
    log = fixture_log("fitnotes_ios.csv")
    assert (log.source, log.unit) == ("fitnotes_ios", "kg")
    assert sets_of(log, "Deadlift") == [
        LoggedSet(kind="warm_up", reps=5, load_kg=60, row=2),
        LoggedSet(reps=5, load_kg=100, row=3),
    ]
    assert sets_of(log, "Plank") == [LoggedSet(duration_s=90, row=4)]
