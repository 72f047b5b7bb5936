"""The card for ice and heat starts with what the articles name for the day, and goes over from one to the other."""

from datetime import date, timedelta

import pytest

from liftagain.app.pack_card import HEAT, ICE, pack_card
from liftagain.knowledge.bundle import knowledge

DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("ago", "offered"),
    [(0, ICE), (1, ICE), (2, HEAT), (3, HEAT), (40, HEAT)],  # 24 to 48 hours of ice, then heat
)
def test_it_goes_over_from_ice_to_heat(ago: int, offered: str) -> None:
    card = pack_card(DAY, DAY - timedelta(days=ago))
    assert (card.offered, card.first) == (offered, offered)
    assert card.switches_on == DAY - timedelta(days=ago) + timedelta(days=2)


@pytest.mark.parametrize("pain_on", [None, DAY + timedelta(days=1)])
def test_without_a_day_nothing_is_offered(pain_on: date | None) -> None:
    card = pack_card(DAY, pain_on)
    assert card.offered is None
    assert card.switches_on is None


@pytest.mark.parametrize(("chosen", "second"), [(ICE, HEAT), (HEAT, ICE)])
def test_the_person_chooses_and_the_other_comes_second(chosen: str, second: str) -> None:
    card = pack_card(DAY, DAY, chosen)
    assert (card.first, card.second) == (chosen, second)
    assert card.offered == ICE


def test_a_word_that_is_no_pack_is_not_taken() -> None:
    assert pack_card(DAY, DAY, "fire").first == ICE


def test_each_pack_is_between_what_the_articles_say() -> None:
    card = pack_card(DAY, DAY)
    on = [seconds for step, seconds in zip(card.steps, card.seconds, strict=True) if step.lasts == "pack_on_s"]
    assert len(on) == 2
    assert all(10 * 60 <= seconds <= 20 * 60 for seconds in on)
    assert [step.lasts for step in card.steps] == ["pack_on_s", "pack_off_s"] * 2
    assert set(knowledge().limits["pack_on_s"].now.sources) >= {"article-phases", "article-recovery"}
