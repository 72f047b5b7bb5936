"""A watched folder: whole files only, an error stops nothing, what was imported stays known."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from liftagain.cli.log_watch import Watch
from liftagain.domain.errors import InputError
from served import START
from strong_export import strong_export


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", START, "log", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.fixture
def taken() -> list[str]:
    return []


@pytest.fixture
def watch(tmp_path: Path, taken: list[str]) -> Watch:
    return Watch(tmp_path, lambda path: taken.append(path.name))


def test_a_file_is_taken_once_it_no_longer_grows(watch: Watch, tmp_path: Path, taken: list[str]) -> None:
    file = tmp_path / "log.csv"
    file.write_text("half")
    watch.look()
    file.write_text("half and whole")
    watch.look()
    assert taken == []
    watch.look()
    watch.look()
    assert taken == ["log.csv"]


def test_a_file_that_changes_is_taken_again(watch: Watch, tmp_path: Path, taken: list[str]) -> None:
    (tmp_path / "log.csv").write_text("one")
    watch.look()
    watch.look()
    (tmp_path / "log.csv").write_text("one and two")
    watch.look()
    watch.look()
    assert taken == ["log.csv", "log.csv"]


def test_hidden_files_and_folders_are_left_alone(watch: Watch, tmp_path: Path, taken: list[str]) -> None:
    (tmp_path / ".log.csv.part").write_text("x")
    (tmp_path / "folder").mkdir()
    watch.look()
    watch.look()
    assert taken == []


def test_a_file_that_goes_away_is_forgotten(watch: Watch, tmp_path: Path, taken: list[str]) -> None:
    (tmp_path / "log.csv").write_text("x")
    watch.look()
    (tmp_path / "log.csv").unlink()
    watch.look()
    assert taken == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    for folder in (tmp_path / "none", tmp_path / "file"):
        (tmp_path / "file").write_text("x")
        with pytest.raises(InputError, match=r"--watch .*(none|file)"):
            Watch(folder, lambda _: None).look()


def test_good_files_are_imported_beside_a_bad_one_and_known_the_next_time(tmp_path: Path) -> None:
    folder, data = tmp_path / "synced", tmp_path / "data"
    folder.mkdir()
    (folder / "a_bad.csv").write_bytes(strong_export(date(2026, 3, 2))[:-40])
    (folder / "b_good.csv").write_bytes(strong_export(date(2026, 3, 2)))
    (folder / "c_longer.csv").write_bytes(strong_export(date(2026, 3, 2), weeks=7))
    (folder / "d_bare.csv").write_bytes(strong_export(date(2026, 3, 2), unit=""))
    first = run("--watch", folder, "--once", "--data", data)
    assert first.returncode == 0, first.stderr
    assert "a_bad.csv" in first.stderr
    assert "d_bare.csv" in first.stderr
    assert "--unit kg" in first.stderr
    assert "b_good.csv: From Strong, 2026-03-02" in first.stdout
    assert "48 sets were already there" in first.stdout
    again = run("--watch", folder, "--once", "--data", data)
    assert "b_good.csv: imported before." in again.stdout
    assert "c_longer.csv: imported before." in again.stdout


@pytest.mark.parametrize("arguments", [["--once"], ["--watch", ".", "log.csv"], ["--watch", ".", "--json"]])
def test_a_wrong_call_is_refused(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "expected" in done.stderr
