"""The screening that ships, as rules over free answers, with the answers that the program fills in from others."""

from functools import cache

import z3  # type: ignore[import-untyped]

from liftagain.knowledge.bundle import Knowledge, knowledge
from proofs.compilation import Figure, Sheet, Symbol, Words, sheet
from proofs.contract import QUESTIONS
from proofs.encoding import Encoding, Rule

HOURS_A_DAY = 24


def rules_of(known: Knowledge) -> tuple[Rule, ...]:
    """Every level of every flag as a rule of its own: the highest that fires counts."""
    return tuple(
        Rule(f"{flag.id} {level.disposition.word}", int(level.disposition), level.when, level.ceiling)
        for flag in known.flags.values()
        for level in flag.levels
    )


def filled(raw: Sheet, male_no: frozenset[str]) -> Sheet:
    """The answers as the rules see them: `reasoning.advance.fill` as definitions.

    A missing time of the onset follows from the other one, the hours since the session from the delay and the onset,
    the worst pain from a single figure, and for somebody male the questions of `male_no` that are missing are no.
    """
    days, hours = raw.figure("days_since_onset"), raw.figure("hours_since_onset")
    since_onset = _first(hours, Figure(days.known, days.value * HOURS_A_DAY))
    delay = raw.figure("hours_after_session")
    by_days = days.value * HOURS_A_DAY
    nearer = z3.If(z3.And(hours.known, days.known, by_days < hours.value), by_days, since_onset.value)
    later = Figure(z3.And(delay.known, since_onset.known), delay.value + nearer)
    symbols: dict[str, Symbol] = {
        **raw.symbols,
        "days_since_onset": _first(days, Figure(hours.known, hours.value / HOURS_A_DAY)),
        "hours_since_onset": since_onset,
        "hours_since_session": _first(raw.figure("hours_since_session"), later),
        "pain_worst_24h": _first(raw.figure("pain_worst_24h"), raw.figure("pain_now")),
    }
    for name in male_no:
        told = raw.symbols[name]
        if isinstance(told, Words):
            unasked = z3.And(raw.word("sex", "male"), z3.Not(told.known))
            symbols[name] = Words({**told.is_word, "no": z3.Or(told.is_word["no"], unasked)})
    return Sheet(symbols, raw.contract)


def _first(given: Figure, otherwise: Figure) -> Figure:
    return Figure(z3.Or(given.known, otherwise.known), z3.If(given.known, given.value, otherwise.value))


def encoded(known: Knowledge) -> Encoding:
    """The screening of one knowledge folder over free answers."""
    answers = sheet(QUESTIONS)
    soft = frozenset(kind.id for kind in known.answer_types.values() if kind.soft)
    male_no = frozenset(kind.id for kind in known.answer_types.values() if kind.no_for_male)
    return Encoding(rules_of(known), answers, filled(answers, male_no), soft)


@cache
def screening() -> Encoding:
    """The screening that ships, compiled once."""
    return encoded(knowledge())
