"""Patterns in words: what seems to bring the pain on. Never what is wrong inside."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from liftagain.domain.pattern import Feature
from liftagain.domain.reason import Number
from liftagain.domain.screening import Disposition, PatternWeight, Screening
from liftagain.domain.source import Grade, Source
from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.words.language import gettext as _
from liftagain.words.told import all_told

CAUTION = (
    "Answers cannot tell which part of a back hurts, and nobody can be sure of it from a talk alone. "
    "These are ways to see what brings your pain on, so that the plan can leave it out for some days."
)
GRADES: dict[Grade, str] = {
    "A": "rests on good studies",
    "B": "rests on one good study or a guideline",
    "C": "rests on opinion only",
    "D": "rests on our own choice",
}


@dataclass(frozen=True, slots=True)
class PatternWords:
    """One candidate: how much speaks for it, what you told for and against it, and what would change it."""

    pattern: str
    title: str
    words: str
    fits: str
    told_for: tuple[str, ...]
    told_against: tuple[str, ...]
    mind: str
    evidence: str
    disputed: str
    sources: tuple[str, ...]


def pattern_words(outcome: Screening, known: Knowledge | None = None) -> tuple[PatternWords, ...]:
    """The candidates, the one with the most for it first; none while a finding of the same day or sooner is open."""
    bundle = known or knowledge()
    if any(finding.disposition >= Disposition.SAME_DAY for finding in outcome.open_findings):
        return ()
    return tuple(_worded(weight, place, outcome.patterns, bundle) for place, weight in enumerate(outcome.patterns))


def _worded(weight: PatternWeight, place: int, among: tuple[PatternWeight, ...], known: Knowledge) -> PatternWords:
    pattern = known.patterns[weight.pattern]
    features = {feature.id: feature for feature in pattern.features}
    spoken = [(features[reason.rule], reason.facts) for reason in weight.because]
    best = min(feature.grade for feature, _facts in spoken if feature.push > 0)
    names = dict.fromkeys(name for feature, _facts in spoken for name in feature.sources)
    return PatternWords(
        pattern=pattern.id,
        title=_(pattern.title),
        words=_(pattern.words),
        fits=_fits(weight, place, among),
        told_for=_told([(f, facts) for f, facts in spoken if f.push > 0], known),
        told_against=_told([(f, facts) for f, facts in spoken if f.push < 0], known),
        mind=_(pattern.mind),
        evidence=_(GRADES[best]),
        disputed=_(pattern.disputed) if pattern.disputed else "",
        sources=tuple(_cited(known.sources[name]) for name in names),
    )


def _cited(source: Source) -> str:
    """Who said it and when; an unsigned work by its title."""
    return f"{source.title if source.authors == 'unsigned' else source.authors} {source.year}"


def _fits(weight: PatternWeight, place: int, among: tuple[PatternWeight, ...]) -> str:
    """How much speaks for it beside the others, in words and never as a number."""
    if len(among) == 1:
        return _("The only one that your answers speak for.")
    if weight.weight == among[0].weight:
        level = among[0].weight == among[1].weight
        return _("As much speaks for it as for another.") if level else _("Most speaks for this one.")
    return _("Less speaks for this one.") if place == 1 else _("Little speaks for this one.")


def _told(spoken: Iterable[tuple[Feature, Mapping[str, Number]]], known: Knowledge) -> tuple[str, ...]:
    lines: dict[str, None] = {}
    for feature, facts in spoken:
        told = {n: v for n, v in facts.items() if n in known.answer_types and isinstance(v, str | int | float)}
        lines.update(dict.fromkeys((_(feature.said),) if feature.said else all_told(told, known)))
    return tuple(lines)
