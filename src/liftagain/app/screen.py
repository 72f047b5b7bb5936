"""Screens answers: how soon somebody should look at the back."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from liftagain.domain.answers import Answers
from liftagain.domain.errors import InputError
from liftagain.domain.reason import Reason
from liftagain.domain.screening import Finding, Screening
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.advance import elapsed_since
from liftagain.reasoning.answer_check import checked
from liftagain.reasoning.screening import screening

AHEAD = timedelta(days=1)  # answers may be this far ahead of the day that is screened for: time zones


def check_answers(raw: object, where: str) -> Answers:
    """The answers as the contract wants them.

    Raises:
        InputError: naming `where`, the key, what was found and what it takes.
    """
    return checked(raw, where, knowledge().answer_types)


def screen(answers: Answers, today: datetime | None = None, told_on: Mapping[str, datetime] | None = None) -> Screening:
    """The screening of checked answers.

    Durations advance from `answered_on` to `today`. `told_on` says when each answer was last changed.

    Raises:
        InputError: when the answers lie after `today`.
    """
    if elapsed_since(answers, today) < -AHEAD:
        raise InputError(f"answered_on: {answers['answered_on']} lies after the day that is screened for, {today}")
    return screening(answers, knowledge(), today, told_on)


def screen_as_json(answers: Mapping[str, Any], today: datetime | None = None) -> dict[str, Any]:
    """The screening as the JSON object of `liftagain screen --json`.

    Raises:
        InputError: an unknown key, or a value of the wrong type or out of range.
    """
    return as_json(screen(check_answers(answers, "answers"), today))


def as_json(outcome: Screening) -> dict[str, Any]:
    """A screening in the shape of the contract."""
    sore = outcome.soreness
    return {
        "disposition": outcome.disposition.word,
        "complete": outcome.complete,
        "ceiling": None if outcome.ceiling is None else outcome.ceiling.word,
        "because": [_finding(finding) for finding in outcome.findings],
        "unanswered": list(outcome.unanswered),
        "contradictions": [list(pair) for pair in outcome.contradictions],
        "soreness": {
            "likely": sore.likely,
            "window_h": list(sore.window_h),
            "because": [_reason(reason) for reason in sore.because],
        },
        "patterns": [
            {"pattern": each.pattern, "weight": each.weight, "because": [_reason(reason) for reason in each.because]}
            for each in outcome.patterns
        ],
        "route": outcome.route,
        "knowledge_version": outcome.knowledge_version,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "disposition": finding.disposition.word,
        "ceiling": None if finding.ceiling is None else finding.ceiling.word,
        "matched": finding.matched,
        "sources": list(finding.sources),
        "cleared": finding.cleared,
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "rule": reason.rule,
        "facts": reason.facts,
        "numbers": reason.numbers,
        "sources": list(reason.sources),
    }
