"""Answers as they stand today: times move on, and what one answer says about another is filled in."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta

from liftagain.domain.answer_type import AnswerType
from liftagain.domain.answers import Answers, AnswerValue

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
UNITS = {"hours": HOUR, "days": DAY, "weeks": 7 * DAY, "months": 365.25 / 12 * DAY}


def advance(answers: Answers, types: Mapping[str, AnswerType], elapsed: timedelta) -> dict[str, AnswerValue]:
    """The answers with every time grown by `elapsed`; a negative one changes nothing."""
    moved = dict(answers)
    if elapsed <= timedelta(0):
        return moved
    for name, value in answers.items():
        kind = types.get(name)
        if kind and kind.advances and isinstance(value, int | float):
            moved[name] = value + elapsed / UNITS[kind.advances]
    return moved


def elapsed_since(answers: Answers, today: datetime | None) -> timedelta:
    """The time from `answered_on` to `today`; none when either is not known. Zones count only when both have one."""
    told = answers.get("answered_on")
    if today is None or not isinstance(told, str):
        return timedelta(0)
    return apart(datetime.fromisoformat(told), today)


def apart(earlier: datetime, later: datetime) -> timedelta:
    """The time between two moments; without a zone on both, as local times."""
    if (earlier.tzinfo is None) != (later.tzinfo is None):
        earlier, later = earlier.replace(tzinfo=None), later.replace(tzinfo=None)
    return later - earlier


def in_order(moments: Iterable[datetime]) -> Callable[[datetime], datetime]:
    """How these moments are ordered: by the instant when every one has a zone, else all by the clock on the wall,
    because a moment without a zone is the person's local time.
    """
    zoned = all(moment.tzinfo is not None for moment in moments)
    return (lambda moment: moment) if zoned else (lambda moment: moment.replace(tzinfo=None))


def fill(answers: Answers, types: Mapping[str, AnswerType]) -> dict[str, AnswerValue]:
    """The answers with what follows from others: hours and days of the onset, hours since the session, the worst pain
    of a single figure, and the questions of pregnancy for somebody male. Given answers are never changed.
    """
    filled = dict(answers)
    hours, days = answers.get("hours_since_onset"), answers.get("days_since_onset")
    if isinstance(hours, int | float):
        filled.setdefault("days_since_onset", hours * HOUR / DAY)
    if isinstance(days, int | float):
        filled.setdefault("hours_since_onset", days * DAY / HOUR)
    since = filled.get("hours_since_onset")
    if isinstance(hours, int | float) and isinstance(days, int | float):
        since = min(hours, days * DAY / HOUR)  # two ages of the pain: the session counts as the nearer one
    delay = answers.get("hours_after_session")
    if isinstance(delay, int | float) and isinstance(since, int | float):
        filled.setdefault("hours_since_session", delay + since)
    if "pain_now" in answers:
        filled.setdefault("pain_worst_24h", answers["pain_now"])
    if answers.get("sex") == "male":
        for name, kind in types.items():
            if kind.no_for_male:
                filled.setdefault(name, "no" if kind.high is None else kind.high)
    return filled
