"""A pytest plugin: a test fails when it, or a Python program that it starts, reaches for another machine.

An audit hook sees every connection, datagram and name look-up that the interpreter makes, refuses those that leave this
machine, and writes each into a file that programs started by the test share. The file counts, not the exception: code
that swallows the refusal is caught too. A browser is not a Python program; its own flags keep it off the network.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from outbound_watch import REPORT, taken, watch


def pytest_configure() -> None:
    """Starts watching, here and in every Python program that a test starts."""
    handle, name = tempfile.mkstemp(prefix="outbound-", suffix=".txt")
    os.close(handle)
    os.environ[REPORT] = name
    guard = str(Path(__file__).parent / "outbound_guard")
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [guard, os.environ.get("PYTHONPATH")]))
    watch()


@pytest.fixture(autouse=True)
def _nothing_leaves_this_machine() -> Iterator[None]:
    yield
    reached = taken()
    if reached:
        pytest.fail("reached for another machine: " + ", ".join(reached))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fails the run for what was reached outside any test."""
    report = Path(os.environ[REPORT])
    if report.exists() and taken():
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
    report.unlink(missing_ok=True)
