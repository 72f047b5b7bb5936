"""How a forecast is judged: what happened against its range, and what had not happened yet by the part that is left."""

import pytest
from bench.forecast import Place


@pytest.mark.parametrize(
    ("low", "high", "covered"),
    [
        (0.5, 0.5, 1.0),
        (0.05, 0.05, 0.0),
        (0.95, 0.95, 0.0),
        (0.0, 1.0, 0.8),
        (0.5, 1.0, 0.8),
        (0.9, 1.0, 0.0),
        (0.0, 0.1, 0.0),
        (0.05, 0.15, 0.5),
    ],
)
def test_what_lies_within_the_range_counts(low: float, high: float, covered: float) -> None:
    assert Place(0, low, high).covered == pytest.approx(covered)
