"""The moving drawings in a real browser: at the sampled moments, and between them, they show what the still would."""

from typing import Any

import pytest

from liftagain.figures.poses import ILLUSTRATIONS
from moving_moments import AT_A_MOMENT, BETWEEN_TWO, MEASURE, drawings, steps_of

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def apart(page: Any, name: str, at: float, still_at: float) -> float:
    """How far the moving drawing is from the still one, at worst, in per cent of stature."""
    return float(page.evaluate(MEASURE, list(drawings(name, at, still_at))))


@pytest.fixture(scope="module")
def page(browser: Any) -> Any:
    return browser.new_context(viewport={"width": 800, "height": 800}).new_page()


@pytest.mark.parametrize("name", sorted(ILLUSTRATIONS)[::3])
def test_a_moment_is_the_still_drawing(page: Any, name: str) -> None:
    steps = steps_of(name)
    for moment in (0, steps // 2, steps):
        assert apart(page, name, moment / steps, moment / steps) <= AT_A_MOMENT


@pytest.mark.parametrize("name", ["bird-dog", "back-squat", "sumo-deadlift", "childs-pose", "running", "snatch"])
def test_between_two_moments_it_is_near_the_still_drawing(page: Any, name: str) -> None:
    steps = steps_of(name)
    for moment in (0.5, 2.5, steps - 0.5):
        assert apart(page, name, moment / steps, moment / steps) <= BETWEEN_TWO


def test_a_drawing_that_shows_another_moment_would_be_seen(page: Any) -> None:
    assert apart(page, "bird-dog", 0.5, 0.9) > BETWEEN_TWO
