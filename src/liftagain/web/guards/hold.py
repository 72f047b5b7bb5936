"""The hold: while an emergency or same-day finding is open, every page gives way to it. So do, under 16, the plan's."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from liftagain.web.state import state

# Correcting an answer, telling of a visit, the first aid, whom to call and the say over one's own data stay open.
OPEN = (
    *("/help/", "/questions/", "/seen/", "/mistake/", "/region/", "/card/", "/who-to-see/"),
    *("/just-happened/", "/privacy/", "/about/", "/drawing/", "/start/"),
)

# Under 16 there are only the screening and the warning signs.
NOT_UNDER_AGE = (
    "/today/",
    "/session/",
    "/log/",
    "/training/",
    "/earlier/",
    "/usual/",
    "/library/",
    "/exercise/",
    "/medicines/",
    "/guide/",
)


class Hold:
    """Sends every other page to the page that says what to do now."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wraps the views."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The page, or the way to the one that matters now."""
        if request.path.startswith(OPEN) or request.path == "/enter/":
            return self.get_response(request)
        standing = state(request)
        if standing.held:
            return HttpResponseRedirect("/help/")
        if standing.is_under_age and request.path.startswith(NOT_UNDER_AGE):
            return HttpResponseRedirect("/result/")
        return self.get_response(request)
