"""One tap on the page of today: the new session at once, with what it costs, and it can be taken back."""

import re
from typing import Any

import pytest
from django.test import Client

from flow_steps import answer
from liftagain.web.journal import facts
from liftagain.web.journal.models import Fact
from liftagain.web.state import State

pytestmark = pytest.mark.django_db


@pytest.fixture
def today(person: Client) -> Client:
    """Somebody whose plan for today stands, with a gym and forty minutes."""
    answer(person, health={"since": "2"})
    person.post("/log/skip/")
    while (here := person.get("/")["Location"]).startswith("/usual/"):
        person.post(here, {"value": "0"})
    person.get("/result/")
    facts.record(facts.PERSON, {"equipment": ["gym"], "minutes": 40})
    return person


def page(person: Client) -> str:
    return person.get("/today/").content.decode()


def session() -> list[str]:
    return [item.exercise for item in State().plan.session.items]


@pytest.mark.parametrize("told", [{"minutes": "5"}, {"without": "all"}, {"without": "gym"}])
def test_one_tap_gives_a_session_that_says_what_was_asked(today: Client, told: dict[str, str]) -> None:
    response = today.post("/today/wish/", told)
    assert response["Location"] == "/today/#changed"
    assert session()
    assert "Today is changed" in page(today)
    assert (State().plan.session.minutes <= 5) or "minutes" not in told


def test_an_exercise_that_hurts_or_is_swapped_gives_way(today: Client) -> None:
    for name in ("swap", "hurts"):
        gone = next(item.exercise for item in State().plan.session.items if item.part == "main")
        today.post("/today/wish/", {name: gone})
        assert gone not in session()
    assert "Does it go into a leg" in page(today)


def test_a_wish_is_a_fact_and_can_be_taken_back(today: Client) -> None:
    before = session()
    today.post("/today/wish/", {"minutes": "5"})
    wish = facts.latest(facts.DAY_WISH)
    assert wish is not None
    assert wish.told == {"minutes": 5}
    assert f'value="{wish.id}"' in page(today)
    today.post("/today/wish/", {"undo": str(wish.id)})
    assert session() == before
    assert Fact.objects.filter(kind=facts.DAY_WISH).count() == 2  # nothing is overwritten
    assert "Today is changed" not in page(today)


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"minutes": "many"},
        {"minutes": "0"},
        {"minutes": "500"},
        {"swap": "no-such-thing"},
        {"without": "the moon"},
        {"swap": "cat-cow", "hurts": "cat-cow"},
    ],
)
def test_what_cannot_be_asked_is_refused_and_not_stored(today: Client, told: dict[str, Any]) -> None:
    assert today.post("/today/wish/", told).status_code == 400
    assert facts.latest(facts.DAY_WISH) is None


def test_taking_back_what_is_not_there_changes_nothing(today: Client) -> None:
    today.post("/today/wish/", {"minutes": "5"})
    for name in ("nonsense", "00000000-0000-0000-0000-000000000000"):
        today.post("/today/wish/", {"undo": name})
    assert facts.latest(facts.DAY_WISH) is not None


def test_a_swap_in_the_session_goes_on_with_what_is_done(today: Client) -> None:
    today.post("/session/")
    first, *rest = [item.exercise for item in State().session_items]
    today.post("/session/1/", {"done": "1"})
    second = rest[0]
    response = today.post("/today/wish/", {"swap": second})
    items = [item.exercise for item in State().session_items]
    assert items[0] == first
    assert second not in items
    assert response["Location"] == "/session/2/"
    assert today.get("/session/2/").status_code == 200


def test_every_exercise_has_its_two_taps(today: Client) -> None:
    shown = page(today)
    inside = [item.exercise for item in State().plan.session.items if item.part != "through_the_day"]
    for name in ("hurts", "swap"):
        assert set(re.findall(f'name="{name}" value="([a-z-]+)"', shown)) == set(inside)
