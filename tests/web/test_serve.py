"""The server: this machine only, private files, one link a start, the same data again, backups before updates."""

import socket
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from served import START, Served


def run(*arguments: str, data: Path) -> subprocess.CompletedProcess[str]:
    """`liftagain serve` that is expected to end by itself."""
    command = [sys.executable, "-c", START, "serve", "--no-open", "--data", str(data), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "example.org", ""])
def test_only_this_machine(tmp_path: Path, host: str) -> None:
    done = run(f"--host={host}", data=tmp_path / "new")
    assert done.returncode == 2
    assert "127.0.0.1" in done.stderr
    assert not (tmp_path / "new").exists()


def test_a_taken_port_is_a_clear_error(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = run("--port", str(taken.getsockname()[1]), data=tmp_path)
    assert done.returncode == 2
    assert "--port" in done.stderr


def test_a_folder_that_cannot_be_used_is_a_clear_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run(data=tmp_path / "file" / "folder")
    assert done.returncode == 2
    assert "data folder" in done.stderr


def test_nobody_else_can_read_the_files(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with Served(folder) as app:
        app.browser().post("/begin/")
        for path in [folder, *folder.rglob("*")]:
            assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path


def test_it_listens_on_loopback_only(tmp_path: Path) -> None:
    with Served(tmp_path) as app:
        assert app.address.startswith("http://127.0.0.1:")
        lines = Path("/proc/net/tcp").read_text().splitlines() if Path("/proc/net/tcp").exists() else []
        port = f":{int(app.address.rsplit(':', 1)[1]):04X}"
        listening = [line.split()[1] for line in lines if line.split()[1].endswith(port) and line.split()[3] == "0A"]
        assert all(address.startswith("0100007F") for address in listening)


def test_a_second_start_finds_the_same_data_and_the_same_visitor(tmp_path: Path) -> None:
    with Served(tmp_path) as app:
        browser = app.browser()
        browser.post("/begin/")
        link = app.link
    with Served(tmp_path) as app:
        browser.address = app.address
        assert browser.get("/").location == "/questions/emergency/"
        old = link.split("/enter/")[1]
        browser.cookies.clear()
        assert browser.get(f"/enter/{old}").status == 403


def test_two_apps_over_one_folder_see_each_other(tmp_path: Path) -> None:
    with Served(tmp_path) as one, Served(tmp_path) as other:
        assert one.address != other.address
        one.browser().post("/begin/")
        assert other.browser().get("/").location == "/questions/emergency/"


def test_another_folder_is_another_door(tmp_path: Path) -> None:
    with Served(tmp_path / "one") as one, Served(tmp_path / "other") as other:
        browser = one.browser()
        browser.address = other.address
        assert browser.get("/about/").status == 403


def test_an_update_is_preceded_by_a_backup(tmp_path: Path) -> None:
    with Served(tmp_path) as app:
        app.browser().post("/begin/")
    assert list((tmp_path / "backups").glob("*.db")) == []
    with sqlite3.connect(tmp_path / "journal.db") as database:  # as an older version would have left it
        for table in ("shown", "knowledgebundle"):
            database.execute(f"DROP TRIGGER journal_{table}_stays")
        for column in ("output_hash", "facts_until", "program"):
            database.execute(f"ALTER TABLE journal_shown DROP COLUMN {column}")
        database.execute("DELETE FROM django_migrations WHERE name = '0005_what_was_shown_stays'")
    with Served(tmp_path):
        pass
    copies = list((tmp_path / "backups").glob("*.db"))
    assert len(copies) == 1
    copy = copies[0]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with sqlite3.connect(copy) as database:
        assert database.execute("SELECT COUNT(*) FROM journal_fact").fetchone() == (1,)
    with sqlite3.connect(tmp_path / "journal.db") as database:
        assert database.execute("SELECT COUNT(*) FROM sqlite_master WHERE name = 'journal_shown_stays'").fetchone() == (
            1,
        )


def test_a_journal_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    with Served(tmp_path):
        pass
    with sqlite3.connect(tmp_path / "journal.db") as database:
        database.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('journal', '9999_later', '2090-01-01')"
        )
    done = run(data=tmp_path)
    assert done.returncode == 2
    assert "newer version" in done.stderr


@pytest.mark.parametrize("megabytes", [17, 200])
def test_a_file_beyond_every_log_is_refused_with_a_page(tmp_path: Path, megabytes: int) -> None:
    line = b'"2026-01-05 18:00:00","Evening","Deadlift (Barbell)","1","100","kg","5","","0","m","0","","","1h"\n'
    with Served(tmp_path) as app:
        answer = app.browser().upload("/log/", "huge.csv", line * (megabytes * 1_000_000 // len(line)))
        assert answer.status in {400, 413}
        assert "MB" in answer.text
        assert "Nothing was stored" in answer.text
        assert sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()) < 1_000_000


def test_the_journal_is_set_for_safety(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path; import sys\n"
        "from liftagain.web.serve import start_django\n"
        "start_django(Path(sys.argv[1]))\n"
        "from django.db import connection\n"
        "cursor = connection.cursor()\n"
        "print([cursor.execute(f'PRAGMA {name}').fetchone()[0] for name in"
        " ('journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'temp_store')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "['wal', 2, 1, 1, 2]"


def test_at_the_end_the_journal_is_one_whole_file(tmp_path: Path) -> None:
    for _ in range(2):
        with Served(tmp_path) as app:
            app.browser().post("/begin/")
        assert list(tmp_path.glob("journal.db-*")) == []
