"""The person's story as the contracts write it: answers, context, check-ins, built from the facts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from liftagain.domain.answer_type import Advance
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts
from liftagain.web.journal.models import Fact

UNIT_OF_TIME: dict[Advance, timedelta] = {
    "hours": timedelta(hours=1),
    "days": timedelta(days=1),
    "weeks": timedelta(weeks=1),
    "months": timedelta(days=30.4375),
}


NOTHING = ("no", "none", "better")  # answers that speak of no sign


@dataclass(frozen=True)
class Told:
    """The screening answers of the current episode as they stand, and where they come from.

    `said` are the answers as they were given, `answers` the same with their durations moved on to `at`, when the newest
    was given. `asked` are the questions that were answered or left open; one whose answers are unknown again is none of
    them. `order` lists the questions as they were answered, `areas` what was tapped on a body map by question.
    `changed_at` is when each answer was last changed; `by_day` holds what was said on each day. `moments` are the
    answers as they stood before something told later on the same day replaced a part of them.
    """

    answers: dict[str, Any]
    said: dict[str, Any]
    asked: frozenset[str]
    at: datetime | None
    changed_at: dict[str, datetime]
    by_day: dict[date, dict[str, Any]]
    first_at: datetime | None
    moments: tuple["Moment", ...] = ()
    areas: dict[str, tuple[str, ...]] = field(default_factory=dict)
    order: tuple[str, ...] = ()
    asked_on: dict[str, date] = field(default_factory=dict)


@dataclass(frozen=True)
class Moment:
    """The answers as they stood at a moment, with their durations moved on to `Told.at`, and when each was changed."""

    answers: dict[str, Any]
    changed_at: dict[str, datetime]


def told_answers(after: int) -> Told:
    """The answers of the episode, later ones over earlier ones.

    A fact's body is {"asked": [question ids], "answers": {id: value, or None for "unknown again"}}.
    A correction belongs to the day and the place of what it corrects: it never stands over something told after that.
    """
    first = first_numbers(after)
    found = sorted(
        facts.current(facts.ANSWERS).filter(number__gt=after), key=lambda fact: (fact.day, first[fact.id], fact.number)
    )
    at = max((fact.recorded_at for fact in found), default=None)
    story = _Story(at)
    for fact in found:
        story.add(fact)
    known = {name: value for name, value in story.answers.items() if value is not None}
    by_day = {
        day: {name: v for name, v in said.items() if name in known or is_sign(v)} for day, said in story.by_day.items()
    }
    said = {name: story.said[name] for name in known}
    first_at = max(
        (fact.recorded_at for fact in found if fact.day == found[0].day and not fact.supersedes_id), default=None
    )
    return Told(
        known,
        said,
        frozenset(story.asked),
        at,
        story.changed_at,
        by_day,
        first_at,
        moments=tuple(story.moments),
        areas={name: found for name, found in story.areas.items() if name in story.asked},
        order=tuple(name for name in story.asked_on if name in story.asked),
        asked_on=story.asked_on,
    )


def first_numbers(after: int) -> dict[object, int]:
    """The number of the first fact of each chain of corrections, by the id of every fact in it."""
    found: dict[object, int] = {}
    rows = Fact.objects.filter(kind=facts.ANSWERS, number__gt=after).order_by("number")
    for name, number, supersedes in rows.values_list("id", "number", "supersedes_id"):
        found[name] = found.get(supersedes, number)
    return found


def is_sign(value: Any) -> bool:
    """Whether an answer speaks of a sign: a word that is not one of those for nothing."""
    return isinstance(value, str) and value not in NOTHING


class _Story:
    """The facts of the answers, one after the other."""

    def __init__(self, at: datetime | None) -> None:
        self.at = at
        self.answers: dict[str, Any] = {}
        self.said: dict[str, Any] = {}
        self.asked: set[str] = set()
        self.changed_at: dict[str, datetime] = {}
        self.by_day: dict[date, dict[str, Any]] = {}
        self.moments: list[Moment] = []
        self.areas: dict[str, tuple[str, ...]] = {}
        self.asked_on: dict[str, date] = {}

    def add(self, fact: Fact) -> None:
        """One fact: its answers stand over those before it."""
        if self.replaces(fact):
            known = {name: value for name, value in self.answers.items() if value is not None}
            self.moments.append(Moment(known, dict(self.changed_at)))
        late = fact.recorded_at.date() - fact.day if fact.supersedes_id else timedelta(0)
        since = self.at - fact.recorded_at if self.at else timedelta(0)
        given: dict[str, Any] = fact.told["answers"]
        unknown = {name for name, value in given.items() if value is None}
        self.asked -= {question.id for question in knowledge().questions.values() if unknown & {*question.settles}}
        for name in fact.told.get("asked", ()):
            self.asked.add(name)
            self.asked_on.setdefault(name, fact.day)
            self.asked_on[name] = max(fact.day, self.asked_on[name])
            self.areas.pop(name, None)
        self.areas.update({name: tuple(found) for name, found in fact.told.get("areas", {}).items()})
        for name, value in given.items():
            moved = moved_on(name, value, since)
            if name not in self.answers or is_news(name, self.answers[name], moved):
                self.changed_at[name] = fact.recorded_at
            self.answers[name], self.said[name] = moved, value
            if value is not None:
                of_day = self.by_day.setdefault(fact.day, {})
                # a sign told on a day stays told on it: only a correction takes it back, news does not
                if fact.supersedes_id or value not in NOTHING or of_day.get(name) in (None, *NOTHING):
                    of_day[name] = moved_on(name, value, -late)

    def replaces(self, fact: Fact) -> bool:
        """Whether the fact says something else than was told before on its day; what was told stays told."""
        told = self.by_day.get(fact.day, {})
        return any(
            name in told and told[name] not in NOTHING and value not in (None, told[name], *NOTHING)
            for name, value in fact.told["answers"].items()
        )


def is_news(name: str, before: Any, now: Any) -> bool:
    """Whether an answer says something new. A sign that is told once more is new; a duration that only grew is not."""
    kind = knowledge().answer_types.get(name)
    if kind is not None and kind.advances and isinstance(before, int | float) and isinstance(now, int | float):
        return abs(before - now) >= 1  # people answer in whole hours, days, weeks
    return bool(before != now) or (isinstance(now, str) and now not in NOTHING)


def moved_on(name: str, value: Any, by: timedelta) -> Any:
    """A duration as it is later (earlier where `by` is negative), within its range; every other answer as it was."""
    kind = knowledge().answer_types.get(name)
    if kind is None or kind.advances is None or not isinstance(value, int | float) or not by:
        return value
    moved = round(value + by / UNIT_OF_TIME[kind.advances], 2)
    return max(kind.low or 0, moved if kind.high is None else min(kind.high, moved))


def correct(
    after: int,
    asked: Mapping[str, Iterable[str]],
    answers: Mapping[str, Any],
    areas: Mapping[str, Any] | None = None,
) -> bool:
    """Corrects the newest fact that answered one of these questions (`asked`: question id -> the answer ids it covers).

    `areas` are the new taps on a body map by question. Returns whether there was one. The other answers of that fact
    stay as they were.
    """
    found = [fact for fact in facts.current(facts.ANSWERS).filter(number__gt=after) if {*fact.told["asked"]} & {*asked}]
    if not found:
        return False
    wrong = found[-1]
    covered = {name for names in asked.values() for name in names}
    kept = {name: value for name, value in wrong.told["answers"].items() if name not in covered}
    tapped = {name: found for name, found in wrong.told.get("areas", {}).items() if name not in asked}
    body = {
        "asked": list(dict.fromkeys([*wrong.told["asked"], *asked])),
        "answers": {**kept, **answers},
        "areas": {**tapped, **(areas or {})},
    }
    facts.record(facts.ANSWERS, body, day=wrong.day, supersedes=wrong.id)
    return True


def begins_after(opened: Fact | None) -> int:
    """The number of the last fact before the episode: facts up to it belong to an earlier one.

    An edit of the episode (another day) supersedes its first fact; the episode still begins where the first one stands.
    """
    return first_of(opened).number - 1 if opened is not None else 0


def first_of(fact: Fact) -> Fact:
    """The fact that this one is the newest edit of."""
    while fact.supersedes_id is not None:
        fact = Fact.objects.get(id=fact.supersedes_id)
    return fact


def opened_at(opened: Fact) -> datetime:
    """When the episode was opened."""
    return first_of(opened).recorded_at


def check_ins(after: int) -> dict[date, dict[str, Any]]:
    """The check-ins of the episode in the contract's form by day, oldest first, with what was done on that day."""
    days: dict[date, dict[str, Any]] = {}
    for fact in facts.current(facts.CHECK_IN).filter(number__gt=after):
        days.setdefault(fact.day, {"date": fact.day.isoformat()}).update(fact.told)
    for fact in facts.current(facts.SESSION_ITEM).filter(number__gt=after):
        add_item(days.setdefault(fact.day, {"date": fact.day.isoformat()}), fact.told)
    return {day: days[day] for day in sorted(days)}


def add_item(check_in: dict[str, Any], item: dict[str, Any]) -> None:
    """Adds one exercise as it was done to its day; pain in the session is the worst of what its exercises gave."""
    check_in["done"] = [*check_in.get("done", []), item]
    if item.get("pain") is not None:
        check_in["pain_during"] = max(item["pain"], check_in.get("pain_during", 0))


def clearances() -> list[dict[str, Any]]:
    """What clinicians allowed, in the form of the answer `clearance`."""
    return [fact.told for fact in facts.current(facts.CLEARANCE)]


def told_pain_on(opened: Fact | None) -> date | None:
    """The day the pain began."""
    told = opened.told.get("pain_on") if opened is not None and opened.told else None
    return date.fromisoformat(told) if told else None
