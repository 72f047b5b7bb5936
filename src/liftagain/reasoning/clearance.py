"""What a clinician has cleared: only what is named, only what was there before, and only as far as was allowed."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from liftagain.domain.answers import Answers
from liftagain.domain.screening import Ceiling, Finding
from liftagain.reasoning.advance import apart, in_order

STRICTNESS = ("all", "gentle", "not_yet")


def clear(
    finding: Finding,
    answers: Answers,
    told_on: Mapping[str, datetime],
    today: datetime | None,
    clinicians: Collection[str],
) -> Finding:
    """The finding as the latest clearance that counts for it leaves it.

    A clearance counts when a clinician gave it, it names the rule, it does not lie after `today`, and it is later than
    the answers that the finding rests on (`told_on`, else `answered_on`; when neither is known, it is taken as later).
    Allowed `all` lifts the finding, `gentle` lifts it but keeps a gentle ceiling, `not_yet` changes nothing. Of two
    clearances of the same moment the stricter one counts.
    """
    found_on = found(finding, answers, told_on)
    given = [
        entry
        for entry in _entries(answers)
        if entry["by"] in clinicians and finding.rule in entry["findings"] and _later(entry["on"], found_on, today)
    ]
    if not given:
        return finding
    moments = [datetime.fromisoformat(entry["on"]) for entry in given]
    order = in_order(moments)
    newest = order(max(moments, key=order))
    allowed = max(
        (entry["allowed"] for entry, on in zip(given, moments, strict=True) if order(on) == newest),
        key=STRICTNESS.index,
    )
    if allowed == "not_yet":
        return finding
    return replace(finding, cleared=True, ceiling=Ceiling.GENTLE if allowed == "gentle" else None, spares=())


def found(finding: Finding, answers: Answers, told_on: Mapping[str, datetime]) -> datetime | None:
    """When the newest answer behind the finding was given; None when that is not known."""
    told = [told_on[name] for name in finding.matched if name in told_on]
    if told:
        return max(told, key=in_order(told))
    answered = answers.get("answered_on")
    return datetime.fromisoformat(answered) if isinstance(answered, str) else None


def _entries(answers: Answers) -> list[Mapping[str, Any]]:
    entries = answers.get("clearance", [])
    return list(entries) if isinstance(entries, list) else []


def _later(on: str, found_on: datetime | None, today: datetime | None) -> bool:
    """A clearance that gives only a day is later than the finding from the next day on: the next local day, as it was
    where the answers were given and as it is where the person is today.
    """
    moment = datetime.fromisoformat(on)
    if today is not None and apart(moment, today).total_seconds() < 0:
        return False
    if found_on is None:
        return True
    if len(on) == len(date.min.isoformat()):
        here = found_on.astimezone(today.tzinfo) if found_on.tzinfo and today and today.tzinfo else found_on
        return moment.date() > max(found_on.date(), here.date())
    return apart(found_on, moment).total_seconds() > 0
