"""How many screenings a second, each with answers of its own: `LIFTAGAIN_SCREENINGS=1000000 python -m bench speed`.

Wall time says what a person waits; processor time is the same on a busy machine. Half of the sets are a few answers
with their neighbours, half are a questionnaire answered up to some point, with every kind of answer, "not sure" too.
"""

import gc
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from typing import Any

from bench.row import Row
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.screening import screening

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

FEWER = 20_000
Answers = dict[str, Any]


def rows() -> list[Row]:
    """Screenings a second, the time of one, and the same levels by a second screening in plain Python."""
    from proofs import oracle_latitude, oracle_rows  # noqa: F401 - they enter the rows
    from proofs.oracle import disposition as by_oracle
    from proofs.program import by_rules

    count = int(os.environ.get("LIFTAGAIN_SCREENINGS", FEWER))
    known = knowledge()
    screening({}, known)
    gc.freeze()  # as the app does once it is loaded
    whole = _measured(lambda answers: screening(answers, known), count)
    rules = _measured(by_rules, FEWER)
    oracle = _measured(by_oracle, FEWER)
    return [
        Row("screenings, each of other answers, in one process", f"{count:,}"),
        Row("screenings a second: wall, processor", f"{count / sum(whole.wall):,.0f}, {count / sum(whole.cpu):,.0f}"),
        Row("one screening, wall: median, 99th of 100, slowest", _spread(whole.wall)),
        Row("one screening, processor: the same", _spread(whole.cpu)),
        Row("the level by the rules alone, processor: the same", _spread(rules.cpu)),
        Row("the level by the plain-Python oracle: the same", _spread(oracle.cpu)),
        Row("rules / oracle, processor time", f"{sum(rules.cpu) / sum(oracle.cpu):.1f}"),
    ]


@dataclass(frozen=True, slots=True)
class Times:
    """The seconds that each took, on the wall and of the processor."""

    wall: list[float]
    cpu: list[float]


def answer_sets(seed: int) -> Iterator[Answers]:
    """Answer sets without end, no two drawn alike."""
    from proofs.answer_sets import answer_set, coherent, value
    from proofs.contract import QUESTIONS

    random = Random(seed)
    while True:
        yield answer_set(random)
        share = random.random()
        yield coherent({name: value(name, random) for name in QUESTIONS if random.random() < share})


def _measured(one: Callable[[Answers], object], count: int) -> Times:
    """The times of `count` calls, each with other answers; making the answers is not in them."""
    times = Times([], [])
    for answers in islice(answer_sets(20261125), count):
        start, began = time.perf_counter(), time.thread_time()
        one(answers)
        times.cpu.append(time.thread_time() - began)
        times.wall.append(time.perf_counter() - start)
    return times


def _spread(times: list[float]) -> str:
    ordered = sorted(times)
    places = (len(ordered) // 2, len(ordered) * 99 // 100, -1)
    return " / ".join(f"{1000 * ordered[place]:.2f}" for place in places) + " ms"
