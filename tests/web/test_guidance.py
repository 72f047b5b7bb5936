"""The advice in the pages: a list with search, a page for each topic, the timed card without a script."""

import re

import pytest
from django.test import Client

from flow_steps import answer
from liftagain.knowledge.bundle import knowledge

pytestmark = pytest.mark.django_db
CARD = "/guide/ice-and-heat/card/"


def text(person: Client, address: str) -> str:
    response = person.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def test_every_topic_can_be_reached_from_the_list(person: Client) -> None:
    listed = text(person, "/guide/")
    for topic in knowledge().guidance.values():
        assert topic.title in listed
    addresses = set(re.findall(r'href="((?:/guide/[a-z-]+|/medicines|/just-happened|/who-to-see)/)"', listed))
    assert len(addresses) == len(knowledge().guidance)
    for address in addresses:
        assert "<h1>" in text(person, address)


def test_the_list_is_reached_from_the_menu(person: Client) -> None:
    assert 'href="/guide/"' in text(person, "/more/")
    assert 'href="/guide/"' in text(person, "/library/")


def test_it_can_be_searched(person: Client) -> None:
    found = text(person, "/guide/?q=ice")
    assert "/guide/ice-and-heat/" in found
    assert "/guide/nutrition/" not in found
    assert "Nothing with these words" in text(person, "/guide/?q=xyzzy")
    assert "<script>alert" not in text(person, "/guide/?q=<script>alert(1)</script>")


@pytest.mark.parametrize("name", ["ice-and-heat", "bed-rest", "belts-and-shoes", "telling-an-instructor"])
def test_both_sides_stand_on_the_page(person: Client, name: str) -> None:
    page = text(person, f"/guide/{name}/")
    from django.utils.html import escape

    for view in knowledge().guidance[name].views:
        assert escape(view.says) in page
    assert "This is what we follow" in page


@pytest.mark.parametrize("name", ["medicines", "first-ten-minutes", "who-to-see"])
def test_what_depends_on_the_answers_keeps_its_own_page(person: Client, name: str) -> None:
    response = person.get(f"/guide/{name}/")
    assert response.status_code == 302
    assert not response["Location"].startswith("/guide/")


def test_an_unknown_topic_is_not_found(person: Client) -> None:
    assert person.get("/guide/no-such-topic/").status_code == 404
    assert person.get("/drawing/guide/no-such-topic.svg").status_code == 404
    assert person.get("/drawing/minutes/0.svg").status_code == 404


@pytest.mark.parametrize("name", ["sitting-breaks", "lifting-in-daily-life", "sleep", "ice-and-heat"])
def test_a_topic_is_drawn(person: Client, name: str) -> None:
    assert f"/drawing/guide/{name}.svg" in text(person, f"/guide/{name}/")
    assert person.get(f"/drawing/guide/{name}.svg")["Content-Type"] == "image/svg+xml"


def test_the_card_goes_from_one_pack_to_the_other_by_itself(person: Client) -> None:
    """The header moves the page on; without the clock it stays."""
    address, titles = f"{CARD}?first=ice&step=1&timer=on", []
    for _ in range(4):
        response = person.get(address)
        page = response.content.decode()
        assert "<script" not in page
        titles.append(re.search(r"<h1>([^<]+)</h1>", page)[1])  # type: ignore[index]
        seconds, address = response["Refresh"].split("; url=")
        assert int(seconds) in {15 * 60, 20 * 60}
        assert "The pain gets stronger" in page
    assert [title.split(":")[0] for title in titles] == [
        "Ice on", "Pack off", "Heat on, if you like", "Pack off",
    ]  # fmt: skip
    assert address == CARD, "after the last step it begins again"


def test_without_the_clock_it_waits(person: Client) -> None:
    response = person.get(f"{CARD}?first=heat&step=1")
    assert "Refresh" not in response.headers
    assert "Heat on: 15 minutes" in response.content.decode()
    assert "Refresh" not in person.get(CARD).headers


def test_the_start_of_the_card_shows_the_disagreement_and_the_steps(person: Client) -> None:
    page = text(person, CARD)
    assert "The articles disagree" in page
    assert "We do not know when your pain began" in page
    assert page.count("minutes.</strong>") == 4


@pytest.mark.parametrize("query", ["step=9", "step=99", "step=-1", "step=x", "first=%00", "step=5&timer=on"])
def test_an_odd_address_gives_the_start_of_the_card(person: Client, query: str) -> None:
    response = person.get(f"{CARD}?{query}", follow=True)
    assert response.status_code == 200
    assert "Ice and heat: the card" in response.content.decode()


def test_the_card_knows_the_day(person: Client) -> None:
    answer(person)
    page = text(person, CARD)
    assert "We do not know" not in page
    assert "the articles" in page


def test_a_hold_stands_over_the_advice(person: Client) -> None:
    answer(person, emergency={"emergency_signs": ["0"]})
    assert person.get("/guide/").status_code == 302
