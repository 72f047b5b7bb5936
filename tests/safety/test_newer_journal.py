"""A journal that a newer version wrote is refused, with words, before anything is read from it."""

import sqlite3
import subprocess
import sys
from pathlib import Path

START = """
import sys
from pathlib import Path
from liftagain.web.serve import start_django
start_django(Path(sys.argv[1]))
"""


def started(folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-c", START, str(folder)], capture_output=True, text=True, check=False)


def test_a_journal_of_a_newer_version_is_refused_before_it_is_read(tmp_path: Path) -> None:
    assert started(tmp_path).returncode == 0
    with sqlite3.connect(tmp_path / "journal.db") as journal:
        later = "INSERT INTO django_migrations (app, name, applied) VALUES ('journal', '9999_later', '2090-01-01')"
        journal.execute(later)
    refused = started(tmp_path)
    assert refused.returncode != 0
    assert "newer version (9999_later)" in refused.stderr
