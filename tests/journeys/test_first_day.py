"""The whole first day in a real browser: on every page no axe violation, nothing too wide, no script needed."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]

from served import Served
from strong_export import local_day, strong_export
from walker import answer_screen, follow, walk_questions

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1280, "height": 900}
REST = (
    *("progress", "library", "exercise/bird-dog", "more", "settings", "imports", "privacy", "privacy/delete", "about"),
    *(
        "questions",
        "just-happened",
        "seen",
        "log",
        "began",
        "no-such-page",
        "card",
        "who-to-see",
        "medicines",
        "region",
        "guide",
    ),
)


class Inspector:
    """Looks at each page as it stands, light and dark; keeps what is wrong with it."""

    def __init__(self) -> None:
        self.axe = Axe()
        self.seen: list[str] = []
        self.wrong: list[str] = []

    def __call__(self, page: Any, name: str) -> None:
        self.seen.append(name)
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # or a colour is measured halfway
            self.wrong += [f"{name}, {scheme}: {found}" for found in violations(self.axe, page)]
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > page.viewport_size["width"]:
            self.wrong.append(f"{name}: {width} px wide")
        if page.locator("h1").count() != 1:
            self.wrong.append(f"{name}: {page.locator('h1').count()} main headings")


def violations(axe: Axe, page: Any) -> list[str]:
    """What axe finds on the page."""
    found = axe.run(page).response["violations"]
    return [f"{rule['id']}: {node['html'][:160]}" for rule in found for node in rule["nodes"]]


def a_log(folder: Path) -> str:
    """A training log that ends with a heavier session two days ago."""
    path = folder / "strong.csv"
    path.write_bytes(strong_export(local_day() - timedelta(days=7 * 11 + 5), weeks=12, jump=1.4))
    return str(path)


def look_nowhere(_page: Any, _name: str) -> None:
    """For walks that another test looks at."""


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_the_first_day(browser: Any, app: Served, tmp_path: Path, size: dict[str, int]) -> None:
    context = browser.new_context(viewport=size)
    page = context.new_page()
    page.goto(app.link)
    look = Inspector()
    walk_questions(page, look)
    look(page, "log")
    page.set_input_files("#file", a_log(tmp_path))
    follow(page, page.get_by_role("button", name="Look at it"))
    look(page, "preview")
    follow(page, page.get_by_role("button", name="Add"))
    assert page.url.endswith("/result/")
    look(page, "result")
    assert page.get_by_role("heading", name="deadlift", exact=False).count()
    follow(page, page.get_by_role("button", name="Start the session"))
    look(page, "session")
    follow(page, page.get_by_role("button", name="Done"))
    follow(page, page.get_by_role("link", name="It hurts"))
    look(page, "hurts")
    page.locator('input[value="4"]').check(force=True)
    page.get_by_label("Only in my back").check()
    follow(page, page.get_by_role("button", name="Go on"))
    while not page.url.endswith("/session/done/"):
        follow(page, page.get_by_role("button", name="Done"))
    look(page, "session done")
    page.locator('input[value="2"]').check(force=True)
    follow(page, page.get_by_role("button", name="Save"))
    check_in(page, app, look)
    look(page, "today")
    for name in REST:
        page.goto(f"{app.address}/{name}/")
        look(page, name)
    assert not look.wrong, "\n".join(look.wrong)
    assert len(look.seen) > 35


def check_in(page: Any, app: Served, look: Any) -> None:
    """The daily check-in with a quiet morning."""
    page.goto(f"{app.address}/check-in/")
    while "/check-in/" in page.url:
        look(page, page.url.rstrip("/").split("/")[-1])
        if page.locator("button.answer").count() and not page.locator("input[type=checkbox]").count():
            follow(page, page.locator("button.answer").first)
        else:
            answer_screen(page)
    if "/weekly/" in page.url:
        look(page, "weekly offer")
        follow(page, page.get_by_role("button", name="Not today"))


def test_without_scripts_everything_works(browser: Any, app: Served, tmp_path: Path) -> None:
    page = browser.new_context(viewport=PHONE, java_script_enabled=False).new_page()
    page.goto(app.link)
    walk_questions(page, look_nowhere)
    page.set_input_files("#file", a_log(tmp_path))
    follow(page, page.get_by_role("button", name="Look at it"))
    follow(page, page.get_by_role("button", name="Add"))
    follow(page, page.get_by_role("button", name="Start the session"))
    follow(page, page.get_by_role("button", name="Done"))
    check_in(page, app, look_nowhere)
    assert "/today/" in page.url


@pytest.mark.parametrize(
    ("ticks", "title", "level"),
    [
        ({"emergency_signs": ["Numb or strange between the legs"]}, "Please call for help now", "emergency"),
        ({"emergency_signs": ["Fever"]}, "Let somebody look at your back today", "same day"),
    ],
    ids=["emergency", "same day"],
)
def test_a_hold_stands_over_every_page(
    browser: Any, app: Served, ticks: dict[str, list[str]], title: str, level: str
) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.goto(app.link)
    look = Inspector()
    walk_questions(page, look_nowhere, ticks)
    look(page, level)
    for name in ("today", "library", "check-in", "result", "session/1", "log", "progress", "settings", "more"):
        page.goto(f"{app.address}/{name}/")
        assert page.get_by_role("heading", level=1).inner_text().replace("\n", " ") == title
    follow(page, page.get_by_role("link", name="A clinician has seen me"))
    look(page, "seen")
    assert not look.wrong, "\n".join(look.wrong)


def test_a_log_is_not_needed(browser: Any, app: Served) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.goto(app.link)
    look = Inspector()
    walk_questions(page, look_nowhere)
    follow(page, page.get_by_role("button", name="I have no log"))
    taps = 0
    while "/usual/" in page.url:
        look(page, page.url)
        follow(page, page.locator("button.answer").first)
        taps += 1
    assert taps <= 6
    assert page.url.endswith("/result/")
    look(page, "result")
    assert "all marked as weak" in page.inner_text("main")
    assert not look.wrong, "\n".join(look.wrong)


def test_nothing_is_too_wide_on_a_small_phone_with_letters_twice_as_large(browser: Any, app: Served) -> None:
    page = browser.new_context(viewport={"width": 320, "height": 700}, bypass_csp=True).new_page()
    page.goto(app.link)
    walk_questions(page, look_nowhere)
    follow(page, page.get_by_role("button", name="I have no log"))
    while "/usual/" in page.url:
        follow(page, page.locator("button.answer").first)
    wide = {}
    for name in ("today", "result", "check-in/now", "questions/emergency", *REST):
        page.goto(f"{app.address}/{name}/")
        page.add_style_tag(content="html { font-size: 200% !important }")
        wide[name] = page.evaluate("document.documentElement.scrollWidth")
    assert {name: width for name, width in wide.items() if width > 320} == {}


def test_the_questions_with_the_keyboard_alone(browser: Any, app: Served) -> None:
    page = browser.new_context(viewport=DESK).new_page()
    page.goto(app.link)
    press_until(page, "Start")
    page.keyboard.press("Enter")
    page.wait_for_url("**/questions/**")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    tab_to(page, "input[name=age]")
    page.keyboard.type("34")
    tab_to(page, 'button[name=emergency_signs][value="none"]')
    assert outline(page, "button.answer:focus-visible") != "none"
    press_enter(page)
    assert page.url.endswith("/began/")
    tab_to(page, 'button[name=since][value="2"]')
    press_enter(page)
    while not page.url.endswith("/questions/where/"):
        by_keyboard(page)
    tab_to(page, "input[name=where]")
    page.keyboard.press("Space")
    assert page.locator("input[name=where]:checked").count() == 1
    assert outline(page, ".zone:has(input:focus-visible)") != "none"
    while "/questions/" in page.url:
        by_keyboard(page)
    assert page.url.endswith("/log/")


def by_keyboard(page: Any) -> None:
    """Answers whatever is asked with Tab, the arrows, Space and Enter alone, and sends it."""
    for box in page.locator("form fieldset:has(input[type=radio])").all():
        name = box.locator("input").first.get_attribute("name")
        tab_to(page, f'input[name="{name}"]')
        page.keyboard.press("Space")
        page.keyboard.press("ArrowDown")
    names = page.locator("form fieldset").last.locator("button[name]")
    if page.locator("form input[type=checkbox]:checked").count():
        tab_to(page, "form .btn--main")
    else:
        tab_to(page, f'form fieldset button[name="{names.first.get_attribute("name")}"]')
    press_enter(page)


def press_enter(page: Any) -> None:
    """Presses the button that has the focus and waits for the next page."""
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")


def test_enter_in_the_field_of_the_age_never_means_none_of_these(browser: Any, app: Served) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.goto(app.link)
    follow(page, page.get_by_role("button", name="Start"))
    page.locator("input[name=age]").fill("34")
    with page.expect_navigation(wait_until="load"):
        page.locator("input[name=age]").press("Enter")
    assert page.url.endswith("/questions/emergency/")
    assert page.locator(".problem, [id=problem]").count()


def test_every_control_of_the_questions_has_a_name_for_a_screen_reader(browser: Any, app: Served) -> None:
    page = browser.new_context(viewport=PHONE, color_scheme="dark").new_page()
    page.goto(app.link)
    controls = ("button", "link", "textbox", "checkbox", "radio")
    without: list[str] = []
    seen: dict[str, list[str]] = {}

    def listen(page: Any, name: str) -> None:
        lines = [line.strip() for line in page.locator("body").aria_snapshot().splitlines()]
        found = [line for line in lines if line.startswith(tuple(f"- {role}" for role in controls))]
        without.extend(f"{name}: {line}" for line in found if '"' not in line)
        seen[name] = found

    walk_questions(page, listen)
    assert without == []
    assert '- checkbox "Low back, left"' in seen["where"]
    assert sum("checkbox" in line for line in seen["where"]) == 25
    names = [line for line in seen["where"] if "checkbox" in line]
    assert len({*names}) == len(names)  # no two places of the body sound alike
    assert any(line.startswith('- checkbox "Numb or strange between the legs') for line in seen["emergency"])
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<input type=checkbox>')")
    listen(page, "planted")
    assert without


def tab_to(page: Any, selector: str) -> None:
    """Presses Tab until the element has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} cannot be reached with the keyboard")


def press_until(page: Any, words: str) -> None:
    """Presses Tab until the button with these words has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.innerText.trim()") == words:
            return
    raise AssertionError(f"{words} cannot be reached with the keyboard")


def outline(page: Any, selector: str) -> str:
    """How the focus ring of an element is drawn."""
    return str(page.locator(selector).evaluate("element => getComputedStyle(element).outlineStyle"))


def test_a_planted_fault_is_caught(browser: Any, app: Served) -> None:
    page = browser.new_context(viewport=PHONE).new_page()
    page.goto(app.link)
    look = Inspector()
    look(page, "start")
    assert not look.wrong, "\n".join(look.wrong)
    page.evaluate("document.querySelector('h1').style.color = '#e9e2d6'")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<input><h1>Second</h1>')")
    look(page, "start with faults")
    assert {"color-contrast", "label"} <= {found.split(": ")[1] for found in look.wrong if "start with" in found}
    assert any("2 main headings" in found for found in look.wrong)


def test_the_link_works_once(browser: Any, app: Served) -> None:
    first = browser.new_context().new_page()
    assert first.goto(app.link).status == 200
    second = browser.new_context().new_page()
    assert second.goto(app.link).status == 403
    assert "start it again" in second.inner_text("main")
    assert violations(Axe(), second) == []
