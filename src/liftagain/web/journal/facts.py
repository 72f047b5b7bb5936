"""Facts: recorded once, never changed. An edit and an undo are facts that supersede."""

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from liftagain.web.journal.clock import now
from liftagain.web.journal.models import Fact

ANSWERS = "answers"
CHECK_IN = "check_in"
CLEARANCE = "clearance"
CONTEXT = "context"
DAILY = "daily"
EARLIER = "earlier_episode"
DAY_WISH = "day_wish"
EPISODE = "episode"
EXERCISE_NAME = "exercise_name"
OUTCOME = "outcome"
OWN_ACTIVITIES = "own_activities"
MISTAKE = "mistake"
PERSON = "person"
PREFERENCES = "preferences"
SESSION = "session"
SESSION_ITEM = "session_item"
WEEKLY_OFFER = "weekly_offer"


def record(
    kind: str,
    body: Mapping[str, Any],
    *,
    day: date | None = None,
    supersedes: uuid.UUID | None = None,
    durable: bool = True,
) -> Fact:
    """Stores a fact and returns it. When this returns, the fact is on the disk (with `durable`; else when the caller
    commits).
    """
    return _add(kind, dict(body), day, supersedes, durable=durable)


def withdraw(fact: Fact) -> Fact:
    """Takes a fact back, by a fact without a body."""
    return _add(fact.kind, None, fact.day, fact.id)


def _add(
    kind: str, body: dict[str, Any] | None, day: date | None, supersedes: uuid.UUID | None, *, durable: bool = True
) -> Fact:
    moment = now()
    with transaction.atomic(durable=durable):
        return Fact.objects.create(
            kind=kind,
            body=body,
            day=day or moment.day,
            recorded_at=moment.at,
            time_zone=moment.zone,
            supersedes_id=supersedes,
        )


_until: ContextVar[int | None] = ContextVar("facts until", default=None)


@contextmanager
def as_of(number: int) -> Iterator[None]:
    """Reads the facts, for this thread only, as they stood when the newest one had this number."""
    before = _until.set(number)
    try:
        yield
    finally:
        _until.reset(before)


def current(kind: str) -> QuerySet[Fact]:
    """The facts of a kind that stand: neither superseded nor withdrawn, in the order of recording."""
    found, until = Fact.objects.filter(kind=kind, body__isnull=False), _until.get()
    if until is None:
        return found.filter(superseded_by=None)
    return found.filter(number__lte=until).exclude(superseded_by__number__lte=until)


def latest(kind: str) -> Fact | None:
    """The newest fact of a kind that stands, or None."""
    return current(kind).last()


def merged(kind: str, after: int = 0) -> dict[str, Any]:
    """The bodies of the standing facts of a kind, later keys over earlier ones; a key with None is unknown again.

    `after` leaves out facts up to that number (those of an earlier episode).
    """
    whole: dict[str, Any] = {}
    for fact in current(kind).filter(number__gt=after):
        whole.update(fact.told)
    return {key: value for key, value in whole.items() if value is not None}


def newest_number() -> int:
    """The number of the newest fact, 0 without any: changes whenever a fact is recorded."""
    return Fact.objects.order_by("-number").values_list("number", flat=True).first() or 0


def newest_number_at(moment: datetime) -> int:
    """The number of the newest fact that was recorded up to a moment, 0 without any."""
    told = Fact.objects.filter(recorded_at__lte=moment).order_by("-number")
    return told.values_list("number", flat=True).first() or 0
