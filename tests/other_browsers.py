"""Firefox and WebKit, driven without a package: the remote protocols that each speaks itself.

Neither is needed for the tests to pass; where one is not installed, its tests say so. `make browsers` installs both.
"""

import base64
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

PATIENCE_S = 60
MINI_BROWSERS = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"
WEBKIT = {"WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}  # as root there is none; it shows our own drawings only


class Driven(Protocol):
    """A browser with one page."""

    def open(self, address: str) -> None:
        """Goes there and waits until it is loaded."""

    def run(self, script: str, *args: object) -> Any:
        """What the body of a function returns in the page."""

    def picture(self) -> bytes:
        """The page as PNG."""


def installed(name: str) -> bool:
    """Whether "firefox" or "webkit" can be driven on this machine."""
    if name == "firefox":
        return shutil.which("firefox-esr") is not None
    return all(shutil.which(each) for each in ("WebKitWebDriver", "Xvfb")) and _mini_browser() is not None


@contextmanager
def driven(name: str) -> Iterator[Driven]:
    """The browser, with an empty home of its own, closed at the end."""
    with ExitStack() as stack:
        home = Path(stack.enter_context(TemporaryDirectory(prefix="browser-", ignore_cleanup_errors=True)))
        yield _firefox(home, stack) if name == "firefox" else _webkit(home, stack)


def _started(stack: ExitStack, *command: str, env: dict[str, str], pass_fds: tuple[int, ...] = ()) -> None:
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, env={**os.environ, **env}, stdout=quiet, stderr=quiet, pass_fds=pass_fds)

    def end() -> None:
        process.terminate()
        try:
            process.wait(PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    stack.callback(end)


def until(ready: Callable[[], Any]) -> Any:
    """What `ready` gives, asked again until it gives something."""
    end = time.monotonic() + PATIENCE_S
    while not (found := ready()):
        if time.monotonic() > end:
            raise TimeoutError("the browser is not ready")
        time.sleep(0.05)
    return found


class _Firefox:
    """Firefox over Marionette: one line of JSON after its length, there and back."""

    def __init__(self, port: int, stack: ExitStack) -> None:
        self._socket = stack.enter_context(socket.create_connection(("127.0.0.1", port), PATIENCE_S))
        self._answers = stack.enter_context(self._socket.makefile("rb"))
        self._count = 0
        self._read()
        self._ask("WebDriver:NewSession", {})

    def _read(self) -> Any:
        length = b""
        while (one := self._answers.read(1)) != b":":
            length += one
        return json.loads(self._answers.read(int(length)))

    def _ask(self, command: str, told: dict[str, object]) -> Any:
        self._count += 1
        message = json.dumps([0, self._count, command, told]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, found = self._read()
        if error:
            raise RuntimeError(f"{command}: {error['message']}")
        return found

    def open(self, address: str) -> None:
        self._ask("WebDriver:Navigate", {"url": address})

    def run(self, script: str, *args: object) -> Any:
        return self._ask("WebDriver:ExecuteScript", {"script": script, "args": args})["value"]

    def picture(self) -> bytes:
        return base64.b64decode(self._ask("WebDriver:TakeScreenshot", {"full": False})["value"])


def _firefox(home: Path, stack: ExitStack) -> Driven:
    (home / "user.js").write_text('user_pref("marionette.port", 0);\n', encoding="utf-8")
    command = ("firefox-esr", "--headless", "--no-remote", "--marionette", "--profile", str(home), "about:blank")
    _started(stack, *command, env={"HOME": str(home), "MOZ_HEADLESS": "1"})
    told = home / "MarionetteActivePort"
    return _Firefox(int(until(lambda: told.exists() and told.read_text(encoding="utf-8").strip())), stack)


class _WebKit:
    """WebKitGTK over WebDriver."""

    def __init__(self, port: int, browser: str, stack: ExitStack) -> None:
        self._address = f"http://127.0.0.1:{port}/session"
        options = {"binary": browser, "args": ["--automation"]}
        wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
        self._address += "/" + until(lambda: self._begun(wanted))
        stack.callback(lambda: self._ask("DELETE", "", None))

    def _begun(self, wanted: object) -> str:
        with suppress(urllib.error.URLError):
            return str(self._ask("POST", "", wanted)["sessionId"])
        return ""

    def _ask(self, method: str, path: str, told: object) -> Any:
        body = None if told is None else json.dumps(told).encode()
        asked = urllib.request.Request(self._address + path, body, {"Content-Type": "application/json"}, method=method)
        with urllib.request.urlopen(asked, timeout=PATIENCE_S) as answer:
            return json.load(answer)["value"]

    def open(self, address: str) -> None:
        self._ask("POST", "/url", {"url": address})

    def run(self, script: str, *args: object) -> Any:
        return self._ask("POST", "/execute/sync", {"script": script, "args": args})

    def picture(self) -> bytes:
        return base64.b64decode(self._ask("GET", "/screenshot", None))


def _webkit(home: Path, stack: ExitStack) -> Driven:
    read, write = os.pipe()
    screen = ("Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp")
    _started(stack, *screen, env={"HOME": str(home)}, pass_fds=(write,))
    os.close(write)
    with os.fdopen(read, encoding="utf-8") as told:
        display = f":{told.readline().strip()}"
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    env = {**WEBKIT, "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "DISPLAY": display}
    _started(stack, "WebKitWebDriver", f"--port={port}", env=env)
    return _WebKit(port, str(_mini_browser()), stack)


def _mini_browser() -> Path | None:
    return next(iter(sorted(Path("/").glob(MINI_BROWSERS[1:]))), None)
