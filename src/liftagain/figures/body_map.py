"""The body map: a figure from behind and from in front, and its areas, for tapping and for small pictures.

The panel of one view is `WIDTH` by `HEIGHT`. Left and right in the names of areas are the person's own.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, TypeAlias

View: TypeAlias = Literal["back", "front"]
VIEWS: tuple[View, ...] = ("back", "front")
WIDTH, HEIGHT = 358, 556
MIDDLE = WIDTH // 2


@dataclass(frozen=True, slots=True)
class Area:
    """One area: its name, the view that it is on, and its box in the panel."""

    name: str
    view: View
    x: int
    y: int
    width: int
    height: int


def _both(view: View, viewer_left: str, viewer_right: str, box: tuple[int, int, int, int]) -> tuple[Area, Area]:
    """An area and its mirror image; the box is that of the left one as it is seen."""
    x, y, width, height = box
    return (Area(viewer_left, view, x, y, width, height), Area(viewer_right, view, WIDTH - x - width, y, width, height))


AREAS: tuple[Area, ...] = (
    Area("mid-back", "back", 98, 108, 162, 56),
    *_both("back", "side-left", "side-right", (54, 172, 49, 56)),
    *_both("back", "low-back-left", "low-back-right", (105, 172, 48, 56)),
    Area("spine", "back", 155, 172, 48, 56),
    *_both("back", "buttock-left", "buttock-right", (82, 238, 71, 56)),
    Area("base", "back", 155, 238, 48, 56),
    *_both("back", "thigh-left", "thigh-right", (84, 304, 80, 62)),
    *_both("back", "calf-left", "calf-right", (90, 396, 68, 70)),
    *_both("back", "foot-left", "foot-right", (86, 494, 72, 52)),
    Area("ribs", "front", 92, 116, 174, 56),
    *_both("front", "groin-right", "groin-left", (110, 242, 66, 52)),
    *_both("front", "front-thigh-right", "front-thigh-left", (84, 304, 80, 62)),
    *_both("front", "shin-right", "shin-left", (90, 396, 68, 70)),
    *_both("front", "front-foot-right", "front-foot-left", (86, 494, 72, 52)),
)

_ARM = "M96 84C72 92 58 116 48 148C38 184 22 214 12 240C6 258 22 268 32 256C50 230 74 192 90 152Z"
_LEG = "M80 330C80 372 84 400 88 424C92 458 102 480 104 510L146 510C148 482 158 456 161 428C165 396 171 364 171 330Z"
_SHOE = "M102 498C92 512 84 522 86 534C88 544 106 546 122 546C140 546 150 542 150 532C150 520 148 510 147 498Z"
_SOLE = "M86 532C86 544 104 548 122 548C142 548 151 544 150 532C138 538 100 538 86 532Z"
_SLEEVE = "M98 82C72 90 58 114 50 142L88 158C96 132 98 106 98 82Z"
_TOP = "M180 62C160 70 122 72 96 82C82 102 86 132 88 152C90 180 84 206 78 230C110 238 148 240 180 240Z"
_SHORTS = "M78 228C72 252 70 276 72 304L76 344C104 352 146 352 171 346L175 310L180 304V238C148 240 110 238 78 228Z"
_NECK = "M162 40H196V70C190 76 168 76 162 70Z"
_HAIR = {
    "back": "M151 30C149 10 163 2 179 2S209 10 207 30C206 46 194 58 179 58S152 46 151 30Z",
    "front": "M151 28C149 8 163 1 179 1S209 8 207 28C200 18 190 16 179 16S158 18 151 28Z",
}
_FACE = "M153 26C153 10 165 5 179 5S205 10 205 26C205 44 194 58 179 58S153 44 153 26Z"


def figure(view: View) -> str:
    """The figure as SVG elements, in classes of the style sheet and without a frame."""
    half = (
        f'<path class="bm-skin" d="{_ARM}"/><path class="bm-skin" d="{_LEG}"/><path class="bm-legs" d="{_SHORTS}"/>'
        f'<path class="bm-shoe" d="{_SHOE}"/><path class="bm-sole" d="{_SOLE}"/>'
        f'<path class="bm-top" d="{_TOP}"/><path class="bm-top" d="{_SLEEVE}"/>'
    )
    mirrored = f'<g transform="translate({WIDTH} 0) scale(-1 1)">{half}</g>'
    head = f'<path class="bm-skin" d="{_NECK}"/>'
    if view == "front":
        head += f'<path class="bm-skin" d="{_FACE}"/>'
    line = (
        '<path class="bm-line" d="M179 96V232"/>'
        if view == "back"
        else '<path class="bm-skin" d="M162 66H196L179 88Z"/>'
    )
    return f'{half}{mirrored}{head}{line}<path class="bm-hair" d="{_HAIR[view]}"/>'


def panel(view: View) -> str:
    """One view as an inline SVG behind the controls: a picture only, so it has no name of its own."""
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true" focusable="false">'
        f'<rect class="bm-ground" width="{WIDTH}" height="{HEIGHT}" rx="24"/>{figure(view)}</svg>'
    )


def small_map(tapped: Collection[str], title: str, description: str, prefix: str = "where") -> str:
    """Both views side by side with the tapped areas filled, as one SVG for reports and charts.

    `title` and `description` are what it says in words; `prefix` makes its ids unique on a page. Names that are no
    areas are not drawn.
    """
    views = "".join(
        f'<g transform="translate({place * (WIDTH + 12)} 0)">{_small(view, tapped)}</g>'
        for place, view in enumerate(VIEWS)
    )
    return (
        f'<svg class="bm-small" viewBox="0 0 {2 * WIDTH + 12} {HEIGHT}" role="img" '
        f'aria-labelledby="{prefix}-title {prefix}-text"><title id="{prefix}-title">{_safe(title)}</title>'
        f'<desc id="{prefix}-text">{_safe(description)}</desc>{views}</svg>'
    )


def _small(view: View, tapped: Collection[str]) -> str:
    marks = "".join(
        f'<rect class="bm-mark" x="{area.x}" y="{area.y}" width="{area.width}" height="{area.height}" rx="12"/>'
        for area in AREAS
        if area.view == view and area.name in tapped
    )
    return f'<rect class="bm-ground" width="{WIDTH}" height="{HEIGHT}" rx="24"/>{figure(view)}{marks}'


def _safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def style_sheet() -> str:
    """Where each area lies on its panel, as CSS: the policy allows no style in the page."""
    lines = [
        "/* Where the areas of the body map lie. Written by figures/body_map.py; a test holds the two together. */"
    ]
    for area in AREAS:
        inset = (
            area.y / HEIGHT,
            1 - (area.x + area.width) / WIDTH,
            1 - (area.y + area.height) / HEIGHT,
            area.x / WIDTH,
        )
        lines.append(f".zone--{area.name} {{ inset: {' '.join(f'{100 * side:.2f}%' for side in inset)}; }}")
    return "\n".join(lines) + "\n"
