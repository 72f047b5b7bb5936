"""Starts the app on this machine: prepares the data folder, migrates, prints the address, serves until stopped.

One process, the standard library's server with a thread a request: whoever kills it has stopped all of it. (A server
with worker processes leaves a worker behind that holds the port and the journal.)
"""

import gc
import os
import socket
import sys
import webbrowser
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import ServerHandler, WSGIRequestHandler, WSGIServer

from liftagain.domain.errors import InputError
from liftagain.web import folder

USUAL_PORT = 8321
PORTS_TRIED = 20
ServerHandler.server_software = "Liftagain"  # instead of the versions of the library and of Python
LOOPBACK = {"127.0.0.1": socket.AF_INET, "localhost": socket.AF_INET, "::1": socket.AF_INET6}


class Handler(WSGIRequestHandler):
    """Quiet, and gives up on a connection that says nothing."""

    timeout = 60

    def log_message(self, *_: object) -> None:
        """Nothing: an address may hold words of the person."""

    def address_string(self) -> str:
        """The number, never a name looked up elsewhere."""
        return str(self.client_address[0])


class Server(ThreadingMixIn, WSGIServer):
    """A thread a request. The port is ours alone (on Windows, reuse would share it)."""

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"
    request_queue_size = 64

    def server_bind(self) -> None:
        """Binds without asking the network for the machine's name, as the standard library would."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, int(self.allow_reuse_address))
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = str(self.server_address[0]), int(self.server_address[1])
        self.setup_environ()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes its connection is no news."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def listen(host: str, port: int) -> Server:
    """A server on the port, or with port 0 on the usual one or the next free one.

    Raises:
        InputError: the host is not this machine, or the port is taken.
    """
    if host not in LOOPBACK:
        raise InputError(f"--host {host}: only 127.0.0.1, localhost or ::1; the app is for this machine alone")

    class Family(Server):
        address_family = LOOPBACK[host]

    for candidate in [port] if port else [*range(USUAL_PORT, USUAL_PORT + PORTS_TRIED), 0]:
        try:
            return Family((host, candidate), Handler)
        except (OSError, OverflowError) as error:
            reason = error
    raise InputError(f"--port {port}: cannot be used ({reason}); leave it out to take the next free one")


def start_django(data: Path | None) -> Path:
    """Prepares the data folder, loads Django and brings the journal up to date (after a backup). Returns the folder.

    Raises:
        InputError: the folder or the journal cannot be used.
    """
    if data is not None:
        os.environ["LIFTAGAIN_DATA"] = str(data.expanduser().absolute())
    os.environ["DJANGO_SETTINGS_MODULE"] = "liftagain.web.settings"
    chosen = folder.data_folder()
    folder.prepare(chosen)
    import django

    django.setup()
    from liftagain.web.journal.upkeep import bring_up_to_date

    bring_up_to_date(chosen)
    return chosen


def serve(host: str = "127.0.0.1", port: int = 0, data: Path | None = None, *, open_browser: bool = True) -> None:
    """Serves the app until Ctrl-C. Prints the address with its one-time key, and the data folder.

    Raises:
        InputError: a host that is not this machine, a port that is taken, a data folder that cannot be used.
    """
    server = listen(host, port)
    chosen = start_django(data)
    from liftagain.web.guards.key import ONE_TIME_KEY
    from liftagain.web.wsgi import application

    server.set_app(application)
    shown = f"[{host}]" if ":" in host else host
    address = f"http://{shown}:{server.server_port}/enter/?key={ONE_TIME_KEY.make()}"
    announce(address, chosen)
    if open_browser:
        webbrowser.open(address)
    gc.freeze()  # what is loaded stays: the collector's walk over all of it would hold up a page by 40 ms
    run(server)


def announce(address: str, chosen: Path) -> None:
    """Prints where the app is and where its data are."""
    lines = (
        f"Liftagain is running. Open this address; it works once:\n  {address}",
        f"Your data stay in this folder:\n  {chosen}",
        "Stop with Ctrl-C. Start again for a new address.",
    )
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()


def run(server: Any) -> None:
    """Serves until Ctrl-C. At the end the journal is one whole file again, with no log beside it."""
    from django.db import connections

    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    finally:
        server.server_close()
        connections.close_all()
