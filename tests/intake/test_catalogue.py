"""The catalogue of movements: closed words, sources, and a posture that the load model can use."""

import tomllib

import pytest

from liftagain.domain.exercise import Movement
from liftagain.knowledge.bundle import knowledge
from liftagain.knowledge.folder import ROOT

WORDS = tomllib.loads((ROOT / "vocabulary.toml").read_text(encoding="utf-8"))
CATALOGUE = [item for item in knowledge().movements.values() if item.id not in knowledge().exercises]


def test_it_is_there() -> None:
    assert len(CATALOGUE) > 300


@pytest.mark.parametrize("movement", CATALOGUE, ids=lambda movement: movement.id)
def test_each_movement(movement: Movement) -> None:
    assert movement.pattern in WORDS["pattern"]
    assert movement.position in WORDS["position"]
    assert movement.spine
    assert set(movement.spine) <= set(WORDS["spine"])
    assert movement.primary
    assert set(movement.primary + movement.secondary) <= set(WORDS["muscle"])
    assert not set(movement.primary) & set(movement.secondary)
    assert set(movement.equipment) <= set(WORDS["equipment"])
    assert set(movement.tags) <= set(WORDS["tag"])
    assert 0 <= movement.lumbar_tier <= 5
    assert movement.sources
    assert set(movement.sources) <= set(knowledge().sources)
    assert movement.posture is not None
    assert 0 <= movement.posture.trunk_deg <= 90


def test_heavy_hinges_and_squats_say_so() -> None:
    by_id = knowledge().movements
    assert {by_id[name].lumbar_tier for name in ("deficit-deadlift", "stiff-leg-deadlift", "pause-squat")} == {5}
    for item in CATALOGUE:
        if item.posture and item.posture.load_at == "shoulders" and "barbell" in item.equipment:
            assert "axial_load" in item.tags or item.pattern in {"hinge", "calf"}, item.id
        if "hinge_heavy" in item.tags:
            assert item.lumbar_tier >= 2, item.id
        if item.posture and item.posture.load_at == "supported":
            assert item.lumbar_tier <= 3, item.id
