"""The outcome of a screening in words: calm, short, and never a reassurance beyond what was told."""

from dataclasses import dataclass

from liftagain.domain.screening import Disposition, Finding, Screening
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.words.language import gettext as _
from liftagain.words.told import all_told, told
from liftagain.words.urgency import Urgency, open_questions, urgency


@dataclass(frozen=True, slots=True)
class FindingWords:
    """One finding: what was told, what somebody should look for, whom to see, what to say, where it comes from."""

    rule: str
    disposition: str
    level: str
    title: str
    told: tuple[str, ...]
    suspect: str
    see: str
    tell: str
    hint: str
    disputed: str
    cleared: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A whole outcome for a page. `changes` says what would change it; `safety_net` is always shown."""

    disposition: str
    kind: str
    title: str
    lead: str
    told: tuple[str, ...]
    findings: tuple[FindingWords, ...]
    tell: tuple[str, ...]
    until: tuple[str, ...]
    safety_net: tuple[str, ...]
    changes: tuple[str, ...]
    notes: tuple[str, ...]
    complete: bool


def result(outcome: Screening, known: Knowledge | None = None) -> Result:
    """The outcome in words. While questions are open that could give same day or more, it asks on instead of saying
    that nothing was found.
    """
    bundle = known or knowledge()
    asks_on = not outcome.complete and outcome.disposition < Disposition.SAME_DAY
    words = open_questions() if asks_on and outcome.disposition is Disposition.SELF_MANAGE else urgency(outcome)
    findings = tuple(finding_words(each, bundle) for each in outcome.findings)
    leading = [f for f in outcome.open_findings if f.disposition is outcome.disposition]
    said = {name: value for finding in leading for name, value in finding.matched.items()}
    return Result(
        disposition=outcome.disposition.word,
        kind=words.kind,
        title=words.title,
        lead=words.lead,
        told=all_told(said, bundle),
        findings=findings,
        tell=tuple(_(bundle.flags[f.rule].tell) for f in leading if bundle.flags[f.rule].tell),
        until=words.until,
        safety_net=words.safety_net,
        changes=_changes(outcome, words),
        notes=_notes(outcome, bundle),
        complete=outcome.complete,
    )


def finding_words(finding: Finding, known: Knowledge) -> FindingWords:
    """One finding in words."""
    flag = known.flags[finding.rule]
    return FindingWords(
        rule=finding.rule,
        disposition=finding.disposition.word,
        level=LEVELS[finding.disposition](),
        title=_(flag.title),
        told=all_told(finding.matched, known),
        suspect=_(flag.suspect),
        see=_(flag.see),
        tell=_(flag.tell),
        hint=_(flag.hint) if flag.hint else "",
        disputed=_(flag.disputed) if flag.disputed else "",
        cleared=finding.cleared,
        sources=tuple(_cited(name, known) for name in finding.sources),
    )


def spoken(outcome: Screening) -> str:
    """The outcome as text for the terminal."""
    words = result(outcome)
    lines = [words.kind.upper(), words.title, words.lead, ""]
    for finding in words.findings:
        cleared = _(" (cleared by a clinician)") if finding.cleared else ""
        lines.append(f"- {finding.title} [{finding.rule}, {finding.level}]{cleared}")
        lines += [f"    {_('You told us:')} {', '.join(finding.told)}."] if finding.told else []
        lines.append(f"    {_('What somebody should look for:')} {finding.suspect}.")
        lines.append(f"    {finding.see}")
        lines.append(f"    {_('Sources:')} {'; '.join(finding.sources)}")
    for heading, texts in (
        (_("What to say"), words.tell),
        (_("Until then"), words.until),
        (_("Get help at once if"), words.safety_net),
        (_("What would change this"), words.changes),
        (_("Please note"), words.notes),
    ):
        lines += ["", heading, *(f"- {text}" for text in texts)] if texts else []
    return "\n".join(lines)


LEVELS = {
    Disposition.EMERGENCY: lambda: _("emergency"),
    Disposition.SAME_DAY: lambda: _("same day"),
    Disposition.WITHIN_DAYS: lambda: _("within days"),
    Disposition.ROUTINE: lambda: _("routine visit"),
    Disposition.SELF_MANAGE: lambda: _("look after it yourself"),
}


def _cited(name: str, known: Knowledge) -> str:
    source = known.sources[name]
    return f"{source.authors} {source.year}: {source.title}"


def _changes(outcome: Screening, words: Urgency) -> tuple[str, ...]:
    cleared = any(finding.cleared for finding in outcome.findings)
    kept = _("A clinician has cleared one of these. It counts again if it comes back or gets worse.")
    return (*words.changes, kept) if cleared else words.changes


def _notes(outcome: Screening, known: Knowledge) -> tuple[str, ...]:
    notes = []
    if not outcome.complete and outcome.disposition < Disposition.EMERGENCY:
        notes.append(_("Some questions that could still ask for help today are open. Please answer them too."))
    if any(finding.through_unsure for finding in outcome.open_findings):
        notes.append(_("Where you were not sure, we took the careful side."))
    for one, other in outcome.contradictions:
        pair = {"one": _label(one, known), "other": _label(other, known)}
        notes.append(_("Two answers do not go together: {one}; {other}. Please look at them again.").format(**pair))
    return tuple(notes)


def _label(name: str, known: Knowledge) -> str:
    return told(name, "yes", known) or _(known.answer_types[name].meaning.rstrip("."))
