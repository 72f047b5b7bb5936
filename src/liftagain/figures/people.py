"""The people who may stand for the person in the drawings: skins, builds, hair, ages and clothes."""

from __future__ import annotations

from liftagain.figures.palette import DEFAULT, Palette

PEOPLE: dict[str, Palette] = {
    "a": DEFAULT,
    "b": Palette(
        skin="#F0C6A6", skin_far="#D9AB89", hair="#8A5A2B", hair_edge="#A87442", hair_style="short",
        top="#3D5A80", top_far="#314968", legs="#3A3F4A", legs_far="#2C3038", build=1.06,
    ),
    "c": Palette(
        skin="#8A5A3C", skin_far="#734A31", hair="#1E1512", hair_edge="#3A2B26", hair_style="short",
        top="#93B79A", top_far="#789C80", build=1.08,
    ),
    "d": Palette(
        skin="#6B4430", skin_far="#573626", hair="#15100E", hair_edge="#332822",
        top="#C9A24B", top_far="#A8863B", legs="#40355A", legs_far="#312846",
    ),
    "e": Palette(
        skin="#E3B08E", skin_far="#C99674", hair="#B9B4AC", hair_edge="#98938B", hair_style="short",
        top="#5A6E8C", top_far="#4A5B74", legs="#474B52", legs_far="#383B41", build=1.1,
    ),
    "f": Palette(
        skin="#C98A5E", skin_far="#AF754D", hair="#2A1B16", hair_edge="#4A352D",
        top="#8C4A5A", top_far="#733C4A", legs="#2F4A4C", legs_far="#24393B", build=1.16,
    ),
    "g": Palette(
        skin="#B5764F", skin_far="#9B6341", hair_style="none", top="#2E6F73", top_far="#25595D",
        legs="#4A4238", legs_far="#3A332B", build=1.04,
    ),
    "h": Palette(
        skin="#EBC3AE", skin_far="#D2A892", hair="#CFC9C0", hair_edge="#AFA9A0",
        top="#6B6FA0", top_far="#585C86", legs="#39424F", legs_far="#2B323C",
    ),
}  # fmt: skip
"""By a letter that says nothing about anybody; `a` is the neutral one."""


def person(letter: str) -> Palette:
    """The looks under this letter; the neutral ones for a letter that nobody has."""
    return PEOPLE.get(letter, DEFAULT)
