"""The week in the app: only in Maintain, with the review's warnings, and a nudge that is noted and stays rare."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from flow_steps import answer
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts, nudges
from liftagain.web.journal.imports import add
from liftagain.web.remembered import forget
from strong_export import local_day, strong_export

pytestmark = pytest.mark.django_db
DAYS = 34


def text(person: Client, path: str) -> str:
    response = person.get(path)
    assert response.status_code == 200, f"{path} leads to {response.get('Location')}"
    return " ".join(response.content.decode().split())


def open_on(person: Client, on: date, monkeypatch: pytest.MonkeyPatch, **told: Any) -> None:
    """A morning without pain, with the warning signs asked again."""
    monkeypatch.setenv("LIFTAGAIN_TODAY", f"{on}T08:00")
    body = {"pain_now_morning": 0, "pain_worst": 0, "pain_during": 0, "session_done": "all", **told}
    facts.record(facts.CHECK_IN, body, day=on)
    person.post("/check-in/signs/", {"recheck": ["none"]})
    forget()


@pytest.fixture
def calm(person: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    """A person whose back has been calm for weeks, and whose log tells of deadlifts and one jump."""
    begun = local_day() - timedelta(days=DAYS)
    monkeypatch.setenv("LIFTAGAIN_TODAY", f"{begun}T08:00")
    answer(person)
    person.post("/log/skip/")
    person.get("/result/")
    for number in range(1, DAYS + 1):
        score = 3 if number < 5 else 2 if number < 10 else 1 if number < 14 else 0
        monkeypatch.setenv("LIFTAGAIN_TODAY", f"{begun + timedelta(days=number)}T08:00")
        body = {"pain_now_morning": score, "pain_worst": score, "pain_during": 0, "session_done": "all"}
        facts.record(facts.CHECK_IN, body, day=begun + timedelta(days=number))
        if number % 7 == DAYS % 7:  # the warning signs are asked again before they are stale
            person.post("/check-in/signs/", {"recheck": ["none"]})
    add("before.csv", strong_export(begun - timedelta(days=7 * 11 + 5), weeks=12, jump=1.6))
    add("since.csv", strong_export(begun + timedelta(days=4), weeks=4, exercise="Bench Press (Barbell)"))
    forget()
    return person


def test_the_week_stands_in_maintain(calm: Client) -> None:
    page = text(calm, "/week/")
    assert page.count('class="flow-s week-day"') == 7
    assert "Strength on 2 days" in page
    assert "What came before last time" in page
    assert "160 kg after 100 kg" in page
    assert "does not say that it brought it on" in page
    assert "/week/" in text(calm, "/today/")


def test_a_nudge_is_noted_once_and_comes_rarely(calm: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages are opened day after day: a nudge on few of them, the same one on both pages of a day."""
    said: dict[date, str] = {}
    for number in range(8):
        on = local_day() + timedelta(days=number)
        open_on(calm, on, monkeypatch)
        for path in ("/today/", "/week/", "/today/"):
            assert text(calm, path)
        said |= {day: name for name, day in nudges.said() if day == on}
    assert said
    assert len(nudges.said()) == len(said), "a nudge was noted twice"
    first = min(said)
    assert sum((on - first).days < 7 for on in said) <= knowledge().limit("nudges_a_week")
    assert len(set(said.values())) == len(said)


def test_before_maintain_there_is_no_week_and_no_nudge(person: Client) -> None:
    answer(person)
    person.post("/log/skip/")
    person.get("/result/")
    page = text(person, "/week/")
    assert "No week to build yet" in page
    assert "/week/" not in text(person, "/today/")
    assert not nudges.said()


def test_without_a_plan_the_week_leads_on(person: Client) -> None:
    assert person.get("/week/").status_code == 302
