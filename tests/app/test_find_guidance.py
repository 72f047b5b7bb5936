"""Advice is found by its words."""

import pytest

from liftagain.app.find_guidance import find_guidance
from liftagain.knowledge.bundle import knowledge


def ids(words: str) -> list[str]:
    return [topic.id for topic in find_guidance(words)]


def test_without_words_everything_is_there() -> None:
    assert set(ids("")) == set(knowledge().guidance)


@pytest.mark.parametrize(
    ("words", "topic"),
    [
        ("ice", "ice-and-heat"),
        ("HEAT pack", "ice-and-heat"),
        ("massage", "foam-rolling"),
        ("protein", "nutrition"),
        ("coach", "telling-an-instructor"),
        ("desk", "sitting-breaks"),
        ("yoga", "returning-to-classes"),
        ("mattress", "sleep"),
        ("scan", "beliefs-about-the-back"),
    ],
)
def test_it_is_found_by_what_people_write(words: str, topic: str) -> None:
    assert topic in ids(words)


def test_what_is_named_so_comes_first() -> None:
    assert ids("sleep")[0] == "sleep"
    assert ids("warm")[0] == "warm-up"


def test_every_word_must_occur() -> None:
    assert ids("sleep barbell-of-gold") == []
