"""The drawings in Firefox and WebKit: each moment shows what the still would, and the picture is as it was drawn."""

from collections.abc import Iterator
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from liftagain.figures.drawing import drawing
from liftagain.figures.fault_drawing import fault_drawing
from liftagain.figures.poses import ILLUSTRATIONS
from liftagain.output.picture_file import png
from moving_moments import AT_A_MOMENT, BETWEEN_TWO, MEASURE, drawings, steps_of
from other_browsers import Driven, driven, installed, until

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SIZE_PX = 480
SHOW = """
const [svg, width] = arguments, image = new Image(width);
image.src = "data:image/svg+xml;base64," + btoa(unescape(encodeURIComponent(svg)));
document.body.style.cssText = "margin: 0; background: white";
document.body.replaceChildren(image);
window.drawn = false;
image.onload = () => requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn = true; }));
"""
ALIKE = 0.02  # of full contrast, averaged over the picture: edges are smoothed differently


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def browser(request: pytest.FixtureRequest) -> Iterator[Driven]:
    if not installed(request.param):
        pytest.skip(f"skipped: no {request.param} (make browsers installs it)")
    with driven(request.param) as page:
        page.open("about:blank")
        yield page


def apart(page: Driven, name: str, at: float, still_at: float) -> float:
    return float(page.run(f"return ({MEASURE})(arguments[0])", list(drawings(name, at, still_at))))


def shown(page: Driven, svg: str) -> np.ndarray:
    """The drawing as this browser shows it in a picture element, in grey, on white."""
    page.run(SHOW, svg, SIZE_PX)
    until(lambda: page.run("return window.drawn"))
    height = page.run("return Math.round(document.images[0].getBoundingClientRect().height)")
    return grey(page.picture())[:height, :SIZE_PX]


def grey(picture: bytes) -> np.ndarray:
    image = Image.open(BytesIO(picture)).convert("RGBA")
    white = Image.new("RGBA", image.size, "white")
    return np.asarray(Image.alpha_composite(white, image).convert("L"), dtype=float) / 255


def unlike(one: np.ndarray, other: np.ndarray) -> float:
    """The mean difference over the picture both share, in shares of full contrast."""
    rows = min(len(one), len(other))
    assert abs(len(one) - len(other)) <= 1
    return float(np.abs(one[:rows] - other[:rows]).mean())


def still(name: str) -> str:
    svg = drawing(name)
    assert svg is not None
    return svg


@pytest.mark.parametrize("name", sorted(ILLUSTRATIONS)[2::9])
def test_the_picture_is_the_one_that_was_drawn(browser: Driven, name: str) -> None:
    assert unlike(shown(browser, still(name)), grey(png(still(name), SIZE_PX))) <= ALIKE


def test_the_twin_with_its_words_is_shown(browser: Driven) -> None:
    twin = fault_drawing("back-squat")
    assert twin is not None
    assert unlike(shown(browser, twin), grey(png(twin, SIZE_PX))) <= 2 * ALIKE  # the words: another typeface


def test_a_picture_the_wrong_way_round_would_be_seen(browser: Driven) -> None:
    assert unlike(shown(browser, still("bird-dog")), grey(png(still("bird-dog"), SIZE_PX))[:, ::-1]) > ALIKE


@pytest.mark.parametrize("name", sorted(ILLUSTRATIONS)[::5])
def test_a_moment_is_the_still_drawing(browser: Driven, name: str) -> None:
    steps = steps_of(name)
    for moment in (0, steps // 2, steps):
        assert apart(browser, name, moment / steps, moment / steps) <= AT_A_MOMENT


def test_a_drawing_that_shows_another_moment_would_be_seen(browser: Driven) -> None:
    assert apart(browser, "bird-dog", 0.5, 0.9) > BETWEEN_TWO
