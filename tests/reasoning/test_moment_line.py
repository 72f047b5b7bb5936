"""The line of each exercise: computed, measured or estimated; and the published orders."""

from dataclasses import replace
from math import radians, sin

import pytest

from liftagain.domain.exercise import Movement
from liftagain.domain.training_log import LoggedSet
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.compression_line import compression_line, compression_n, tier_at
from liftagain.reasoning.lumbar_load import Body, spine_load, tier_of
from liftagain.reasoning.moment_line import line_of, relative_load, relative_moment
from review_logs import BODY, movement

KNOWN = knowledge()
LIMITS = KNOWN.limits
MOVEMENTS = KNOWN.movements


def rel(exercise: str, load_kg: float = 0.0, body: Body = BODY) -> float:
    return relative_moment(MOVEMENTS[exercise], load_kg, body, LIMITS)


@pytest.mark.parametrize("body", [Body(60, 1.60), BODY, Body(110, 1.95)])
@pytest.mark.parametrize("load_kg", [0, 20, 140])
def test_the_line_is_the_model_over_the_unloaded_bend(body: Body, load_kg: float) -> None:
    lift = movement("lift", "hinge", 5, 47)
    ours = relative_moment(lift, load_kg, body, LIMITS)
    assert ours == pytest.approx(spine_load(body, 47, load_kg).moment_nm / spine_load(body, 60).moment_nm)


def test_height_cancels_and_mass_counts_only_under_the_load() -> None:
    assert rel("conventional-deadlift", 100, Body(80, 1.5)) == pytest.approx(rel("conventional-deadlift", 100))
    assert rel("hip-hinge-drill", 0, Body(50, 1.5)) == pytest.approx(rel("hip-hinge-drill"))
    assert rel("conventional-deadlift", 200, Body(160, 1.75)) == pytest.approx(rel("conventional-deadlift", 100))


@pytest.mark.parametrize("body", [Body(60, 1.60), BODY, Body(110, 1.95)])
def test_the_compression_line_is_the_model(body: Body) -> None:
    lift = movement("lift", "hinge", 5, 47)
    line = compression_line(lift, LIMITS)
    numbers = (line.constant, line.mass_height, line.mass, line.load_height, line.load, line.load_share)
    ours = compression_n(numbers, 90.0, body.mass_kg, body.height_m)
    assert ours == pytest.approx(spine_load(body, 47, 90).compression_n)


def test_a_bend_is_one() -> None:
    assert rel("hip-hinge-drill") == pytest.approx(1)


# --- the published orders (clinical facts, section 5.1)


def test_rows_inverted_below_one_arm_cable_below_bent_over() -> None:
    for load_kg in (10, 20, 40):
        assert rel("inverted-row") < rel("cable-row-one-arm", load_kg) < rel("bent-over-row", load_kg)
    tiers = [MOVEMENTS[row].lumbar_tier for row in ("inverted-row", "cable-row-one-arm", "bent-over-row")]
    assert tiers == sorted(tiers)


@pytest.mark.parametrize("load_kg", [60, 100, 180])
def test_sumo_is_a_tenth_below_conventional(load_kg: float) -> None:
    assert rel("sumo-deadlift", load_kg) / rel("conventional-deadlift", load_kg) == pytest.approx(0.90, abs=0.01)


def test_good_morning_and_deadlift_with_a_quarter_of_the_body_mass_turn_the_back_alike() -> None:
    quarter = BODY.mass_kg / 4
    assert rel("good-morning", quarter) / rel("conventional-deadlift", quarter) == pytest.approx(1, abs=0.06)
    assert rel("good-morning", 2 * quarter) > 1.25 * rel("good-morning", quarter)


def test_trap_bar_below_the_straight_bar() -> None:
    assert rel("trap-bar-deadlift", 100) < rel("conventional-deadlift", 100)


def test_the_lean_drives_the_squat() -> None:
    """Half squats with more lean load more (Cappozzo 1985): the upright front squat least, with the same bar."""
    assert rel("front-squat", 80) < rel("back-squat", 80)
    assert rel("front-squat", 80) / rel("back-squat", 80) == pytest.approx(sin(radians(25)) / sin(radians(40)))


def test_a_round_back_lift_is_no_matter_for_this_model() -> None:
    """Stoop and squat lifts of a box differ little (von Arx 2021); the model sees only the lean of the trunk."""
    stoop, squat = (spine_load(BODY, lean, 15).moment_nm for lean in (70, 50))
    assert 1 < stoop / squat < 1.3


# --- what a model from the side cannot say comes from measurements


def test_thirty_kilograms_in_one_hand_load_more_than_in_two() -> None:
    one, split = rel("suitcase-carry", 30), rel("farmers-walk", 30)
    assert line_of(MOVEMENTS["suitcase-carry"], LIMITS).basis == "measured"
    assert 1 - split / one == pytest.approx(0.44, abs=0.01), "split between the hands: -44 %"
    assert rel("farmers-walk", 60) < one, "30 kg in each hand still below 30 kg in one"


def test_a_sit_up_loads_more_than_a_curl_up() -> None:
    order = [rel(exercise) for exercise in ("leg-raise-bent", "curl-up", "sit-up", "back-extension", "superman")]
    assert order == sorted(order)
    assert rel("sit-up") / rel("curl-up") == pytest.approx(3350 / 1991)


def test_the_measured_swing_is_a_quarter_above_the_static_one() -> None:
    swing = MOVEMENTS["kettlebell-swing"]
    static = line_of(replace(swing, measured=None, tags=()), LIMITS).at(16, 80)
    quick = line_of(replace(swing, measured=None), LIMITS).at(16, 80)
    assert quick / static == pytest.approx(LIMITS["ballistic_factor"].start)
    static_n = spine_load(BODY, 50, 16).compression_n
    assert line_of(swing, LIMITS).at(16, 80) / static == pytest.approx(3200 / static_n)
    assert 3200 / static_n == pytest.approx(LIMITS["ballistic_factor"].start, abs=0.01)


def test_what_is_neither_leaning_nor_measured_takes_the_middle_of_its_tier() -> None:
    line = line_of(MOVEMENTS["copenhagen-plank"], LIMITS)
    assert line.basis == "tier"
    assert line.base > 1
    assert line.per_body_mass == 0


def test_a_supported_trunk_carries_nothing() -> None:
    assert rel("bench-press", 100) == 0
    assert line_of(MOVEMENTS["back-extension-machine"], LIMITS).basis == "tier", "there the machine loads the back"


# --- the catalogue says truly what its tiers rest on


@pytest.mark.parametrize("one", MOVEMENTS.values(), ids=lambda one: one.id)
def test_a_tier_rests_on_what_it_says(one: Movement) -> None:
    if one.tier_basis == "published":
        assert one.measured is not None
        assert set(one.measured.sources) <= set(one.sources)
        assert one.lumbar_tier == tier_of(one.measured.compression_n, LIMITS)
    if one.tier_basis == "computed":
        assert one.posture is not None
        assert line_of(one, LIMITS).basis == "model"
        assert one.lumbar_tier == tier_at(one, one.posture.tier_load_kg or 0.0, BODY, LIMITS)
    if one.tier_basis == "estimate" and one.lumbar_tier > 0:
        assert "liftagain-decisions" in one.sources, "an estimate is our own"


@pytest.mark.parametrize("one", MOVEMENTS.values(), ids=lambda one: one.id)
def test_every_exercise_that_counts_without_a_load_has_a_moment(one: Movement) -> None:
    line = line_of(one, LIMITS)
    assert line.base >= 0
    assert line.per_body_mass >= 0
    if one.lumbar_tier >= 3 and line.basis in ("tier", "measured"):
        assert line.base > 0


@pytest.mark.parametrize(
    ("exercise", "load_kg", "tier"),
    [
        ("conventional-deadlift", 20, 3),
        ("conventional-deadlift", 60, 4),
        ("conventional-deadlift", 100, 5),
        ("overhead-press", 50, 2),  # standing still has its floor
        ("suitcase-carry", 10, 2),
        ("suitcase-carry", 30, 3),
    ],
)
def test_the_tier_of_a_set_follows_its_load(exercise: str, load_kg: float, tier: int) -> None:
    assert tier_at(MOVEMENTS[exercise], load_kg, BODY, LIMITS) == tier


def test_a_set_sums_its_repetitions() -> None:
    lift = MOVEMENTS["romanian-deadlift"]
    assert relative_load(lift, LoggedSet(reps=8, load_kg=60), BODY, LIMITS) == pytest.approx(
        8 * rel("romanian-deadlift", 60)
    )
