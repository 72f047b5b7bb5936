"""The page of the training in a real browser: on a phone and a desk, light and dark, everything open."""

from pathlib import Path
from typing import Any

import pytest

from journeys.test_first_day import DESK, PHONE, Inspector, a_log, look_nowhere
from served import Served
from walker import follow, walk_questions

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_training_can_be_read(browser: Any, app: Served, tmp_path: Path, size: dict[str, int]) -> None:
    page = browser.new_context(viewport=size, java_script_enabled=True).new_page()
    page.goto(app.link)
    walk_questions(page, look_nowhere)
    page.set_input_files("#file", a_log(tmp_path))
    follow(page, page.get_by_role("button", name="Look at it"))
    follow(page, page.get_by_role("button", name="Add"))
    follow(page, page.get_by_role("link", name="See your training week by week"))
    look = Inspector()
    look(page, "training")
    closed = page.locator("details:not([open]) > summary:visible")
    while closed.count():
        closed.first.click()
    look(page, "training, all open")
    page.goto(f"{app.address}/progress/")
    assert page.get_by_role("link", name="See your training week by week").count() == 1
    page.goto(f"{app.address}/today/")
    follow(page, page.get_by_role("link", name="What of your own programme to do today"))
    look(page, "own programme")
    assert not look.wrong, "\n".join(look.wrong)
