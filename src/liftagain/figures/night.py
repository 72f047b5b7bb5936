"""One drawing for day and night: its colours as CSS variables, with other values when the page is dark."""

from __future__ import annotations

import re

from liftagain.figures.palette import Palette

NIGHT = {
    "paper": "#1B2536",
    "floor": "#46526A",
    "mat": "#35605D",
    "mat_edge": "#294C4A",
    "top": "#3C8589",
    "top_far": "#2F6A6E",
    "legs": "#5F7298",
    "legs_far": "#4A5A7B",
    "shoe": "#F1ECE3",
    "shoe_far": "#B4AFA6",
    "hair": "#6A4C40",
    "hair_edge": "#86665A",
    "ghost": "#DCE4F0",
    "wood": "#A98F6B",
    "wood_edge": "#8A7354",
    "steel": "#A3ABBA",
    "steel_edge": "#848C9B",
    "rubber": "#77818F",
    "wall": "#303C50",
    "water": "#35677A",
}
"""What changes at night: the paper, and what would not show on it. Skin, muscles and arrows stay."""

DARK_SHIRTS_FROM = 0.42  # a shirt or hair at least this light shows on the dark paper as it is
COLOUR = re.compile(r'="(#[0-9A-F]{6})"')


def in_both_lights(svg: str, palette: Palette) -> str:
    """The drawing with every colour of the palette as a variable; by night those of `NIGHT` where they are needed."""
    names = {colour: name for name, colour in reversed(palette.colours.items())}
    used = {names[colour] for colour in COLOUR.findall(svg) if colour in names}
    day = "".join(f"--{name}:{palette.colours[name]};" for name in sorted(used))
    night = "".join(f"--{name}:{NIGHT[name]};" for name in sorted(used & set(NIGHT)) if _changes(name, palette))
    style = f"<style>svg{{{day}}}@media(prefers-color-scheme:dark){{svg{{{night}}}}}</style>"
    themed = COLOUR.sub(lambda m: f'="var(--{names[m[1]]})"' if m[1] in names else m[0], svg)
    return themed.replace("</desc>", f"</desc>{style}", 1)


def _changes(name: str, palette: Palette) -> bool:
    """Clothes and hair of one's own change only where they would sink into the dark paper."""
    own = name in {"top", "top_far", "hair", "hair_edge", "legs", "legs_far"}
    return not own or lightness(palette.colours[name]) < DARK_SHIRTS_FROM


def lightness(colour: str) -> float:
    """How light a colour is, 0 to 1, as the eye weighs red, green and blue (ITU-R BT.601)."""
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue
