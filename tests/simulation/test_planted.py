"""Each planted factor is in the log, was not there before, and the rest of the log is as it was."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from random import Random

import pytest
from simulation.history import history
from simulation.lifters import lifter
from simulation.plant import Planted, goes_with, needs, plant
from simulation.population import training_life
from simulation.strengths import FACTORS, HINGE_DAYS_CLOSE, LOW_CORE_WORK, STRENGTHS, Factor, Strength

from liftagain.domain.training_log import Workout
from planted_checks import CHECKS

Log = tuple[Workout, ...]
_REACH = {"low_core_work": 42, "pattern_imbalance": 28, "return_after_gap": 45}


@cache
def _planted(factor: Factor, strength: Strength) -> tuple[tuple[Log, Log, date, Planted], ...]:
    """Two logs before and after planting, with the onset and what was planted."""
    return tuple(pair for pair, _ in zip(_tries(factor, strength), range(2), strict=False))


def _tries(factor: Factor, strength: Strength) -> Iterator[tuple[Log, Log, date, Planted]]:
    for number in range(80):
        rng = Random(f"{factor}/{strength}/{number}")
        who = lifter(rng, needs((factor,)))
        log = history(who, rng)
        for _ in range(8):
            onset = rng.choice(training_life(log))
            done = plant(who, log, onset, {factor: strength}, rng)
            if done is not None:
                yield log, done[0], onset, done[1][0]
                break


@pytest.mark.parametrize("strength", STRENGTHS)
@pytest.mark.parametrize("factor", FACTORS)
def test_what_was_planted_is_there(factor: Factor, strength: Strength) -> None:
    found = _planted(factor, strength)
    assert len(found) == 2
    for _, after, onset, planted in found:
        assert CHECKS[factor](after, onset, planted), (onset, planted)


@pytest.mark.parametrize("factor", FACTORS)
def test_it_was_not_there_before(factor: Factor) -> None:
    """So that the checks can fail: the same log without the planting does not pass them."""
    for before, _, onset, planted in _planted(factor, "strong"):
        assert not CHECKS[factor](before, onset, planted), (onset, planted)


@pytest.mark.parametrize("strength", STRENGTHS)
@pytest.mark.parametrize("factor", FACTORS)
def test_only_the_days_before_the_onset_are_changed(factor: Factor, strength: Strength) -> None:
    for before, after, onset, planted in _planted(factor, strength):
        reach = onset - timedelta(days=_REACH.get(factor, 7))
        assert [w for w in before if w.day < reach] == [w for w in after if w.day < reach]
        assert [w for w in before if w.day > onset] == [w for w in after if w.day > onset]
        assert before != after
        assert max(planted.days) <= onset
        if factor not in {"low_core_work", "pattern_imbalance", "weekly_jump"}:
            assert max(planted.days) >= onset - timedelta(days=planted.window_days)


def test_stronger_is_more_for_every_factor() -> None:
    assert [len(days) for days in HINGE_DAYS_CLOSE.values()] == [2, 2, 3]
    assert [share for _, share in LOW_CORE_WORK.values()] == [0.5, 0.2, 0.0]
    for factor in (
        "session_spike",
        "load_record",
        "new_exercise",
        "return_after_gap",
        "weekly_jump",
        "hard_sets",
        "pattern_imbalance",
        "distance_spike",
    ):
        tops = [max(p.multiple for *_, p in _planted(factor, strength)) for strength in STRENGTHS]
        assert tops == sorted(tops), factor
        assert len(set(tops)) == 3, factor


def test_factors_that_would_undo_each_other_are_never_together() -> None:
    assert not goes_with("session_spike", "weekly_jump")
    assert not goes_with("return_after_gap", "low_core_work")
    assert goes_with("new_exercise", "load_record")
    assert all(any(goes_with(one, other) for other in FACTORS) for one in FACTORS)
