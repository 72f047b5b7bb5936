"""The exact choice: what HiGHS finds is what trying every selection finds, here and in another process."""

import json
import os
import subprocess
import sys
from itertools import chain, combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from liftagain.reasoning.binary_program import AtMost, Choice, Wanted, best
from plan_cases import calm, case, log, situation

TESTS = Path(__file__).parents[1]


def by_trying_all(choice: Choice) -> int:
    """The best rank of all selections there are."""
    things = range(len(choice.values))
    every = chain.from_iterable(combinations(things, count) for count in range(len(choice.values) + 1))
    return max(rank for taken in every if (rank := choice.ranked(taken)) is not None)


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    """Small choices of the kinds that a session asks for."""
    count = draw(st.integers(1, 10))
    things = range(count)

    def terms(low: int, high: int) -> tuple[tuple[int, int], ...]:
        picked = draw(st.sets(st.sampled_from(things), min_size=1))
        return tuple((thing, draw(st.integers(low, high))) for thing in sorted(picked))

    times = AtMost(terms(10, 300), draw(st.integers(0, 900)))
    loads = AtMost(terms(-3, 9), draw(st.integers(0, 12)))
    ones = [AtMost(tuple((thing, 1) for thing, _ in terms(1, 1)), 1) for _ in range(draw(st.integers(0, 4)))]
    wanted = [
        Wanted(terms(10, 90), draw(st.integers(0, 200)), draw(st.integers(0, 60)))
        for _ in range(draw(st.integers(0, 2)))
    ]
    values = tuple(draw(st.integers(-5, 2000)) for _ in things)
    return Choice(values, (times, loads, *ones), tuple(wanted))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(choices())
def test_the_choice_is_the_best_of_all_selections(choice: Choice) -> None:
    assert choice.ranked(best(choice)) == by_trying_all(choice)


def test_of_equal_selections_the_earlier_things_are_taken() -> None:
    one_of_three = Choice((5, 5, 5), (AtMost(((0, 1), (1, 1), (2, 1)), 1),))
    assert best(one_of_three) == {0}
    two_of_four = Choice((5, 5, 5, 5), (AtMost(tuple((thing, 7) for thing in range(4)), 15),))
    assert best(two_of_four) == {0, 1}


def test_a_wish_is_met_where_it_costs_less_than_it_is_worth() -> None:
    room = AtMost(((0, 10), (1, 10)), 10)
    assert best(Choice((100, 1), (room,), (Wanted(((1, 10),), 10, 9),))) == {0}
    assert best(Choice((100, 1), (room,), (Wanted(((1, 10),), 10, 11),))) == {1}


def test_nothing_to_take_is_nothing() -> None:
    assert best(Choice(())) == frozenset()
    assert best(Choice((3,), (AtMost(((0, 2),), 1),))) == frozenset()


def test_a_broken_limit_has_no_points() -> None:
    assert Choice((3,), (AtMost(((0, 2),), 1),)).points([0]) is None


OTHER = """
import json, sys
sys.path[:0] = [{tests!r}]
from plan_cases import calm, case, log, plan
made = [plan(case(*calm(1, 12, morning=1), pain_now=2, pain_worst_24h=3), day, log()) for day in (0, 5, 12)]
print(json.dumps([repr(one) for one in made]))
"""


def test_another_process_makes_the_same_plans_and_nothing_else_is_printed() -> None:
    printed = []
    for seed in ("1", "2"):
        run = subprocess.run(
            [sys.executable, "-c", OTHER.format(tests=str(TESTS))],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        printed.append(run.stdout)
    assert printed[0] == printed[1]
    assert len(json.loads(printed[0])) == 3


@pytest.mark.parametrize("number", [0, 6, 12])
def test_a_real_session_is_the_best_of_all_selections(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The choices of real days, cut to so many things that every selection can be tried."""
    from liftagain.reasoning import session

    asked: list[Choice] = []

    def listening(choice: Choice) -> frozenset[int]:
        asked.append(choice)
        return best(choice)

    monkeypatch.setattr(session, "best", listening)
    facts = situation(
        case(*calm(1, 14, morning=1), person={"minutes": 15}, pain_now=2, pain_worst_24h=3), number, log()
    )
    session.draft(facts)
    assert asked
    for choice in asked:
        small = cut_to(choice, 14)
        assert small.ranked(best(small)) == by_trying_all(small)


def cut_to(choice: Choice, count: int) -> Choice:
    """The choice with its first things alone."""

    def some(terms: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
        return tuple(term for term in terms if term[0] < count)

    limits = tuple(AtMost(some(limit.terms), limit.most) for limit in choice.limits if some(limit.terms))
    wanted = tuple(Wanted(some(one.terms), one.least, one.weight) for one in choice.wanted if some(one.terms))
    return Choice(choice.values[:count], limits, wanted)
