"""What was measured day by day: files of sleep and resting heart rate."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from liftagain.app.daily_values import daily_values as values_of
from liftagain.app.import_log import LogFile
from liftagain.domain.daily_value import DailyValue
from liftagain.knowledge.folder import adapter
from liftagain.web.journal import facts
from liftagain.web.journal.clock import now
from liftagain.web.journal.models import Fact


class DailyFile(NamedTuple):
    """A file of daily values: its fact, its name, its first and last day and how many days it tells of."""

    fact: Fact
    name: str
    first: date
    last: date
    days: int


def add(file: LogFile) -> Fact:
    """Keeps the values of a file; a file of the same name stands in place of the one before.

    Raises:
        InputError: the file is no table of daily values, or holds a value that nobody has.
    """
    values = values_of([file], now().day)
    told = [{"on": one.on.isoformat(), "measure": one.measure, "value": one.value} for one in values]
    earlier = next((fact for fact in _facts() if fact.told["file"] == file.name), None)
    supersedes = earlier.id if earlier is not None else None
    return facts.record(facts.DAILY, {"file": file.name, "values": told}, supersedes=supersedes)


def files() -> list[DailyFile]:
    """The files of daily values that count, oldest first; without those that hold none."""
    found = []
    for fact in _facts():
        days = sorted({date.fromisoformat(one["on"]) for one in fact.told["values"]})
        if days:
            found.append(DailyFile(fact, fact.told["file"], days[0], days[-1], len(days)))
    return found


def daily_values() -> tuple[DailyValue, ...]:
    """Every value, those of later files last."""
    told = [one for fact in _facts() for one in fact.told["values"]]
    return adapter(tuple[DailyValue, ...]).validate_python(told)


def _facts() -> Sequence[Fact]:
    return list(facts.current(facts.DAILY))
