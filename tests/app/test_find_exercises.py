"""The library narrowed: each choice leaves out what it should, and nothing else."""

import pytest

from liftagain.app.find_exercises import AT_HAND, Wanted, directions, find_exercises, muscles
from liftagain.knowledge.bundle import knowledge


def ids(wanted: Wanted) -> set[str]:
    return {entry.id for entry in find_exercises(wanted)}


def test_nothing_chosen_leaves_everything() -> None:
    assert ids(Wanted()) == set(knowledge().exercises)


def test_words_meet_names_muscles_and_equipment() -> None:
    assert "bird-dog" in ids(Wanted(words="bird"))
    assert "glute-bridge" in ids(Wanted(words="GLUTES bridge"))
    assert ids(Wanted(words="no such thing")) == set()


def test_what_bends_forward_is_left_out_when_that_sets_it_off() -> None:
    left = ids(Wanted(hurts="flexion"))
    assert {"seated-forward-fold", "sit-up"}.isdisjoint(left)
    assert {"bird-dog", "walking"} <= left


def test_without_equipment_nothing_needs_any() -> None:
    left = ids(Wanted(have="nothing"))
    assert {"bird-dog", "front-plank"} <= left
    assert {"conventional-deadlift", "clamshell-band"}.isdisjoint(left)
    assert ids(Wanted(have="gym")) > left
    assert "swimming" not in ids(Wanted(have="gym"))


def test_what_it_works() -> None:
    assert all("lats" in entry.primary for entry in find_exercises(Wanted(works="lats")))


@pytest.mark.parametrize("have", AT_HAND)
@pytest.mark.parametrize("hurts", directions())
def test_whatever_hurts_and_whatever_is_at_hand_something_is_left(hurts: str, have: str) -> None:
    assert ids(Wanted(hurts=hurts, have=have))


def test_every_muscle_to_choose_finds_something() -> None:
    assert all(ids(Wanted(works=muscle)) for muscle in muscles())


def test_an_unknown_choice_narrows_nothing() -> None:
    assert ids(Wanted(hurts="no-such-direction")) == set(knowledge().exercises)
