"""What was told too long ago is asked again; people under 16 get only the screening and the warning signs."""

from typing import Any

import pytest
from django.test import Client

from flow_steps import QUIET, answer, check_in, place
from liftagain.knowledge.bundle import knowledge
from liftagain.web.asked_again import signs_are_stale, stale_screens
from liftagain.web.remembered import forget
from liftagain.web.state import State

pytestmark = pytest.mark.django_db
AGAIN = "/questions/emergency/?fresh=1"


def go(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    monkeypatch.setenv("LIFTAGAIN_TODAY", moment)
    forget()


def ready(person: Client) -> None:
    answer(person)
    person.post("/log/skip/")
    while place(person).startswith("/usual/"):
        person.post(place(person), {"value": "0"})
    person.get("/result/")


def test_after_a_week_without_the_signs_they_are_all_asked_again(
    person: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(monkeypatch, "2026-11-02T08:00")
    ready(person)
    go(monkeypatch, "2026-11-09T08:00")
    assert place(person) == "/today/"
    go(monkeypatch, "2026-11-10T08:00")
    assert place(person) == AGAIN
    assert person.get("/today/")["Location"] == AGAIN
    person.post(AGAIN, QUIET["emergency"])
    forget()
    assert place(person) == "/today/"


def test_the_short_daily_list_after_a_gap_does_not_make_up_for_it(
    person: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    go(monkeypatch, "2026-11-02T08:00")
    ready(person)
    go(monkeypatch, "2026-11-12T08:00")
    check_in(person)
    forget()
    assert State().signs_are_stale
    assert place(person) == AGAIN


def test_daily_check_ins_keep_the_signs_fresh(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    go(monkeypatch, "2026-11-02T08:00")
    ready(person)
    for day in (8, 14, 20):
        go(monkeypatch, f"2026-11-{day:02}T08:00")
        check_in(person)
        forget()
    standing = State()
    assert not signs_are_stale(standing.today, standing.begins_after)


def test_the_course_is_asked_again_one_part_at_a_time(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    go(monkeypatch, "2026-11-02T08:00")
    ready(person)
    for day in (8, 14, 17):
        go(monkeypatch, f"2026-11-{day:02}T08:00")
        check_in(person)
        forget()
    standing = State()
    stale = stale_screens(standing.today, standing.begins_after)
    assert {one.screen for one in stale} == {"behaves", "night", "directions"}
    assert all(one.days == 15 for one in stale)
    page = person.get("/today/").content.decode()
    assert page.count("Is it still so?") == 1
    person.post(f"/questions/{stale[0].screen}/?fresh=1", QUIET[stale[0].screen])
    forget()
    assert stale[0].screen not in {one.screen for one in State().stale}


def test_every_screen_that_goes_stale_exists() -> None:
    screens = {question.screen for question in knowledge().questions.values()}
    for name, rule in knowledge().asked_again.items():
        assert name in screens
        assert knowledge().limit(rule.limit) > 0


def test_under_sixteen_there_is_the_screening_and_nothing_of_a_plan(person: Client) -> None:
    young = {"young": ["none"]}
    told: dict[str, Any] = {
        "emergency": {"age": "15", "emergency_signs": ["none"]},
        "mornings": {"mornings": "0"},
        "young": young,
    }
    assert answer(person, **told) == "/result/"
    page = person.get("/result/").content.decode()
    assert "For a parent or guardian" in page
    assert "Start the session" not in page
    assert "What may bring it on" not in page
    assert "Warning signs to print" in page
    for path in ("/today/", "/session/1/", "/library/", "/exercise/bird-dog/", "/log/", "/medicines/"):
        assert person.get(path).get("Location") == "/result/", path
    assert person.get("/card/").status_code == 200


@pytest.mark.parametrize("age", ["16", "17"])
def test_at_sixteen_and_seventeen_the_sport_is_always_asked(person: Client, age: str) -> None:
    person.post("/begin/")
    seen = set()
    while (here := place(person)).startswith(("/questions/", "/began/")):
        if here == "/began/":
            person.post(here, {"day": "yesterday"})
            continue
        name = here.split("/")[2]
        seen.add(name)
        form = {**QUIET[name], "young": ["none"], "mornings": "0"}
        form |= {"age": age, "bone_stress": ["none"], "inflammation": ["none"], "none": ["none"]}
        assert person.post(here, form).status_code == 302, here
    assert State().told.answers["extension_sport"] == "no"
    assert person.get("/library/").status_code in {200, 302}


def test_no_word_about_anti_inflammatories_for_those_who_must_ask_first(person: Client) -> None:
    answer(person)
    assert "anti-inflammatory" in person.get("/medicines/").content.decode()
    for told in ({"condition-pregnancy": "now"}, {"age": "70"}):
        person.post("/settings/", told)
        forget()
        page = person.get("/medicines/").content.decode()
        assert "anti-inflammatory" not in page, told
        assert "Ask a pharmacist or doctor before" in page
