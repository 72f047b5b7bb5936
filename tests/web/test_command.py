"""What the command line does with the journal: all files or none, and the checks of the data folder."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

from flow_steps import QUIET_ANSWERS
from served import START, Served
from strong_export import strong_export


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START, *arguments], capture_output=True, text=True, timeout=60, check=False
    )


def walk_to_a_plan(app: Served) -> None:
    """Answers the questions quietly, without a log, until a plan is shown."""
    browser = app.browser()
    browser.get("/start/")
    browser.post("/begin/")
    for _ in range(60):
        here = browser.get("/").location
        if here == "/log/":
            break
        browser.post(here, {"day": "yesterday"} if here == "/began/" else QUIET_ANSWERS)
    browser.post("/log/skip/")
    assert browser.get("/result/").status == 200
    assert browser.get("/today/").status == 200


def test_a_log_is_stored_once(tmp_path: Path) -> None:
    file, data = tmp_path / "strong.csv", str(tmp_path / "data")
    file.write_bytes(strong_export(date(2026, 3, 2)))
    first = json.loads(run("log", str(file), "--data", data, "--json").stdout)
    again = json.loads(run("log", str(file), "--data", data, "--json").stdout)
    assert (first["sets"], first["stored"], first["duplicates"]) == (48, 48, 0)
    assert (again["stored"], again["duplicates"]) == (0, 48)
    with Served(tmp_path / "data") as app:
        assert "strong.csv" in app.browser().get("/imports/").text


def test_all_files_or_none(tmp_path: Path) -> None:
    good, bad, data = tmp_path / "good.csv", tmp_path / "bad.csv", str(tmp_path / "data")
    good.write_bytes(strong_export(date(2026, 3, 2)))
    bad.write_bytes(strong_export(date(2026, 6, 1)).replace(b'"100"', b'"-100"'))
    done = run("log", str(good), str(bad), "--data", data, "--json")
    assert done.returncode == 2
    assert "bad.csv" in done.stderr
    assert json.loads(run("log", str(good), "--data", data, "--json").stdout)["stored"] == 48


def test_doctor_looks_at_the_data_folder(tmp_path: Path) -> None:
    with Served(tmp_path):
        pass
    found = {
        check["what"]: check for check in json.loads(run("doctor", "--data", str(tmp_path), "--json").stdout)["checks"]
    }
    assert found["data folder"]["ok"]
    assert found["journal"]["found"] == "whole"
    tmp_path.chmod(0o755)
    found = {
        check["what"]: check for check in json.loads(run("doctor", "--data", str(tmp_path), "--json").stdout)["checks"]
    }
    assert not found["data folder is private"]["ok"]
    for left in tmp_path.glob("journal.db-*"):  # a whole copy may stand in the log beside it
        left.unlink()
    (tmp_path / "journal.db").write_bytes(b"broken" * 100)
    done = run("doctor", "--data", str(tmp_path), "--json")
    assert done.returncode == 1
    assert not {check["what"]: check["ok"] for check in json.loads(done.stdout)["checks"]}["journal"]


def test_why_without_a_journal_or_a_plan_gives_words(tmp_path: Path) -> None:
    done = run("why", "--data", str(tmp_path / "none"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "holds no journal yet" in done.stderr
    assert not (tmp_path / "none").exists()
    file, data = tmp_path / "strong.csv", str(tmp_path / "data")
    file.write_bytes(strong_export(date(2026, 3, 2)))
    run("log", str(file), "--data", data)
    for asked in ((), ("2026-03-02",), ("2026-03-02", "--json"), ("soon",)):
        done = run("why", *asked, "--data", data)
        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr
    assert "expected a date" in done.stderr


def test_why_prints_the_reasons_of_the_day(tmp_path: Path) -> None:
    with Served(tmp_path / "data") as app:
        walk_to_a_plan(app)
    done = run("why", "--data", str(tmp_path / "data"))
    assert done.returncode == 0, done.stderr
    assert "It comes out the same." in done.stdout
    for heading in ("Why the day looks like this", "Why each of these", "What it rested on", "Rules and their sources"):
        assert heading in done.stdout
    found = json.loads(run("why", "--data", str(tmp_path / "data"), "--json").stdout)
    assert found["same"] is True
    assert found["differences"] == found["inputs_against_journal"] == []
