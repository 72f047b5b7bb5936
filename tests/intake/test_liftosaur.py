"""Liftosaur: planned and done, warm-ups, times in UTC, units by set; the same workout as CSV and as JSON."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest

from intake.log_fixtures import FIXTURES, TODAY, sets_of, text_log
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import ImportedLog, LoggedSet, Skipped
from liftagain.intake.training_log import read_training_log

DEADLIFT = "Deadlift, Barbell"


def utc_log(name: str, zone: timezone = UTC) -> ImportedLog:
    return read_training_log(name, (FIXTURES / name).read_bytes(), TODAY, zone=zone)


def changed(change: dict[str, object]) -> str:
    document = json.loads((FIXTURES / "liftosaur.json").read_text())
    document["history"][1]["entries"][0]["sets"][0].update(change)
    return json.dumps(document)


def test_what_was_done_counts_and_what_was_planned_does_not() -> None:
    log = utc_log("liftosaur.csv")
    assert (log.source, log.unit) == ("liftosaur", "mixed")
    assert sets_of(log, DEADLIFT) == [
        LoggedSet(kind="warm_up", reps=5, load_kg=60, row=2),
        LoggedSet(reps=6, load_kg=100, rpe=8.5, row=3),
        LoggedSet(reps=5, load_kg=102.0583, row=4),
    ]
    assert log.skipped == (Skipped(row=5, why="planned, not done"),)
    assert sets_of(log, "Pull Up, Bodyweight") == [LoggedSet(reps=7, row=6)]


@pytest.mark.parametrize("name", ["liftosaur.csv", "liftosaur.json"])
def test_a_moment_in_utc_becomes_the_persons_day(name: str) -> None:
    east = timezone(timedelta(hours=2))
    assert utc_log(name).workouts[0].started == datetime(2026, 3, 1, 22, 30)  # noqa: DTZ001
    assert str(utc_log(name, east).workouts[0].day) == "2026-03-02"


def test_json_says_what_the_csv_says_and_more() -> None:
    table, whole = utc_log("liftosaur.csv"), utc_log("liftosaur.json")
    assert [(done.kind, done.reps, done.load_kg, done.rpe) for done in sets_of(whole, DEADLIFT)] == [
        (done.kind, done.reps, done.load_kg, done.rpe) for done in sets_of(table, DEADLIFT)[:2]
    ]
    assert [workout.title for workout in whole.workouts] == ["Day 1", "Day 2"]
    assert whole.workouts[0].duration_s == 1800
    assert whole.workouts[0].entries[0].note == "slow, please"
    assert whole.workouts[1].note == "short 😀 day"
    assert whole.skipped[0].why == "history[1].entries[0].sets[1]: planned, not done"


def test_an_exercise_of_ones_own_has_its_own_name_and_the_completed_weight_goes_first() -> None:
    assert sets_of(utc_log("liftosaur.json"), "Zercher wobble, Barbell")[0].load_kg == pytest.approx(63.5029)


def test_half_a_sign_in_a_text_can_be_stored() -> None:
    document = json.loads((FIXTURES / "liftosaur.json").read_text())
    document["history"][0]["dayName"] = "\ud83d\x00"
    log = text_log(json.dumps(document))
    assert log.workouts[-1].title.encode() == "\ufffd\ufffd".encode()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"completedReps": "many"}, r"history\[1\]\.entries\[0\]\.sets\[0\], field 'completedReps': found 'many'"),
        ({"completedReps": -1}, "found '-1', expected 0 to 10000 repetitions"),
        ({"completedReps": True}, "found True, expected a text or a number"),
        ({"completedWeight": 100}, r"completedWeight: found 100, expected an object"),
        ({"completedWeight": {"value": -5, "unit": "kg"}}, "a weight of 0 or more"),
        ({"completedWeight": {"value": 5, "unit": "%"}}, "expected kg or lb"),
        ({"completedWeight": {"value": 10**400, "unit": "kg"}}, "expected a number"),
    ],
)
def test_a_wrong_value_is_named_by_its_place(change: dict[str, object], said: str) -> None:
    with pytest.raises(InputError, match=said):
        text_log(changed(change))


@pytest.mark.parametrize("start", ["soon", 1e300, -1e18, [1]])
def test_a_start_that_is_none_is_refused(start: object) -> None:
    document = json.loads((FIXTURES / "liftosaur.json").read_text())
    document["history"][0]["startTime"] = start
    with pytest.raises(InputError, match=r"history\[0\]\.startTime"):
        text_log(json.dumps(document))


def test_a_cut_document_is_refused_at_every_byte() -> None:
    content = (FIXTURES / "liftosaur.json").read_bytes()
    for cut in range(len(content)):
        with pytest.raises(InputError):
            read_training_log("cut.json", content[:cut], TODAY)
