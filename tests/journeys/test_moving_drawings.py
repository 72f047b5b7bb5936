"""The moving drawings in a real browser: at the sampled moments, and between them, they show what the still would."""

from typing import Any

import pytest

from liftagain.figures.drawing import path_of, shapes_of
from liftagain.figures.moving_drawing import moving_picture
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.tempo import Tempo

pytestmark = [pytest.mark.browser, pytest.mark.slow]
TEMPO = Tempo(1.0, 0.0, 1.0, 0.0)
AT_A_MOMENT, BETWEEN_TWO = 0.45, 1.6  # per cent of stature: roundings; and the chord of a sixth of the movement
MEASURE = """
([moving, still, seconds]) => {
  document.body.innerHTML = `<div>${moving}</div><div>${still}</div>`;
  const [one, other] = document.querySelectorAll("svg");
  one.pauseAnimations();
  one.setCurrentTime(seconds);
  const sampled = svg => [...svg.querySelectorAll("path")].map(path => {
    const length = path.getTotalLength(), carried = svg.getScreenCTM().inverse().multiply(path.getScreenCTM());
    return Array.from({length: 9}, (_, i) => path.getPointAtLength(length * i / 8).matrixTransform(carried));
  });
  const here = sampled(one), there = sampled(other);
  if (here.length !== there.length) return 999;
  let worst = 0;
  here.forEach((points, i) => points.forEach((p, j) => {
    worst = Math.max(worst, Math.hypot(p.x - there[i][j].x, p.y - there[i][j].y));
  }));
  return worst;
}
"""


def apart(page: Any, name: str, at: float, still_at: float) -> float:
    """How far the moving drawing is from the still one, at worst, in per cent of stature."""
    scene = ILLUSTRATIONS[name]
    moving = moving_picture(scene, TEMPO, "", "")
    still = "".join(path_of(shape) for shape in shapes_of(scene, still_at))
    box = moving[moving.index("viewBox") : moving.index(" role")]
    return float(page.evaluate(MEASURE, [moving, f"<svg {box}>{still}</svg>", at + 1e-6]))


@pytest.fixture(scope="module")
def page(browser: Any) -> Any:
    return browser.new_context(viewport={"width": 800, "height": 800}).new_page()


@pytest.mark.parametrize("name", sorted(ILLUSTRATIONS)[::3])
def test_a_moment_is_the_still_drawing(page: Any, name: str) -> None:
    steps = 6 * (len(ILLUSTRATIONS[name].via) + 1)
    for moment in (0, steps // 2, steps):
        assert apart(page, name, moment / steps, moment / steps) <= AT_A_MOMENT


@pytest.mark.parametrize("name", ["bird-dog", "back-squat", "sumo-deadlift", "childs-pose", "running", "snatch"])
def test_between_two_moments_it_is_near_the_still_drawing(page: Any, name: str) -> None:
    steps = 6 * (len(ILLUSTRATIONS[name].via) + 1)
    for moment in (0.5, 2.5, steps - 0.5):
        assert apart(page, name, moment / steps, moment / steps) <= BETWEEN_TWO


def test_a_drawing_that_shows_another_moment_would_be_seen(page: Any) -> None:
    assert apart(page, "bird-dog", 0.5, 0.9) > BETWEEN_TWO
