"""Fitbod: padded numbers, the noise of pounds, warm-ups by a word, UTC, and the table that its support sends."""

from datetime import UTC, datetime

import pytest

from intake.log_fixtures import FIXTURES, TODAY, fixture_log, sets_of
from liftagain.domain.training_log import LoggedSet
from liftagain.intake.training_log import read_training_log

LOG = read_training_log("fitbod.csv", (FIXTURES / "fitbod.csv").read_bytes(), TODAY, zone=UTC)


def test_warm_ups_padded_numbers_and_zeros() -> None:
    assert (LOG.source, LOG.unit) == ("fitbod", "kg")
    assert [(done.kind, done.reps) for done in sets_of(LOG, "Deadlift")] == [("warm_up", 5), ("work", 5)]
    assert sets_of(LOG, "Deadlift")[1].load_kg == pytest.approx(102.0583, abs=1e-4)
    assert sets_of(LOG, "Running") == [LoggedSet(duration_s=1500, distance_m=5000, row=5)]
    assert sets_of(LOG, "Pull Up") == [LoggedSet(reps=8, row=6)]


def test_the_multiplier_does_not_change_what_was_in_one_hand() -> None:
    assert sets_of(LOG, "Dumbbell Lunge")[0].load_kg == 12.5


def test_utc_becomes_local_and_another_offset_is_the_persons_own() -> None:
    assert [workout.started for workout in LOG.workouts] == [
        datetime(2026, 3, 1, 22, 30),  # noqa: DTZ001
        datetime(2026, 3, 3, 18, 0),  # noqa: DTZ001
    ]


def test_the_table_from_support_has_days_only() -> None:
    log = fixture_log("fitbod_support.csv")
    assert (log.source, log.workouts[0].started) == ("fitbod", None)
    assert sets_of(log, "Deadlift") == [LoggedSet(reps=5, load_kg=102.06, row=2)]
