"""The way back to the own lifts."""

from dataclasses import replace
from typing import Any

import pytest

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.e1rm import brzycki
from plan_cases import calm, case, check_in, day, log, plan, planned, situation

TWINGE: dict[str, Any] = {"pain_now": 1, "pain_worst_24h": 2}


def lifting(days: int, during: float = 1, morning: float = 1) -> list[dict[str, Any]]:
    """Check-ins of somebody who does each day what the plan says, with its loads."""
    told: list[dict[str, Any]] = []
    for number in range(days):
        made = plan(case(*told, check_in(number, morning), **TWINGE), number, log())
        done = [
            {
                "exercise": item.exercise,
                "pain": during,
                "sets": [{"reps": s.reps, "load_kg": s.load_kg} for s in item.sets],
            }
            for item in made.session.items
            if item.part == "main" and item.sets[0].reps
        ]
        told.append(check_in(number, morning, session_done="all", done=done))
    return told


def loads(told: list[dict[str, Any]], lift: str) -> list[tuple[int, float]]:
    """The loads of a lift with the number of the day."""
    return [
        (number, max(one["load_kg"] for one in done["sets"]))
        for number, told_that_day in enumerate(told)
        for done in told_that_day["done"]
        if done["exercise"] == lift
    ]


DONE = lifting(40)


def test_the_ramp_begins_at_40_to_60_percent_of_the_best_before_the_pain() -> None:
    best = brzycki(140, 5)
    assert 0.4 * best - 2.5 <= plan(case(), 0, log()).ramp["conventional-deadlift"].from_kg <= 0.6 * best
    long_ago = case()
    long_ago["pain_on"] = day(-40).isoformat()
    earlier = [w for w in log(16) if w.day < day(-41)]
    step = plan(long_ago, 0, earlier).ramp["conventional-deadlift"]
    assert 0.4 * best - 2.5 <= step.from_kg <= 0.4 * best


def test_the_target_is_the_heaviest_set_of_the_weeks_before() -> None:
    assert plan(case(), 0, log()).ramp["back-squat"].target_kg == 100


def test_no_own_lift_before_the_return() -> None:
    made = plan(case(*calm(1, 6)), 6, log())
    assert made.phase in ("restore", "rebuild")
    assert not {"conventional-deadlift", "back-squat"} & set(planned(made))
    held = {one.exercise: one.because[0] for one in made.not_today}
    assert held["conventional-deadlift"].facts["returns"] == "return"
    assert made.ramp["conventional-deadlift"].today_kg is None


def test_lifts_come_back_one_at_a_time() -> None:
    first = {lift: loads(DONE, lift)[0][0] for lift in ("back-squat", "conventional-deadlift")}
    assert first["back-squat"] != first["conventional-deadlift"]


@pytest.mark.parametrize("lift", ["back-squat", "conventional-deadlift"])
def test_loads_grow_at_most_a_tenth_a_week_and_sessions_are_two_days_apart(lift: str) -> None:
    done = loads(DONE, lift)
    assert done[-1][1] > done[0][1]
    for number, (on, load) in enumerate(done):
        for earlier, before in done[:number]:
            assert on - earlier >= 2
            weeks = -(-(on - earlier) // 7)
            assert load <= before * 1.1**weeks + 1e-9, (lift, earlier, on)


def test_the_load_stays_below_the_old_best_and_keeps_three_in_reserve() -> None:
    made = plan(case(*DONE, **TWINGE), 40, log())
    assert all(item.sets[0].rir >= 3 for item in made.session.items if (item.sets[0].load_kg or 0) > 20)  # type: ignore[operator]
    assert max(load for _, load in loads(DONE, "conventional-deadlift")) <= 140


def test_pain_over_five_cuts_the_lift_for_next_time() -> None:
    on, load = loads(DONE, "back-squat")[-1]
    told = [dict(one) for one in DONE[: on + 1]]
    told[-1]["done"] = [{**done, "pain": 7 if done["exercise"] == "back-squat" else 1} for done in told[-1]["done"]]
    told += [check_in(number, 1) for number in range(on + 1, on + 5)]
    for number in range(on + 1, on + 5):
        made = plan(case(*told, **TWINGE), number, log())
        after = [s.load_kg or 0 for item in made.session.items if item.exercise == "back-squat" for s in item.sets]
        assert all(one < load for one in after)


def test_a_session_told_as_a_whole_counts_as_what_was_planned() -> None:
    whole = [check_in(n, 1, pain_during=1, session_done="all") for n in range(40)]
    named = plan(case(*DONE, **TWINGE), 40, log()).ramp
    told = plan(case(*whole, **TWINGE), 40, log()).ramp
    last = situation(case(*whole, **TWINGE), 40, log())
    assert {name: step.target_kg for name, step in told.items()} == {
        name: step.target_kg for name, step in named.items()
    }
    assert last.stand.phase in ("return", "maintain")


def test_a_ceiling_keeps_new_lifts_away() -> None:
    made = plan(case(after_every_workout="yes", **TWINGE), 0, log())
    assert made.ceiling is not None
    assert not {"conventional-deadlift", "back-squat"} & set(planned(made))


def test_a_lift_without_numbers_says_so() -> None:
    made = plan(case(person={"goals": ["front-squat"]}, **TWINGE), 0, log())
    held = {one.exercise: one.because[0].rule for one in made.not_today}
    assert held["front-squat"] == "no_numbers_before"


def test_every_ladder_step_that_can_be_planned_has_a_dose() -> None:
    known = knowledge()
    for ladder in known.ladders.values():
        for rung in ladder.rungs:
            assert rung.exercise in known.movements


def test_workouts_after_today_are_not_read() -> None:
    later = replace(log(1)[0], day=day(30))
    assert plan(case(), 0, [*log(), later]) == plan(case(), 0, log())
