"""Runs the gauntlet and prints what came of it: `make gauntlet` (DAYS=n PLANS=n JOBS=n).

Athlete-days with the planner as it is and broken in five ways, then hostile plans through the guardrails.
"""

import os
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from gauntlet.breakages import BREAKAGES
from gauntlet.crafted import crafted
from gauntlet.days import Tally, live
from gauntlet.hostile import through
from liftagain.reasoning.situation import Situation

SHORT_DAYS, LONG_DAYS, LONG_EACH = 28, 84, 16
BROKEN_PART = 10  # each breakage lives a tenth of the days
SITUATIONS_A_PERSON = 3
LEAST_HITS = 1000


def lived(work: tuple[int, int, str | None]) -> Tally:
    """The tally of one life."""
    return live(*work)


def wild(work: tuple[int, int, int]) -> tuple[Counter[str], Counter[str], int, list[str]]:
    """So many plans through the situations of some people, or through the crafted ones (`first` below 0)."""
    first, people, plans = work
    if first < 0:
        found = crafted()
        return through(found, max(1, plans // len(found)), seed=-first)
    kept: list[Situation] = []
    for seed in range(first, first + people):
        mine: list[Situation] = []
        live(seed, SHORT_DAYS if seed % 4 else 56, None, mine)
        kept += mine[-SITUATIONS_A_PERSON:]
    return through(kept, max(1, plans // len(kept)), seed=first)


def lives(days: int, breakage: str | None, first: int) -> list[tuple[int, int, str | None]]:
    """Seeds with their days: mostly four weeks, every sixteenth twelve."""
    found, total, seed = [], 0, first
    while total < days:
        length = LONG_DAYS if seed % LONG_EACH == 0 else SHORT_DAYS
        found.append((seed, length, breakage))
        total, seed = total + length, seed + 1
    return found


def run(days: int, plans: int, jobs: int) -> int:
    """Runs everything and prints it. Returns 0 where nothing was shown that must not be."""
    began = time.monotonic()
    bad = 0
    with ProcessPoolExecutor(jobs) as pool:
        for number, name in enumerate((None, *BREAKAGES)):
            work = lives(days if name is None else days // BROKEN_PART, name, 100_000 + 10_000 * number)
            tally = Tally()
            for one in pool.map(lived, work, chunksize=4):
                tally.add(one)
            bad += _print_days(name, tally, time.monotonic() - began)
        hit, broken, count, examples = _plans(pool.map, plans)
    print(f"\nPlans through the guardrails: {count:,}; shown that must not be: {sum(broken.values())} {dict(broken)}")
    print(*examples[:10], sep="\n")
    for name, times in sorted(hit.items(), key=lambda pair: -pair[1]):
        few = "" if times >= LEAST_HITS * min(1, plans / 1_000_000) else "   FEW"
        print(f"  {name:28} {times:>9,}{few}")
    print(f"{time.monotonic() - began:.0f} s")
    return int(bad > 0 or bool(broken))


def _plans(each: Callable[..., Any], plans: int) -> tuple[Counter[str], Counter[str], int, list[str]]:
    """A third of the plans meet crafted situations, the rest those of made-up people."""
    batch = 20_000
    third = [(-n - 1, 0, batch) for n in range(max(1, plans // 3 // batch))]
    rest = [(200_000 + 40 * n, 8, batch) for n in range(max(1, plans // batch - len(third)))]
    if plans < batch:
        third, rest = [(-1, 0, plans // 3)], [(200_000, 4, plans - plans // 3)]
    hit: Counter[str] = Counter()
    broken: Counter[str] = Counter()
    examples: list[str] = []
    count = 0
    for was_hit, was_broken, number, some in each(wild, [*third, *rest]):
        hit, broken, count = hit + was_hit, broken + was_broken, count + number
        examples += some
    return hit, broken, count, examples


def _print_days(name: str | None, tally: Tally, seconds: float) -> int:
    print(f"\nPlanner {'as it is' if name is None else 'broken: ' + name} ({seconds:.0f} s)")
    print(f"  {tally.days:,} athlete-days of {tally.people:,} people, {tally.sessions:,} with a session")
    print(f"  shown that must not be: {sum(tally.shown.values())} {dict(tally.shown) or ''}")
    print(f"  interventions: {sum(tally.changed.values())}, and {tally.contradictory} with contradictory input")
    if name is None:
        print(f"  in Settle past ten days, by named reason: {dict(tally.stuck)}")
        print(f"  still avoiding a direction after six calm weeks: {tally.avoiding} days")
        print(f"  interventions by kind: {dict(tally.changed.most_common(12))}")
    print(*(f"    {one}" for one in tally.examples[: 12 if name is None else 0]), sep="\n", flush=True)
    return sum(tally.shown.values()) + (sum(tally.changed.values()) + tally.avoiding if name is None else 0)


def main(arguments: Sequence[str]) -> int:
    """The command."""
    days = int(arguments[0]) if arguments else 50_000
    plans = int(arguments[1]) if len(arguments) > 1 else 1_000_000
    return run(days, plans, int(os.environ.get("JOBS", "2")))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
