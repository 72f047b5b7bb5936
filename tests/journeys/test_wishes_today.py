"""One tap changes today's session in a real browser, on a phone and a desk; nothing needs a script."""

import os
from pathlib import Path
from typing import Any

import pytest

from journeys.test_first_day import DESK, PHONE, Inspector, look_nowhere
from served import Served
from walker import follow, walk_questions

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_today_is_changed_with_one_tap_and_back(browser: Any, app: Served, size: dict[str, int]) -> None:
    page = browser.new_context(viewport=size, java_script_enabled=True).new_page()
    page.goto(app.link)
    walk_questions(page, look_nowhere)
    follow(page, page.locator("form[action='/log/skip/'] button"))
    while "/usual/" in page.url:
        follow(page, page.locator("form button").first)
    page.goto(f"{app.address}/result/")
    page.goto(f"{app.address}/today/")
    look = Inspector()
    look(page, "today, before")
    follow(page, page.get_by_role("button", name="I have 5 min"))
    assert page.get_by_role("heading", name="Today is changed").count() == 1
    look(page, "today, five minutes")
    follow(page, page.get_by_role("button", name="Take back").first)
    assert page.get_by_role("heading", name="Today is changed").count() == 0
    swap = page.get_by_role("button", name="Swap").first
    gone = swap.get_attribute("value")
    follow(page, swap)
    assert page.locator(f'button[name="swap"][value="{gone}"]').count() == 0
    look(page, "today, swapped")
    follow(page, page.get_by_role("button", name="Start the session"))
    look(page, "session")
    if (folder := os.environ.get("LIFTAGAIN_LOOK")) is not None:
        page.screenshot(path=Path(folder) / f"session-{size['width']}.png", full_page=True)
        page.goto(f"{app.address}/today/")
        page.screenshot(path=Path(folder) / f"today-{size['width']}.png", full_page=True)
    assert not look.wrong, "\n".join(look.wrong)
