"""From the start to tomorrow: what the pages ask, keep, hold back and let go."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from flow_steps import QUIET, QUIET_ANSWERS, answer, check_in, place
from liftagain.web.journal import facts
from liftagain.web.journal.models import Fact, Shown
from liftagain.web.remembered import forget
from liftagain.web.state import State
from strong_export import local_day, strong_export

pytestmark = pytest.mark.django_db


def with_log(person: Client) -> None:
    content = strong_export(local_day() - timedelta(days=7 * 11 + 5), weeks=12, jump=1.4)
    staged = person.post("/log/", {"file": SimpleUploadedFile("strong.csv", content)})["Location"]
    person.post(staged)


def text(person: Client, path: str) -> str:
    response = person.get(path)
    assert response.status_code == 200, f"{path} leads to {response.get('Location')}"
    return " ".join(response.content.decode().split())


def test_a_new_person_is_shown_the_start(person: Client) -> None:
    assert place(person) == "/start/"
    for path in ("/today/", "/result/", "/check-in/"):
        assert person.get(path).status_code in {200, 302}


def test_the_emergency_questions_come_first(person: Client) -> None:
    person.post("/begin/")
    assert place(person) == "/questions/emergency/"


def test_the_first_day_with_a_log(person: Client) -> None:
    assert answer(person) == "/log/"
    with_log(person)
    assert place(person) == "/result/"
    result = text(person, "/result/")
    assert "Nothing you reported points to a need for a visit now" in result
    assert "heaviest deadlift" in result
    assert "before the pain" in result
    today = text(person, "/today/")
    assert "Start the session" in today
    assert {shown.decision for shown in Shown.objects.all()} == {"screening", "review", "plan"}
    assert place(person) == "/today/"


def test_the_same_decision_is_kept_once_a_day(person: Client) -> None:
    answer(person)
    with_log(person)
    for _ in range(3):
        person.get("/result/")
        person.get("/today/")
    assert Shown.objects.count() == 3


def test_every_answer_is_a_fact_before_the_next_page(person: Client) -> None:
    person.post("/begin/")
    person.post("/questions/emergency/", QUIET["emergency"])
    told = facts.latest(facts.ANSWERS)
    assert told is not None
    assert told.told["answers"]["saddle_numbness"] == "no"


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({}, "Please choose an answer"),
        ({"age": "34"}, "Please choose an answer"),
        ({"age": "34", "emergency_signs": ["none", "0"]}, "a sign as well"),
        ({"age": "34", "emergency_signs": ["none", "unsure"]}, "I am not sure” as well"),
        ({"age": "old", "emergency_signs": ["none"]}, "write a number"),
        ({"age": "7", "emergency_signs": ["none"]}, "between 8 and 110"),
        ({"age": "1e999", "emergency_signs": ["none"]}, "write a number"),
        ({"age": "34", "emergency_signs": ["99"]}, "Please choose"),
    ],
)
def test_what_is_no_answer_is_said_and_not_stored(person: Client, form: dict[str, Any], words: str) -> None:
    person.post("/begin/")
    before = Fact.objects.count()
    response = person.post("/questions/emergency/", form)
    assert response.status_code == 400
    assert words in response.content.decode()
    assert Fact.objects.count() == before


def test_nothing_is_chosen_for_the_person(person: Client) -> None:
    person.post("/begin/")
    assert "checked" not in text(person, "/questions/emergency/")
    answer(person)
    assert "checked" not in text(person, "/check-in/signs/")
    assert "checked" not in text(person, "/questions/emergency/?fresh=1")


def test_not_sure_asks_which_ones(person: Client) -> None:
    person.post("/begin/")
    form = {"age": "34", "emergency_signs": ["unsure"]}
    page = person.post("/questions/emergency/", form)
    assert "Which ones are you not sure about?" in page.content.decode()
    person.post("/questions/emergency/", {**form, "emergency_signs-unsure": ["5"]})
    told = facts.latest(facts.ANSWERS).told["answers"]  # type: ignore[union-attr]
    assert told["cannot_walk"] == "unsure"
    assert told["saddle_numbness"] == "no"


def test_a_leg_sign_asks_about_the_legs_at_once(person: Client) -> None:
    person.post("/begin/")
    person.post("/questions/emergency/", {"age": "34", "emergency_signs": ["4"]})
    assert place(person) == "/questions/legs/"


def test_an_emergency_stands_over_every_page(person: Client) -> None:
    assert answer(person, emergency={"emergency_signs": ["0"]}) == "/help/"
    page = text(person, "/help/")
    assert "Please call for help now" in page
    assert 'href="tel:112"' in page
    assert "<nav" not in page
    for path in ("/", "/today/", "/result/", "/library/", "/check-in/", "/session/1/", "/log/", "/changed/"):
        assert person.get(path).headers.get("Location") == "/help/", path


def test_same_day_asks_on_while_an_emergency_is_possible(person: Client) -> None:
    person.post("/begin/")
    fever = next(
        str(place)
        for place, option in enumerate(State().screens[0].questions[0].options)
        if option.sets.get("fever") == "yes"
    )
    here = person.post("/questions/emergency/", {"age": "34", "emergency_signs": [fever]})["Location"]
    assert here.startswith("/questions/")
    assert place(person) == "/help/"
    assert f'href="{here}"' in text(person, "/help/")
    while here.startswith("/questions/"):
        here = person.post(here, QUIET[here.split("/")[2]])["Location"]
    assert here == "/help/"
    assert "Let somebody look at your back today" in text(person, "/help/")
    assert "Answer the open questions" not in text(person, "/help/")


def answer_on(person: Client) -> str:
    """Answers what is left, without a new beginning."""
    while (here := place(person)).startswith(("/questions/", "/began/")):
        if here == "/began/":
            person.post(here, {"day": "yesterday"})
        else:
            assert person.post(here, QUIET[here.split("/")[2]]).status_code == 302
    return here


def test_a_mistake_can_be_corrected(person: Client) -> None:
    answer(person, emergency={"emergency_signs": ["0"]})
    assert "Numb or strange" in text(person, "/questions/")
    person.post("/mistake/", {"what": "never_so", "sure": "yes", "signs": ["saddle_numbness"]})
    person.post("/questions/emergency/", QUIET["emergency"])
    assert place(person) == "/began/"
    assert Fact.objects.filter(kind=facts.ANSWERS).count() == 4  # told, taken back, asked again, answered


def clearance(person: Client, **changes: Any) -> Any:
    found = [finding.rule for finding in State().screening.open_findings]
    form = {"on": local_day().isoformat(), "by": "physician", "findings": found, "allowed": "all", **changes}
    return person.post("/seen/", form)


def test_a_clearance_for_an_emergency_asks_twice(person: Client) -> None:
    answer(person, emergency={"emergency_signs": ["0"]})
    page = clearance(person)
    assert "Is that right?" in page.content.decode()
    assert place(person) == "/help/"
    clearance(person, sure="yes")
    assert place(person) != "/help/"


def test_what_is_not_allowed_yet_lifts_nothing(person: Client) -> None:
    answer(person, emergency={"emergency_signs": ["0"]})
    clearance(person, allowed="not_yet", sure="yes")
    assert place(person) == "/help/"
    assert "Not yet" in text(person, "/help/")


def test_a_sign_told_again_after_a_clearance_counts_again(person: Client) -> None:
    answer(person, emergency={"emergency_signs": ["0"]})
    clearance(person, sure="yes")
    assert answer_on(person) == "/log/"
    fresh = person.post("/questions/emergency/?fresh=1", {"age": "34", "emergency_signs": ["0"]})
    assert fresh["Location"] == "/help/"


@pytest.mark.parametrize(
    "changes", [{"on": ""}, {"on": "2090-01-01"}, {"by": ""}, {"findings": []}, {"allowed": "everything"}]
)
def test_half_a_clearance_is_refused(person: Client, changes: dict[str, Any]) -> None:
    answer(person, emergency={"emergency_signs": ["0"]})
    assert clearance(person, sure="yes", **changes).status_code == 400
    assert place(person) == "/help/"


def test_a_check_in_is_kept_and_shown(person: Client) -> None:
    answer(person)
    with_log(person)
    person.get("/result/")
    assert check_in(person) == "/today/?checked=1"
    (told,) = State().check_ins.values()
    assert (told["pain_now_morning"], told["leg_spread"], told["painkiller"]) == (2, 0, False)
    assert "morning 2, worst 2" in text(person, "/progress/")


def test_a_check_in_screens_again(person: Client) -> None:
    answer(person)
    with_log(person)
    person.get("/result/")
    check_in(person, signs=["0"])
    assert place(person) == "/help/"
    assert person.get("/today/")["Location"] == "/help/"


def test_a_leg_symptom_further_down_asks_about_the_legs(person: Client) -> None:
    answer(person)
    with_log(person)
    person.get("/result/")
    assert check_in(person, leg="3") == "/questions/legs/?fresh=1"
    assert State().screening.disposition.word == "within_days"
    assert "checked" not in text(person, "/questions/legs/?fresh=1")
    told = {"leg_pain": "2", "leg_numbness": "1", "leg_weakness": "0", "leg_signs": ["none"]}
    person.post("/questions/legs/?fresh=1", told)
    assert check_in(person, leg="3") == "/today/?checked=1"
    assert "within days" in text(person, "/result/")


def test_not_sure_at_a_check_in_asks_which_ones(person: Client) -> None:
    answer(person)
    with_log(person)
    person.get("/result/")
    page = person.post("/check-in/signs/", {"recheck": ["unsure"]}).content.decode()
    assert "Which ones are you not sure about?" in page
    assert "which_unsure" not in page
    person.post("/check-in/signs/", {"recheck": ["unsure"], "recheck-unsure": ["0"]})
    told = State().told.answers
    assert (told["saddle_numbness"], told["bladder_change"]) == ("unsure", "no")
    assert place(person) == "/help/"


def test_tomorrow_changes_with_the_check_in(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIFTAGAIN_TODAY", "2026-11-10T08:00")
    answer(person)
    person.post("/log/skip/")
    while place(person).startswith("/usual/"):
        person.post(place(person), {"value": "0"})
    person.get("/result/")
    first = State().plan
    monkeypatch.setenv("LIFTAGAIN_TODAY", "2026-11-11T08:00")
    forget()
    check_in(person, pain="8")
    forget()
    worse = State().plan
    assert worse.today.isoformat() == "2026-11-11"
    assert [one.exercise for one in worse.session.items] != [one.exercise for one in first.session.items]
    assert worse.progression in {"reduce", "stop", "repeat", "start"}


def test_a_withdrawn_day_no_longer_counts(person: Client) -> None:
    answer(person)
    with_log(person)
    person.get("/result/")
    check_in(person)
    fact = facts.latest(facts.CHECK_IN)
    assert fact is not None
    person.post(f"/progress/{fact.id}/withdraw/")
    assert State().check_ins == {}


def test_a_session_is_played_as_it_was_begun(person: Client) -> None:
    answer(person)
    with_log(person)
    person.get("/result/")
    assert person.post("/session/")["Location"] == "/session/1/"
    items = State().session_items
    person.post("/session/1/", {"done": "1"})
    person.post("/session/2/hurts/", {"value": "6", "where": "back"})
    assert State().session_items == items
    for number in range(3, len(items) + 1):
        person.post(f"/session/{number}/", {"skip": "1"})
    person.post("/session/done/", {"value": "6"})
    (told,) = State().check_ins.values()
    assert told["session_done"] == "part"
    assert told["pain_during"] == 6
    assert [(one["exercise"], one.get("stopped", False)) for one in told["done"]] == [
        (items[0].exercise, False),
        (items[1].exercise, True),
    ]


def test_new_leg_pain_in_a_session_screens_again(person: Client) -> None:
    answer(person)
    with_log(person)
    person.get("/result/")
    person.post("/session/")
    response = person.post("/session/1/hurts/", {"value": "5", "where": "leg"})
    assert response["Location"].startswith("/changed/")
    assert person.get(response["Location"])["Location"].startswith("/questions/emergency/?fresh=1")


def test_settings_are_kept_in_kg_and_m(person: Client) -> None:
    person.post("/settings/", {"unit": "lb"})
    person.post(
        "/settings/", {"unit": "lb", "body_mass_kg": "176", "height_m": "180", "equipment": ["gym"], "theme": "dark"}
    )
    told = State().told_person
    assert told["body_mass_kg"] == pytest.approx(79.83, abs=0.01)
    assert told["height_m"] == 1.8
    assert told["equipment"] == ["gym"]
    page = text(person, "/settings/")
    assert 'data-theme="dark"' in page
    assert 'value="176"' in page


@pytest.mark.parametrize("value", ["-5", "abc", "9999", "nan", "inf"])
def test_a_slip_in_the_settings_is_said_and_not_saved(person: Client, value: str) -> None:
    response = person.post("/settings/", {"body_mass_kg": value})
    assert response.status_code == 400
    assert "Nothing was saved yet" in response.content.decode()
    assert Fact.objects.count() == 0


@pytest.mark.parametrize("form", [{}, {"date": "2090-01-01"}, {"date": "yesterday"}, {"date": "0001-01-01"}])
def test_a_day_that_cannot_be_is_refused(person: Client, form: dict[str, str]) -> None:
    person.post("/begin/")
    assert person.post("/began/", form).status_code == 400
    assert State().pain_on is None


def test_words_of_a_file_stay_words(person: Client) -> None:
    answer(person)
    evil = "<script>alert(1)</script>"
    content = strong_export(local_day() - timedelta(days=82), weeks=12, jump=1.4, exercise=evil)
    staged = person.post("/log/", {"file": SimpleUploadedFile("<b>x.csv", content)})["Location"]
    assert "<script>alert" not in text(person, staged)
    person.post(staged, {"name-0": "conventional-deadlift"})
    for path in ("/result/", "/today/", "/progress/", "/imports/"):
        page = text(person, path)
        assert "<script>alert" not in page
        assert "<b>x" not in page


def test_a_new_pain_begins_with_new_questions(person: Client) -> None:
    answer(person)
    with_log(person)
    person.get("/result/")
    person.post("/begin/")
    assert place(person) == "/questions/emergency/"
    assert State().check_ins == {}


def test_the_first_ten_minutes_are_one_tap_away(person: Client) -> None:
    for path in ("/start/", "/more/"):
        assert 'href="/just-happened/"' in text(person, path)
    person.post("/begin/")
    assert 'href="/just-happened/"' in text(person, "/questions/emergency/")
    assert "Stop" in text(person, "/just-happened/")


def test_unknown_pages_and_methods_are_answered_calmly(person: Client) -> None:
    assert "There is no such page" in person.get("/nothing/").content.decode()
    assert person.get("/questions/nothing/").status_code == 404
    assert person.get("/exercise/nothing/").status_code == 404
    assert person.get("/drawing/nothing.svg").status_code == 404
    assert person.put("/start/").status_code == 405


def test_it_stays_the_same_moment_for_all_answers() -> None:
    told = State().now
    assert isinstance(told.local, datetime)
    assert told.local.utcoffset() is not None


def test_since_when_is_offered_beside_an_emergency(person: Client) -> None:
    numb = {"emergency": {"emergency_signs": ["0"]}}
    assert answer(person, **numb) == "/help/"
    assert State().is_emergency
    screen = State().follow_up
    assert screen is not None
    assert f"/questions/{screen.id}/" in text(person, "/help/")
    assert "Since when" in text(person, f"/questions/{screen.id}/")
    assert person.post(f"/questions/{screen.id}/", {screen.questions[0].id: "0"})["Location"] == "/help/"
    assert State().is_emergency
    assert State().follow_up is None


def test_after_a_typed_day_the_hours_are_asked_in_words_of_their_own(person: Client) -> None:
    person.post("/begin/")
    day = State().today - timedelta(days=1)
    while (here := place(person)) != "/began/":
        person.post(here, QUIET_ANSWERS)
    assert "When did the pain begin?" in text(person, here)
    person.post(here, {"date": day.isoformat()})
    while "/since/" not in (here := place(person)):
        person.post(here, QUIET_ANSWERS)
    asked = text(person, here)
    assert "How many hours or days ago did it begin?" in asked
    assert "When did" not in asked


def test_age_is_one_in_the_settings_and_in_the_questions(person: Client) -> None:
    person.post("/settings/", {"age": "41", "sex": "male"})
    person.post("/begin/")
    assert 'value="41"' in text(person, "/questions/emergency/")
    answer(person)
    assert (State().answers["age"], State().answers["sex"]) == (34, "male")
    assert 'value="34"' in text(person, "/settings/")
    person.post("/settings/", {"age": "64", "sex": "male"})
    assert State().answers["age"] == 64
    assert State().told_person["age"] == 64
