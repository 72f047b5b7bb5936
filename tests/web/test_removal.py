"""Deleting means it: not one byte of a marker stays in any file of the data folder."""

import re
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from served import Browser, Served
from strong_export import strong_export

MARKER = "Zqxmarkerlift"
NOTE = "Zqxmarkerfile.csv"


def files_with(folder: Path, marker: str) -> list[str]:
    """The files below the folder that hold the marker, in any of the usual encodings."""
    wanted = [marker.encode(), marker.encode("utf-16-le")]
    return [path.name for path in folder.rglob("*") if path.is_file() and any(w in path.read_bytes() for w in wanted)]


def import_marked(browser: Browser) -> None:
    content = strong_export(date(2026, 3, 2), weeks=8, exercise=MARKER)
    staged = browser.upload("/log/", NOTE, content)
    assert staged.status == 302, staged.text
    browser.get(staged.location)
    assert browser.post(staged.location, {"name-0": "good-morning"}).status == 302


def test_a_deleted_import_leaves_no_byte(tmp_path: Path) -> None:
    with Served(tmp_path) as app:
        browser = app.browser()
        browser.post("/begin/")
        import_marked(browser)
        assert files_with(tmp_path, NOTE)
        found = re.search(r"/imports/([0-9a-f-]{36})/delete/", browser.get("/imports/").text)
        assert found
        browser.post(f"/imports/{found[1]}/delete/")
        assert files_with(tmp_path, NOTE) == []
        assert "No training log yet" in browser.get("/imports/").text
    assert files_with(tmp_path, NOTE) == []


def test_delete_everything_leaves_no_byte(tmp_path: Path) -> None:
    with Served(tmp_path) as app:
        browser = app.browser()
        import_marked(browser)
        browser.post("/settings/", {"body_mass_kg": "81.23"})
        assert files_with(tmp_path, MARKER)
        assert files_with(tmp_path, "81.23")
        refused = browser.post("/privacy/delete/", {"word": "no"})
        assert refused.status == 400
        assert files_with(tmp_path, MARKER)
        assert browser.post("/privacy/delete/", {"word": "Delete"}).location == "/start/?deleted=1"
        for marker in (MARKER, NOTE, "81.23"):
            assert files_with(tmp_path, marker) == []
        assert browser.get("/").location == "/start/"


def test_delete_everything_takes_the_outcomes_too(tmp_path: Path) -> None:
    names: dict[str, object] = {"name-0": MARKER, "name-1": "sit for an hour", "name-2": "run 5 km"}
    with Served(tmp_path) as app:
        browser = app.browser()
        browser.post("/begin/")
        browser.post("/weekly/activities/", names)
        browser.post("/weekly/activities/", {"activity-0": "3", "activity-1": "4", "activity-2": "5"})
        on = date(2026, 3, 2).isoformat()
        browser.post("/progress/totals/", {"instrument": "promis-sleep", "value": "61.7", "on": on, "language": "en"})
        assert MARKER in browser.get("/progress/").text
        for marker in (MARKER, "promis-sleep", "61.7"):
            assert files_with(tmp_path, marker)
        assert browser.post("/privacy/delete/", {"word": "delete"}).location == "/start/?deleted=1"
        for marker in (MARKER, "promis-sleep", "own-activities", "61.7"):
            assert files_with(tmp_path, marker) == []
    assert files_with(tmp_path, MARKER) == []


def test_a_backup_is_named_and_deleted_on_request(tmp_path: Path) -> None:
    with Served(tmp_path) as app:
        import_marked(app.browser())
    copy = tmp_path / "backups" / "2026-01-01-000000-before-update.db"
    with sqlite3.connect(tmp_path / "journal.db") as journal:
        journal.execute("VACUUM INTO ?", [str(copy)])
    with Served(tmp_path) as app:
        browser = app.browser()
        assert copy.name in browser.get("/privacy/delete/").text
        browser.post("/privacy/delete/", {"word": "delete"})
        assert files_with(tmp_path, MARKER) == [copy.name]
        browser.post("/privacy/delete/", {"word": "delete", "backups": "1"})
        assert files_with(tmp_path, MARKER) == []


def test_a_discarded_file_leaves_no_byte(tmp_path: Path) -> None:
    with Served(tmp_path) as app:
        browser = app.browser()
        staged = browser.upload("/log/", NOTE, strong_export(date(2026, 3, 2), exercise=MARKER))
        browser.post(f"{staged.location}discard/")
        browser.post("/privacy/delete/", {"word": "delete"})
        assert files_with(tmp_path, MARKER) == []


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n" + MARKER.encode() * 50])
def test_a_refused_file_leaves_no_byte(tmp_path: Path, content: bytes) -> None:
    with Served(tmp_path) as app:
        assert app.browser().upload("/log/", NOTE, content).status == 400
        assert files_with(tmp_path, MARKER) + files_with(tmp_path, NOTE) == []
