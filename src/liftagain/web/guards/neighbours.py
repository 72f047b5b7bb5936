"""Refuses other hosts and other origins: a web page elsewhere must not reach the app through the person's browser."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse

from liftagain.web.pages import problems

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def is_our_address(address: str, port: str) -> bool:
    """Whether `host:port` names this server: a loopback name with the very port that it listens on."""
    parts = urlsplit(f"//{address}")
    try:
        host, named = parts.hostname or "", parts.port or 80
    except ValueError:
        return False
    bracketed = f"[{host}]" if ":" in host else host
    return bracketed in LOOPBACK and str(named) == port and "@" not in address


def comes_from_us(request: HttpRequest) -> bool:
    """Whether the browser says that one of our own pages, or the person, sent the request."""
    site = request.headers.get("Sec-Fetch-Site")
    if request.method in SAFE_METHODS:
        # A link on another page may be followed (the key cookie is not sent then); a picture or a script may not.
        return site in {None, "same-origin", "none"} or request.headers.get("Sec-Fetch-Mode") == "navigate"
    if site not in {None, "same-origin"}:
        return False
    origin = request.headers.get("Origin")
    return origin is None or origin == f"{request.scheme}://{request.META['HTTP_HOST']}"


class Neighbours:
    """Lets a request through only when it asks for this server and comes from it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wraps the next guard."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or a refusal (400 for a foreign host, 403 for a foreign origin)."""
        if not is_our_address(request.META.get("HTTP_HOST", ""), str(request.META["SERVER_PORT"])):
            return problems.foreign_host(request)
        if not comes_from_us(request):
            return problems.foreign_origin(request)
        return self.get_response(request)
