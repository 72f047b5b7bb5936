"""A hold stays until a clinician has lifted it, and a report of pain in a session is never lost."""

import pytest
from django.test import Client

from flow_steps import QUIET, answer, check_in, place
from liftagain.web.remembered import forget
from liftagain.web.state import State

pytestmark = pytest.mark.django_db


def go(monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    monkeypatch.setenv("LIFTAGAIN_TODAY", moment)
    forget()


def ready(person: Client) -> None:
    """Everything answered, without a log, the result seen."""
    answer(person)
    person.post("/log/skip/")
    while place(person).startswith("/usual/"):
        person.post(place(person), {"value": "0"})
    person.get("/result/")


def test_a_sign_told_again_after_a_clearance_needs_another(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    go(monkeypatch, "2026-11-10T08:00")
    ready(person)
    go(monkeypatch, "2026-11-11T08:00")
    check_in(person, signs=["0"])
    rules = [finding.rule for finding in State().screening.open_findings]
    go(monkeypatch, "2026-11-12T08:00")
    lifted = {"on": "2026-11-12", "by": "physician", "findings": rules, "allowed": "all", "sure": "yes"}
    person.post("/seen/", lifted)
    assert not State().held
    go(monkeypatch, "2026-11-13T08:00")
    check_in(person, signs=["0"])
    assert State().held
    go(monkeypatch, "2026-11-14T08:00")
    person.post("/questions/emergency/?fresh=1", QUIET["emergency"])
    forget()
    assert State().held


def test_told_anew_on_the_same_day_the_hold_stays(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    go(monkeypatch, "2026-11-10T08:00")
    ready(person)
    go(monkeypatch, "2026-11-11T08:00")
    check_in(person, signs=["0"])
    person.post("/questions/emergency/?fresh=1", QUIET["emergency"])
    forget()
    assert State().held


def test_an_answer_changed_days_later_lifts_nothing(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    go(monkeypatch, "2026-11-10T08:00")
    answer(person, emergency={"age": "34", "emergency_signs": ["0"]})
    assert State().held
    go(monkeypatch, "2026-11-12T09:00")
    person.post("/questions/emergency/", QUIET["emergency"])
    forget()
    assert State().held


def test_a_slip_of_the_same_day_can_be_put_right(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    go(monkeypatch, "2026-11-10T08:00")
    answer(person, emergency={"age": "34", "emergency_signs": ["0"]})
    person.post("/mistake/", {"what": "never_so", "sure": "yes", "signs": ["saddle_numbness"]})
    person.post("/questions/emergency/", QUIET["emergency"])
    forget()
    assert not State().held


def test_a_session_goes_on_over_midnight(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    go(monkeypatch, "2026-11-10T23:58")
    ready(person)
    assert person.post("/session/")["Location"] == "/session/1/"
    go(monkeypatch, "2026-11-11T00:03")
    assert person.post("/session/1/hurts/", {"value": "8", "where": "leg"})["Location"].startswith("/changed/")


def test_leg_pain_ends_the_session_and_stops_tomorrow(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    go(monkeypatch, "2026-11-10T12:00")
    ready(person)
    person.post("/session/")
    assert person.post("/session/1/hurts/", {"value": "4", "where": "leg"})["Location"] == "/changed/?leg=1"
    forget()
    assert person.get("/session/2/")["Location"] == "/today/"
    assert State().told.answers["leg_pain"] == "above_knee"
    go(monkeypatch, "2026-11-11T08:00")
    assert State().plan.progression == "stop"


def test_severe_pain_ends_the_session_and_screens(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    go(monkeypatch, "2026-11-10T12:00")
    ready(person)
    person.post("/session/")
    assert person.post("/session/1/hurts/", {"value": "8", "where": "back"})["Location"] == "/changed/"
    forget()
    assert person.get("/session/2/")["Location"] == "/today/"


def test_milder_pain_in_the_back_goes_on_to_the_next_movement(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    go(monkeypatch, "2026-11-10T12:00")
    ready(person)
    person.post("/session/")
    assert person.post("/session/1/hurts/", {"value": "4", "where": "back"})["Location"] == "/session/2/"
