"""What to say to a clinician, as one text that can be read out or copied."""

from collections.abc import Iterator, Mapping

from liftagain.domain.answers import AnswerValue
from liftagain.domain.screening import Finding, Screening
from liftagain.knowledge.bundle import Knowledge
from liftagain.words.language import gettext as _
from liftagain.words.told import all_told
from liftagain.words.urgency import CRISIS, Urgency, is_crisis

ABOUT_THE_MIND = (CRISIS, "YELLOW")
HEALTH = (
    *("anticoagulant", "steroids_3_months", "osteoporosis", "cancer_spreads_to_bone", "cancer_history"),
    *("immunosuppressed", "recent_spinal_procedure", "recent_infection", "pregnant", "months_postpartum"),
    *("aneurysm", "kidney_disease", "single_kidney", "sickle_cell_trait", "previous_rhabdomyolysis", "statin"),
)
"""Answers about the person that a clinician wants to hear whatever the finding is."""


def to_say(
    outcome: Screening,
    words: Urgency,
    answers: Mapping[str, AnswerValue],
    known: Knowledge,
    *,
    since: str = "",
    private: bool = False,
) -> tuple[str, ...]:
    """The text, sentence by sentence; empty where the level has no opening sentence.

    `since` is the day the pain began, in words. Thoughts of ending one's life and distress stay out of it unless
    `private` is set, or they are what the call is about; then nothing else is in it.
    """
    if not words.opening:
        return ()
    if is_crisis(outcome):
        return (words.opening,)
    return (words.opening, *_sentences(outcome, answers, known, since=since, private=private))


def shareable(findings: tuple[Finding, ...], *, private: bool) -> tuple[Finding, ...]:
    """The findings that others may see: those about the mind only when the person ticked it."""
    return tuple(finding for finding in findings if private or finding.rule not in ABOUT_THE_MIND)


def _sentences(
    outcome: Screening, answers: Mapping[str, AnswerValue], known: Knowledge, *, since: str, private: bool
) -> Iterator[str]:
    if since:
        yield _("It began on {day}.").format(day=since)
    findings = shareable(outcome.open_findings, private=private)
    matched = {name: value for finding in findings for name, value in finding.matched.items()}
    signs = all_told({n: v for n, v in matched.items() if n not in ("pain_now", "pain_worst_24h", "age")}, known)
    if signs:
        yield _("I noticed: {signs}.").format(signs="; ".join(signs))
    now = answers.get("pain_now")
    if isinstance(now, int | float):
        worst = answers.get("pain_worst_24h", now)
        yield _("My pain is {now} of 10 now, {worst} at worst.").format(now=f"{now:g}", worst=f"{worst:g}")
    age = answers.get("age")
    if isinstance(age, int | float):
        yield _("I am {age} years old.").format(age=f"{age:g}")
    health = all_told({n: v for n, v in answers.items() if n in HEALTH and n not in matched and v != "no"}, known)
    if health:
        yield _("You should also know: {health}.").format(health="; ".join(health))
