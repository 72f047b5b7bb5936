"""Training logs: a preview stores nothing, a second import adds nothing, undo takes back, deleting removes."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from intake.fit_builder import a_run
from intake.log_fixtures import FIXTURES
from liftagain.web.journal import imports, removal, shown, workouts
from liftagain.web.journal.models import Fact, Import, LoggedSet, Shown, StagedFile
from samples_folder import needs_samples, sample
from strong_export import strong_export

pytestmark = pytest.mark.django_db
FIRST = date(2026, 9, 1)


def drop(person: Client, content: bytes, name: str = "strong.csv") -> str:
    """Drops a file and returns where the app went on, or the page with the problem."""
    response = person.post("/log/", {"file": SimpleUploadedFile(name, content, "text/csv")})
    return response["Location"] if response.status_code == 302 else response.content.decode()


def add(person: Client, content: bytes) -> None:
    assert person.post(drop(person, content)).status_code == 302


def test_a_preview_stores_no_set(person: Client) -> None:
    page = person.get(drop(person, strong_export(FIRST))).content.decode()
    assert "12 workouts" in page
    assert "48 new sets" in page
    assert "weights in kg" in page
    assert LoggedSet.objects.count() == 0


def test_a_confirmed_file_is_stored_and_its_bytes_are_not(person: Client) -> None:
    add(person, strong_export(FIRST))
    assert LoggedSet.objects.count() == 48
    assert StagedFile.objects.count() == 0
    found = workouts.workouts()
    assert len(found) == 12
    assert found[0].day == FIRST
    assert found[0].entries[0].exercise == "conventional-deadlift"
    assert [done.load_kg for done in found[0].entries[0].sets] == [100.0] * 4


def test_a_stored_log_reads_back_as_it_was_read(person: Client) -> None:
    content = strong_export(FIRST)
    add(person, content)
    assert workouts.workouts() == imports.read("strong.csv", content).workouts


@needs_samples
def test_the_real_log_reads_back_as_it_was_read(person: Client) -> None:
    content = sample("strong/strong_classic_ios.csv").read_bytes()
    staged = imports.stage("strong.csv", content, "kg")
    imports.confirm(staged)
    assert workouts.workouts() == imports.read("strong.csv", content, "kg").workouts


def test_a_second_import_adds_nothing(person: Client) -> None:
    add(person, strong_export(FIRST))
    page = person.get(drop(person, strong_export(FIRST))).content.decode()
    assert "48 sets are in your journal already" in page
    add(person, strong_export(FIRST))
    assert LoggedSet.objects.count() == 48
    add(person, strong_export(FIRST, weeks=7))
    assert LoggedSet.objects.count() == 56


def test_undo_takes_an_import_back_and_it_may_come_again(person: Client) -> None:
    add(person, strong_export(FIRST))
    imported = Import.objects.get()
    assert person.post(f"/imports/{imported.id}/undo/").status_code == 302
    assert workouts.workouts() == ()
    add(person, strong_export(FIRST))
    assert len(workouts.workouts()) == 12


def test_an_unknown_unit_is_asked_for(person: Client) -> None:
    place = drop(person, strong_export(FIRST, unit=""))
    assert "kg or lb" in person.get(place).content.decode()
    assert person.post(f"{place}unit/", {"unit": "stone"}).status_code == 400
    person.post(f"{place}unit/", {"unit": "lb"})
    person.post(place)
    assert LoggedSet.objects.first().load_kg == pytest.approx(45.36, abs=0.01)  # type: ignore[union-attr]


def test_an_unknown_name_is_asked_once_and_remembered(person: Client) -> None:
    content = strong_export(FIRST, exercise="Zercher wobble")
    place = drop(person, content)
    page = person.get(place).content.decode()
    assert "Zercher wobble" in page
    person.post(place, {"name-0": "good-morning"})
    assert {entry.exercise for workout in workouts.workouts() for entry in workout.entries} == {
        "good-morning",
        "back-squat",
    }
    assert "Zercher wobble" not in person.get(drop(person, content)).content.decode()


def test_a_name_left_open_drops_nothing_and_is_asked_again(person: Client) -> None:
    content = strong_export(FIRST, exercise="Zercher wobble")
    person.post(drop(person, content))
    assert LoggedSet.objects.count() == 48
    assert "Zercher wobble" in person.get(drop(person, content)).content.decode()


def test_a_deleted_import_takes_the_decisions_that_came_from_it(
    person: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(removal, "scrub", lambda: None)  # it cannot run inside the test's transaction
    add(person, strong_export(FIRST))
    imported = Import.objects.get()
    shown.keep("review", {"imports": [str(imported.id)]}, {"knowledge_version": "1", "factors": ["deadlift"]})
    shown.keep("review", {"imports": []}, {"knowledge_version": "1", "factors": []})
    person.post(f"/imports/{imported.id}/delete/")
    assert [one.inputs for one in Shown.objects.all()] == [{"imports": []}]
    assert LoggedSet.objects.count() == 0


BAD = {
    "empty": b"",
    "picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "another app": b"name,colour,price\napple,red,3\n",
    "cut": strong_export(FIRST)[:-60] + b'"2026-10-09 18:00:00","Even',
    "future": strong_export(date(2090, 1, 1)),
    "negative": strong_export(FIRST).replace(b'"100"', b'"-100"'),
    "words": strong_export(FIRST).replace(b'"100"', b'"heavy"', 1),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_gives_a_clear_error_and_stores_nothing(person: Client, name: str) -> None:
    response = person.post("/log/", {"file": SimpleUploadedFile("log.csv", BAD[name], "text/csv")})
    page = response.content.decode()
    assert response.status_code == 400
    assert "log.csv" in page
    assert "Nothing was stored" in page
    assert "Traceback" not in page
    for table in (LoggedSet, Import, StagedFile, Fact):
        assert table.objects.count() == 0


def test_no_file_is_a_clear_error(person: Client) -> None:
    response = person.post("/log/")
    assert response.status_code == 400
    assert "Choose a file first" in response.content.decode()


def test_a_second_import_with_nothing_new_is_not_listed(person: Client) -> None:
    content = strong_export(date(2026, 1, 5), weeks=2)
    for _ in range(2):
        imports.add("log.csv", content, durable=False)
    assert Import.objects.count() == 2
    assert person.get("/imports/").content.decode().count("/undo/") == 1


HEVY = (
    "title,start_time,exercise_title,set_index,set_type,weight_kg,reps\n"
    + "".join(
        f'Evening,"1 Sep 2026, 18:05",Deadlift (Barbell),{index},{"warmup" if index == 0 else "normal"},{kg},5\n'
        for index, kg in enumerate((60, 100, 100, 100, 100))
    )
).encode()


def test_sets_that_another_app_told_are_shown_counted_once_and_kept_where_the_person_says_so(person: Client) -> None:
    add(person, strong_export(FIRST))
    place = drop(person, HEVY, "hevy.csv")
    page = person.get(place).content.decode()
    assert "4 sets that another app told too" in page
    assert "Add 1 set<" in page
    person.post(place)
    assert LoggedSet.objects.count() == 49
    assert Import.objects.get(source="hevy").counts["told_by_other_apps"] == 4
    place = drop(person, HEVY, "hevy.csv")
    assert "1 set is in your journal already" in person.get(place).content.decode()
    person.post(place, {"both": "1"})
    assert LoggedSet.objects.count() == 53


def test_after_an_undo_the_page_says_which_file_to_add_again(person: Client) -> None:
    add(person, strong_export(FIRST))
    person.post(drop(person, HEVY, "hevy.csv"))
    assert "Another file held" not in person.get("/imports/").content.decode()
    imports.undo(Import.objects.get(source="strong"))
    assert "add hevy.csv again" in person.get("/imports/").content.decode()


def test_the_page_says_how_old_the_log_is_and_what_the_file_ends_with(
    person: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIFTAGAIN_TODAY", "2026-10-18")
    place = drop(person, strong_export(FIRST))
    page = person.get(place).content.decode()
    assert "Your log ends 9 days ago, on 9 October 2026." in page
    assert "The file ends with Squat (Barbell) on 9 October 2026 (4 sets)." in page
    person.post(place)
    assert "Your log ends 9 days ago" in person.get("/imports/?added=1").content.decode()


def test_the_whole_log_can_be_taken_along_and_read_again(person: Client) -> None:
    add(person, strong_export(FIRST))
    answer = person.get("/imports/log.csv")
    assert answer["Content-Type"].startswith("text/csv")
    log = imports.read("mine.csv", answer.content)
    assert (log.source, log.set_count, len(log.workouts)) == ("own", 48, 12)
    assert "48 sets are in your journal already" in person.get(drop(person, answer.content)).content.decode()


@pytest.mark.parametrize(
    "name", ["liftosaur.json", "jefit.csv", "fitbod.csv", "stronglifts.csv", "wger.json", "own.csv"]
)
def test_every_source_can_be_dropped_undone_and_dropped_again(person: Client, name: str) -> None:
    content = (FIXTURES / name).read_bytes()
    add(person, content)
    stored = LoggedSet.objects.count()
    assert stored == imports.read(name, content).set_count
    assert {(one.day, one.title) for one in workouts.workouts()} == {
        (one.day, one.title) for one in imports.read(name, content).workouts
    }
    add(person, content)
    assert LoggedSet.objects.count() == stored
    for imported in Import.objects.all():
        imports.undo(imported)
    assert workouts.workouts() == ()
    add(person, content)
    assert sum(one.set_count for one in [imports.read(name, content)]) == imports.standing_sets().count()


def test_a_fit_file_can_be_dropped(person: Client) -> None:
    add(person, a_run())
    assert LoggedSet.objects.get().distance_m == 5200.25
    add(person, a_run())
    assert LoggedSet.objects.count() == 1
