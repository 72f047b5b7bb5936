"""The pages around an urgent result in a real browser: no axe violation, nothing too wide, and a card on one sheet."""

import re
from typing import Any

import pytest

from journeys.test_first_day import DESK, PHONE, Inspector, look_nowhere
from served import Served
from walker import follow, walk_questions

pytestmark = [pytest.mark.browser, pytest.mark.slow]
LEG = {"leg_pain": "Below the knee", "leg_numbness": "One leg", "leg_weakness": "No"}


def open_all(page: Any) -> None:
    """Opens every fold of the page, so that what is in it is looked at too."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_from_an_emergency_to_the_mistake_and_back(browser: Any, app: Served, size: dict[str, int]) -> None:
    page = browser.new_context(viewport=size, locale="en-GB").new_page()
    page.goto(app.link)
    walk_questions(page, look_nowhere, {"emergency_signs": ["Numb or strange between the legs"]})
    look = Inspector()
    open_all(page)
    look(page, "help")
    assert page.get_by_role("link", name="Call 112").get_attribute("href") == "tel:112"
    assert page.get_by_role("link", name="United Kingdom: call 999").count() == 1
    for name in ("region/?back=/help/", "card", "who-to-see", "seen"):
        page.goto(f"{app.address}/{name}")
        open_all(page)
        look(page, name)
    page.goto(f"{app.address}/help/")
    follow(page, page.get_by_role("link", name="I tapped this by mistake"))
    look(page, "mistake")
    follow(page, page.get_by_role("button", name="It was so, and it got better"))
    look(page, "better")
    follow(page, page.get_by_role("link", name="Back to what to do now"))
    follow(page, page.get_by_role("link", name="I tapped this by mistake"))
    follow(page, page.get_by_role("link", name="I tapped it by mistake"))
    look(page, "read again")
    page.get_by_label("Numbness between the legs").check()
    follow(page, page.get_by_role("button", name="Take back what I ticked"))
    assert "/questions/emergency/" in page.url
    assert page.locator("input:checked").count() == 0
    assert not look.wrong


def test_the_result_of_a_leg_with_everything_unfolded(browser: Any, app: Served) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.goto(app.link)
    walk_questions(page, look_nowhere, {"emergency_signs": ["A leg hurts"]}, LEG)
    follow(page, page.locator("form[action='/log/skip/'] button"))
    while "/usual/" in page.url:
        follow(page, page.locator("main form button").first)
    look = Inspector()
    open_all(page)
    look(page, "result")
    page.goto(f"{app.address}/medicines/")
    open_all(page)
    look(page, "medicines")
    assert not look.wrong


def test_the_card_prints_on_one_small_sheet_without_the_menu(browser: Any, app: Served) -> None:
    page = browser.new_context(viewport=PHONE, color_scheme="dark").new_page()
    page.goto(app.link)
    page.goto(f"{app.address}/card/")
    printed = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1
    page.emulate_media(media="print")
    assert not page.get_by_role("navigation").is_visible()
    card = page.locator(".warning-card")
    assert card.is_visible()
    assert card.evaluate("one => getComputedStyle(one).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
