"""In the young some signs weigh more than in adults: each is compared with the same answers of somebody of 30."""

from typing import Any

import pytest

from liftagain.app.screen import screen_as_json

BENDING_BACK = {"extension_sport": "yes", "days_since_onset": 28, "worse_bending_back": "yes"}


def level(**answers: Any) -> str:
    return str(screen_as_json(answers)["disposition"])


@pytest.mark.parametrize(
    "told", [{"scoliosis": "yes"}, {"fatigue_or_anaemia": "yes"}, {"worst_evening_or_night": "yes"}], ids=str
)
def test_a_sign_that_weighs_more_in_the_young_is_looked_at_within_days(told: dict[str, Any]) -> None:
    assert level(age=15, **told) == "within_days"
    assert level(age=30, **told) in {"self_manage", "routine"}


def test_bending_back_that_hurts_a_young_athlete_is_looked_at_and_spared() -> None:
    found = screen_as_json({"age": 17, **BENDING_BACK})
    assert "FX-4" in {finding["rule"] for finding in found["because"]}
    assert found["ceiling"] in {"spare", "gentle"}
    assert "FX-4" not in {finding["rule"] for finding in screen_as_json({"age": 40, **BENDING_BACK})["because"]}
