"""Every movement that a log can name returns by a ladder: its own, or that of its movement pattern."""

from dataclasses import replace

import pytest

from liftagain.domain.exercise import Movement
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.own_lifts import OwnLift
from liftagain.reasoning.ramp import ladder_of

# These are no lifts that one loses: they are the gentle work itself, or a modality.
NOT_LIFTS = {"mobility", "stretch", "breathing", "rest", "massage", "other"}
MOVEMENTS = sorted(knowledge().movements)


def ladder_for(movement: Movement) -> str:
    found = ladder_of(OwnLift(movement, 100.0, 90.0, 5, is_goal=True), knowledge())
    return found.id if found else ""


@pytest.mark.parametrize("name", [n for n in MOVEMENTS if knowledge().movements[n].pattern not in NOT_LIFTS])
def test_it_returns(name: str) -> None:
    movement = knowledge().movements[name]
    ladder = knowledge().ladders[ladder_for(movement)]
    assert name in ladder.lifts or movement.pattern in ladder.patterns


def test_the_catalogue_is_all_looked_at() -> None:
    lifts = [n for n in MOVEMENTS if knowledge().movements[n].pattern not in NOT_LIFTS]
    assert len(lifts) >= 450
    assert len(set(MOVEMENTS) - set(knowledge().exercises)) >= 300


def test_a_ladder_begins_below_the_lift() -> None:
    """The first rung of a ladder never loads the back more than the lightest lift that it leads to."""
    for ladder in knowledge().ladders.values():
        first = knowledge().exercises[ladder.rungs[0].exercise].lumbar_tier
        led_to = [knowledge().movements[lift].lumbar_tier for lift in ladder.lifts]
        assert not led_to or first <= min(led_to), ladder.id


def test_a_pattern_without_a_ladder_would_be_seen() -> None:
    assert not ladder_for(replace(knowledge().movements["z-press"], pattern="other"))
    assert ladder_for(knowledge().movements["z-press"])
