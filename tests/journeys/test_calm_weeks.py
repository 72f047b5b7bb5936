"""The pages for a calm back in a real browser: why, self-tests, the week; on a phone and a desk, light and dark."""

from pathlib import Path
from typing import Any

import pytest

from calm_person import seed
from journeys.test_first_day import DESK, PHONE, Inspector
from served import Served
from walker import follow

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def app(tmp_path: Path) -> Any:
    seed(tmp_path)
    with Served(tmp_path) as served:
        yield served


def open_all(page: Any) -> None:
    """Opens everything that is folded."""
    closed = page.locator("details:not([open]) > summary:visible")
    while closed.count():
        closed.first.click()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_pages_can_be_read_and_a_test_be_told(browser: Any, app: Served, size: dict[str, int]) -> None:
    page = browser.new_context(viewport=size, java_script_enabled=True).new_page()
    look = Inspector()
    page.goto(app.link)
    page.goto(f"{app.address}/result/")
    page.goto(f"{app.address}/today/")
    look(page, "today")
    follow(page, page.get_by_role("link", name="Every reason"))
    assert page.get_by_text("It comes out the same.").count() == 1
    open_all(page)
    look(page, "why")
    page.goto(f"{app.address}/why/1999-01-01/")
    look(page, "a day without a plan")
    page.goto(f"{app.address}/today/")
    follow(page, page.get_by_role("link", name="See your week"))
    open_all(page)
    look(page, "week")
    page.goto(f"{app.address}/more/")
    follow(page, page.get_by_role("link", name="Try a self-test"))
    look(page, "tests")
    follow(page, page.get_by_role("link", name="Hinge with a stick"))
    look(page, "hinge")
    follow(page, page.get_by_role("button", name="Save"))
    look(page, "nothing chosen")
    page.get_by_label("It kept all three, half way down, five times").check()
    page.get_by_label("Worst pain during it").select_option("0")
    follow(page, page.get_by_role("button", name="Save"))
    assert page.get_by_role("status").filter(has_text="Noted.").count() == 1
    open_all(page)
    look(page, "tests, all open")
    page.goto(f"{app.address}/tests/side_plank/")
    look(page, "side plank")
    assert not look.wrong, "\n".join(look.wrong)
