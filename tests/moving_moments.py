"""How far a moving drawing in a browser is from the still drawing of the same moment."""

from liftagain.figures.drawing import path_of, shapes_of
from liftagain.figures.moving_drawing import moving_picture
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.figures.tempo import Tempo

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
"""A function of the moving drawing, the still one and the second: the widest gap, in per cent of stature."""


def drawings(name: str, at: float, still_at: float) -> tuple[str, str, float]:
    """What `MEASURE` takes: the exercise in motion, the still of the moment `still_at`, and the second `at`."""
    scene = ILLUSTRATIONS[name]
    moving = moving_picture(scene, TEMPO, "", "")
    still = "".join(path_of(shape) for shape in shapes_of(scene, still_at))
    box = moving[moving.index("viewBox") : moving.index(" role")]
    return moving, f"<svg {box}>{still}</svg>", at + 1e-6


def steps_of(name: str) -> int:
    """Into how many steps the movement of this exercise is cut."""
    return 6 * (len(ILLUSTRATIONS[name].via) + 1)
