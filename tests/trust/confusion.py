"""Cases with the level that a clinician would give, against the level that the screening gives."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from proofs.contract import LEVELS, RANK

Screen = Callable[[Mapping[str, Any]], str]
CONFIDENCE = 0.95


@dataclass(frozen=True)
class Case:
    """One vignette. `bound`: the level is the least ("min") or the most ("max") that is right."""

    id: str
    text: str
    answers: dict[str, Any]
    expect: str
    bound: Literal["min", "max"]
    source: str
    tags: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True)
class Outcome:
    """A case and what the screening gave."""

    case: Case
    got: str

    @property
    def steps(self) -> int:
        """How many levels above (or below, negative) the expected one."""
        return RANK[self.got] - RANK[self.case.expect]

    @property
    def under(self) -> bool:
        """Less than the least that is right."""
        return self.case.bound == "min" and self.steps < 0

    @property
    def over(self) -> bool:
        """More than the most that is right."""
        return self.case.bound == "max" and self.steps > 0


def read_cases(paths: Iterable[Path]) -> list[Case]:
    """The cases of JSON-lines files.

    Raises:
        ValueError: naming the file and line, when a line is no case or an id comes twice.
    """
    found: dict[str, Case] = {}
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip():
                continue
            table = json.loads(line)
            try:
                case = Case(**{**table, "tags": tuple(table.get("tags", ()))})
            except TypeError as error:
                raise ValueError(f"{path.name}:{number}: not a case: {error}") from error
            if case.expect not in RANK or case.bound not in ("min", "max") or case.id in found:
                raise ValueError(f"{path.name}:{number}: {case.id}: level, bound or id is wrong or comes twice")
            found[case.id] = case
    return list(found.values())


def screened(cases: Iterable[Case], screen: Screen) -> list[Outcome]:
    """What the screening gives for each case."""
    return [Outcome(case, screen(case.answers)) for case in cases]


def matrix(outcomes: Iterable[Outcome]) -> list[str]:
    """The confusion matrix as lines: rows expected, columns given, most urgent first."""
    counted: Counter[tuple[str, str, str]] = Counter((one.case.bound, one.case.expect, one.got) for one in outcomes)
    columns = list(reversed(LEVELS))
    lines = [" " * 22 + "".join(f"{name:>13}" for name in columns)]
    for bound, word in (("min", "at least"), ("max", "at most")):
        for expected in columns:
            cells = [counted[bound, expected, got] for got in columns]
            if any(cells):
                lines.append(f"{word + ' ' + expected:<22}" + "".join(f"{n or '.':>13}" for n in cells))
    return lines


def least_sensitivity(found: int, of: int) -> float:
    """The lower end of the exact (Clopper-Pearson) one-sided 95 % interval of `found` of `of`."""
    from scipy.stats import beta  # type: ignore[import-untyped]

    return 0.0 if found == 0 else float(beta.ppf(1 - CONFIDENCE, found, of - found + 1))


def most_share(found: int, of: int) -> float:
    """The upper end of the exact one-sided 95 % interval of `found` of `of`."""
    return 1.0 if of == 0 else 1 - least_sensitivity(of - found, of)
