"""How long a session takes once the program runs, and a year of plans: processor time, as the machine may be busy."""

import time
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from bench.row import Row
from bench.sessions import combinations, situation
from liftagain.app.case_file import read_case
from liftagain.app.plan_today import plan_today
from liftagain.reasoning.binary_program import best
from liftagain.reasoning.plan import plan

COUNT, SEED = 1000, 26
YEAR = 365
FIRST = date(2026, 1, 5)


def rows() -> list[Row]:
    """The times of sessions, each made anew, and of the last day of a year that was told day by day."""
    picked = Random(SEED).sample([*combinations()], COUNT)
    plan(situation(picked[0]))
    times = []
    for one in picked:
        facts = situation(one)
        best.cache_clear()
        began = time.process_time()
        plan(facts)
        times.append(time.process_time() - began)
    times.sort()
    middle, late = times[COUNT // 2], times[COUNT * 99 // 100]
    return [
        Row(
            f"a session, processor: median, 99th of 100, slowest of {COUNT}",
            " / ".join(f"{1000 * t:.1f}" for t in (middle, late, times[-1])) + " ms",
        ),
        Row("a year told exercise by exercise, its last plan", f"{_year(named=True):.1f} s"),
        Row("a year of sessions told as done, its last plan", f"{_year(named=False):.1f} s"),
    ]


def _year(*, named: bool) -> float:
    case = read_case(dict(year(named=named)), "year")
    best.cache_clear()
    began = time.process_time()
    plan_today(case, FIRST + timedelta(days=YEAR))
    return time.process_time() - began


def year(*, named: bool) -> Iterator[tuple[str, Any]]:
    """A case of a year: pain that goes in two weeks, a check-in each morning, every session done."""
    from bench.sessions import Combination

    case = situation(Combination("rebuild", "", ("gym",), 30, "")).case
    yield "person", {"age": 34, "minutes": 30, "equipment": ["gym"]}
    yield "answers", {**case.answers, "pain_now": 3}
    yield "answered_on", FIRST.isoformat()
    yield "pain_on", (FIRST - timedelta(days=1)).isoformat()
    yield "check_ins", [_check_in(number, named) for number in range(YEAR)]


def _check_in(number: int, named: bool) -> dict[str, Any]:
    pain = max(0, 3 - number // 5)
    told: dict[str, Any] = {
        "date": (FIRST + timedelta(days=number)).isoformat(),
        "pain_now_morning": pain,
        "pain_worst": pain + 1,
        "pain_during": pain,
        "session_done": "all",
    }
    if named:
        names = ("cat-cow", "bird-dog", "glute-bridge", "side-plank", "front-plank", "box-squat", "hip-hinge-drill")
        told["done"] = [{"exercise": name, "pain": pain, "sets": [{"reps": 8}] * 3} for name in names]
    return told
