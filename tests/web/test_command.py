"""What the command line does with the journal: all files or none, and the checks of the data folder."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path

from served import START, Served
from strong_export import strong_export


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", START, *arguments], capture_output=True, text=True, timeout=60, check=False
    )


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
    (tmp_path / "journal.db").write_bytes(b"broken" * 100)
    done = run("doctor", "--data", str(tmp_path), "--json")
    assert done.returncode == 1
    assert not {check["what"]: check["ok"] for check in json.loads(done.stdout)["checks"]}["journal"]
