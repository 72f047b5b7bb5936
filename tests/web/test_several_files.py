"""Several files at once, daily values among them, and earlier episodes: what the review is given."""

from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from flow_steps import answer
from liftagain.web.journal import daily, facts
from liftagain.web.journal.clock import now
from liftagain.web.journal.models import LoggedSet, StagedFile
from liftagain.web.state import State
from strong_export import strong_export

pytestmark = pytest.mark.django_db
FIRST = date(2026, 9, 1)
OWN = (
    b"date,exercise,weight_kg,reps,side,pain\n2026-09-02,Single Arm Row,20,8,left,3\n"
    b"2026-09-02,Single Arm Row,20,8,right,3\n"
)
DAYS = b"date,sleep_h,resting_heart_rate_bpm\n2026-09-01,7,50\n2026-09-02,6.5,\n"


def drop(person: Client, *files: tuple[str, bytes]) -> str:
    sent = [SimpleUploadedFile(name, content, "text/csv") for name, content in files]
    response = person.post("/log/", {"file": sent})
    return response["Location"] if response.status_code == 302 else response.content.decode()


def test_two_logs_are_looked_at_one_after_the_other(person: Client) -> None:
    first = drop(person, ("strong.csv", strong_export(FIRST)), ("own.csv", OWN))
    assert "1 more file after it" in person.get(first).content.decode()
    second = person.post(first)["Location"]
    assert LoggedSet.objects.count() == 48
    assert "2 new sets" in person.get(second).content.decode()
    person.post(second)
    assert LoggedSet.objects.count() == 50
    assert StagedFile.objects.count() == 0


def test_forgetting_one_goes_on_with_the_next(person: Client) -> None:
    first = drop(person, ("strong.csv", strong_export(FIRST)), ("own.csv", OWN))
    path, rest = first.split("?")
    second = person.post(f"{path}discard/?{rest}")["Location"]
    assert "2 new sets" in person.get(second).content.decode()


def test_one_file_that_cannot_be_read_keeps_all_out(person: Client) -> None:
    page = drop(person, ("days.csv", DAYS), ("strong.csv", strong_export(FIRST)), ("photo.csv", b"a,b\n1,2\n"))
    assert "photo.csv" in page
    assert StagedFile.objects.count() == 0
    assert daily.files() == []


def test_a_name_of_a_file_that_is_gone_is_passed_over(person: Client) -> None:
    first = drop(person, ("strong.csv", strong_export(FIRST)))
    answer = person.post(f"{first}?then=00000000-0000-0000-0000-000000000000&then=nonsense")
    assert answer.status_code == 302
    assert "then" not in answer["Location"]


def test_daily_values_are_kept_shown_and_taken_back(person: Client) -> None:
    assert drop(person, ("days.csv", DAYS)) == "/imports/?added=1"
    assert [(one.measure, one.value) for one in State().daily_values] == [
        ("sleep_h", 7), ("resting_heart_rate_bpm", 50), ("sleep_h", 6.5),
    ]  # fmt: skip
    page = person.get("/imports/").content.decode()
    assert "2 days, 1 Sep 2026 to 2 Sep 2026" in page
    (file,) = daily.files()
    person.post(f"/imports/days/{file.fact.id}/undo/")
    assert State().daily_values == ()


def test_the_same_file_again_stands_in_place_of_the_first(person: Client) -> None:
    drop(person, ("days.csv", DAYS))
    drop(person, ("days.csv", DAYS + b"2026-09-03,8,\n"))
    assert len(State().daily_values) == 4


def test_earlier_episodes_are_the_review_s_onsets() -> None:
    today = now().day
    for days in (100, 50, 3):
        facts.record(facts.EPISODE, {"pain_on": (today - timedelta(days=days)).isoformat()})
    assert State().review.onsets == tuple(today - timedelta(days=days) for days in (100, 50, 3))


def test_a_day_put_right_is_no_episode_of_its_own() -> None:
    today = now().day
    first = facts.record(facts.EPISODE, {"pain_on": (today - timedelta(days=9)).isoformat()})
    facts.record(facts.EPISODE, {"pain_on": (today - timedelta(days=3)).isoformat()}, supersedes=first.id)
    assert State().review.onsets == (today - timedelta(days=3),)


def test_side_and_pain_of_an_import_are_stored(person: Client) -> None:
    person.post(drop(person, ("own.csv", OWN)))
    (work,) = State().workouts
    assert [done.side for done in work.entries[0].sets] == ["left", "right"]
    assert work.entries[0].pain == 3


def test_earlier_episodes_are_told_counted_and_taken_back(person: Client) -> None:
    answer(person)
    person.post("/log/skip/")
    today = now().day
    for days in (90, 90, 40):
        assert person.post("/earlier/", {"date": (today - timedelta(days=days)).isoformat()}).status_code == 302
    assert State().earlier_onsets == (today - timedelta(days=90), today - timedelta(days=40))
    assert len(State().review.onsets) == 3
    assert person.post("/earlier/", {"date": today.isoformat()}).status_code == 400
    assert person.post("/earlier/", {"date": "soon"}).status_code == 400
    assert person.get("/earlier/").content.decode().count("Take back") == 2
    first = facts.current(facts.EARLIER).first()
    assert first is not None
    person.post(f"/earlier/{first.id}/withdraw/")
    assert State().earlier_onsets == (today - timedelta(days=40),)


def test_the_result_says_what_to_do_about_each_thing(person: Client) -> None:
    nights = "".join(f"{now().day - timedelta(days=n)},{5.5 if n < 20 else 8}\n" for n in range(120))
    drop(person, ("days.csv", f"date,sleep_h\n{nights}".encode()))
    answer(person)
    person.post("/log/skip/")
    page = person.get("/result/").content.decode()
    assert "Short nights" in page
    assert "What to do about it" in page
    assert "Go to bed and get up at about the same times." in page
