"""What the first day asks of a person who brings a log: pages, taps and seconds, counted in a real browser."""

import re
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from bench.row import SHARED, Row, missing

WHAT = "the first day with the Strong sample"
SAMPLE = SHARED / "samples" / "strong" / "strong_classic_ios.csv"
DAY, BEGAN = "2021-09-08", "2021-09-06"  # the sample ends on the sixth
# Keystroke-Level Model (Card, Moran and Newell, 1980): pointing, a tap, a key of an average typist, and a decision.
POINT_S, TAP_S, KEY_S, DECIDE_S = 1.1, 0.2, 0.28, 1.2
COUNTER = """
const add = name => localStorage.setItem(name, 1 + Number(localStorage.getItem(name) || 0));
addEventListener("DOMContentLoaded", () => add("pages"));
addEventListener("click", event => { if (event.isTrusted && event.detail) add("taps"); }, true);
"""


@dataclass
class Effort:
    """What was counted."""

    pages: int
    taps: int
    keys: int

    @property
    def seconds(self) -> float:
        """A practised person's time by the model: no reading, no waiting."""
        return self.taps * (POINT_S + TAP_S) + self.keys * KEY_S + self.pages * DECIDE_S


def rows() -> list[Row]:
    """Pages, taps, keys and the estimated seconds from the first page to the result."""
    from walker import CHROMIUM

    if not CHROMIUM.exists():
        return missing(WHAT, "no Chromium")
    if not SAMPLE.exists():
        return missing(WHAT, "no samples")
    effort = walk()
    return [
        Row(f"{WHAT}: pages, the result included", str(effort.pages)),
        Row(f"{WHAT}: taps, and keys typed", f"{effort.taps}, and {effort.keys}"),
        Row(f"{WHAT}: a person's time, estimated", f"{effort.seconds:.0f} s (Keystroke-Level Model, without reading)"),
    ]


def walk() -> Effort:
    """Goes from the start to the result as a person with ordinary soreness."""
    from served import Served
    from walker import chromium, walk_questions

    with (
        tempfile.TemporaryDirectory() as folder,
        Served(Path(folder), LIFTAGAIN_TODAY=DAY) as app,
        chromium() as browser,
    ):
        page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
        page.add_init_script(COUNTER)
        page.goto(app.link)
        walk_questions(page, lambda _page, _name: None, began=BEGAN)
        page.set_input_files("#file", str(SAMPLE))
        page.get_by_role("button", name="Look at it").click()
        page.get_by_role("button", name="Kilograms").click()
        page.get_by_role("button", name=re.compile("^Add")).click()
        page.wait_for_url("**/result/")
        return effort_of(page)


def effort_of(page: Any) -> Effort:
    """What the browser counted. Typed by hand: the age, and eight digits of the date, each field tapped first.

    Choosing the file is two taps more: the field, and the file in the system's window.
    """
    pages, taps = (int(page.evaluate("name => localStorage.getItem(name) || 0", name)) for name in ("pages", "taps"))
    typed = ("34", "20210906")
    return Effort(pages, taps + len(typed) + 2, sum(len(text) for text in typed))
