"""The cases hold every step of every id and every pair of steps, the same for the same seed."""

from itertools import combinations

import numpy as np
import pytest

from enumeration.cases import BATCH, PLAIN_BACKGROUNDS, background, pair_sheets, pairs, plan, random_sheet
from enumeration.sheet import FIGURES, IDS, PLACE, STEPS, sheet_of
from proofs.contract import QUESTIONS, Choice, Number


def test_every_id_of_the_contract_has_steps_within_its_range() -> None:
    assert set(STEPS) == set(QUESTIONS)
    for name, question in QUESTIONS.items():
        if isinstance(question, Number):
            low, high = question.low, question.high or float("inf")
            assert all(low <= value <= high for value in FIGURES[name])
            assert not question.whole or all(value == int(value) for value in FIGURES[name])
        else:
            assert isinstance(question, Choice)
            assert STEPS[name] == question.words


@pytest.mark.parametrize("number", range(PLAIN_BACKGROUNDS + 2))
def test_every_pair_of_steps_stands_over_the_background(number: int) -> None:
    steps = [len(values) for values in STEPS.values()]
    assert len(pairs()) == sum(one * other for one, other in combinations(steps, 2))
    behind = background(number, 9)
    held, seen = 0, 0
    for sheet in pair_sheets(number, 9):
        every = pairs()
        part = slice(seen, seen + sheet.cases)
        columns = np.arange(sheet.cases)
        held += int((sheet.codes[every.one[part], columns] == every.one_code[part]).sum())
        held += int((sheet.codes[every.other[part], columns] == every.other_code[part]).sum())
        assert ((sheet.codes != behind[:, None]).sum(axis=0) <= 2).all()
        seen += sheet.cases
    assert (seen, held) == (len(pairs()), 2 * len(pairs()))


def test_a_pair_that_rules_read_together_is_there() -> None:
    wanted = sheet_of([{"anticoagulant": "yes", "onset": "sudden_without_exercise"}]).codes[:, 0]
    assert any((sheet.codes == wanted[:, None]).all(axis=0).any() for sheet in pair_sheets(0, 1))


def test_the_same_seed_gives_the_same_cases() -> None:
    together = (frozenset({"fever", "pain_now"}),)
    one, again = random_sheet(7, 3, 500, together), random_sheet(7, 3, 500, together)
    assert (one.codes == again.codes).all()
    assert (one.codes != random_sheet(8, 3, 500, together).codes).any()


def test_answers_and_sheet_are_two_ways_to_say_the_same() -> None:
    sheet = random_sheet(2, 5, 50, ())
    again = sheet_of([sheet.answers(case) for case in range(sheet.cases)])
    assert (sheet.codes == again.codes).all()
    assert set(sheet.answers(0)) <= set(IDS)
    assert len(PLACE) == len(IDS)


@pytest.mark.parametrize("cases", [1, 1_000_000, 100_000_000])
def test_the_plan_holds_at_least_as_many_cases_as_asked(cases: int) -> None:
    work = plan(cases)
    assert sum(piece.cases for piece in work) >= cases
    assert {piece.number for piece in work if piece.kind == "pairs"} >= set(range(PLAIN_BACKGROUNDS))
    assert all(piece.cases <= BATCH for piece in work if piece.kind == "random")
