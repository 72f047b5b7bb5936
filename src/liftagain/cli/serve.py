"""`liftagain` and `liftagain serve`: the app in the browser, on this machine."""

from pathlib import Path


def start() -> None:
    """Start the app for one person on this machine and open the browser."""
    serve()


def serve(*, host: str = "127.0.0.1", port: int = 0, data: Path | None = None, no_open: bool = False) -> None:
    """Start the app with choices.

    Args:
        host: The address to listen on.
        port: The port; 0 takes 8321 or the next free one.
        data: The data folder, where it is not the usual one.
        no_open: Do not open the browser.
    """
    from liftagain.web.serve import serve as run

    run(host=host, port=port, data=data, open_browser=not no_open)
