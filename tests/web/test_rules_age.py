"""The pages say when the rules were last changed, and once that is long ago, that it is."""

import pytest
from django.test import Client

from flow_steps import answer, place
from liftagain.web.remembered import forget

pytestmark = pytest.mark.django_db
OLD = "That is a long time ago."


def text(person: Client, path: str) -> str:
    return " ".join(person.get(path).content.decode().split())


def test_old_rules_are_named_as_old(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIFTAGAIN_TODAY", "2031-05-05T08:00")
    forget()
    answer(person)
    person.post("/log/skip/")
    while place(person).startswith("/usual/"):
        person.post(place(person), {"value": "0"})
    assert OLD in text(person, "/result/")
    page = text(person, "/about/")
    assert "The rules were last changed on" in page
    assert OLD in page
    assert "Look for a newer version" in page


def test_new_rules_are_dated_and_not_called_old(person: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIFTAGAIN_TODAY", "2026-11-26T08:00")
    forget()
    page = text(person, "/about/")
    assert "The rules were last changed on 25 Nov 2026" in page
    assert OLD not in page
