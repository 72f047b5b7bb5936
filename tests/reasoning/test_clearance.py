"""What a clearance lifts, on findings of our own."""

from datetime import UTC, datetime
from typing import Any

import pytest

from liftagain.domain.screening import Ceiling
from liftagain.reasoning.clearance import clear, found
from screening_parts import finding

TODAY = datetime.fromisoformat("2026-11-25T08:00")
MONDAY = datetime.fromisoformat("2026-11-23T08:00")


def entry(on: str = "2026-11-24", allowed: str = "all", by: str = "physician", *names: str) -> dict[str, Any]:
    return {"on": on, "by": by, "allowed": allowed, "findings": list(names or ["RULE"])}


def lifted(*entries: dict[str, Any], today: datetime | None = TODAY, **told_on: datetime) -> Any:
    one = finding(fever="yes")
    answers: dict[str, Any] = {"clearance": list(entries), "answered_on": "2026-11-23T08:00"}
    after = clear(one, answers, told_on, today, ("physician", "nurse"))
    if after == one:
        return None
    assert (after.rule, after.disposition, after.matched) == (one.rule, one.disposition, one.matched)
    assert after.spares == ()
    assert after.cleared
    return after.ceiling.word if after.ceiling else "all"


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([], None),
        ([entry()], "all"),
        ([entry(allowed="gentle")], "gentle"),
        ([entry(allowed="not_yet")], None),
        ([entry("2026-11-24", "all", "trainer")], None),
        ([entry("2026-11-24", "all", "nurse")], "all"),
        ([entry("2026-11-24", "all", "nurse", "OTHER")], None),
        ([entry("2026-11-24", "all", "nurse", "OTHER", "RULE")], "all"),
        ([entry("2026-11-23")], None),
        ([entry("2026-11-23T08:00")], None),
        ([entry("2026-11-23T08:00:01")], "all"),
        ([entry("2026-11-25T08:00")], "all"),
        ([entry("2026-11-25T08:01")], None),
        ([entry("2026-11-26"), entry(allowed="gentle")], "gentle"),
        ([entry("2026-11-24T10:00"), entry("2026-11-24T09:00", "not_yet")], "all"),
        ([entry("2026-11-24T09:00"), entry("2026-11-24T10:00", "gentle")], "gentle"),
        ([entry("2026-11-24T10:00", "gentle"), entry("2026-11-24T10:00", "all")], "gentle"),
        ([entry("2026-11-24T10:00", "gentle"), entry("2026-11-24T10:00", "not_yet")], None),
    ],
)
def test_what_is_left_of_a_finding(entries: list[dict[str, Any]], expected: str | None) -> None:
    assert lifted(*entries) == expected


def test_a_clearance_is_held_to_the_answers_behind_the_finding() -> None:
    later = datetime.fromisoformat("2026-11-24T12:00")
    assert lifted(entry("2026-11-24T11:00"), fever=later) is None
    assert lifted(entry("2026-11-24T12:30"), fever=later) == "all"
    assert lifted(entry("2026-11-24T11:00"), pain_now=later) == "all"


def test_without_a_today_nothing_lies_ahead() -> None:
    assert lifted(entry("2027-01-01"), today=None) == "all"


def test_without_any_time_it_was_written_beside_the_answers() -> None:
    assert clear(finding(fever="yes"), {"clearance": [entry("2026-11-24")]}, {}, TODAY, ("physician",)).cleared


@pytest.mark.parametrize("told", [{}, {"clearance": "all"}])
def test_no_list_of_clearances_clears_nothing(told: dict[str, Any]) -> None:
    assert not clear(finding(), told, {}, TODAY, ("physician",)).cleared


def test_when_a_finding_was_told() -> None:
    one = finding(fever="yes", pain_now=8)
    later = MONDAY.replace(hour=20)
    assert found(one, {}, {}) is None
    assert found(one, {"answered_on": MONDAY.isoformat()}, {}) == MONDAY
    assert found(one, {"answered_on": "2026-11-01"}, {"fever": MONDAY, "pain_now": later, "age": TODAY}) == later
    assert found(one, {}, {"fever": later, "pain_now": MONDAY}) == later
    zoned = {"fever": datetime.fromisoformat("2026-11-23T15:00+09:00"), "pain_now": MONDAY.replace(tzinfo=UTC)}
    assert found(one, {}, zoned) == zoned["pain_now"]
    mixed = {"fever": datetime.fromisoformat("2026-11-23T15:00+09:00"), "pain_now": later}
    assert found(one, {}, mixed) == later, "without a zone on both, the clock on the wall counts"


def test_a_gentle_clearance_keeps_a_gentle_ceiling() -> None:
    after = clear(finding(), {"clearance": [entry(allowed="gentle")]}, {}, TODAY, ("physician",))
    assert after.ceiling is Ceiling.GENTLE
