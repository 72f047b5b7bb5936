"""Pictures to pass on: the PNG shows what the SVG does, the preview loops in the exercise's tempo."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from liftagain.app.exercise_picture import KINDS
from liftagain.domain.errors import InputError
from liftagain.figures.drawing import drawing
from liftagain.figures.moving_drawing import pace_of
from liftagain.figures.palette import DEFAULT
from liftagain.knowledge.bundle import knowledge
from liftagain.output.picture_file import png, preview


def test_a_png_shows_the_drawing() -> None:
    with Image.open(BytesIO(png(drawing("bird-dog") or "", 600))) as found:
        assert found.format == "PNG"
        assert found.width == 600
        pixels = found.convert("RGB").tobytes()
    colours = {"#" + pixels[i : i + 3].hex().upper() for i in range(0, len(pixels), 3)}
    assert {DEFAULT.paper, DEFAULT.top, DEFAULT.legs, DEFAULT.skin, DEFAULT.muscle} <= colours


@pytest.mark.parametrize("kind", ["gif", "webp"])
def test_a_preview_loops_in_the_tempo_of_the_exercise(kind: str) -> None:
    content = preview("dead-bug", kind, width_px=120)
    assert content is not None
    with Image.open(BytesIO(content)) as found:
        assert found.format == kind.upper()
        count = getattr(found, "n_frames", 1)
        assert count > 20
        total_ms = 0
        for frame in range(count):
            found.seek(frame)
            found.load()
            total_ms += found.info["duration"]
    assert total_ms / 1000 == pytest.approx(pace_of("dead-bug", knowledge()).loop_s, rel=0.1)


def test_what_is_not_drawn_has_no_preview() -> None:
    assert preview("no-such-exercise", "gif") is None


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"found the ending '.mp4', expected .gif or .webp"):
        KINDS["preview"]("bird-dog", tmp_path / "film.mp4")


def test_an_exercise_without_a_twin_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="walking: has no drawing of a fault"):
        KINDS["fault"]("walking", tmp_path / "walking.svg")
