"""A holding answer: taken back only when it was never so, on the same day, and after it was read again."""

from typing import Any

import pytest
from django.test import Client

from flow_steps import QUIET, answer, check_in, place
from liftagain.web.journal import facts
from liftagain.web.remembered import forget
from liftagain.web.state import State

pytestmark = pytest.mark.django_db
NUMB, URINE = "0", "1"
TAKE_BACK = {"what": "never_so", "sure": "yes"}


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    go(monkeypatch, "2026-11-10T08:00")


def go(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    monkeypatch.setenv("LIFTAGAIN_TODAY", moment)
    forget()


def tell(person: Client, *signs: str) -> None:
    answer(person, emergency={"age": "34", "emergency_signs": list(signs)})


def take_back(person: Client, *names: str) -> Any:
    forget()
    return person.post("/mistake/", {**TAKE_BACK, "signs": list(names)})


def text(person: Client, path: str) -> str:
    return " ".join(person.get(path).content.decode().split())


def test_it_asks_whether_it_was_never_so_or_got_better(person: Client) -> None:
    tell(person, NUMB)
    assert "/mistake/" in text(person, "/help/")
    page = text(person, "/mistake/")
    assert "never so" in page
    assert "got better" in page
    assert "Numbness between the legs" in page


def test_the_second_step_reads_the_sign_again(person: Client) -> None:
    tell(person, NUMB)
    page = text(person, "/mistake/?what=never_so")
    assert "You were asked: Numb or strange between the legs: when you wipe" in page
    assert State().held


def test_never_so_is_taken_back_and_the_signs_are_asked_again(person: Client) -> None:
    tell(person, NUMB)
    assert take_back(person, "saddle_numbness")["Location"] == "/questions/emergency/"
    forget()
    assert not State().held
    assert not State().screening.complete
    assert place(person) == "/questions/emergency/"
    assert "checked" not in text(person, "/questions/emergency/")
    assert answer(person) == "/log/"
    assert not State().held


def test_without_a_tick_nothing_is_taken_back(person: Client) -> None:
    tell(person, NUMB)
    assert take_back(person).status_code == 400
    assert State().held


def test_the_first_step_alone_takes_nothing_back(person: Client) -> None:
    tell(person, NUMB)
    person.post("/mistake/", {"what": "never_so", "signs": ["saddle_numbness"]})
    forget()
    assert State().held


def test_one_of_two_signs_taken_back_leaves_the_other(person: Client) -> None:
    tell(person, NUMB, URINE)
    take_back(person, "saddle_numbness")
    forget()
    assert State().held
    assert {name for f in State().screening.open_findings for name in f.matched} == {"bladder_change"}


def test_better_keeps_the_hold_and_is_noted(person: Client) -> None:
    tell(person, NUMB)
    page = person.post("/mistake/", {"what": "better"}).content.decode()
    assert "The advice stays" in page
    forget()
    assert State().held
    assert facts.latest(facts.MISTAKE).told == {"said": "better", "answers": ["saddle_numbness"]}  # type: ignore[union-attr]


def test_a_sign_of_another_day_stays(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(person, NUMB)
    go(monkeypatch, "2026-11-11T08:00")
    assert "cannot be taken back" in text(person, "/mistake/?what=never_so")
    take_back(person, "saddle_numbness")
    forget()
    assert State().held


def test_a_sign_told_on_two_days_stays(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    tell(person, NUMB)
    go(monkeypatch, "2026-11-11T08:00")
    person.post("/questions/emergency/?fresh=1", {"age": "34", "emergency_signs": [NUMB]})
    take_back(person, "saddle_numbness")
    forget()
    assert State().held
    assert facts.latest(facts.MISTAKE) is None


def test_taken_back_and_told_again_stays(person: Client) -> None:
    tell(person, NUMB)
    take_back(person, "saddle_numbness")
    person.post("/questions/emergency/", {"age": "34", "emergency_signs": [NUMB]})
    forget()
    assert State().held
    take_back(person, "saddle_numbness")
    forget()
    assert State().held


def test_a_sign_told_twice_today_is_taken_back_in_both_places(person: Client) -> None:
    answer(person)
    person.post("/log/skip/")
    while place(person).startswith("/usual/"):
        person.post(place(person), {"value": "0"})
    person.get("/result/")
    check_in(person, signs=[NUMB])
    person.post("/questions/emergency/?fresh=1", {"age": "34", "emergency_signs": [NUMB]})
    forget()
    assert State().held
    take_back(person, "saddle_numbness")
    forget()
    assert not State().held
    assert place(person) == "/questions/emergency/"
    person.post("/questions/emergency/", QUIET["emergency"])
    forget()
    assert place(person) == "/today/"
    assert not State().held


def test_changing_the_answer_itself_lifts_nothing(person: Client) -> None:
    tell(person, NUMB)
    person.post("/questions/emergency/", QUIET["emergency"])
    forget()
    assert State().held


def test_a_milder_answer_later_on_the_day_lifts_nothing(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(person, emergency={"age": "34", "emergency_signs": ["4"]}, legs={"leg_pain": "3"})
    assert State().told.answers["leg_pain"] == "both_legs"
    assert State().is_emergency
    person.post("/questions/legs/?fresh=1", {**QUIET["legs"], "leg_pain": "2"})
    forget()
    assert State().told.answers["leg_pain"] == "below_knee"
    assert State().is_emergency
    go(monkeypatch, "2026-11-12T08:00")
    assert State().is_emergency


def test_what_is_taken_back_hides_nothing_that_was_told_after_it(person: Client) -> None:
    tell(person, NUMB)
    person.post("/questions/emergency/?fresh=1", {"age": "34", "emergency_signs": [URINE]})
    take_back(person, "saddle_numbness")
    forget()
    assert State().held
    assert "bladder_change" in {name for f in State().screening.open_findings for name in f.matched}


def test_a_correction_keeps_its_place_before_what_was_told_later(person: Client) -> None:
    tell(person, NUMB)
    facts.record(facts.ANSWERS, {"asked": [], "answers": {"fever": "yes"}})
    take_back(person, "saddle_numbness")
    forget()
    assert State().told.answers["fever"] == "yes"
    assert State().held


def test_without_a_hold_the_page_leads_on(person: Client) -> None:
    assert person.get("/mistake/")["Location"] == "/start/"
