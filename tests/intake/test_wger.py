"""wger: numbers as texts, units and exercises as numbers, pages, sessions whose sets have moments of their own."""

import json
from datetime import datetime

import pytest

from intake.log_fixtures import FIXTURES, fixture_log, sets_of, text_log
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import LoggedSet

PAGE = json.loads((FIXTURES / "wger.json").read_text())
NAME = "wger exercise 184"


def page(**change: object) -> str:
    return json.dumps({**PAGE, "results": [{**PAGE["results"][0], **change}]})


def test_units_are_numbers() -> None:
    log = fixture_log("wger.json")
    assert (log.source, log.unit) == ("wger", "mixed")
    assert [done.load_kg for done in sets_of(log, NAME)] == [100, pytest.approx(102.0583, abs=1e-4)]
    assert sets_of(log, "Plank") == [LoggedSet(duration_s=90, row=3)]
    assert sets_of(log, "Running") == [LoggedSet(distance_m=5000, row=4)]
    assert sets_of(log, "Pull Up") == [LoggedSet(reps=8, row=5)]
    assert [skipped.row for skipped in log.skipped] == [6]


def test_repetitions_in_reserve_become_exertion() -> None:
    assert sets_of(fixture_log("wger.json"), NAME)[0].rpe == 8.5


def test_midnight_is_a_day_without_a_time() -> None:
    assert [workout.started for workout in fixture_log("wger.json").workouts] == [None]


def test_midnight_is_a_day_without_a_time_outside_a_session_too() -> None:
    assert text_log(page(session=None)).workouts[0].started is None


def test_sets_of_a_session_are_one_workout_that_began_with_the_first() -> None:
    rows = [{**PAGE["results"][0], "date": f"2026-03-01T18:{minute}:00+01:00"} for minute in (20, 10, 30)]
    log = text_log(json.dumps(rows))
    assert [workout.started for workout in log.workouts] == [datetime(2026, 3, 1, 18, 10)]  # noqa: DTZ001
    assert log.set_count == 3


def test_one_page_of_several_says_so() -> None:
    assert "1 of 6 sets: add the other pages" in text_log(page()).skipped[0].why


def test_minutes_metres_and_names_that_are_given() -> None:
    assert sets_of(text_log(page(repetitions_unit=4, repetitions="1.50")), NAME)[0].duration_s == 90
    assert sets_of(text_log(page(repetitions_unit=8, repetitions="400")), NAME)[0].distance_m == 400
    assert sets_of(text_log(page(exercise={"id": 184, "name": "Deadlift"})), "Deadlift")[0].reps == 5


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"repetitions": "many"}, r"results\[0\], field 'repetitions': found 'many'"),
        ({"repetitions_unit": 4, "repetitions": "inf"}, "expected a duration"),
        ({"repetitions_unit": 4, "repetitions": "x"}, "expected a number"),
        ({"weight": "-5"}, r"results\[0\], field 'weight'"),
        ({"date": None}, "field 'date': found '', expected a date"),
        ({"rir": "99"}, "field 'rir'"),
        ({"session": {"id": 7}}, r"results\[0\]\.session: found"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(change: dict[str, object], said: str) -> None:
    with pytest.raises(InputError, match=said):
        text_log(page(**change))


def test_an_unknown_unit_of_counting_is_left_out_and_said() -> None:
    rows = [{**PAGE["results"][0], "repetitions_unit": 99}, PAGE["results"][0]]
    log = text_log(json.dumps(rows))
    assert log.skipped[0].why == "[0]: an amount in unit 99, which is not known"
    assert log.set_count == 1
