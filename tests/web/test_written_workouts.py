"""Workouts written down in the app: kept set by set, changed, taken back, and read by the review like any other."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from liftagain.domain.training_log import LoggedSet, Workout
from liftagain.web.journal import imports, workouts, written
from liftagain.web.journal.models import Fact, Import
from liftagain.web.state import State
from strong_export import strong_export

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 2)
FIRST = date(2026, 9, 1)


def begin(person: Client) -> str:
    """A workout of DAY with a deadlift in it; returns the address of the workout."""
    place = person.post("/workouts/new/", {"day": DAY.isoformat()})["Location"]
    assert person.post(f"{place}add/", {"name": "Deadlift (Barbell)"})["Location"] == f"{place}1/"
    return str(place)


def only() -> Workout:
    (found,) = workouts.workouts()
    return found


def page(person: Client, path: str) -> str:
    """The page, with ordinary blanks."""
    return person.get(path).content.decode().replace("&nbsp;", " ").replace("\xa0", " ")


def test_a_set_is_kept_with_everything_that_was_said(person: Client) -> None:
    place = begin(person)
    sent = {"load": "102,5", "reps": "5", "effort": "8", "side": "left", "warm_up": "1"}
    assert person.post(f"{place}1/", sent).status_code == 302
    (entry,) = only().entries
    assert entry.exercise == "conventional-deadlift"
    assert entry.sets == (LoggedSet(kind="warm_up", reps=5, load_kg=102.5, rpe=8, side="left"),)


def test_the_next_set_begins_with_the_last(person: Client) -> None:
    place = begin(person)
    person.post(f"{place}1/", {"load": "100", "reps": "5"})
    again = page(person, f"{place}1/")
    assert 'value="100"' in again
    assert "Log set 2" in again


def test_the_first_set_begins_with_that_of_the_last_time(person: Client) -> None:
    person.post(drop(person, strong_export(FIRST)))
    place = begin(person)
    first = page(person, f"{place}1/")
    assert 'value="100"' in first
    assert "Last time: 100 kg × 5" in first


def drop(person: Client, content: bytes) -> str:
    return str(person.post("/log/", {"file": SimpleUploadedFile("strong.csv", content, "text/csv")})["Location"])


def test_pounds_are_kept_as_kilograms(person: Client) -> None:
    person.post("/settings/", {"unit": "lb"})
    place = begin(person)
    person.post(f"{place}1/", {"load": "225", "reps": "5"})
    assert only().entries[0].sets[0].load_kg == pytest.approx(102.058)  # 225 x 0.45359237
    assert "225 lb × 5" in page(person, place)


def test_a_run_has_minutes_and_kilometres(person: Client) -> None:
    place = person.post("/workouts/new/", {"day": DAY.isoformat()})["Location"]
    person.post(f"{place}add/", {"name": "Running"})
    person.post(f"{place}1/", {"minutes": "30", "kilometres": "5.2"})
    assert only().entries[0].sets == (LoggedSet(duration_s=1800, distance_m=5200),)
    assert "30 min, 5.2 km" in page(person, place)


def test_pain_during_an_exercise_is_kept(person: Client) -> None:
    place = begin(person)
    person.post(f"{place}1/hurt/", {"value": "3"})
    assert only().entries[0].pain == 3
    person.post(f"{place}1/hurt/", {"value": "11"})
    assert only().entries[0].pain == 3


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({}, "a set needs repetitions, a time or a distance"),
        ({"load": "100"}, "a set needs repetitions, a time or a distance"),
        ({"load": "heavy", "reps": "5"}, "weight: found “heavy”, expected a number"),
        ({"load": "100", "reps": "4.5"}, "repetitions: found 4.5, expected a whole number"),
        ({"load": "-5", "reps": "5"}, "weight: found -5, expected 0 to 1500 kg"),
        ({"load": "9000", "reps": "5"}, "weight: found 9000, expected 0 to 1500 kg"),
    ],
)
def test_what_cannot_be_a_set_is_refused_and_stays_in_the_form(person: Client, sent: dict[str, str], says: str) -> None:
    place = begin(person)
    answer = person.post(f"{place}1/", sent)
    assert answer.status_code == 400
    assert says in answer.content.decode()
    assert all(f'value="{text}"' in answer.content.decode() for text in sent.values())
    assert only().entries[0].sets == ()


def test_a_set_is_changed_and_taken_out(person: Client) -> None:
    place = begin(person)
    for reps in ("5", "6"):
        person.post(f"{place}1/", {"load": "100", "reps": reps})
    person.post(f"{place}1/set/1/", {"load": "90", "reps": "8", "effort": "7"})
    assert only().entries[0].sets[0] == LoggedSet(reps=8, load_kg=90, rpe=7)
    person.post(f"{place}1/set/1/", {"remove": "1"})
    assert [done.reps for done in only().entries[0].sets] == [6]
    assert person.get(f"{place}1/set/2/").status_code == 404


def test_every_change_is_a_fact_and_none_is_lost(person: Client) -> None:
    place = begin(person)
    person.post(f"{place}1/", {"load": "100", "reps": "5"})
    person.post(f"{place}remove/")
    assert workouts.workouts() == ()
    assert Fact.objects.filter(kind=written.WORKOUT).count() == 4  # begun, deadlift added, set logged, taken back
    assert person.get(place).status_code == 404


def test_an_unknown_name_is_kept(person: Client) -> None:
    place = begin(person)
    person.post(f"{place}add/", {"name": "Zercher thing of my own"})
    person.post(f"{place}2/", {"reps": "5"})
    assert only().entries[1].name == "Zercher thing of my own"
    assert only().entries[1].exercise is None
    imports.remember("Zercher thing of my own", "back-squat")
    assert only().entries[1].exercise == "back-squat"


def test_a_changed_import_counts_once_even_when_it_is_imported_anew(person: Client) -> None:
    content = strong_export(FIRST)
    person.post(drop(person, content))
    before = workouts.workouts()
    imported = Import.objects.get()
    place = person.post(f"/workouts/imported/{imported.id}/0/change/")["Location"]
    assert workouts.workouts() == before  # nothing is lost when it becomes the person's own
    person.post(f"{place}1/set/1/", {"load": "105", "reps": "5"})
    assert len(workouts.workouts()) == len(before)
    assert workouts.workouts()[0].entries[0].sets[0].load_kg == 105
    person.post(f"/imports/{imported.id}/undo/")
    assert len(workouts.workouts()) == 1  # the person's own words stay
    person.post(drop(person, content))
    assert len(workouts.workouts()) == len(before)
    person.post(f"{place}remove/")
    assert workouts.workouts() == before


def test_a_written_workout_is_a_log(person: Client) -> None:
    assert not State().has_log
    place = begin(person)
    person.post(f"{place}1/", {"load": "100", "reps": "5"})
    standing = State()
    assert standing.has_log
    assert standing.workouts == (only(),)


def test_a_day_to_come_is_refused(person: Client) -> None:
    for day in ("2999-01-01", "yesterday", ""):
        answer = person.post("/workouts/new/", {"day": day})
        assert answer.status_code == 400
    assert Fact.objects.filter(kind=written.WORKOUT).count() == 0


def test_the_list_shows_both_kinds(person: Client) -> None:
    person.post(drop(person, strong_export(FIRST)))
    place = begin(person)
    shown = page(person, "/workouts/")
    assert f'href="{place}"' in shown
    assert "from a file" in shown
    assert "written down" in shown
    assert "Nothing in it yet" not in shown
