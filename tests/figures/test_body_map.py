"""The body map: areas that can be tapped, and the same drawing small."""

from xml.etree import ElementTree as ET

from liftagain.figures.body_map import AREAS, HEIGHT, VIEWS, WIDTH, panel, small_map, style_sheet
from liftagain.knowledge.bundle import knowledge
from liftagain.web.settings import WEB

SVG = "{http://www.w3.org/2000/svg}"
TAP = 48


def test_every_area_of_the_question_is_drawn_and_none_besides() -> None:
    assert {area.name for area in AREAS} == {option.area for option in knowledge().questions["where"].options}


def test_every_area_is_large_enough_for_a_thumb_and_none_covers_another() -> None:
    for area in AREAS:
        assert min(area.width, area.height) >= TAP, area.name
        assert 0 <= area.x <= WIDTH - area.width
        assert 0 <= area.y <= HEIGHT - area.height
        for other in AREAS:
            if other.view == area.view and other.name != area.name:
                beside = other.x >= area.x + area.width or area.x >= other.x + other.width
                above = other.y >= area.y + area.height or area.y >= other.y + other.height
                assert beside or above, (area.name, other.name)


def test_left_and_right_mirror_each_other_and_change_sides_in_front() -> None:
    boxes = {area.name: area for area in AREAS}
    for name, area in boxes.items():
        if name.endswith("-left"):
            other = boxes[name.replace("-left", "-right")]
            assert (other.y, other.x + other.width) == (area.y, WIDTH - area.x)
            assert (area.x < other.x) == (area.view == "back")


def test_the_style_sheet_is_the_one_that_the_drawing_writes() -> None:
    stored = (WEB / "static" / "body_map.css").read_text(encoding="utf-8")
    assert stored == style_sheet()


def test_the_small_map_says_what_it_shows_and_marks_what_was_tapped() -> None:
    svg = small_map({"low-back-left", "groin-right", "nowhere"}, "Where it hurts", "Left & right <low> back", "m")
    tree = ET.fromstring(svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
    assert tree.get("aria-labelledby") == "m-title m-text"
    assert tree.findtext(f"{SVG}desc") == "Left & right <low> back"
    assert sum(1 for each in tree.iter(f"{SVG}rect") if each.get("class") == "bm-mark") == 2
    assert "style=" not in svg
    assert "<input" not in svg
    for view in VIEWS:
        assert 'aria-hidden="true"' in panel(view)
