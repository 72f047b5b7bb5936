"""A journal of somebody whose back has been calm for weeks, with a log and self-tests: a script over a data folder."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

DAYS = 34


def seed(data: Path) -> None:
    """Fills the folder in a process of its own, as Django takes one data folder a process."""
    subprocess.run(
        [sys.executable, str(Path(__file__)), str(data)],
        check=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
        timeout=300,
    )


def live(data: Path) -> None:
    """The weeks, day by day, each fact on its day."""
    from liftagain.web.serve import start_django

    start_django(data)
    from django.test import Client

    from flow_steps import answer
    from liftagain.app.import_log import LogFile
    from liftagain.app.self_tests import read_self_tests
    from liftagain.web.guards.key import cookie_name, new_cookie
    from liftagain.web.journal import facts, imports, self_tests
    from strong_export import local_day, strong_export

    today = local_day()
    begun = today - timedelta(days=DAYS)
    person = Client(headers={"host": "127.0.0.1"})
    person.cookies[cookie_name()] = new_cookie()
    _on(begun)
    answer(person)
    person.post("/log/skip/")
    person.post("/settings/", {"age": "34", "minutes": "60", "equipment": ["gym"]})
    person.get("/result/")
    for number in range(1, DAYS + 1):
        on = begun + timedelta(days=number)
        _on(on)
        score = 3 if number < 5 else 2 if number < 10 else 1 if number < 14 else 0
        told = {"pain_now_morning": score, "pain_worst": score, "pain_during": 0, "session_done": "all"}
        facts.record(facts.CHECK_IN, told, day=on)
        if number % 7 == DAYS % 7:  # the warning signs are asked again now and then
            person.post("/check-in/signs/", {"recheck": ["none"]})
    for number, left in ((12, 18), (20, 25), (28, 60)):
        on = begun + timedelta(days=number)
        rows = [
            {"test": "side_plank", "on": on.isoformat(), "left": left, "right": left - 6, "pain": 1, "way": "full"},
            {"test": "knee_to_wall", "on": on.isoformat(), "left": 6 + number / 4, "right": 9.5, "pain": 0},
            {"test": "hip_hinge", "on": on.isoformat(), "value": 1 + (number > 20), "pain": 0},
        ]
        self_tests.keep_all(read_self_tests(rows, "seed"))
    before = strong_export(begun - timedelta(days=7 * 11 + 5), weeks=12, jump=1.6)
    since = strong_export(begun + timedelta(days=4), weeks=4, exercise="Bench Press (Barbell)")
    for name, content in (("before.csv", before), ("since.csv", since)):
        imports.add(LogFile(name, content).name, content)


def _on(day: date) -> None:
    os.environ["LIFTAGAIN_TODAY"] = f"{day.isoformat()}T08:00"


if __name__ == "__main__":
    live(Path(sys.argv[1]))
