"""A sign that was tapped by mistake: what may be taken back, and taking it back, as facts that supersede."""

from collections.abc import Collection, Iterable
from datetime import date

from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts
from liftagain.web.journal.models import Fact
from liftagain.web.journal.person import NOTHING

NEVER_SO, BETTER = "never_so", "better"


def may_be_taken_back(names: Iterable[str], today: date, after: int) -> list[str]:
    """Those answers that were told today only, and were not taken back and told again before.

    What was told on an earlier day stays told; so does what is told again after it was taken back once.
    """
    again = taken_back(today, after)
    told = {name: days_told(name, after) for name in names}
    return [name for name, days in told.items() if days == {today} and name not in again]


def days_told(name: str, after: int) -> set[date]:
    """The days on which the answer spoke of a sign."""
    return {fact.day for fact in _answers(after) if _speaks(fact, name)}


def taken_back(today: date, after: int) -> set[str]:
    """What was taken back today."""
    found = facts.current(facts.MISTAKE).filter(number__gt=after, day=today)
    return {name for fact in found if fact.told["said"] == NEVER_SO for name in fact.told["answers"]}


def take_back(names: Collection[str], today: date, after: int) -> None:
    """Takes the answers back in every fact of today, and makes the emergency questions unknown, to be asked again."""
    for fact in _answers(after):
        if fact.day == today and {*names} & fact.told["answers"].keys():
            unknown = dict.fromkeys(names)
            kept = {name: value for name, value in fact.told["answers"].items() if name not in unknown}
            asked = [name for name in fact.told["asked"] if not _settles(name, names)]
            body = {"asked": asked, "answers": {**kept, **unknown}}
            facts.record(facts.ANSWERS, body, day=fact.day, supersedes=fact.id)
    facts.record(facts.ANSWERS, {"asked": [], "answers": dict.fromkeys(_asked_again(after))})
    facts.record(facts.MISTAKE, {"said": NEVER_SO, "answers": sorted(names)})


def got_better(names: Collection[str]) -> None:
    """Notes that the signs were so and went away. It lifts nothing."""
    facts.record(facts.MISTAKE, {"said": BETTER, "answers": sorted(names)})


def _answers(after: int) -> list[Fact]:
    return list(facts.current(facts.ANSWERS).filter(number__gt=after))


def _speaks(fact: Fact, name: str) -> bool:
    value = fact.told["answers"].get(name)
    return value is not None and value not in NOTHING


def _settles(question: str, names: Collection[str]) -> bool:
    known = knowledge().questions.get(question)
    return known is not None and bool({*names} & {*known.covers})


def _asked_again(after: int) -> list[str]:
    """The answers of the emergency questions that speak of no sign: they are asked again with the rest."""
    covered = [n for q in knowledge().questions.values() if q.emergency and not q.recheck for n in q.covers]
    signs = {name for name in covered for fact in _answers(after) if _speaks(fact, name)}
    return [name for name in dict.fromkeys(covered) if name not in signs and name not in ("age", "sex")]
