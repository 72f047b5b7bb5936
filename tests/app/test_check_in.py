"""How far a leg symptom goes, as the screening reads it."""

from typing import Any

import pytest

from liftagain.app.check_in import leg_answers
from liftagain.app.screen import check_answers, screen


@pytest.mark.parametrize(
    ("spread", "before", "after"),
    [
        (0, "none", None),
        (1, "none", None),
        (2, "none", "above_knee"),
        (3, "none", "below_knee"),
        (4, "above_knee", "below_knee"),
        (2, "below_knee", None),
        (0, "below_knee", None),
        (4, "both_legs", None),
    ],
)
def test_only_further_counts(spread: int, before: str, after: str | None) -> None:
    assert leg_answers(spread, {"leg_pain": before}).get("leg_pain") == after


def test_below_the_knee_asks_for_a_visit_within_days() -> None:
    told: dict[str, Any] = {"age": 30, "leg_pain": "none"}
    before = screen(check_answers(told, "told")).disposition.word
    after = screen(check_answers({**told, **leg_answers(3, told)}, "told")).disposition.word
    assert (before, after) == ("self_manage", "within_days")
