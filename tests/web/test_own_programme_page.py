"""The page of the own programme: with a log, without one, and while everything is held."""

from datetime import timedelta

import pytest
from django.test import Client

from flow_steps import answer
from strong_export import local_day, strong_export
from web.test_imports import add

pytestmark = pytest.mark.django_db


def test_each_set_of_the_usual_sessions_has_its_verdict(person: Client) -> None:
    add(person, strong_export(local_day() - timedelta(days=80), weeks=11))
    answer(person)
    person.post("/log/skip/")
    person.get("/result/")
    assert "/own-programme/" in person.get("/today/").content.decode()
    text = person.get("/own-programme/").content.decode()
    assert "Your own programme today" in text
    assert 'class="verdict verdict--' in text
    assert "not on top of it" in text
    assert "style=" not in text


def test_without_a_log_it_offers_one(person: Client) -> None:
    answer(person)
    person.post("/log/skip/")
    person.get("/result/")
    text = person.get("/own-programme/").content.decode()
    assert "With a training log" in text
    assert "verdict--" not in text


def test_a_hold_shows_nothing_of_it(person: Client) -> None:
    add(person, strong_export(local_day() - timedelta(days=80), weeks=11))
    answer(person, emergency={"emergency_signs": ["0"]})
    assert person.get("/own-programme/").status_code == 302
