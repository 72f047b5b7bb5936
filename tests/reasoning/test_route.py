"""The route follows soreness first, then the age of the pain."""

import pytest

from liftagain.domain.screening import Soreness
from liftagain.reasoning.route import route


@pytest.mark.parametrize(
    ("days", "likely", "expected"),
    [
        (None, False, "acute"),
        (0, False, "acute"),
        (84, False, "acute"),
        (84.5, False, "persistent"),
        ("long", False, "acute"),
        (2, True, "soreness"),
        (200, True, "soreness"),
    ],
)
def test_each_route(days: float | str | None, likely: bool, expected: str) -> None:
    answers = {} if days is None else {"days_since_onset": days}
    assert route(answers, Soreness(likely=likely, window_h=(6, 72), because=()), 84) == expected
