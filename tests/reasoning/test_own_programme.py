"""The own programme today: what counts as the same session, and which of its sets are done, changed or left."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liftagain.domain.own_programme import JudgedExercise, UsualExercise
from liftagain.domain.plan import PlannedSet
from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning import own_programme as module
from liftagain.reasoning.lumbar_cap import planned_load
from liftagain.reasoning.own_programme import own_programme
from liftagain.reasoning.programme_guard import Left, week_left, within
from liftagain.reasoning.situation import Situation
from liftagain.reasoning.usual_sessions import next_of, usual_sessions
from plan_cases import DAY_0, calm, case, check_in, situation

PULL = {"conventional-deadlift": (140.0, 5), "lat-pulldown": (60.0, 10), "bicep-curl": (14.0, 12)}
PUSH = {"back-squat": (110.0, 5), "bench-press": (80.0, 8), "lateral-raise": (8.0, 12)}
PAIN_ON = DAY_0 - timedelta(days=1)


def workout(on: date, title: str, sets: dict[str, tuple[float, int]]) -> Workout:
    entries = tuple(
        Entry(
            name=name,
            exercise=name if name in knowledge().movements else None,
            sets=(
                LoggedSet(kind="warm_up", reps=5, load_kg=load / 2),
                *(LoggedSet(reps=reps, load_kg=load),) * 3,
            ),
        )
        for name, (load, reps) in sets.items()
    )
    return Workout(day=on, started=None, title=title, entries=entries)


def weeks(count: int = 6) -> list[Workout]:
    """Pull on one day and push two days later, week after week, the last week just before the pain."""
    found = []
    for back in range(count):
        monday = PAIN_ON - timedelta(days=7 * back + 5)
        found += [workout(monday, "Pull", PULL), workout(monday + timedelta(days=2), "Push", PUSH)]
    return found


def judged(log: list[Workout], *told: Any, number: int = 0, **answers: Any) -> dict[str, JudgedExercise]:
    found = situation(case(*told, **answers), number, log)
    return {one.usual.name: one for session in own_programme(found) for one in session.exercises}


def test_workouts_that_share_half_of_their_exercises_are_one_session_in_its_newest_form() -> None:
    other = {**PULL, "face-pull": (20.0, 15)}
    other.pop("bicep-curl")
    pull, push = usual_sessions([*weeks(), workout(PAIN_ON - timedelta(days=1), "Pull B", other)], PAIN_ON, knowledge())
    assert [(one.title, one.times) for one in (pull, push)] == [("Pull B", 7), ("Push", 6)]
    assert [one.name for one in pull.exercises] == [*other]
    assert [one.load_kg for one in pull.exercises[0].sets] == [140.0] * 3
    assert next_of((pull, push), PAIN_ON, knowledge()) is push
    assert next_of((pull, push), PAIN_ON + timedelta(days=60), knowledge()) is None


def test_what_was_done_once_or_long_ago_is_no_programme() -> None:
    once = workout(PAIN_ON - timedelta(days=3), "Odd", {"bench-press": (60.0, 8)})
    old = [workout(PAIN_ON - timedelta(days=days), "Old", PULL) for days in (60, 67)]
    since = [workout(PAIN_ON + timedelta(days=days), "Since", PULL) for days in (0, 1)]
    assert usual_sessions([once, *old, *since], PAIN_ON, knowledge()) == ()


def test_what_does_not_load_the_back_is_done_as_usual_with_something_in_reserve() -> None:
    curl = judged(weeks(), check_in(0, 4))["bicep-curl"]
    assert (curl.verdict, curl.because) == ("do", ())
    assert [(one.load_kg, one.reps, one.rir) for one in curl.sets] == [(14.0, 12, 2)] * 3


def test_the_lift_that_loads_the_back_waits_or_gives_way_to_a_lighter_step() -> None:
    deadlift = judged(weeks(), check_in(0, 5))["conventional-deadlift"]
    assert deadlift.verdict in ("change", "leave")
    assert deadlift.because
    assert all((one.load_kg or 0) < 70 for one in deadlift.sets)


def test_a_lift_on_its_ramp_shows_the_step_of_its_ladder() -> None:
    found = situation(case(*calm(0, 20, 1, 0), pain_now=1, pain_worst_24h=1), 21, weeks())
    one = next(
        one
        for session in own_programme(found)
        for one in session.exercises
        if one.usual.name == "conventional-deadlift"
    )
    assert one.verdict in ("change", "leave")
    assert all((planned.load_kg or 0) <= 140 for planned in one.sets)


def test_while_everything_is_held_every_exercise_is_left_with_the_reason() -> None:
    held = judged(weeks(), saddle_numbness="yes")
    assert {one.verdict for one in held.values()} == {"leave"}
    assert all(one.because and not one.sets for one in held.values())


def test_a_name_that_is_not_known_is_left_not_guessed() -> None:
    log = [workout(PAIN_ON - timedelta(days=days), "Home", {"Grandmother's lift": (30.0, 8)}) for days in (3, 10)]
    (one,) = judged(log).values()
    assert (one.verdict, one.because[0].rule) == ("leave", "not_in_catalogue")


@pytest.mark.parametrize("number", [0, 7, 21])
def test_a_session_stays_inside_what_is_left_of_the_week(number: int) -> None:
    found = situation(case(*calm(0, number, 1, 0), pain_now=1, pain_worst_24h=1), number, weeks())
    left = week_left(found)
    assert left is not None
    for session in own_programme(found):
        assert sum(load_of(one, found) for one in session.exercises) <= left + 1e-9


def load_of(one: JudgedExercise, found: Situation) -> float:
    name = one.instead or one.usual.exercise or ""
    return planned_load(name, one.sets, one.per_side, found.body, found.known)


HEAVY = PlannedSet(reps=5, load_kg=500.0)


@given(st.sampled_from([*PULL, *PUSH]), st.integers(1, 9), st.sampled_from([0, 3, 21]))
@settings(max_examples=30, deadline=None)
def test_the_guard_takes_away_what_a_broken_judge_lets_through(name: str, count: int, number: int) -> None:
    found = situation(case(*calm(0, number, 2, 1)), number, weeks())
    usual = UsualExercise(name=name, exercise=name, sets=(LoggedSet(reps=5, load_kg=50.0),))
    broken = JudgedExercise(usual=usual, verdict="do", sets=(HEAVY,) * count, because=())
    left = Left(week_left(found))
    kept = within(broken, found, left)
    assert all(one.load_kg is not None and one.load_kg <= 50.0 for one in kept.sets)
    assert kept.because or not kept.sets
    assert left.load is None or left.load >= 0


def test_the_guard_holds_everything_when_a_sign_is_open() -> None:
    found = situation(case(saddle_numbness="yes"), 0, weeks())
    usual = UsualExercise(name="bicep-curl", exercise="biceps-curl", sets=(LoggedSet(reps=12, load_kg=14.0),))
    kept = within(JudgedExercise(usual=usual, verdict="do", sets=(HEAVY,), because=()), found, Left(None))
    assert (kept.verdict, kept.sets) == ("leave", ())


def test_as_it_is_the_guard_has_nothing_to_change(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in (0, 5, 14, 28):
        found = situation(case(*calm(0, number, 2, 1)), number, weeks())
        guarded = own_programme(found)
        assert not [r for s in guarded for one in s.exercises for r in one.because if r.rule == "guard"]
    monkeypatch.setattr(module, "within", lambda one, *_: replace(one))
    assert own_programme(found) is not None
