"""Writes the days of a made-up person into an empty journal, for the demo: each fact at the time of its day."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from liftagain.domain.errors import InputError

if TYPE_CHECKING:
    from liftagain.app.live_days import LivedDay
    from liftagain.domain.check_in import CheckIn
    from liftagain.simulation.athlete import Athlete

CLOCK = "LIFTAGAIN_TODAY"


def keep_days(athlete: "Athlete", days: "Sequence[LivedDay]", data: Path) -> None:
    """Keeps the first answers, the log, the check-ins and what clinicians allowed.

    Check-ins that bear another date than the day on which they were told are kept under the date that they bear.

    Raises:
        InputError: the folder holds a journal already, or cannot be used. Nothing was stored then.
    """
    from liftagain.web.serve import start_django

    start_django(data)
    from liftagain.web.journal.models import Fact

    if Fact.objects.exists():
        raise InputError(f"{data}: holds a journal already; expected an empty folder")
    with _on(athlete.begins, "07:30"):
        _first_day(athlete)
    for one in days:
        with _on(one.on, "08:00"):
            _import(one.morning.workouts, f"own-{one.number}.csv")
            for check_in in one.morning.check_ins:
                _check_in(check_in, one.on)
        with _on(one.on, "19:00"):
            for check_in in one.evening.check_ins:
                _check_in(check_in, one.on)


@contextmanager
def _on(day: date, hour: str) -> Iterator[None]:
    """The clock of the journal at an hour of a day."""
    before = os.environ.get(CLOCK)
    os.environ[CLOCK] = f"{day.isoformat()}T{hour}"
    try:
        yield
    finally:
        if before is None:
            del os.environ[CLOCK]
        else:
            os.environ[CLOCK] = before


def _first_day(athlete: "Athlete") -> None:
    from liftagain.app.simulate import case_as_json
    from liftagain.knowledge.bundle import knowledge
    from liftagain.web.journal import facts

    case = case_as_json(athlete.case)
    facts.record(facts.EPISODE, {"pain_on": case["pain_on"]})
    facts.record(facts.PERSON, case["person"])
    facts.record(facts.ANSWERS, {"asked": list(knowledge().questions), "answers": case["answers"]})
    _import(athlete.log, "made-up.csv")


def _import(workouts: "Sequence[Any]", name: str) -> None:
    from liftagain.output.own_csv import log_as_csv
    from liftagain.web.journal import imports

    if workouts:
        imports.add(name, log_as_csv([_named(work) for work in workouts]).encode(), "kg")


def _named(work: "Any") -> "Any":
    """The workout with its exercises by their names, as an app would write them, and not by our ids."""
    from liftagain.knowledge.bundle import knowledge

    known = knowledge().movements
    entries = (
        replace(entry, name=known[entry.exercise].name) if entry.exercise in known else entry for entry in work.entries
    )
    return replace(work, entries=tuple(entries))


def _check_in(told: "CheckIn", on: date) -> None:
    from liftagain.app.simulate import check_in_as_json
    from liftagain.knowledge.bundle import knowledge
    from liftagain.web.journal import facts

    body = check_in_as_json(told)
    day = date.fromisoformat(body.pop("date"))
    signs: dict[str, Any] = body.pop("warning_signs", {})
    for given in signs.pop("clearance", []):
        facts.record(facts.CLEARANCE, {**given, "on": f"{given['on']}T07:00"})
    if signs:
        facts.record(facts.ANSWERS, {"asked": [], "answers": signs}, day=on)
    for item in body.pop("done", []):
        facts.record(facts.SESSION_ITEM, item, day=day)
    if body:
        facts.record(facts.CHECK_IN, body, day=day)
    if "pain_now_morning" in body:  # the daily signs were looked at; a new one stands in an answer of its own
        daily = [one.id for one in knowledge().questions.values() if one.emergency and one.recheck]
        facts.record(facts.ANSWERS, {"asked": daily, "answers": {}}, day=on)
