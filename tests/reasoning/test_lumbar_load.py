"""The static model against its published check values."""

import pytest

from liftagain.domain.exercise import LoadAt
from liftagain.domain.training_log import LoggedSet
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.lumbar_load import Body, body, spine_load, tier_of
from liftagain.reasoning.moment_line import relative_load, relative_moment
from review_logs import BODY, MOVEMENTS, movement

LIMITS = knowledge().limits

# mass, height, lean, load -> moment, compression, shear: right to the last digit that the table prints
CHECKS = [
    (80, 1.75, 0, 0, 0.0, 421, 0),
    (80, 1.75, 30, 0, 55.0, 1277, 130),
    (80, 1.75, 45, 0, 77.8, 1588, 185),
    (80, 1.75, 45, 20, 133.7, 2656, 242),
    (80, 1.75, 60, 60, 300.8, 5498, 437),
    (80, 1.75, 60, 100, 437.8, 7969, 578),
    (80, 1.75, 65, 100, 458, 8199, 605),
    (80, 1.75, 55, 100, 414, 7679, 547),
    (80, 1.75, 75, 140, 641.1, 11109, 802),
    (60, 1.65, 45, 0, 55.0, 1136, 143),
    (60, 1.65, 60, 60, 261.1, 4788, 404),
    (100, 1.75, 65, 250, 1021, 18207, 1216),
    (98.8, 1.82, 65, 68, 382, 6836, 521),
]


@pytest.mark.parametrize(("mass", "height", "lean", "load_kg", "moment", "compression", "shear"), CHECKS)
def test_check_values(
    mass: float, height: float, lean: float, load_kg: float, moment: float, compression: float, shear: float
) -> None:
    found = spine_load(Body(mass, height), lean, load_kg)
    assert found.moment_nm == pytest.approx(moment, abs=0.051 if isinstance(moment, float) else 0.51)
    assert found.compression_n == pytest.approx(compression, abs=0.51)
    assert found.shear_n == pytest.approx(shear, abs=0.51)


def test_the_record_deadlift_is_near_the_measured_one() -> None:
    found = spine_load(Body(100, 1.75), 65, 250)
    assert found.moment_nm / 988 == pytest.approx(1.03, abs=0.01)
    assert found.compression_n / 17192 == pytest.approx(1.06, abs=0.01)


def test_sumo_start_has_a_tenth_less_moment_than_conventional() -> None:
    conventional, sumo = (spine_load(BODY, lean, 100).moment_nm for lean in (65, 55))
    assert sumo / conventional == pytest.approx(1 - 0.096, abs=0.001)


@pytest.mark.parametrize(
    ("lean", "load_kg", "load_at", "kilonewtons"), [(25, 80, "front", 4.1), (40, 100, "shoulders", 6.5)]
)
def test_squats(lean: float, load_kg: float, load_at: LoadAt, kilonewtons: float) -> None:
    assert spine_load(BODY, lean, load_kg, load_at).compression_n / 1000 == pytest.approx(kilonewtons, abs=0.05)


def test_a_load_at_the_hips_has_no_arm_and_a_supported_trunk_carries_nothing() -> None:
    assert spine_load(BODY, 45, 100, "hips").moment_nm == spine_load(BODY, 45, 0).moment_nm
    assert spine_load(BODY, 45, 100, "supported").compression_n == 0


@pytest.mark.parametrize(
    ("compression", "tier"), [(599, 0), (600, 1), (1499, 1), (1500, 2), (2500, 3), (3400, 4), (6399, 4), (6400, 5)]
)
def test_tiers(compression: float, tier: int) -> None:
    assert tier_of(compression, LIMITS) == tier


def test_one_is_a_bend_to_sixty_degrees() -> None:
    assert relative_moment(movement("bend", "hinge", 3, 60), 0, BODY, LIMITS) == pytest.approx(1)
    # 300.8 Nm with 60 kg over 95.3 Nm without: the load's own 205.5 Nm are 60 * 9.81 * 0.4032 * sin 60
    assert relative_moment(movement("rdl", "hinge", 5, 60), 60, BODY, LIMITS) == pytest.approx(300.8 / 95.3, abs=0.01)


def test_what_counts() -> None:
    def load(key: str, **done: float) -> float:
        return relative_load(MOVEMENTS[key], LoggedSet(**done), BODY, LIMITS)  # type: ignore[arg-type]

    assert load("plank", duration_s=60) == 0, "tier 2 without a load"
    assert load("deadlift", reps=5) > 0, "tier 3 or more counts without a load"
    assert load("deadlift", reps=5, load_kg=100) > load("deadlift", reps=5)
    assert load("run", distance_m=5000, duration_s=1500) == 0, "steps are no repetitions"
    assert relative_load(None, LoggedSet(reps=5, load_kg=100), BODY, LIMITS) == 0


def test_seconds_of_a_hold_count_as_repetitions() -> None:
    held = movement("side-plank", "core_anti_lateral", 3, 30)
    thirty = relative_load(held, LoggedSet(duration_s=30), BODY, LIMITS)
    assert thirty == pytest.approx(relative_load(held, LoggedSet(reps=10), BODY, LIMITS))


def test_an_unknown_body_is_the_reference_adult_and_says_so() -> None:
    assert body(None, None, LIMITS) == Body(80, 1.75, assumed=True)
    assert body(62, 1.6, LIMITS) == Body(62, 1.6)
    assert body(62, None, LIMITS).assumed
