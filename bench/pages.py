"""How long the main pages take over HTTP from the real server, with a log and two check-ins in the journal."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from bench.row import SHARED, Row

PAGES = ("/start/", "/result/", "/today/", "/check-in/now/", "/library/", "/exercise/bird-dog/", "/progress/")
TIMES = 21
SEED = """
import json, sys
from datetime import date, timedelta
from pathlib import Path
from liftagain.web.serve import start_django
start_django(Path(sys.argv[1]))
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts, imports
answers = {a.id: "no" for a in knowledge().answer_types.values() if a.kind == "yes_no_unsure"}
answers |= {a.id: "none" for a in knowledge().answer_types.values() if a.kind == "choice" and "none" in a.values}
answers |= {"age": 35, "sex": "male", "onset": "sudden_during_exercise", "hard_exercise_last_5_days": "yes",
            "pain_now": 3, "pain_worst_24h": 4, "trend": "better", "days_since_onset": 3, "one_sided_low_back": "yes"}
today = date.today()
facts.record(facts.EPISODE, {"pain_on": str(today - timedelta(days=3))})
asked = [question.id for question in knowledge().questions.values()]
facts.record(facts.ANSWERS, {"asked": asked, "answers": answers})
facts.record(facts.PREFERENCES, {"skipped_log": True})
for back, pain in ((2, 4), (1, 3)):
    day = today - timedelta(days=back)
    facts.record(facts.CHECK_IN, {"date": str(day), "pain_now_morning": pain, "pain_worst": pain + 1}, day=day)
if len(sys.argv) > 2:
    imports.add("log.csv", Path(sys.argv[2]).read_bytes(), "kg")
"""


def rows() -> list[Row]:
    """The median and the slowest of 21 requests a page, and the time to the first answer after the start."""
    from served import Served

    sample = SHARED / "samples" / "strong" / "strong_classic_ios.csv"
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        log = [str(sample)] if sample.exists() else []
        subprocess.run([sys.executable, "-c", SEED, str(data), *log], check=True)
        start = time.perf_counter()
        with Served(data) as app:
            browser = app.browser()
            first = browser.get("/start/").status
            found = [Row("from the command to the first page", f"{time.perf_counter() - start:.1f} s ({first})")]
            found += [_page(browser, path) for path in PAGES]
    with_log = "with the Strong sample" if log else "without a log: no samples"
    return [Row("measured", with_log), *found]


def _page(browser: "object", path: str) -> Row:
    times = []
    status = 0
    for _ in range(TIMES):
        start = time.perf_counter()
        status = browser.get(path).status  # type: ignore[attr-defined]
        times.append((time.perf_counter() - start) * 1000)
    return Row(path, f"{statistics.median(times):.0f} ms, slowest {max(times):.0f} ms ({status})")
