"""The answers as they stand on a day: those given first, moved on in time, with what the check-ins told since."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from liftagain.domain.answers import AnswerValue
from liftagain.domain.case import Case
from liftagain.domain.check_in import CheckIn
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.advance import advance
from liftagain.reasoning.diary import Diary
from liftagain.reasoning.trend import trend


@dataclass(frozen=True)
class Told:
    """The answers as given up to a moment, when each was told, and the moment itself."""

    answers: dict[str, AnswerValue]
    told_on: dict[str, datetime]
    at: datetime


def newest(case: Case, diary: Diary, day: date, known: Knowledge) -> Told:
    """The answers as they stand on `day`.

    The warning signs of a check-in replace the answers of before, its pain is the pain of now, and after a week of
    check-ins they tell the trend. `answered_on` is the day itself: every time in the answers has moved on to it.
    """
    start = _answered_at(case, day)
    told = Told(dict(case.answers), dict.fromkeys(case.answers, start), start)
    for check_in in diary.until(day).check_ins:
        if check_in.date >= min(start.date(), day) and _says_something(check_in):
            told = _with(told, check_in, known)
    told = _moved(told, datetime.combine(max(day, told.at.date()), told.at.time()), known)
    found = trend(diary, day, known)
    if found is not None:
        told.answers["trend"] = found
    return told


def _answered_at(case: Case, day: date) -> datetime:
    """When the first answers were given, by the person's own clock; the day itself where that is not known. The start
    of the day without an hour.

    The day that the case names is the person's local day, as it was then: where the moment in the answers falls on
    another one (it was written down in another time zone), the day of the case counts, with the hour of the moment.
    """
    given: Any = case.answers.get("answered_on")
    if isinstance(given, str):
        moment = datetime.fromisoformat(given).replace(tzinfo=None)
        return datetime.combine(case.answered_on or moment.date(), moment.time())
    on = case.answered_on or min((check_in.date for check_in in case.check_ins), default=day)
    return datetime(on.year, on.month, on.day)  # noqa: DTZ001 - the person's local day


def _says_something(check_in: CheckIn) -> bool:
    return bool(check_in.warning_signs) or check_in.pain_now_morning is not None or check_in.pain_worst is not None


def _with(told: Told, check_in: CheckIn, known: Knowledge) -> Told:
    at = datetime.combine(check_in.date, told.at.time())
    moved = _moved(told, at, known)
    said = dict(_said(check_in, moved.answers))
    answers = {**moved.answers, **said}
    if check_in.pain_now_morning is not None and check_in.pain_worst is None and check_in.date > told.at.date():
        answers.pop(
            "pain_worst_24h", None
        )  # it is a day old: the pain of now is all that is known of the last 24 hours
    return Told(answers, {**moved.told_on, **dict.fromkeys(said, at)}, at)


def _said(check_in: CheckIn, answers: dict[str, AnswerValue]) -> Iterator[tuple[str, AnswerValue]]:
    if check_in.pain_now_morning is not None:
        yield "pain_now", check_in.pain_now_morning
    if check_in.pain_worst is not None:
        yield "pain_worst_24h", check_in.pain_worst
    for name, value in check_in.warning_signs.items():
        if name == "clearance":
            before = answers.get("clearance", [])
            yield name, [*(before if isinstance(before, list) else []), *value]
        else:
            yield name, value


def _moved(told: Told, at: datetime, known: Knowledge) -> Told:
    answers = advance(told.answers, known.answer_types, max(timedelta(0), at - told.at))
    return Told({**answers, "answered_on": at.isoformat()}, told.told_on, at)
