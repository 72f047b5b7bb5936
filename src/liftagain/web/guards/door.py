"""The door: the printed address opens it once, a cookie keeps it open, everything else is told what to do."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from liftagain.web.guards.key import ONE_TIME_KEY, cookie_name, new_cookie, opens
from liftagain.web.pages import problems

ENTER = "/enter/"


class Door:
    """Lets nobody in without the cookie, which only the one-time key gives."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wraps the next guard."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page for who has the cookie; a new cookie for who has the key; else the locked page (403)."""
        if opens(request.COOKIES.get(cookie_name())):
            return HttpResponseRedirect("/") if request.path == ENTER else self.get_response(request)
        if request.path == ENTER and request.method == "GET" and ONE_TIME_KEY.use(request.GET.get("key", "")):
            response = HttpResponseRedirect("/")
            response.set_cookie(cookie_name(), new_cookie(), httponly=True, samesite="Strict", path="/")
            return response
        return problems.locked(request)
