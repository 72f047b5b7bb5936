"""Somebody of 16 or 17 has a plan and no maximal test: no single as a target, no one-repetition maximum as a gate."""

from datetime import date, timedelta

import pytest

from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.own_lifts import least_share
from plan_cases import DAY_0, case, plan, situation

LIFT = "conventional-deadlift"


def log(*sets: tuple[float, int]) -> list[Workout]:
    """Six weeks with the same sets, twice a week."""

    def workout(on: date) -> Workout:
        done = tuple(LoggedSet(load_kg=load, reps=reps) for load, reps in sets)
        return Workout(day=on, started=None, title="", entries=(Entry(name=LIFT, exercise=LIFT, sets=done),))

    return [workout(DAY_0 - timedelta(days=back)) for back in range(2, 44, 4)]


WITH_SINGLES = ((150.0, 1), (140.0, 3), (110.0, 5), (100.0, 8))


def told(age: int) -> dict[str, object]:
    return case(person={"age": age, "goals": [LIFT]}, age=age)


@pytest.mark.parametrize("age", [16, 17])
def test_a_single_is_no_target_below_18(age: int) -> None:
    assert plan(told(age), 0, log(*WITH_SINGLES)).ramp[LIFT].target_kg == 110


def test_from_18_on_the_heaviest_set_is_the_target() -> None:
    assert plan(told(18), 0, log(*WITH_SINGLES)).ramp[LIFT].target_kg == 150


@pytest.mark.parametrize("age", [16, 17])
def test_a_lift_of_singles_only_has_no_ramp_below_18(age: int) -> None:
    assert LIFT not in plan(told(age), 0, log((150.0, 1), (140.0, 3))).ramp
    assert LIFT in plan(told(18), 0, log((150.0, 1), (140.0, 3))).ramp


@pytest.mark.parametrize(("age", "measured"), [(16, False), (17, False), (18, True)])
def test_the_one_repetition_maximum_is_no_gate_below_18(age: int, measured: bool) -> None:
    now = situation(told(age), 3, log(*WITH_SINGLES))
    share = least_share(now.lifts, now.workouts, now.person, now.pain_on, now.today, now.known)
    assert (share is not None) == measured


def test_an_age_that_is_not_known_is_not_taken_for_young() -> None:
    raw = told(30)
    raw["person"] = {key: value for key, value in case()["person"].items() if key != "age"}
    raw["answers"] = {key: value for key, value in case()["answers"].items() if key != "age"}
    assert plan(raw, 0, log(*WITH_SINGLES)).ramp[LIFT].target_kg == 150


def test_every_set_of_the_plan_keeps_repetitions_in_reserve() -> None:
    known = knowledge()
    assert known.limit("ramp_reps") >= known.limit("young_set_reps") > 1
    least = known.limits["ramp_rir"].now.absolute[0]
    assert least >= 2
