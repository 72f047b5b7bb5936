"""Small pieces that the unit tests of the screening are made of: conditions, levels, rules, findings."""

from datetime import date
from typing import Any

from liftagain.domain.condition import Compare, Condition
from liftagain.domain.flag import Flag, Level
from liftagain.domain.screening import Ceiling, Disposition, Finding
from liftagain.reasoning.comparisons import Comparisons
from liftagain.reasoning.condition import answers_read
from liftagain.reasoning.outlook import Looks
from liftagain.reasoning.told import Told


def is_yes(name: str) -> Compare:
    return Compare(name, "is", "yes")


def level(word: str, when: Condition, ceiling: Ceiling | None = None, spares: tuple[str, ...] = ()) -> Level:
    return Level(
        disposition=Disposition[word.upper()], when=when, reads=answers_read(when), ceiling=ceiling, spares=spares
    )


def flag(*levels: Level, name: str = "RULE") -> Flag:
    """A rule with these levels."""
    return Flag(
        id=name, since=date(2026, 11, 1), title="", suspect="", levels=levels, sources=("paper",), grade="C",
        reads=frozenset().union(*(each.reads for each in levels)),
    )  # fmt: skip


def told(soft: str = "", /, **answers: Any) -> Told:
    """These answers; `soft` names the ids whose "not sure" is soft."""
    return Told.of(answers, Looks(Comparisons(frozenset(soft.split()))))


def finding(word: str = "emergency", rule: str = "RULE", cleared: bool = False, **matched: Any) -> Finding:
    return Finding(
        rule=rule, disposition=Disposition[word.upper()], ceiling=Ceiling.NOTHING, matched=matched,
        sources=("paper",), cleared=cleared, spares=("impact",),
    )  # fmt: skip
