"""The drawing of a self-test: its own where it has one, else that of the exercise that it is done with."""

from liftagain.figures.drawing import drawing, picture
from liftagain.figures.palette import DEFAULT, Palette
from liftagain.figures.poses.self_tests import SELF_TESTS
from liftagain.knowledge.bundle import knowledge


def self_test_drawing(test: str, palette: Palette = DEFAULT) -> str | None:
    """The still drawing as an SVG document with title and description; None for an unknown test."""
    entry = knowledge().self_tests.get(test)
    if entry is None:
        return None
    if test in SELF_TESTS:
        return picture(SELF_TESTS[test], entry.name, " ".join(entry.how), palette)
    return drawing(entry.exercise, None, palette)
