"""One line of the table."""

from dataclasses import dataclass
from enum import Enum


class Verdict(Enum):
    """What a line says about the claim behind it."""

    HOLDS = "holds"
    FAILS = "FAILS"
    NOT_RUN = "not run"
    FIGURE = ""


@dataclass(frozen=True)
class Row:
    """What was looked at, what was found, and whether that holds. `detail` lines are printed below it."""

    what: str
    found: str
    verdict: Verdict = Verdict.FIGURE
    detail: tuple[str, ...] = ()


@dataclass(frozen=True)
class Options:
    """How much to run: the number of cases of the enumeration."""

    cases: int


def held(what: str, found: str, holds: bool, detail: tuple[str, ...] = ()) -> Row:
    """A line that holds or fails."""
    return Row(what, found, Verdict.HOLDS if holds else Verdict.FAILS, detail)


def not_run(what: str, why: str) -> Row:
    """A line that could not be looked at: it never passes."""
    return Row(what, why, Verdict.NOT_RUN)
