"""The cases: every step of every id, every pair of steps over several backgrounds, and a random fill from a seed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

import numpy as np
import numpy.typing as npt

from enumeration.sheet import IDS, MISSING, PLACE, STEPS, Codes, Sheet, code

BATCH = 16_384
KNOWN_NOTHING, ALL_NO, ALL_UNSURE, ALL_FIRST = range(4)
PLAIN_BACKGROUNDS = 4
SHARES_TOLD = (0.02, 0.05, 0.1, 0.2, 0.35, 0.6, 0.95)
"""How much of the form is filled in: from two answers to nearly all."""

MOODS = ((6, 2, 2), (2, 6, 2), (2, 2, 6), (1, 9, 0), (1, 1, 1))
"""How often yes, no and not sure among what is told."""

Index = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Work:
    """A piece of work that one process does alone: pairs over one background, or random batches from one seed."""

    kind: str
    number: int
    cases: int


@dataclass(frozen=True)
class Pairs:
    """Every two steps of two different ids."""

    one: Index
    one_code: Codes
    other: Index
    other_code: Codes

    def __len__(self) -> int:
        """How many pairs."""
        return len(self.one)


@cache
def pairs() -> Pairs:
    """All of them: within a rule and across rules, because every two ids are taken."""
    found = [
        (one, first, other, second)
        for one, other in combinations(range(len(IDS)), 2)
        for first in range(1, len(STEPS[IDS[one]]) + 1)
        for second in range(1, len(STEPS[IDS[other]]) + 1)
    ]
    table = np.array(found, dtype=np.int64)
    return Pairs(table[:, 0], table[:, 1].astype(np.uint8), table[:, 2], table[:, 3].astype(np.uint8))


def background(number: int, seed: int) -> Codes:
    """The codes of every id behind the pairs: nothing known, all no, all not sure, all yes, then random ones."""
    if number == KNOWN_NOTHING:
        return np.zeros(len(IDS), dtype=np.uint8)
    if number < PLAIN_BACKGROUNDS:
        word = {ALL_NO: "no", ALL_UNSURE: "unsure", ALL_FIRST: "yes"}[number]
        return np.array([code(name, word) if word in STEPS[name] else MISSING for name in IDS], dtype=np.uint8)
    random = np.random.default_rng([seed, number])
    return _columns(random, 1, ())[:, 0]


def pair_sheets(number: int, seed: int) -> Iterator[Sheet]:
    """Every pair over one background."""
    behind, every = background(number, seed), pairs()
    for start in range(0, len(every), BATCH):
        part = slice(start, start + BATCH)
        columns = np.arange(len(every.one[part]))
        codes = np.repeat(behind[:, None], len(columns), axis=1)
        codes[every.one[part], columns] = every.one_code[part]
        codes[every.other[part], columns] = every.other_code[part]
        yield Sheet(codes)


def random_sheet(number: int, seed: int, cases: int, together: Sequence[frozenset[str]]) -> Sheet:
    """Random cases; the ids of one rule, by turns, are told nearly always, so that deep rules are reached."""
    random = np.random.default_rng([seed, 1_000_000 + number])
    focus = tuple(sorted(together[number % len(together)])) if together and number % 4 else ()
    return Sheet(_columns(random, cases, focus))


def _columns(random: np.random.Generator, cases: int, focus: tuple[str, ...]) -> Codes:
    share = SHARES_TOLD[random.integers(len(SHARES_TOLD))]
    mood = MOODS[random.integers(len(MOODS))]
    codes = np.zeros((len(IDS), cases), dtype=np.uint8)
    draws = random.integers(0, 1 << 16, size=(len(IDS), cases), dtype=np.uint16)
    for name, place in PLACE.items():
        told = 0.9 if name in focus else share
        codes[place] = _table(len(STEPS[name]), told, mood if "unsure" in STEPS[name] else None)[draws[place]]
    return codes


@cache
def _table(steps: int, told: float, mood: tuple[int, ...] | None) -> Codes:
    """The code for each of 65 536 equally likely draws."""
    weights = np.array(mood or (1,) * steps, dtype=np.float64)
    ends = np.cumsum(np.concatenate([[1 - told], told * weights / weights.sum()])) * (1 << 16)
    return np.searchsorted(ends, np.arange(1 << 16), side="right").clip(0, steps).astype(np.uint8)


def plan(cases: int) -> list[Work]:
    """Half of the cases as pairs over as many backgrounds as fit (the plain ones always), the rest as random fill."""
    each = len(pairs())
    backgrounds = max(PLAIN_BACKGROUNDS, cases // 2 // each)
    work = [Work("pairs", number, each) for number in range(backgrounds)]
    left = max(cases - backgrounds * each, BATCH)
    sizes = [BATCH] * (left // BATCH) + ([left % BATCH] if left % BATCH else [])
    return work + [Work("random", number, size) for number, size in enumerate(sizes)]
