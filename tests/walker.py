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
    "one_spot": "It is spread out",
}
AREAS = {"where": ["Low back, left", "Low back, right"]}
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
    """Answers every question of the page and sends it. `ticks` are signs or areas to tick, by their words.

    The last answer may be a button that sends the page; without one, "Next" does.
    """
    marked, chosen = {**AREAS, **(ticks or {})}, {**CHOICES, **(choices or {})}
    here = page.url
    for box in page.locator("form input.input[inputmode=decimal]").all():
        tap_into(box, NUMBERS.get(box.get_attribute("name"), "3"))
    sending = None
    for box in page.locator("form fieldset").all():
        sending = answer_one(box, marked, chosen)
    follow(page, sending or page.locator("form button.btn--main"))
    assert page.url != here, f"{here} asks the same again"


def tap_into(box: Any, text: str) -> None:
    """Taps the field and types."""
    box.click()
    box.fill(text)


def answer_one(box: Any, marked: dict[str, list[str]], chosen: dict[str, str]) -> Any:
    """Answers one question; returns the button that answers it and sends the page, or None."""
    field = box.locator("input, button[name]").first.get_attribute("name")
    buttons = box.locator(f'button[name="{field}"]')
    if box.locator("input[type=checkbox]").count():
        for words in marked.get(field, ["none"]):
            if words == "none":
                if buttons.count():
                    return buttons.first
                box.locator('input[value="none"]').check()
            else:
                box.get_by_label(words).check()
    elif box.locator(".pain__scale").count():
        step = box.locator(f'.pain__scale [value="{SCALES.get(field, "2")}"]')
        if buttons.count():
            return step
        step.check(force=True)
    elif buttons.count():
        return buttons.filter(has_text=beginning(chosen[field])).first if field in chosen else buttons.first
    elif field in chosen:
        box.locator("label.answer", has_text=beginning(chosen[field])).locator("input").check()
    elif not box.get_attribute("data-optional"):
        box.locator("input[type=radio]").first.check()
    return None


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
                page.get_by_label("Longer ago").fill(began)
                follow(page, page.locator("form button.btn--main"))
            else:
                follow(page, page.get_by_role("button", name=CHOICES["since"]))
        else:
            answer_screen(page, ticks, choices)
