"""How the screening does on the published vignettes, and how long it takes."""

import json
import time

from bench.row import SHARED, Row, missing
from liftagain import screen

RANK = ["self_manage", "routine", "within_days", "same_day", "emergency"]


def rows() -> list[Row]:
    """Vignettes right, under, over; the time of one screening."""
    path = SHARED / "contracts" / "screening-cases.jsonl"
    if not path.exists():
        return missing("vignettes", "no samples")
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    found = [RANK.index(screen(case["answers"])["disposition"]) - RANK.index(case["expect"]) for case in cases]
    under = sum(off < 0 for off, case in zip(found, cases, strict=True) if case["bound"] == "min")
    over = sum(off > 0 for off, case in zip(found, cases, strict=True) if case["bound"] == "max")
    return [
        Row("vignettes right / all", f"{len(cases) - under - over} / {len(cases)}"),
        Row("under-triage / over-triage", f"{under} / {over}"),
        Row("one screening, all questions answered", f"{_one(cases):.1f} ms"),
    ]


def _one(cases: list[dict[str, dict[str, object]]]) -> float:
    longest = max((case["answers"] for case in cases), key=len)
    times = []
    for _ in range(30):
        start = time.perf_counter()
        screen(longest)
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)[len(times) // 2]
