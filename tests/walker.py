"""Walks through the app in a real browser as a person would, page by page."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
NO_CHROMIUM = "not run: no Chromium"
ARGUMENTS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run"]

CHOICES = {
    "onset": "Suddenly, during exercise",
    "since": "One or two days ago",
    "hard_exercise": "Yes",
    "trend": "Getting better",
    "night": "No pain at night",
    "sex": "Male",
}
NUMBERS = {"age": "34"}
SCALES = {"pain_now": "3", "pain_worst": "5"}
Look = Callable[[Any, str], None]


@contextmanager
def chromium() -> Iterator[Any]:
    """The system's browser; where it is missing, the test is reported as not run."""
    if not CHROMIUM.exists():
        pytest.skip(NO_CHROMIUM)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


def beginning(words: str) -> re.Pattern[str]:
    """Texts that begin with these words."""
    return re.compile(rf"^\s*{re.escape(words)}")


def follow(page: Any, control: Any) -> None:
    """Presses a button or a link and waits until the next page stands: a click alone returns before it."""
    with page.expect_navigation(wait_until="load"):
        control.click()


def answer_screen(page: Any, ticks: dict[str, list[str]] | None = None, choices: dict[str, str] | None = None) -> None:
    """Answers every question of the page and sends it. `ticks` are signs to tick, by their words."""
    ticks, chosen = ticks or {}, {**CHOICES, **(choices or {})}
    here = page.url
    for box in page.locator("form fieldset").all():
        field = box.locator("input, button.answer").first.get_attribute("name")
        if box.locator("button.answer").count():
            wanted = (
                box.locator("button.answer", has_text=beginning(chosen[field]))
                if field in chosen
                else box.locator("button.answer").first
            )
            follow(page, wanted.first)
            return
        if box.locator("input[type=checkbox]").count():
            for words in ticks.get(field, ["none"]):
                mark = box.locator('input[value="none"]') if words == "none" else box.get_by_label(words)
                mark.check()
        elif box.locator(".pain__scale").count():
            box.locator(f'input[value="{SCALES.get(field, "2")}"]').check(force=True)
        elif field in chosen:
            box.locator("label.answer", has_text=beginning(chosen[field])).locator("input").check()
        elif not box.get_attribute("data-optional"):
            box.locator("input[type=radio]").first.check()
    for box in page.locator("form input.input[inputmode=decimal]").all():
        box.fill(NUMBERS.get(box.get_attribute("name"), "3"))
    follow(page, page.locator("form button.btn--main"))
    assert page.url != here, f"{here} asks the same again"


def walk_questions(
    page: Any,
    look: Look,
    ticks: dict[str, list[str]] | None = None,
    choices: dict[str, str] | None = None,
    began: str = "",
) -> None:
    """From the start to the place after the questions (the log, or the page of a hold)."""
    look(page, "start")
    follow(page, page.get_by_role("button", name="Start"))
    while "/questions/" in page.url or "/began/" in page.url:
        name = page.url.rstrip("/").split("/")[-1]
        look(page, name)
        if "/questions/" not in page.url:
            if began:
                page.get_by_label("Or on another day").fill(began)
                follow(page, page.get_by_role("button", name="Next"))
            else:
                follow(page, page.get_by_role("button", name="Yesterday"))
        else:
            answer_screen(page, ticks, choices)
