"""Simulated lifters train like people: loads, sessions a week, pauses and spread as published or in a real log."""

from collections import Counter
from itertools import pairwise
from random import Random
from statistics import mean, median, pstdev

import pytest
from simulation.history import history
from simulation.lifters import Lifter, Needs, lifter
from simulation.movements import LIFTS

from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import knowledge

Person = tuple[Lifter, tuple[Workout, ...]]


@pytest.fixture(scope="module")
def people() -> list[Person]:
    made = []
    for number in range(80):
        rng = Random(f"realism/{number}")
        who = lifter(rng, Needs())
        made.append((who, history(who, rng)))
    return made


def _e1rms(workouts: tuple[Workout, ...], lift: str) -> list[float]:
    """The best estimated maximum of each session in which the lift was done."""
    found = []
    for workout in workouts:
        sets = [s for entry in workout.entries if entry.exercise == lift for s in entry.sets]
        values = [s.load_kg * (1 + s.reps / 30) for s in sets if s.load_kg and s.reps and s.reps <= 12]
        found += [max(values)] if values else []
    return found


def test_every_lift_is_in_the_catalogue_with_its_pattern() -> None:
    movements = knowledge().movements
    for lift in LIFTS.values():
        assert movements[lift.id].pattern == lift.pattern, lift.id


def test_the_lifts_that_load_the_back_are_in_the_upper_tiers() -> None:
    movements = knowledge().movements
    assert all(movements[lift.id].lumbar_tier >= 3 for lift in LIFTS.values() if lift.back)


def test_the_best_bench_press_of_a_population_is_the_published_one(people: list[Person]) -> None:
    """1.19 +- 0.23 of body mass in trained men and women (Mitter 2022); our men alone may be somewhat above."""
    best = [max(values) / who.body_mass_kg for who, log in people if (values := _e1rms(log, "bench-press"))]
    assert 0.95 < mean(best) < 1.3
    assert 0.15 < pstdev(best) < 0.35


def test_nobody_lifts_what_nobody_can(people: list[Person]) -> None:
    for who, log in people:
        for lift, most in (("back-squat", 3.6), ("conventional-deadlift", 4.2), ("bench-press", 2.6)):
            assert max(_e1rms(log, lift), default=0) < most * who.body_mass_kg


def test_strength_changes_from_session_to_session_as_in_the_real_sample(people: list[Person]) -> None:
    """The real sample's best estimated maxima change by 7.5 to 9 % (SD) from one session to the next."""
    spread = [
        pstdev([after / before - 1 for before, after in pairwise(values)])
        for _, log in people
        if len(values := _e1rms(log, "back-squat")) > 20
    ]
    assert 0.04 < median(spread) < 0.11


def test_novices_gain_in_a_year_what_is_published(people: list[Person]) -> None:
    """30-50 % in the first year, 50-60 % after six (Steele 2022)."""
    gains = [who.growth(52) / who.growth(0) - 1 for who, _ in people]
    later = [who.growth(6 * 52) / who.growth(0) - 1 for who, _ in people]
    assert 0.3 < mean(gains) < 0.5
    assert 0.5 <= mean(later) < 0.65


def test_sessions_a_week_spread_from_one_to_five(people: list[Person]) -> None:
    weeks: Counter[int] = Counter()
    for _, log in people:
        lifting = Counter(w.day.toordinal() // 7 for w in log if w.title != "Run")
        weeks.update(lifting.values())
    total = sum(weeks.values())
    assert max(weeks) <= 6
    assert 0.5 < (weeks[2] + weeks[3]) / total < 0.8
    assert weeks[4] / total > 0.1
    assert weeks[5] / total > 0.02


def test_a_session_has_as_many_sets_as_real_ones(people: list[Person]) -> None:
    sizes = sorted(sum(len(e.sets) for e in w.entries) for _, log in people for w in log if w.title != "Run")
    assert 12 <= median(sizes) <= 24
    assert sizes[int(0.99 * len(sizes))] < 45


def test_people_pause_for_a_week_or_more_now_and_then(people: list[Person]) -> None:
    for who, log in people:
        pauses = [(after.day - before.day).days for before, after in pairwise(log)]
        long = sum(pause >= 7 for pause in pauses)
        assert long >= who.days_logged // 365 // 2
    share = mean(mean((after.day - before.day).days >= 7 for before, after in pairwise(log)) for _, log in people)
    assert 0.02 < share < 0.15


def test_new_lifts_appear_without_any_pain(people: list[Person]) -> None:
    """Otherwise a new exercise would be a sure sign, which it is not."""
    late = 0
    for _, log in people:
        seen: set[str] = set()
        for workout in log:
            fresh = {e.exercise for e in workout.entries if e.exercise} - seen
            late += bool(fresh) and (workout.day - log[0].day).days > 150
            seen |= fresh
    assert late > len(people)


def test_what_is_written_down_differs_between_people(people: list[Person]) -> None:
    def share(log: tuple[Workout, ...], warm: bool) -> float:
        sets = [s for w in log for e in w.entries for s in e.sets]
        return mean(s.kind == "warm_up" if warm else s.rpe is not None for s in sets)

    for warm in (True, False):
        shares = [share(log, warm) for _, log in people]
        assert min(shares) == 0
        assert max(shares) > 0.1
    assert {who.habits.pounds for who, _ in people} == {True, False}


def test_loads_lie_on_the_plates_of_the_unit(people: list[Person]) -> None:
    for who, log in people[:20]:
        loads = {s.load_kg for w in log for e in w.entries if e.exercise == "back-squat" for s in e.sets if s.load_kg}
        for load in loads:
            steps = load / 0.45359237 / 5 if who.habits.pounds else load / 2.5
            assert abs(steps - round(steps)) < 0.01, load
