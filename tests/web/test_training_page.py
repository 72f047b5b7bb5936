"""The page of the training: with and without a log."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from flow_steps import answer
from strong_export import local_day, strong_export
from web.test_imports import add

pytestmark = pytest.mark.django_db


def page(person: Client) -> str:
    response = person.get("/training/")
    assert response.status_code == 200
    return response.content.decode()


def test_without_a_log_it_offers_one(person: Client) -> None:
    assert "No training to show yet" in page(person)


def test_a_log_is_drawn_with_tables_and_reasons(person: Client) -> None:
    add(person, strong_export(local_day() - timedelta(days=80), weeks=11))
    text = page(person)
    ids = re.findall(r'<[^>]* id="([^"]+)"', text)
    assert len(ids) == len(set(ids)), "no id twice"
    assert "Your log ends" in text
    assert "does not say how likely pain is" in text
    assert "newton" not in text.lower()
    assert "style=" not in text
    assert "What to watch" not in text, "without answers there is no plan to stand behind"


def test_what_to_watch_comes_with_a_plan(person: Client) -> None:
    add(person, strong_export(local_day() - timedelta(days=80), weeks=11))
    answer(person)
    person.post("/log/skip/")
    text = page(person)
    assert "What to watch in the coming weeks" in text
    assert "in a day would be a jump: 10 % above it" in text


@pytest.mark.parametrize(("age", "shown"), [("17", False), ("18", True)])
def test_no_estimated_single_is_drawn_below_18(age: str, shown: bool, person: Client) -> None:
    add(person, strong_export(local_day() - timedelta(days=80), weeks=11))
    answer(person, first={"age": age, "mornings": "0", "young": ["none"], "bone_stress": ["none"]})
    person.post("/log/skip/")
    assert ("Estimated best single" in page(person)) == shown


def test_a_hold_shows_nothing(person: Client) -> None:
    add(person, strong_export(local_day() - timedelta(days=80), weeks=11))
    answer(person, emergency={"emergency_signs": ["0"]})
    assert person.get("/training/").status_code == 302
