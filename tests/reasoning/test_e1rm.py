"""The table of published formulas, and the RPE scale."""

import pytest

from liftagain.reasoning.e1rm import FORMULAS, e1rm_kg, reps_with_reserve

NAMES = ("epley", "brzycki", "lombardi", "wathan", "mayhew", "oconner", "lander")
TABLE = {
    (100, 1): (100.00, 100.00, 100.00, 101.30, 108.86, 102.50, 101.39),
    (100, 3): (110.00, 105.88, 111.61, 108.98, 113.99, 107.50, 107.20),
    (100, 5): (116.67, 112.50, 117.46, 116.58, 119.01, 112.50, 113.71),
    (100, 8): (126.67, 124.14, 123.11, 127.67, 126.29, 120.00, 125.11),
    (100, 10): (133.33, 133.33, 125.89, 134.75, 130.93, 125.00, 134.07),
    (140, 5): (163.33, 157.50, 164.45, 163.22, 166.61, 157.50, 159.19),
}


@pytest.mark.parametrize(("load_kg", "reps"), TABLE)
@pytest.mark.parametrize("name", NAMES)
def test_formulas_give_the_published_values(name: str, load_kg: int, reps: int) -> None:
    expected = TABLE[load_kg, reps][NAMES.index(name)]
    assert FORMULAS[name](load_kg, reps) == pytest.approx(expected, abs=0.005)


def test_an_rpe_of_eight_is_two_repetitions_more() -> None:
    assert reps_with_reserve(5, 8) == 7
    assert FORMULAS["epley"](100, reps_with_reserve(5, 8)) == pytest.approx(123.33, abs=0.005)
    assert e1rm_kg(100, 5, 8, trusted_reps=10) == pytest.approx(120.00, abs=0.005)


@pytest.mark.parametrize(("rpe", "share"), [(10, 88.9), (9, 86.1), (8, 83.3), (7, 80.6)])
def test_five_repetitions_at_an_rpe_are_a_share_of_the_maximum(rpe: float, share: float) -> None:
    estimate = e1rm_kg(100, 5, rpe, trusted_reps=10)
    assert estimate is not None
    assert 100 * 100 / estimate == pytest.approx(share, abs=0.05)


def test_no_estimate_from_many_repetitions_or_no_load() -> None:
    assert e1rm_kg(60, 11, None, trusted_reps=10) is None
    assert e1rm_kg(60, 8, 7, trusted_reps=10) is None
    assert e1rm_kg(0, 5, None, trusted_reps=10) is None
    assert e1rm_kg(60, 0, None, trusted_reps=10) is None
