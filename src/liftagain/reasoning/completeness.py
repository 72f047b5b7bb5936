"""Which missing answers could still raise a rule, and how far."""

from collections.abc import Iterator
from typing import NamedTuple

from liftagain.domain.flag import Flag
from liftagain.domain.screening import Disposition
from liftagain.reasoning.told import Told
from liftagain.reasoning.unsure import under


class Open(NamedTuple):
    """A missing answer that could raise a rule to this disposition; `alone`: without another missing answer."""

    answer: str
    disposition: Disposition
    rule: str
    alone: bool


def open_answers(flag: Flag, fired: Disposition, told: Told) -> Iterator[Open]:
    """Every missing answer that could raise the rule above `fired`, with the most that it could give."""
    found: dict[str, tuple[Disposition, bool]] = {}
    for level in flag.levels:
        if level.disposition <= fired or not told.waits(level.when):
            continue
        for reading in told.readings(level.reads):
            worth = under(level, reading)
            if worth > fired:
                outlook = told.outlook(level.when, reading)
                for name in outlook.waits_for:
                    most = (worth, name in outlook.alone)
                    if name not in found or most > found[name]:
                        found[name] = most
    return (Open(name, worth, flag.id, by_itself) for name, (worth, by_itself) in found.items())
