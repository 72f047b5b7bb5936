"""A browser that is already inside, over an empty journal."""

from collections.abc import Iterator

import pytest
from django.test import Client

from liftagain.web.guards.key import cookie_name, new_cookie
from liftagain.web.remembered import forget


def inside(*, csrf: bool = False) -> Client:
    """A client on our own address with the cookie of an opened door."""
    client = Client(enforce_csrf_checks=csrf, headers={"host": "127.0.0.1"})
    client.cookies[cookie_name()] = new_cookie()
    return client


@pytest.fixture
def visitor() -> Client:
    """A client on our own address without the cookie."""
    return Client(headers={"host": "127.0.0.1"})


@pytest.fixture
def person(db: None) -> Client:
    """A client that is inside."""
    return inside()


@pytest.fixture(autouse=True)
def _nothing_remembered() -> Iterator[None]:
    forget()
    yield
    forget()
