"""The weekly look in a real browser: by keyboard, without scripts, on a phone and a desk, light and dark."""

from pathlib import Path
from typing import Any

import pytest

from journeys.test_first_day import DESK, PHONE, Inspector, look_nowhere
from served import Served
from walker import follow, walk_questions

pytestmark = [pytest.mark.browser, pytest.mark.slow]
ACTIVITIES = ("deadlift 100 kg", "sit for an hour", "run 5 km")


def begin(page: Any, app: Served) -> None:
    """The first questions, without a log."""
    page.goto(app.link)
    walk_questions(page, look_nowhere)
    follow(page, page.get_by_role("button", name="I have no log"))


def rate(page: Any, value: str) -> None:
    """Gives every scale of the page the same number."""
    for box in page.locator(f'input[type=radio][value="{value}"]').all():
        box.check(force=True)
    follow(page, page.get_by_role("button", name="Next"))


def look_at_the_week(page: Any, app: Served, look: Any, value: str) -> None:
    """The four pages, from the start to Progress."""
    page.goto(f"{app.address}/weekly/activities/")
    if page.get_by_label("Activity 1").count():
        look(page, "names")
        for place, name in enumerate(ACTIVITIES, 1):
            page.get_by_label(f"Activity {place}").fill(name)
        follow(page, page.get_by_role("button", name="Next"))
    for name in ("activities", "pain", "mind"):
        assert f"/weekly/{name}/" in page.url
        look(page, name)
        rate(page, value)
    look(page, "change")
    follow(page, page.get_by_role("button", name="A little better"))
    assert "/progress/" in page.url


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_page_can_be_read_and_used(browser: Any, tmp_path: Path, size: dict[str, int]) -> None:
    look = Inspector()
    for day, value in (("2026-11-02", "3"), ("2026-11-09", "6")):
        with Served(tmp_path, LIFTAGAIN_TODAY=day) as app:
            page = browser.new_context(viewport=size).new_page()
            if value == "3":
                begin(page, app)
            else:
                page.goto(app.link)
            look_at_the_week(page, app, look, value)
            look(page, "progress")
            if value == "6":
                other_pages(page, app, look)
    assert not look.wrong, "\n".join(look.wrong)


def other_pages(page: Any, app: Served, look: Any) -> None:
    """The offer, the totals with and without a mistake, the correction; every reason open."""
    assert page.get_by_role("heading", name="My own activities: 3 to 6, better").count()
    for name in ("weekly", "progress/activities", "progress/totals"):
        page.goto(f"{app.address}/{name}/")
        look(page, name)
    follow(page, page.get_by_role("button", name="Save"))
    look(page, "totals, a mistake")
    page.get_by_label("Questionnaire").select_option("odi")
    page.get_by_label("Total").fill("38")
    follow(page, page.get_by_role("button", name="Save"))
    closed = page.locator("#weekly details:not([open]) > summary:visible")
    while closed.count():
        closed.first.click()
    look(page, "progress, all open")
    follow(page, page.get_by_role("link", name="Change Oswestry Disability Index (ODI)"))
    look(page, "a correction")


def test_it_works_by_keyboard_alone_and_without_scripts(browser: Any, app: Served) -> None:
    page = browser.new_context(viewport=PHONE, java_script_enabled=False).new_page()
    begin(page, app)
    page.goto(f"{app.address}/weekly/mind/")
    page.locator('input[name="confidence"]').first.focus()
    page.keyboard.press("Space")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    page.locator('input[name="fear-of-movement"]').first.focus()
    page.keyboard.press("ArrowRight")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    assert "/weekly/change/" in page.url
    page.goto(f"{app.address}/progress/")
    assert page.get_by_text("Confidence: 4").count()
    assert page.get_by_text("Fear of movement: 1").count()
