"""The app as a real process on a free port, and a small browser without scripts that talks to it."""

import http.client
import os
import re
import signal
import subprocess
import sys
import uuid
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

START = "from liftagain.cli.main import main; main()"


@dataclass
class Answer:
    """What the app answered."""

    status: int
    headers: dict[str, str]
    text: str

    @property
    def location(self) -> str:
        return self.headers.get("location", "")


@dataclass
class Browser:
    """Keeps cookies, follows nothing by itself, sends forms with their token."""

    address: str
    cookies: dict[str, str] = field(default_factory=dict)
    token: str = ""

    def get(self, path: str) -> Answer:
        return self._ask("GET", path, None, {})

    def follow(self, path: str) -> Answer:
        """The page at the end of the redirects."""
        answer = self.get(path)
        while answer.status in {301, 302, 303}:
            answer = self.get(answer.location)
        return answer

    def post(self, path: str, fields: dict[str, object] | None = None) -> Answer:
        if not self.token:
            self.get("/start/")
        body = urlencode({**(fields or {}), "csrfmiddlewaretoken": self.token}, doseq=True).encode()
        return self._ask("POST", path, body, {"Content-Type": "application/x-www-form-urlencoded"})

    def upload(self, path: str, name: str, content: bytes) -> Answer:
        if not self.token:
            self.get("/start/")
        edge = uuid.uuid4().hex
        head = (
            f'--{edge}\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{self.token}\r\n'
            f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n'
            "Content-Type: text/csv\r\n\r\n"
        )
        body = head.encode() + content + f"\r\n--{edge}--\r\n".encode()
        return self._ask("POST", path, body, {"Content-Type": f"multipart/form-data; boundary={edge}"})

    def _ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        parts = urlsplit(self.address)
        connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        try:
            connection.request(method, path, body, {"Cookie": cookies, **headers} if cookies else headers)
            response = connection.getresponse()
            text = response.read().decode(errors="replace")
        finally:
            connection.close()
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                pair = value.split(";", 1)[0].strip()
                self.cookies[pair.split("=", 1)[0]] = pair.split("=", 1)[1]
        found = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', text)
        if found:
            self.token = found[1]
        return Answer(response.status, {key.lower(): value for key, value in response.getheaders()}, text)


def _hear_ctrl_c() -> None:
    """Tests that a script started with `&` ignore Ctrl+C, and programs that they start would inherit that: a server
    could not be stopped by it.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


class Served:
    """`liftagain serve` over a data folder, until it is stopped or killed."""

    def __init__(self, data: Path, *, start: str = START, **environment: str) -> None:
        self.data = data
        _hear_ctrl_c()
        self.process = subprocess.Popen(
            [sys.executable, "-c", start, "serve", "--no-open", "--data", str(data)],
            stdout=subprocess.PIPE,
            stderr=None if "SERVED_LOUD" in os.environ else subprocess.DEVNULL,
            text=True,
            env={**os.environ, **environment},
        )
        assert self.process.stdout is not None
        self.link = ""
        for line in self.process.stdout:  # the server listens before it prints, so no waiting is needed
            if "/enter/?key=" in line:
                self.link = line.strip()
                break
        assert self.link, "the server did not start"
        self.address = self.link.split("/enter/")[0]

    def browser(self) -> Browser:
        """A browser that has opened the printed link."""
        browser = Browser(self.address)
        browser._ask("GET", self.link.removeprefix(self.address), None, {})
        return browser

    def kill(self) -> None:
        """kill -9, and nothing else."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._close()

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        self.process.wait(timeout=20)
        self._close()

    def _close(self) -> None:
        if self.process.stdout is not None:
            self.process.stdout.close()

    def __enter__(self) -> "Served":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.stop()
        else:
            self._close()
