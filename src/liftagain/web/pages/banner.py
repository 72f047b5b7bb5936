"""The disposition banner: how soon, in words, by its sign, and by its place on the line."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from liftagain.domain.screening import Disposition, Screening
from liftagain.web.pages.templatetags.look import day
from liftagain.web.state import State
from liftagain.words.screening import FindingWords, Result, result
from liftagain.words.to_say import shareable

LOOK = {
    Disposition.EMERGENCY: "emergency",
    Disposition.SAME_DAY: "same-day",
    Disposition.WITHIN_DAYS: "days",
    Disposition.ROUTINE: "routine",
    Disposition.SELF_MANAGE: "self",
}
LINE = (
    (Disposition.EMERGENCY, "Now"),
    (Disposition.SAME_DAY, "Today"),
    (Disposition.WITHIN_DAYS, "Days"),
    (Disposition.ROUTINE, "Weeks"),
    (Disposition.SELF_MANAGE, "Self-care"),
)
SURE = "Answers cannot show everything. Only an examination can."


def banner(standing: State, *, private: bool = True, to_others: bool = False) -> dict[str, Any]:
    """What the banner of the newest screening needs.

    Without `private` nothing of what was told about the mind stands in it: the page may be shown to somebody. With
    `to_others` it stays out of the text that is meant to be read out.
    """
    level = standing.screening.disposition
    since = day(standing.pain_on) if standing.pain_on is not None else ""
    shown = _as_it_limits(standing)
    if not private:
        shown = replace(shown, findings=shareable(shown.findings, private=False))
    words = result(shown, answers=standing.situation.answers, since=since, private=private and not to_others)
    return {
        "style": LOOK[level],
        "line": [{"word": word, "here": here is level} for here, word in LINE],
        "words": words,
        "open": [finding for finding in words.findings if not finding.cleared],
        "cleared": [finding for finding in words.findings if finding.cleared],
        "why": list(why(words)),
    }


def _as_it_limits(standing: State) -> Screening:
    """The newest screening with the limits that its findings still set today: those of the plan, and no others.

    An urgent finding keeps its limit until a clinician has looked.
    """
    limits = {found.rule: found.ceiling for found in standing.situation.watch.open_on(standing.today)}
    findings = (
        found
        if found.cleared or found.disposition >= Disposition.SAME_DAY
        else replace(found, ceiling=limits.get(found.rule))
        for found in standing.screening.findings
    )
    return replace(standing.screening, findings=tuple(findings))


def why(words: Result) -> Iterator[tuple[str, list[str]]]:
    """The reasons as rows of a label and lines; empty rows are left out."""
    yield from ((name, lines) for name, lines in _rows(words) if lines)


def _rows(words: Result) -> Iterator[tuple[str, list[str]]]:
    yield "You told us", [capital(text) for text in words.told]
    yield "What to look for", [f"{finding.title}: {finding.suspect}." for finding in words.findings]
    yield "What would change it", list(words.changes)
    yield "Please note", list(words.notes)
    told = [finding.disputed for finding in words.findings]
    nets = [words.disputed, *(net.disputed for net in words.beside)]
    yield "Where sources disagree", [text for text in (*told, *nets) if text]
    yield "How sure", [SURE]
    yield "Rule and source", [rule_and_source(finding) for finding in words.findings]
    yield "Where the advice comes from", list(words.net_sources)


def rule_and_source(finding: FindingWords) -> str:
    """Where a finding comes from, in one line."""
    cleared = " (cleared by a clinician)" if finding.cleared else ""
    return f"{finding.rule}{cleared}, {finding.level}: {'; '.join(finding.sources)}"


def capital(text: str) -> str:
    """A phrase as the beginning of a line."""
    return text[:1].upper() + text[1:]
