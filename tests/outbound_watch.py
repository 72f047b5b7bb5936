"""Refuses and reports whatever leaves this machine. Standard library only: it also loads in programs under test."""

import ipaddress
import os
import socket
import sys
from pathlib import Path
from typing import Any

REPORT = "LIFTAGAIN_OUTBOUND_REPORT"
LOCAL_NAMES = frozenset({"", "localhost", socket.gethostname().lower()})


class OutboundError(OSError):
    """Something reached for another machine."""


def watch() -> None:
    """Refuses and reports, from here on and for good, whatever leaves this machine."""
    sys.addaudithook(_look)


def taken() -> list[str]:
    """What was reported so far; the report is empty afterwards."""
    report = Path(os.environ[REPORT])
    lines = report.read_text(encoding="utf-8").splitlines()
    report.write_text("", encoding="utf-8")
    return lines


def _look(event: str, arguments: tuple[Any, ...]) -> None:
    if not event.startswith("socket."):
        return
    host = _host(event, arguments)
    if host is None or _is_local(host):
        return
    with Path(os.environ[REPORT]).open("a", encoding="utf-8") as report:
        report.write(f"{event} {host}\n")
    raise OutboundError(f"{event} to {host}: nothing may leave this machine")


def _host(event: str, arguments: tuple[Any, ...]) -> str | None:
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        return address[0] if isinstance(address, tuple) and isinstance(address[0], str) else None
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"):
        host = arguments[0]
        return host.decode() if isinstance(host, bytes) else host
    return None


def _is_local(host: str) -> bool:
    if host.lower() in LOCAL_NAMES:
        return True
    try:
        address = ipaddress.ip_address(host.split("%", maxsplit=1)[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
