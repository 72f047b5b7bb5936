"""Drawings as pictures to pass on: a PNG, or an animated preview as GIF or WebP."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from liftagain.figures.moving_drawing import frame, pace_of
from liftagain.figures.palette import DEFAULT, Palette
from liftagain.knowledge.bundle import Knowledge, knowledge

if TYPE_CHECKING:
    from PIL.Image import Image

STILL_PX, PREVIEW_PX = 1200, 480
FRAMES_A_SECOND = 12
MILLISECONDS = 1000


def png(svg: str, width_px: int = STILL_PX) -> bytes:
    """An SVG as PNG, this many pixels wide."""
    from resvg_py import svg_to_bytes

    has_words = "<text" in svg  # looking for fonts takes a while
    return bytes(svg_to_bytes(svg_string=svg, width=width_px, skip_system_fonts=not has_words))


def preview(
    exercise: str, kind: str, known: Knowledge | None = None, palette: Palette = DEFAULT, width_px: int = PREVIEW_PX
) -> bytes | None:
    """The movement as an animated picture that loops, in its real tempo; None without a drawing.

    `kind` is "gif" or "webp".
    """
    known = known or knowledge()
    timed = _timed_frames(exercise, known, palette, width_px)
    if not timed:
        return None
    (first, _), *rest = timed
    out = BytesIO()
    first.save(
        out,
        format=kind.upper(),
        save_all=True,
        append_images=[image for image, _ in rest],
        duration=[duration for _, duration in timed],
        loop=0,
    )
    return out.getvalue()


def _timed_frames(exercise: str, known: Knowledge, palette: Palette, width_px: int) -> list[tuple[Image, int]]:
    """The pictures of one loop, each with how long it stands, in ms."""
    from PIL import Image

    if frame(exercise, 0, known, palette) is None:
        return []
    pace = pace_of(exercise, known)
    count = max(4, round(pace.there_s * FRAMES_A_SECOND))

    def at(moment: float) -> Image.Image:
        svg = frame(exercise, moment, known, palette) or ""
        with Image.open(BytesIO(png(svg, width_px))) as found:
            return found.convert("RGB")

    there = [at(step / count) for step in range(count + 1)]
    step_ms, back_ms = (round(MILLISECONDS * seconds / count) for seconds in (pace.there_s, pace.back_s))
    shown = [(image, step_ms) for image in there[:-1]]
    shown.append((there[-1], back_ms + round(MILLISECONDS * pace.held_s)))
    shown += [(image, back_ms) for image in there[-2:0:-1]]
    first, first_ms = shown[0]
    shown[0] = (first, first_ms + round(MILLISECONDS * pace.rest_s))
    return shown
