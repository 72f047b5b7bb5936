"""Answers that do not go together."""

from typing import Any

import pytest

from liftagain.domain.condition import AllOf, Compare
from liftagain.domain.pattern import Contradiction
from liftagain.reasoning.contradictions import contradictions

EASE = Contradiction(
    id="ease",
    between=("eases", "never_eases"),
    when=AllOf((Compare("eases", "is", "yes"), Compare("never_eases", "is", "yes"))),
)
PAIN, ONSET, LEG = (
    ("pain_now", "pain_worst_24h"),
    ("hours_since_onset", "days_since_onset"),
    ("leg_pain_days", "days_since_onset"),
)


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ()),
        ({"eases": "yes", "never_eases": "yes"}, (EASE.between,)),
        ({"eases": "yes", "never_eases": "unsure"}, ()),
        ({"pain_now": 5, "pain_worst_24h": 5}, ()),
        ({"pain_now": 5.5, "pain_worst_24h": 5}, (PAIN,)),
        ({"pain_now": 5}, ()),
        ({"pain_worst_24h": 5}, ()),
        ({"hours_since_onset": 84, "days_since_onset": 2}, ()),
        ({"hours_since_onset": 85, "days_since_onset": 2}, (ONSET,)),
        ({"hours_since_onset": 12, "days_since_onset": 2}, ()),
        ({"hours_since_onset": 11, "days_since_onset": 2}, (ONSET,)),
        ({"hours_since_onset": 100}, ()),
        ({"leg_pain_days": 3.5, "days_since_onset": 2}, ()),
        ({"leg_pain_days": 3.6, "days_since_onset": 2}, (LEG,)),
        ({"leg_pain_days": 0, "days_since_onset": 20}, ()),
        ({"pain_now": 5.5, "pain_worst_24h": 5, "leg_pain_days": 9, "days_since_onset": 2}, (LEG, PAIN)),
        ({"eases": "yes", "never_eases": "yes", "pain_now": 9, "pain_worst_24h": 5}, (EASE.between, PAIN)),
    ],
)
def test_pairs_are_reported_in_order(answers: dict[str, Any], expected: tuple[tuple[str, str], ...]) -> None:
    assert contradictions([EASE], answers, 36) == expected
