"""Pages for what cannot be answered. Each says what happened, what is safe, and what to do."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

START = ("/", "Go to the start")


def page(status: int, title: str, *lines: str, way_out: tuple[str, str] | None = START) -> HttpResponse:
    """A problem page. It reads nothing of the person's, so that a stranger sees nothing of it."""
    context = {"title": title, "lines": lines, "way_out": way_out}
    return HttpResponse(render_to_string("problem.html", context), status=status)


def locked(_request: HttpRequest) -> HttpResponse:
    """No cookie: the printed address has been used, or belongs to an earlier start."""
    return page(
        403,
        "This link no longer opens Liftagain",
        "Each link works once, so that nobody else on this computer can use it. "
        "Perhaps you opened it already, or in another browser.",
        "Go to the window where Liftagain runs, stop it with Ctrl-C, and start it again with “liftagain”. "
        "It prints a new link. Your data are as you left them.",
        way_out=None,
    )


def foreign_host(_request: HttpRequest) -> HttpResponse:
    """A name that is not this machine's: a page elsewhere may be trying to reach the app."""
    return page(
        400,
        "Liftagain does not answer to this address",
        "It answers only to the address that it printed when it started.",
        way_out=None,
    )


def foreign_origin(_request: HttpRequest) -> HttpResponse:
    """A request that another web page sent."""
    return page(
        403, "This request came from another page", "Nothing was changed. Please use Liftagain in its own window."
    )


def csrf(_request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """A form that is too old, or that we did not make."""
    return page(
        403, "This form is out of date", "Nothing was changed. Go back, load the page again, and send it once more."
    )


def too_large(_request: HttpRequest) -> HttpResponse:
    """A file beyond every training log."""
    from liftagain.app.import_log import LARGEST_LOG_BYTES

    size = f"{LARGEST_LOG_BYTES / 1e6:.0f} MB"
    return page(
        413,
        "This file is too large",
        f"A training log has at most {size}. Nothing was stored. Did you pick a video or a backup by mistake?",
        way_out=("/log/", "Choose another file"),
    )


def bad_request(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """A request that makes no sense."""
    return page(400, "We could not read this request", "Nothing was changed.")


def not_found(_request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """An address that leads nowhere."""
    return page(404, "There is no such page", "The address may be old, or a letter may be missing.")


def failed(_request: HttpRequest) -> HttpResponse:
    """A fault of ours. What was saved before stays saved."""
    return page(
        500,
        "Something went wrong on our side",
        "What you had saved is still saved. Please try once more.",
        "If your back got worse, or you feel numb between the legs, cannot pass urine, or a leg turns weak: "
        "do not wait for this page. Call your emergency number.",
    )
