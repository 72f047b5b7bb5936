"""The page of the rule book on outcomes: what is asked, and how much change counts, with sources."""

from __future__ import annotations

from collections.abc import Iterator

from liftagain.domain.instrument import Instrument
from liftagain.knowledge.bundle import Knowledge

HEAD = (
    "# Outcome measures\n\n"
    "A change counts from the points given; where only what people call important is known, it says so. Values are "
    "compared only with values of the same version, language, way of asking and list of activities.\n"
)


def instruments_page(known: Knowledge) -> str:
    """Every instrument with its range, direction, change, cut-offs and sources."""
    ordered = sorted(known.instruments.values(), key=lambda instrument: instrument.order)
    return "\n".join([HEAD, *("\n".join(_lines(one)) + "\n" for one in ordered)])


def _lines(one: Instrument) -> Iterator[str]:
    yield f"## {one.name}"
    yield ""
    way = one.mode.replace("_", " ")
    yield f"`{one.id}`, version {one.version}, language {one.language}, {way}. Grade {one.grade}."
    yield f"Since {one.since}. {one.about}"
    yield ""
    yield f"- asks: {one.asks}" + (f" {one.help}" if one.help else "")
    yield f"- range: {one.low:g} to {one.high:g} in steps of {one.step:g}, {one.direction.replace('_', ' ')}"
    yield f"- asked: {one.schedule.replace('_', ' ')}"
    if one.real is not None:
        item = f", {one.real.item_points:g} for a single activity" if one.real.item_points is not None else ""
        note = f" {one.real.note}" if one.real.note else ""
        yield (
            f"- a change counts from {one.real.points:g} points{item} ({one.real.kind}; grade {one.real.grade}; "
            f"{_cited(one.real.sources, one.real.verified)}).{note}"
        )
    elif one.judged is not None:
        judged = one.judged
        yield (
            f"- the answer is the change itself: better from {judged.better_from:g}, worse up to {judged.worse_to:g} "
            f"({_cited(judged.sources, judged.verified)})"
        )
    else:
        yield "- a change is not judged: nobody has published for us how much counts"
    for step in one.important:
        share = f" and {100 * step.share:g} percent" if step.share is not None else ""
        yield f"- {step.size} to people: {step.points:g} points{share} ({_cited(step.sources, step.verified)})"
    for cut in one.cut_offs:
        yield f"- {cut.low:g} to {cut.high:g}: {cut.words} ({_cited(cut.sources, cut.verified)})"
    yield f"- sources: {', '.join(one.sources)}"


def _cited(sources: tuple[str, ...], verified: bool) -> str:
    return ", ".join(sources) + ("" if verified else "; not verified")
