"""A population is the same for the same seed; cases hold what was planted; controls are untouched; thinning forgets."""

from collections import Counter
from datetime import timedelta
from random import Random

import pytest
from simulation.history import history
from simulation.lifters import lifter
from simulation.plant import needs
from simulation.population import Simulated, population, training_life, wanted
from simulation.strengths import FACTORS
from simulation.thinning import thinned

from planted_checks import CHECKS


@pytest.fixture(scope="module")
def cases() -> list[Simulated]:
    return list(population(11, 60))


@pytest.fixture(scope="module")
def controls() -> list[Simulated]:
    return list(population(11, 20, planted=False))


def test_the_same_seed_gives_the_same_people(cases: list[Simulated], controls: list[Simulated]) -> None:
    assert list(population(11, 5)) == cases[:5]
    assert list(population(11, 5, planted=False)) == controls[:5]
    assert next(population(12, 1)).workouts != cases[0].workouts


def test_every_case_has_one_or_two_factors_and_no_control_has_any(
    cases: list[Simulated], controls: list[Simulated]
) -> None:
    assert {len(person.planted) for person in cases} == {1, 2}
    assert {person.planted for person in controls} == {()}
    assert len({person.person for person in cases + controls}) == 80


def test_what_a_case_says_is_in_its_log(cases: list[Simulated]) -> None:
    missing = [
        (person.person, planted.factor)
        for person in cases
        for planted in person.planted
        if not CHECKS[planted.factor](tuple(w for w in person.workouts if w.day <= person.onset), person.onset, planted)
    ]
    assert missing == []


def test_all_factors_and_strengths_are_drawn() -> None:
    drawn = Counter(pair for number in range(2000) for pair in wanted(Random(number)).items())
    factors, strengths = Counter[str](), Counter[str]()
    for (factor, strength), count in drawn.items():
        factors[factor] += count
        strengths[strength] += count
    assert set(factors) == set(FACTORS)
    assert min(factors.values()) > 0.4 * max(factors.values())
    assert 0.45 < strengths["strong"] / strengths.total() < 0.55


def test_a_control_is_its_own_history_up_to_the_onset(controls: list[Simulated]) -> None:
    for number, person in enumerate(controls):
        rng = Random(f"11/{number}/0")
        who = lifter(rng, needs(tuple(wanted(rng))))
        log = history(who, rng)
        before = [workout for workout in log if workout.day <= person.onset]
        assert [workout for workout in person.workouts if workout.day <= person.onset] == before
        assert person.onset in training_life(log)


def test_the_onset_lies_in_training_life(cases: list[Simulated], controls: list[Simulated]) -> None:
    for person in cases + controls:
        days = [workout.day for workout in person.workouts]
        assert days == sorted(days)
        assert (person.onset - days[0]).days >= 150
        assert any(0 <= (person.onset - day).days <= 7 for day in days)


def test_pain_interrupts_the_training_of_cases_and_controls(cases: list[Simulated], controls: list[Simulated]) -> None:
    for some in (cases, controls):
        assert any(person.workouts[-1].day > person.onset + timedelta(days=14) for person in some)
        assert all(
            not person.onset < workout.day <= person.onset + timedelta(days=3)
            for person in some
            for workout in person.workouts
        )


def test_thinning_takes_about_the_share_and_leaves_the_rest_as_it_was(cases: list[Simulated]) -> None:
    entries = kept = 0
    for person in cases[:20]:
        less = thinned(person.workouts, 0.3, Random(person.person))
        assert less == thinned(person.workouts, 0.3, Random(person.person))
        whole = {(w.day, w.title): w for w in person.workouts}
        for workout in less:
            assert set(workout.entries) <= set(whole[workout.day, workout.title].entries)
            assert workout.entries
        assert len(less) < len(person.workouts)
        entries += sum(len(w.entries) for w in person.workouts)
        kept += sum(len(w.entries) for w in less)
    assert 0.66 < kept / entries < 0.74
