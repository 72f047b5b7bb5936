"""The advice in a real browser: phone and desk, light and dark, axe, and a card that moves on without a script."""

from pathlib import Path
from typing import Any

import pytest

from journeys.test_first_day import DESK, PHONE, Inspector
from served import Served
from walker import follow

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGES = (
    "guide", "guide/?q=ice", "guide/?q=nothing-of-the-kind", "guide/ice-and-heat", "guide/sitting-breaks",
    "guide/sleep", "guide/nutrition", "guide/telling-an-instructor", "guide/ice-and-heat/card",
    "guide/ice-and-heat/card/?first=ice&step=1&timer=on", "guide/ice-and-heat/card/?first=ice&step=4",
    "exercise/dead-bug", "exercise/row-machine",
)  # fmt: skip


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_page_of_the_advice_can_be_read(browser: Any, app: Served, size: dict[str, int]) -> None:
    look = Inspector()
    page = browser.new_context(viewport=size).new_page()
    page.goto(app.link)
    for name in PAGES:
        page.goto(f"{app.address}/{name}" + ("" if "?" in name else "/"))
        look(page, name)
    assert look.seen == list(PAGES)
    assert not look.wrong


def test_from_the_menu_to_the_second_pack_without_scripts(browser: Any, app: Served) -> None:
    page = browser.new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(app.link)
    page.goto(f"{app.address}/more/")
    follow(page, page.get_by_role("link", name="Good advice"))
    page.get_by_label("Find").fill("ice")
    follow(page, page.get_by_role("button", name="Show"))
    follow(page, page.get_by_role("link", name="Ice or heat"))
    follow(page, page.get_by_role("link", name="The timed card"))
    follow(page, page.get_by_role("link", name="Start without it"))
    for title in ("Heat on", "Pack off", "Ice on"):
        assert title in (page.get_by_role("heading", level=1).text_content() or "")
        follow(page, page.get_by_role("link", name="Next step"))
    assert page.get_by_role("link", name="Done").count() == 1


def test_the_clock_moves_the_page_on(browser: Any, app: Served, tmp_path: Path) -> None:
    """The header of the real app, with its minutes made milliseconds on the way to the browser."""
    page = browser.new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(app.link)

    def hurried(route: Any) -> None:
        answer = route.fetch()
        headers = {**answer.headers}
        if "refresh" in headers:
            headers["refresh"] = "0; url=" + headers["refresh"].split("; url=")[1]
        route.fulfill(response=answer, headers=headers)

    page.route("**/card/*", hurried)
    page.goto(f"{app.address}/guide/ice-and-heat/card/?first=ice&step=1&timer=on")
    page.wait_for_url("**/guide/ice-and-heat/card/")
    assert page.get_by_role("heading", name="Ice and heat: the card").count() == 1
