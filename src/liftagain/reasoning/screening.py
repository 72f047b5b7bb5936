"""The screening: from answers to how soon somebody should look at the back, with reasons."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from liftagain.domain.answers import Answers
from liftagain.domain.flag import Flag
from liftagain.domain.screening import Disposition, Finding, Screening
from liftagain.domain.source import Grade
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.advance import advance, elapsed_since, fill
from liftagain.reasoning.clearance import clear
from liftagain.reasoning.comparisons import Comparisons
from liftagain.reasoning.completeness import Open, open_answers
from liftagain.reasoning.contradictions import contradictions
from liftagain.reasoning.outlook import Looks
from liftagain.reasoning.patterns import patterns
from liftagain.reasoning.route import route
from liftagain.reasoning.soreness import soreness
from liftagain.reasoning.told import Told
from liftagain.reasoning.unsure import reached

GRADES: tuple[Grade, ...] = ("A", "B", "C", "D")


def screening(
    given: Answers, known: Knowledge, today: datetime | None = None, told_on: Mapping[str, datetime] | None = None
) -> Screening:
    """The outcome for these answers, as they stand `today`.

    `told_on` says when each answer was last changed, where that is known; a clearance must be later than the answers
    that its finding rests on.
    """
    moved = advance(given, known.answer_types, elapsed_since(given, today))
    told = read(moved, known)
    clinicians = known.answer_types["clearance"].values
    fired = {  # a rule of which nothing was told cannot have fired
        flag.id: clear(finding, given, told_on or {}, today, clinicians)
        for flag in known.flags.values()
        if not told.answers.keys().isdisjoint(flag.reads) and (finding := fire(flag, told, moved))
    }
    findings = sorted(fired.values(), key=lambda finding: (-finding.disposition, finding.rule))
    disposition = max((f.disposition for f in findings if not f.cleared), default=Disposition.SELF_MANAGE)
    still_open = open_questions(known, told, fired)
    window = (known.limit("soreness_from_h"), known.limit("soreness_to_h"))
    sore = soreness(known.soreness, told, findings, still_open, window)
    return Screening(
        disposition=disposition,
        complete=not any(each.disposition >= Disposition.SAME_DAY for each in still_open),
        ceiling=min((f.ceiling for f in findings if f.ceiling is not None), default=None),
        findings=tuple(findings),
        unanswered=_unanswered(still_open, disposition, known),
        contradictions=contradictions(known.contradictions.values(), moved, known.limit("onset_disagree_h")),
        soreness=sore,
        patterns=patterns(known.patterns.values(), told, _points(known), int(known.limit("patterns_kept"))),
        route=route(told.answers, sore, known.limit("persistent_days")),
        knowledge_version=known.version,
    )


def read(answers: Answers, known: Knowledge) -> Told:
    """The answers, filled in and ready for the rules."""
    return Told.of(fill(answers, known.answer_types), looks_of(known))


@lru_cache(maxsize=8)
def looks_of(known: Knowledge) -> Looks:
    """The conditions of this bundle as looks; one set for all its screenings."""
    return Looks(Comparisons(frozenset(name for name, kind in known.answer_types.items() if kind.soft)))


def fire(flag: Flag, told: Told, given: Answers) -> Finding | None:
    """The finding of one rule, or None. Only answers that were `given` are shown as matched, not what follows."""
    found = reached(flag, told)
    if found is None:
        return None
    names = [name for name in told.matched(found.level.when, found.reading) if name in given]
    return Finding(
        rule=flag.id,
        disposition=found.disposition,
        ceiling=found.ceiling,
        matched={name: given[name] for name in names},
        sources=flag.sources,
        spares=found.level.spares,
        through_unsure=any(given[name] == "unsure" for name in names),
    )


def open_questions(known: Knowledge, told: Told, fired: Mapping[str, Finding]) -> list[Open]:
    """Every missing answer that could raise a rule above what it gives now."""
    untouched = _untouched(known)
    found: list[Open] = []
    for name, flag in known.flags.items():
        if flag.open_when is not None and not told.holds(flag.open_when):
            continue
        if told.answers.keys().isdisjoint(flag.reads):
            found += untouched[name]
        else:
            found += open_answers(flag, fired[name].disposition if name in fired else Disposition.SELF_MANAGE, told)
    return found


@lru_cache(maxsize=8)
def _untouched(known: Knowledge) -> dict[str, tuple[Open, ...]]:
    """What each rule waits for while none of the answers that it reads is there: always the same, so found once."""
    nothing = Told.of({}, looks_of(known))
    return {name: tuple(open_answers(flag, Disposition.SELF_MANAGE, nothing)) for name, flag in known.flags.items()}


def _unanswered(still_open: Sequence[Open], disposition: Disposition, known: Knowledge) -> tuple[str, ...]:
    """The missing ids that could raise the disposition or add a finding of same day or more: first those that could
    give the most, before others those that could do it alone, then those that most rules wait for, then in the order
    of the contract.
    """
    worth: dict[str, tuple[Disposition, bool]] = {}
    least = min(disposition + 1, Disposition.SAME_DAY)
    waiting = Counter([each.answer for each in still_open])
    for name, most, _rule, alone in still_open:
        if most >= least and (name not in worth or (most, alone) > worth[name]):
            worth[name] = (most, alone)
    order = _order(known)
    return tuple(sorted(worth, key=lambda name: (-worth[name][0], -worth[name][1], -waiting[name], order[name])))


@lru_cache(maxsize=8)
def _order(known: Knowledge) -> dict[str, int]:
    """The places of the ids in the contract."""
    return {name: place for place, name in enumerate(known.answer_types)}


def _points(known: Knowledge) -> dict[Grade, float]:
    return {grade: known.limit(f"weight_{grade.lower()}") for grade in GRADES}
