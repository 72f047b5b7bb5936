"""A small part of the gauntlet; `make gauntlet` runs the whole."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from gauntlet.breakages import BREAKAGES
from gauntlet.checker import violations
from gauntlet.crafted import crafted
from gauntlet.days import facts_of, live
from gauntlet.hostile import through
from liftagain.domain.plan import PlannedSet, Prescription
from liftagain.domain.reason import Reason
from liftagain.reasoning.plan import plan
from plan_cases import calm, case, check_in, situation

HERE = Path(__file__).parent


@pytest.mark.parametrize("seed", [3, 9, 17, 30, 41])
def test_the_planner_stays_within_its_limits_by_itself(seed: int) -> None:
    tally = live(seed, 21)
    assert tally.days == 21
    assert not tally.shown, tally.examples
    assert not tally.changed, tally.examples


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_broken_planner_shows_nothing_that_must_not_be(name: str) -> None:
    tallies = [live(seed, 14, name) for seed in (2, 6, 9)]
    assert not any(tally.shown for tally in tallies), [tally.examples for tally in tallies]
    assert sum(sum(tally.changed.values()) + tally.contradictory for tally in tallies) > 0


def test_hostile_plans_come_out_within_the_limits_and_hit_nearly_every_one() -> None:
    hit, broken, count, examples = through(crafted(), 25, seed=1)
    assert count == 25 * len(crafted())
    assert not broken, examples
    assert len(hit) >= 40


def _with(item: Prescription) -> list[str]:
    """What the checker says of a plan with this item in it, on a day of Restore."""
    here = situation(case(*calm(1, 6)), 7)
    made = plan(here)
    wrong = replace(made, session=replace(made.session, items=(item, *made.session.items)))
    return list(violations(wrong, facts_of(here), here))


def test_the_checker_finds_what_is_planted() -> None:
    why = (Reason(rule="said"),)
    heavy = Prescription(exercise="goblet-squat", part="main", sets=(PlannedSet(reps=5, load_kg=120.0),), because=why)
    assert "light_load" in _with(heavy)
    assert "item_without_reason" in _with(replace(heavy, because=()))
    assert "unknown_exercise" in _with(replace(heavy, exercise="no-such-thing"))
    assert "sets" in _with(replace(heavy, sets=heavy.sets * 20))
    assert "tier" in _with(replace(heavy, exercise="conventional-deadlift"))
    assert "minutes" in _with(replace(heavy, sets=(PlannedSet(duration_s=9000.0),)))


def test_the_checker_holds_a_plan_to_an_emergency_and_to_a_refused_step() -> None:
    urgent, calm_day = situation(case(saddle_numbness="yes")), situation(case(*calm(1, 6)), 7)
    assert "held_emergency" in list(violations(plan(calm_day), facts_of(urgent), urgent))
    hurting = situation(case(*calm(1, 6), check_in(7, 7)), 7)
    up = replace(plan(hurting), progression="progress")
    assert "step_up_pain_over_5" in list(violations(up, facts_of(hurting), hurting))


def test_the_same_seed_lives_the_same_days() -> None:
    assert live(12, 10) == live(12, 10)


@pytest.mark.slow
def test_a_person_may_tell_edit_import_undo_and_be_cleared_in_any_order(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(HERE.parent), str(HERE.parents[1])))}
    environment.pop("LIFTAGAIN_TODAY", None)
    command = [sys.executable, str(HERE / "journal_machine.py"), str(tmp_path), "3", "12"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=600)
    assert done.returncode == 0, done.stderr[-3000:]
    assert "nothing found" in done.stdout
