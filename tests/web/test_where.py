"""The small body map on the page of progress."""

import pytest
from django.test import Client

from flow_steps import answer, check_in

pytestmark = pytest.mark.django_db


def page(person: Client, leg: str) -> str:
    answer(person)
    person.post("/log/skip/")
    person.get("/result/")
    check_in(person, leg=leg)
    return person.get("/progress/").content.decode()


def test_the_areas_that_were_tapped_last_stand_beside_the_course_with_their_words(person: Client) -> None:
    text = page(person, "1")
    assert "Where it hurts" in text
    assert text.count('class="bm-mark"') == 1
    assert "Left buttock. <span" in text


def test_where_nothing_was_tapped_there_is_no_picture(person: Client) -> None:
    assert "bm-small" not in page(person, "0")
