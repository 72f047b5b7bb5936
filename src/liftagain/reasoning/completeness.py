"""Which missing answers could still raise a rule, and how far."""

from collections.abc import Iterator
from typing import NamedTuple

from liftagain.domain.flag import Flag
from liftagain.domain.screening import Disposition
from liftagain.reasoning.outlook import CANNOT
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
        if level.disposition <= fired or level.reads <= told.answers.keys():
            continue
        readings = told.readings(level.reads)
        if told.outlook(level.when, readings[-1]) is CANNOT:
            continue  # nor in a plainer reading
        for reading in readings:
            worth = under(level, reading)
            if worth > fired:
                outlook = told.outlook(level.when, reading)
                for name in outlook.waits_for:
                    most = (worth, name in outlook.alone)
                    if name not in found or most > found[name]:
                        found[name] = most
    for name, (worth, by_itself) in found.items():
        yield Open(name, worth, flag.id, by_itself)
