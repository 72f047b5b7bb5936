"""The figures to choose from: different people, drawn by the same bones, by day and by night."""

import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from liftagain.figures.drawing import drawing, picture
from liftagain.figures.night import NIGHT, in_both_lights, lightness
from liftagain.figures.outline import every_point
from liftagain.figures.palette import DEFAULT, Palette
from liftagain.figures.people import PEOPLE, person
from liftagain.figures.poses import ILLUSTRATIONS

everyone = pytest.mark.parametrize("letter", sorted(PEOPLE))
LEAST_CONTRAST = 1.25
VARIABLE = re.compile(r"var\(--(\w+)\)")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def styles(svg: str) -> tuple[dict[str, str], dict[str, str]]:
    """The colours by day, and by night."""
    style = re.search(r"<style>(.*?)</style>", svg)
    assert style is not None
    day, night = style[1].split("@media")
    pairs = re.compile(r"--(\w+):(#[0-9A-F]{6})")
    return dict(pairs.findall(day)), {**dict(pairs.findall(day)), **dict(pairs.findall(night))}


def test_several_people_and_one_neutral_default() -> None:
    assert len(PEOPLE) >= 6
    assert PEOPLE["a"] == DEFAULT == person("nobody")
    assert len({one.skin for one in PEOPLE.values()}) == len(PEOPLE)
    assert {one.hair_style for one in PEOPLE.values()} == {"bun", "short", "none"}
    assert len({one.build for one in PEOPLE.values()}) >= 4


def test_no_two_look_the_same() -> None:
    drawn = {letter: picture(ILLUSTRATIONS["back-squat"], "", "", one) for letter, one in PEOPLE.items()}
    assert all(a != b for a, b in combinations(drawn.values(), 2))


@everyone
def test_arms_and_legs_stand_out_from_the_shirt_and_the_paper(letter: str) -> None:
    one = PEOPLE[letter]
    for a, b in (("skin", "paper"), ("skin", "top"), ("top", "legs"), ("legs", "paper"), ("skin", "skin_far")):
        assert contrast(one.colours[a], one.colours[b]) >= LEAST_CONTRAST, (a, b)


def test_a_shirt_like_the_skin_would_be_seen() -> None:
    assert contrast(DEFAULT.skin, "#D89A70") < LEAST_CONTRAST


def test_a_broad_build_is_broader() -> None:
    def width(one: Palette) -> float:
        svg = picture(ILLUSTRATIONS["overhead-press"], "", "", one)
        shirts = re.findall(rf'<path d="([^"]+)" fill="{one.top}"', svg)
        across = [max(x for x, _ in points) - min(x for x, _ in points) for points in map(every_point, shirts)]
        return max(across)

    assert width(Palette(build=1.15)) > width(DEFAULT) > width(Palette(build=0.9))


@everyone
def test_by_night_everything_shows_on_the_dark_paper(letter: str) -> None:
    palette = PEOPLE[letter]
    for exercise in ("conventional-deadlift", "side-plank", "sit-to-stand"):
        svg = in_both_lights(drawing(exercise, None, palette) or "", palette)
        ET.fromstring(svg)
        day, night = styles(svg)
        assert set(VARIABLE.findall(svg)) == set(day)
        assert '="#' not in re.sub(r"<style>.*?</style>", "", svg)
        for name in ("skin", "top", "legs", "hair"):
            if name in night:
                assert contrast(night[name], NIGHT["paper"]) >= LEAST_CONTRAST, name


def test_navy_on_the_dark_paper_would_be_seen() -> None:
    assert contrast(DEFAULT.legs, NIGHT["paper"]) < 1.5
    assert lightness("#FFFFFF") == pytest.approx(1)
    assert lightness("#000000") == 0


def test_the_drawing_is_the_same_by_day() -> None:
    plain = drawing("bird-dog") or ""
    day, _ = styles(in_both_lights(plain, DEFAULT))
    themed = re.sub(r"<style>.*?</style>", "", in_both_lights(plain, DEFAULT))
    back = VARIABLE.sub(lambda match: day[match[1]], themed)
    assert back == plain
