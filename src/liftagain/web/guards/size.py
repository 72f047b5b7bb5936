"""Refuses a request body that is larger than any training log, before it is kept anywhere."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from liftagain.web.pages import problems

CHUNK_BYTES = 1 << 20
OVERHEAD_BYTES = 1 << 20  # the form around the files


class Size:
    """Answers 413 with a page, not with a broken connection: the body is read to its end and thrown away."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wraps the next guard."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or the refusal."""
        try:
            size = int(request.META.get("CONTENT_LENGTH") or 0)
        except ValueError:
            return problems.bad_request(request)
        if size <= settings.LARGEST_UPLOAD_BYTES + OVERHEAD_BYTES:
            return self.get_response(request)
        while size > 0 and (chunk := request.read(min(size, CHUNK_BYTES))):
            size -= len(chunk)
        return problems.too_large(request)
