"""Names that nobody listed: the nearest of the family, where the family agrees."""

import pytest

from liftagain.app.recogniser import recogniser
from liftagain.domain.exercise import Movement
from liftagain.domain.naming import Naming
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.family_of_a_name import Families

NAMING = Naming(
    equipment={"barbell": "barbell", "cable": "cable"},
    neutral=("wide",),
    heads=("curl", "press", "squat", "jump"),
    muscles={"leg": ("hamstrings",), "bicep": ("biceps",)},
    equipment_matters_from_tier=3,
)


def movement(name: str, pattern: str, muscle: str, tier: int = 1, equipment: tuple[str, ...] = ("cable",)) -> Movement:
    return Movement(
        id=name.replace(" ", "-"),
        name=name,
        pattern=pattern,
        position="standing",
        side="both",
        spine=("neutral",),
        lumbar_tier=tier,
        tier_basis="estimate",
        primary=(muscle,),
        equipment=equipment,
    )


def families(*movements: Movement) -> Families:
    listed = {frozenset(item.name.split()): {item.id} for item in movements}
    return Families(listed, {item.id: item for item in movements}, NAMING)


def nearest(found: Families, name: str) -> str | None:
    near = found.nearest(frozenset(name.split()))
    return near.exercise if near else None


CURLS = (movement("bicep curl", "arm", "biceps"), movement("lying leg curl", "knee", "hamstrings"))


def test_the_word_for_a_muscle_decides_between_two_of_a_family() -> None:
    assert nearest(families(*CURLS), "bicep curl seated") == "bicep-curl"
    assert nearest(families(*CURLS), "leg curl seated") == "lying-leg-curl"


def test_a_family_that_does_not_agree_is_asked_about() -> None:
    assert nearest(families(*CURLS), "curl spider") is None


def test_another_movement_word_is_another_family() -> None:
    assert nearest(families(*CURLS), "bicep press") is None
    assert nearest(families(movement("box squat", "squat", "quadriceps")), "box squat jump") is None


def test_a_movement_word_alone_says_too_little() -> None:
    assert nearest(families(CURLS[0]), "curl") is None


def test_what_loads_the_back_needs_its_equipment_and_known_words() -> None:
    heavy = movement("wide barbell squat", "squat", "quadriceps", 5, ("barbell",))
    assert nearest(families(heavy), "barbell squat") == "wide-barbell-squat"
    assert nearest(families(heavy), "cable squat") is None
    assert nearest(families(heavy), "barbell squat zercher") is None
    light = movement("wide barbell squat", "squat", "quadriceps", 2, ("barbell",))
    assert nearest(families(light), "cable squat zercher wide") == "wide-barbell-squat"


@pytest.mark.parametrize(
    ("name", "pattern", "muscle"),
    [
        ("Spider Curl - EZ Bar", "arm", "biceps"),
        ("DB Fly, decline", "push_horizontal", "chest"),
        ("Kneeling Lat Pulldown, one arm", "pull_vertical", "lats"),
        ("Seated Leg Curl - banded", "knee", "hamstrings"),
        ("BB Shrugs behind the back", "shoulder", "traps"),
    ],
)
def test_names_in_any_order_with_short_forms(name: str, pattern: str, muscle: str) -> None:
    found = recogniser().recognise(name).exercise
    assert found is not None
    assert knowledge().movements[found].pattern == pattern
    assert muscle in knowledge().movements[found].primary


def test_the_confidence_is_lower_than_that_of_a_listed_name() -> None:
    near = recogniser().recognise("Kneeling Lat Pulldown, lazy")
    assert near.exercise == "lat-pulldown"
    assert 0 < near.confidence < 0.9
