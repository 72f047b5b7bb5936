"""Runs the enumeration: `python tests/enumeration/run.py [cases]`. Exit code 1 when the two disagree anywhere."""

import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from enumeration.cases import Work
    from enumeration.compiled import Compiled
    from enumeration.sheet import Sheet

MILLION = 1_000_000
FULL = 100 * MILLION
SEED = 20
SHOWN = 12
Told = dict[str, Any]


@dataclass
class Tally:
    """What was found over some cases. `tight`: cases where the text leaves one level only."""

    cases: int = 0
    tight: int = 0
    too_low: int = 0
    too_high: int = 0
    levels: list[int] = field(default_factory=lambda: [0] * 5)
    seen: set[tuple[str, int]] = field(default_factory=set)
    examples: list[tuple[str, str, Told]] = field(default_factory=list)

    @property
    def disagreements(self) -> int:
        """Cases where the rules leave what the text demands and allows."""
        return self.too_low + self.too_high

    def add(self, other: "Tally") -> None:
        """Adds another tally to this one."""
        self.cases += other.cases
        self.tight += other.tight
        self.too_low += other.too_low
        self.too_high += other.too_high
        self.levels = [one + more for one, more in zip(self.levels, other.levels, strict=True)]
        self.seen |= other.seen
        self.examples = (self.examples + other.examples)[:SHOWN]


def compare(sheet: "Sheet", rules: "Compiled") -> Tally:
    """The rules against the oracle over one sheet."""
    import numpy as np

    from enumeration import oracle_allowance, oracle_emergency, oracle_slower
    from enumeration.oracle import bounds, rows_that_give
    from enumeration.sheet import PLACE
    from proofs.contract import LEVELS

    assert all((oracle_emergency, oracle_slower, oracle_allowance))  # their rows enter themselves
    got = rules.ranks(sheet)
    least, most = bounds(sheet)
    low, high = got < least, got > most
    tally = Tally(
        cases=sheet.cases,
        tight=int((least == most).sum()),
        too_low=int(low.sum()),
        too_high=int(high.sum()),
        levels=np.bincount(got, minlength=5).tolist(),
        seen={(name, int(one)) for name, place in PLACE.items() for one in np.flatnonzero(_counts(sheet, place))},
    )
    for case in np.flatnonzero(low | high)[: SHOWN - len(tally.examples)]:
        bound, word = (least[case], "at least") if low[case] else (most[case], "at most")
        only = sheet.only(np.arange(sheet.cases) == case)
        rows = ", ".join(rows_that_give(only, int(bound) if low[case] else int(got[case]))[:4])
        line = f"{LEVELS[got[case]]}, {word} {LEVELS[bound]} ({rows or 'no row'})"
        tally.examples.append((word, line, sheet.answers(int(case))))
    return tally


def _counts(sheet: "Sheet", place: int) -> Any:
    import numpy as np

    return np.bincount(sheet.codes[place], minlength=1)


@lru_cache(maxsize=1)
def _rules() -> "Compiled":
    from enumeration.compiled import compiled
    from liftagain.knowledge.bundle import knowledge

    return compiled(knowledge())


def done(work: "Work", seed: int = SEED, rules: "Compiled | None" = None) -> Tally:
    """The tally of one piece of work."""
    from enumeration.cases import pair_sheets, random_sheet

    ours = rules or _rules()
    if work.kind == "random":
        return compare(random_sheet(work.number, seed, work.cases, _together()), ours)
    tally = Tally()
    for sheet in pair_sheets(work.number, seed):
        tally.add(compare(sheet, ours))
    return tally


@lru_cache(maxsize=1)
def _together() -> tuple[frozenset[str], ...]:
    from liftagain.knowledge.bundle import knowledge
    from proofs.contract import QUESTIONS

    return tuple(flag.reads & QUESTIONS.keys() for flag in knowledge().flags.values())


def tallied(cases: int, processes: int) -> Iterator[Tally]:
    """One tally after another, in no particular order."""
    from enumeration.cases import plan

    pieces = plan(cases)
    if processes < 2:
        yield from map(done, pieces)
        return
    with ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield from pool.map(done, pieces, chunksize=8)


def enumerated(cases: int = FULL, processes: int | None = None) -> tuple[Tally, float]:
    """The whole enumeration, and the seconds that it took."""
    began = time.monotonic()
    whole = Tally()
    for tally in tallied(cases, processes or os.cpu_count() or 1):
        whole.add(tally)
    return whole, time.monotonic() - began


def lines(tally: Tally, seconds: float) -> Iterator[tuple[str, str]]:
    """What is printed, as pairs of a name and a value."""
    from enumeration.cases import pairs
    from enumeration.sheet import IDS, STEPS
    from proofs.contract import LEVELS, NOT_COMPARED

    told = {name for name, one in tally.seen if one}
    steps = sum(len(values) for values in STEPS.values())
    every = len(pairs())
    yield "ids covered", f"{len(told)} of {len(IDS)} (without {', '.join(sorted(NOT_COMPARED))}: no rule compares them)"
    yield "value steps covered", f"{sum(bool(one) for _, one in tally.seen)} of {steps}"
    yield "pairs of ids, pairs of values", f"{len(IDS) * (len(IDS) - 1) // 2:,}, {every:,}: all, over every background"
    yield "cases", f"{tally.cases:,}"
    yield (
        "levels given",
        ", ".join(f"{name} {n / tally.cases:.1%}" for name, n in zip(LEVELS, tally.levels, strict=True)),
    )
    yield "the text leaves one level only", f"{tally.tight / tally.cases:.1%} of the cases"
    spent = os.times()
    worked = spent.user + spent.system + spent.children_user + spent.children_system
    yield "seconds", f"{seconds:.0f} by the clock, {worked:.0f} of processor time in this run"
    yield "disagreements", f"{tally.disagreements} ({tally.too_low} too low, {tally.too_high} too high)"


def main(arguments: list[str]) -> int:
    """Prints the outcome and returns the exit code."""
    cases = int(arguments[0].replace("_", "")) if arguments else FULL
    tally, seconds = enumerated(cases)
    for name, value in lines(tally, seconds):
        print(f"{name:<32}{value}")
    for _, line, answers in tally.examples:
        print(f"  {line}: {answers}")
    return 1 if tally.disagreements else 0


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    sys.exit(main(sys.argv[1:]))
