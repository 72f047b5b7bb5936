"""The outcome of a screening in words: calm, short, and never a reassurance beyond what was told."""

from collections.abc import Mapping
from dataclasses import dataclass

from liftagain.domain.answers import AnswerValue
from liftagain.domain.screening import Disposition, Finding, Screening
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.words.language import gettext as _
from liftagain.words.limits_of_finding import lasts_until, stays_allowed
from liftagain.words.net_beside import UNDER_AGE, Beside, beside, replaces_until
from liftagain.words.pattern import CAUTION, PatternWords, pattern_words
from liftagain.words.to_say import to_say
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
    allowed: str = ""
    lasts: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """A whole outcome for a page.

    `say` can be read out to whoever picks up, sentence by sentence; `tell` is what to add. `changes` says what would
    change it; `safety_net` (signs that call for help at once) and `come_back` are always shown. `beside` are the nets
    for legs and for the under-age, `see` whom to see, `disputed` where the sources of the net disagree.
    """

    disposition: str
    kind: str
    title: str
    lead: str
    told: tuple[str, ...]
    findings: tuple[FindingWords, ...]
    say: tuple[str, ...]
    tell: tuple[str, ...]
    see: tuple[str, ...]
    until: tuple[str, ...]
    safety_net: tuple[str, ...]
    come_back: tuple[str, ...]
    beside: tuple[Beside, ...]
    changes: tuple[str, ...]
    notes: tuple[str, ...]
    patterns: tuple[PatternWords, ...]
    disputed: str
    net_sources: tuple[str, ...]
    complete: bool


def result(
    outcome: Screening,
    known: Knowledge | None = None,
    answers: Mapping[str, AnswerValue] | None = None,
    *,
    since: str = "",
    private: bool = False,
) -> Result:
    """The outcome in words. While questions are open that could give same day or more, it asks on instead of saying
    that nothing was found.

    `answers` are those that it was made from: they say what to tell a clinician, and whether legs hurt. `since` is the
    day the pain began in words; `private` lets what was told about the mind stand in the text for others.
    """
    given = answers or {}
    bundle = known or knowledge()
    asks_on = not outcome.complete and outcome.disposition < Disposition.SAME_DAY
    is_open = asks_on and outcome.disposition is Disposition.SELF_MANAGE
    words = open_questions(bundle) if is_open else urgency(outcome, bundle)
    nets = beside(outcome, given, bundle)
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
        say=to_say(outcome, words, given, bundle, since=since, private=private),
        tell=tuple(_(bundle.flags[f.rule].tell) for f in leading if bundle.flags[f.rule].tell),
        see=tuple(_(bundle.professions[name].name) for name in words.net.see),
        until=next((net.until for net in nets if replaces_until(net, outcome)), words.until),
        safety_net=words.safety_net,
        come_back=words.come_back,
        beside=nets,
        changes=_changes(outcome, words),
        notes=_notes(outcome, bundle),
        patterns=() if any(net.id == UNDER_AGE for net in nets) else pattern_words(outcome, bundle),
        disputed=_(words.net.disputed) if words.net.disputed else "",
        net_sources=tuple(_cited(name, bundle) for name in words.net.sources),
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
        allowed=stays_allowed(finding),
        lasts=lasts_until(finding, known),
    )


def spoken(outcome: Screening, answers: Mapping[str, AnswerValue] | None = None) -> str:
    """The outcome as text for the terminal."""
    words = result(outcome, answers=answers)
    lines = [words.kind.upper(), words.title, words.lead, ""]
    for finding in words.findings:
        cleared = _(" (cleared by a clinician)") if finding.cleared else ""
        lines.append(f"- {finding.title} [{finding.rule}, {finding.level}]{cleared}")
        lines += [f"    {_('You told us:')} {', '.join(finding.told)}."] if finding.told else []
        lines.append(f"    {_('What somebody should look for:')} {finding.suspect}.")
        lines.append(f"    {finding.see}")
        if finding.allowed:
            lines.append(f"    {_('Until then:')} {finding.allowed} {finding.lasts}".rstrip())
        lines.append(f"    {_('Sources:')} {'; '.join(finding.sources)}")
    for heading, texts in (
        (_("What to say (read it out, or copy it)"), words.say),
        (_("Add"), words.tell),
        (_("Whom to see"), words.see),
        (_("Until then"), words.until),
        (_("Get help at once if"), words.safety_net),
        (_("Come back, or be seen sooner, if"), words.come_back),
        *((f"{net.title}: {heading}", texts) for net in words.beside for heading, texts in net.parts),
        (_("What would change this"), words.changes),
        (_("Please note"), words.notes),
        (_("What may bring it on"), _pattern_lines(words.patterns)),
        (_("Where sources disagree"), (words.disputed,) if words.disputed else ()),
    ):
        lines += ["", heading, *(f"- {text}" for text in texts)] if texts else []
    return "\n".join(lines)


def _pattern_lines(found: tuple[PatternWords, ...]) -> tuple[str, ...]:
    return (_(CAUTION), *(_pattern_line(one) for one in found)) if found else ()


def _pattern_line(one: PatternWords) -> str:
    told = _(" You told us: {told}.").format(told=", ".join(one.told_for)) if one.told_for else ""
    change = _(" What would change this: {mind}").format(mind=one.mind)
    return f"{one.title}. {one.fits}{told}{change} ({one.evidence})"


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
