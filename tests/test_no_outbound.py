"""The guard itself: it lets the local through, and each way out is refused and fails the test."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from outbound_watch import OutboundError, taken

ELSEWHERE = "192.0.2.1"  # reserved for documents: belongs to nobody


def test_a_connection_on_this_machine_is_let_through() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
        assert taken() == []


def test_a_connection_to_another_machine_is_refused_and_reported() -> None:
    with socket.socket() as out, pytest.raises(OutboundError):
        out.connect((ELSEWHERE, 9))
    assert taken() == [f"socket.connect {ELSEWHERE}"]


def test_a_datagram_is_refused_and_reported() -> None:
    with socket.socket(type=socket.SOCK_DGRAM) as out, pytest.raises(OutboundError):
        out.sendto(b"", (ELSEWHERE, 9))
    assert taken() == [f"socket.sendto {ELSEWHERE}"]


def test_a_name_look_up_is_refused_and_reported() -> None:
    with pytest.raises(OutboundError):
        socket.getaddrinfo("back.invalid", 443)
    assert taken() == ["socket.getaddrinfo back.invalid"]


def test_a_program_that_a_test_starts_is_watched_too() -> None:
    code = f"import socket; socket.socket().connect_ex(('{ELSEWHERE}', 9))"
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode != 0
    assert "OutboundError" in done.stderr
    assert taken() == [f"socket.connect {ELSEWHERE}"]


SWALLOWS = f"""
import contextlib, socket

def test_that_hides_it():
    with contextlib.suppress(OSError), socket.socket() as out:
        out.connect(("{ELSEWHERE}", 9))
"""
DOES_NOTHING = "def test_that_does_nothing(): pass"


@pytest.mark.parametrize(("body", "passes"), [(SWALLOWS, False), (DOES_NOTHING, True)])
def test_a_test_that_swallows_the_refusal_still_fails(tmp_path: Path, body: str, passes: bool) -> None:
    (tmp_path / "test_planted.py").write_text(body)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:django", "-p", "outbound", "."],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode == 0) is passes, done.stdout
    assert ("reached for another machine" in done.stdout) is not passes
