"""Nothing that does not measure pays for Polars."""

import subprocess
import sys

import pytest


@pytest.mark.parametrize(
    "modules",
    ["liftagain.cli.main", "liftagain.app.plan_today", "liftagain.app.review_log", "liftagain.app.import_log"],
)
def test_polars_stays_out_until_something_is_measured(modules: str) -> None:
    code = f"import sys, {modules}; sys.exit('polars' in sys.modules or 'pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_plan_from_a_log_needs_no_polars() -> None:
    code = """
import sys
from datetime import date
from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.lumbar_cap import logged_loads
from liftagain.reasoning.lumbar_load import Body
one = Entry(name="Deadlift", exercise="conventional-deadlift", sets=(LoggedSet(reps=5, load_kg=100),))
log = [Workout(day=date(2026, 5, 4), started=None, title="", entries=(one,))]
assert sum(logged_loads(log, Body(80, 1.75), knowledge()).values()) > 0
sys.exit("polars" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
