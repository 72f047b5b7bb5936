"""Several files into one log: order, duplicates, keys that last, and the shape of the contract."""

import random
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.log_fixtures import FIXTURES, TODAY
from liftagain.app.import_log import LogFile, UnitUnknown, dry_run_as_json, likely_exercises, read_logs, set_key
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import Entry, ImportedLog, LoggedSet, Workout
from samples_folder import needs_samples, sample

HEADER = "Date,Workout Name,Exercise Name,Set Order,Weight (kg),Reps\n"
FIRST = "2024-03-01 18:05:10,A,Squat,1,60,5\n2024-03-01 18:05:10,A,Squat,2,60,5\n2024-03-01 18:05:10,A,Row,1,50,8\n"
SECOND = "2024-03-04 18:00:00,B,Deadlift,1,100,5\n"
KEYS = {
    "source",
    "workouts",
    "sets",
    "exercises",
    "first_day",
    "last_day",
    "unit",
    "warm_up_sets",
    "unrecognised_exercises",
    "skipped",
    "duplicates",
    "told_by_other_apps",
    "file_ends_with",
}


def file(text: str, name: str = "log.csv") -> LogFile:
    return LogFile(name, text.encode())


def fixture(name: str) -> LogFile:
    return LogFile(name, (FIXTURES / name).read_bytes())


def keys(log: ImportedLog) -> list[str]:
    return [
        set_key(workout, entry, index, done)
        for workout in log.workouts
        for entry in workout.entries
        for index, done in enumerate(entry.sets)
    ]


def test_files_come_together_in_order_of_time() -> None:
    log = read_logs([file(HEADER + SECOND), file(HEADER + FIRST)], today=TODAY)
    assert [str(workout.day) for workout in log.workouts] == ["2024-03-01", "2024-03-04"]
    assert [entry.exercise for entry in log.workouts[0].entries] == ["back-squat", None]
    assert log.unrecognised == ("Row",)


def test_a_second_export_adds_only_what_is_new() -> None:
    once = read_logs([file(HEADER + FIRST)], today=TODAY)
    log = read_logs([file(HEADER + FIRST), file(HEADER + FIRST + SECOND)], today=TODAY)
    assert (once.set_count, log.set_count, log.duplicates) == (3, 4, 3)


def test_a_set_added_to_a_workout_joins_it() -> None:
    more = FIRST + "2024-03-01 18:05:10,A,Squat,3,60,5\n2024-03-01 18:05:10,A,Plank,1,,30\n"
    log = read_logs([file(HEADER + FIRST), file(HEADER + more)], today=TODAY)
    assert len(log.workouts) == 1
    assert [(entry.name, len(entry.sets)) for entry in log.workouts[0].entries] == [
        ("Squat", 3),
        ("Row", 1),
        ("Plank", 1),
    ]
    assert log.duplicates == 3
    assert sorted(keys(log)) == sorted(keys(read_logs([file(HEADER + more)], today=TODAY)))


def test_files_of_several_apps() -> None:
    log = read_logs([fixture("hevy.csv"), fixture("hevy_older_lbs.csv"), fixture("strong_semicolon.csv")], today=TODAY)
    assert log.source == "hevy+strong"
    assert log.unit == "mixed"
    assert list(log.workouts) == sorted(log.workouts, key=lambda workout: workout.day)


def test_rows_that_are_left_out_name_their_file_where_there_are_several() -> None:
    log = read_logs([fixture("strong_numbered.csv"), fixture("hevy.csv")], today=TODAY)
    assert [skipped.why for skipped in log.skipped] == ["strong_numbered.csv: rest timer, not a set"]


def test_one_wrong_file_refuses_all() -> None:
    with pytest.raises(InputError, match=r"^b\.csv"):
        read_logs([file(HEADER + FIRST), file("nothing", "b.csv")], today=TODAY)
    with pytest.raises(InputError, match="no file"):
        read_logs([])


def test_the_unit_is_asked_for() -> None:
    with pytest.raises(UnitUnknown):
        read_logs([fixture("strong_classic.csv")], today=TODAY)
    assert read_logs([fixture("strong_classic.csv")], "kg", today=TODAY).unit == "kg"


def test_a_day_after_today_is_refused() -> None:
    with pytest.raises(InputError, match="future"):
        read_logs([file(HEADER + SECOND)], today=date(2024, 3, 2))


def test_remembered_names_win_and_unknown_ones_are_kept() -> None:
    rows = HEADER + "2024-03-01 18:05:10,A,Meine Übung,1,60,5\n2024-03-01 18:05:10,A,Squat,1,60,5\n"
    unknown = read_logs([file(rows)], today=TODAY)
    assert unknown.unrecognised == ("Meine Übung",)
    assert unknown.set_count == 2
    known = read_logs([file(rows)], names={"Meine Übung": "hip-thrust", "Squat": "front-squat"}, today=TODAY)
    assert [entry.exercise for entry in known.workouts[0].entries] == ["hip-thrust", "front-squat"]
    assert known.unrecognised == ()
    assert keys(unknown) == keys(known)


def test_likely_exercises_are_offered_for_an_unknown_name() -> None:
    assert "conventional-deadlift" in {movement.id for movement in likely_exercises("Zercher Deadlift")}
    assert len(likely_exercises("Press", 2)) == 2


def test_a_key_lasts_when_rows_change_places_decimals_change_and_markers_change() -> None:
    rows = [
        "2024-03-01 18:05:10,A,Squat,1,60,5",
        "2024-03-01 18:05:10,A,Squat,2,60,5",
        "2024-03-01 18:05:10,A,Squat,3,62.5,5",
        "2024-03-01 18:05:10,A,Row,1,50,8",
        "2024-03-04 18:05:10,B,Squat,1,60,5",
    ]
    before = keys(read_logs([file(HEADER + "\n".join(rows))], today=TODAY))
    shuffled = [row.replace("60,5", "60.0,5.0").replace("A,Squat,1", "A,SQUAT,W") for row in reversed(rows)]
    after = keys(read_logs([file(HEADER + "\n".join(shuffled))], today=TODAY))
    assert len(set(before)) == len(rows)
    assert sorted(before) == sorted(after)


def test_workouts_of_one_day_have_keys_of_their_own() -> None:
    rows = "2024-03-01 18:05:10,A,Squat,1,60,5\n2024-03-01 18:50:00,A,Squat,1,60,5\n"
    assert len(set(keys(read_logs([file(HEADER + rows)], today=TODAY)))) == 2


def workout_of(*sets: LoggedSet) -> Workout:
    return Workout(
        day=date(2024, 3, 1), started=None, title="", entries=(Entry(name="Squat", exercise=None, sets=sets),)
    )


SETS = st.builds(LoggedSet, reps=st.integers(1, 3), load_kg=st.sampled_from([None, 20.0, 60.0]))


@given(st.lists(SETS, min_size=1, max_size=8), st.randoms(use_true_random=False))
def test_keys_are_unique_and_do_not_depend_on_order(sets: list[LoggedSet], chance: random.Random) -> None:
    def found(workout: Workout) -> list[str]:
        entry = workout.entries[0]
        return [set_key(workout, entry, index, done) for index, done in enumerate(entry.sets)]

    before = found(workout_of(*sets))
    chance.shuffle(sets)
    assert sorted(before) == sorted(found(workout_of(*sets)))
    assert len(set(before)) == len(sets)


@pytest.mark.parametrize("change", [{"reps": 4}, {"load_kg": 61.0}, {"duration_s": 30.0}, {"distance_m": 100.0}])
def test_another_set_has_another_key(change: dict[str, float]) -> None:
    done = LoggedSet(reps=5, load_kg=60)
    one, other = workout_of(done), workout_of(replace(done, **change))  # type: ignore[arg-type]
    assert set_key(one, one.entries[0], 0, done) != set_key(other, other.entries[0], 0, other.entries[0].sets[0])


def test_a_key_is_short_and_says_nothing() -> None:
    workout = workout_of(LoggedSet(reps=5))
    key = set_key(workout, workout.entries[0], 0, workout.entries[0].sets[0])
    assert len(key) == 32
    assert int(key, 16) >= 0


def test_the_shape_of_the_contract() -> None:
    found = dry_run_as_json(read_logs([fixture("hevy.csv")], today=TODAY))
    assert set(found) == KEYS
    assert found == {
        "source": "hevy",
        "workouts": 2,
        "sets": 5,
        "exercises": 3,
        "first_day": "2026-04-02",
        "last_day": "2026-04-08",
        "unit": "kg",
        "warm_up_sets": 1,
        "unrecognised_exercises": [],
        "skipped": [],
        "duplicates": 0,
        "told_by_other_apps": 0,
        "file_ends_with": {"day": "2026-04-02", "exercise": "Running", "sets": 1},
    }
    skipped = dry_run_as_json(read_logs([fixture("strong_numbered.csv")], today=TODAY))["skipped"]
    assert skipped == [{"row": 3, "why": "rest timer, not a set"}]


@needs_samples
def test_the_real_file_twice_is_the_real_file() -> None:
    real = LogFile("strong.csv", sample("strong/strong_classic_ios.csv").read_bytes())
    once, twice = read_logs([real], "kg", today=TODAY), read_logs([real, real], "kg", today=TODAY)
    assert once.workouts == twice.workouts
    assert twice.duplicates == 1903
    assert len(set(keys(once))) == 1903
    assert once.unrecognised == ()
