"""The names of training apps: the half that the alias tables were written from, and the half that no table holds."""

from collections import Counter

import pytest
from bench.name_lists import HIDDEN, app_names, half_of, key, key_of
from bench.recognition_shares import verdict

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.recognition import Recogniser
from liftagain.reasoning.words_of_a_name import plain_words
from samples_folder import needs_samples, sample

RECOGNISER = Recogniser(knowledge().movements, knowledge().naming)


def names() -> dict[str, str]:
    return app_names(sample("exercise_names.tsv").parent)


def verdicts(half: int) -> Counter[str]:
    return Counter(verdict(RECOGNISER, knowledge(), name) for name in names() if half_of(name) == half)


def aliases() -> list[str]:
    own = [alias for movement in knowledge().movements.values() for alias in movement.aliases]
    return own + [alias for given in knowledge().naming.aliases.values() for alias in given]


@needs_samples
def test_no_alias_spells_a_name_of_the_hidden_half() -> None:
    spelt = {frozenset(plain_words(name)): half_of(name) for name in sorted(names(), key=half_of, reverse=True)}
    hidden = {words for words, half in spelt.items() if half == HIDDEN}
    assert len(hidden) > 200
    assert sorted(alias for alias in aliases() if frozenset(plain_words(alias)) in hidden) == []


@needs_samples
def test_the_key_holds_every_name_and_words_of_the_catalogue() -> None:
    assert {key_of(name) for name in names()} == set(key())
    patterns = {movement.pattern for movement in knowledge().movements.values()}
    muscles = {muscle for movement in knowledge().movements.values() for muscle in movement.primary}
    assert {meant.pattern for meant in key().values()} <= patterns
    assert frozenset().union(*(meant.primary for meant in key().values())) <= muscles


@needs_samples
def test_the_visible_half_is_right() -> None:
    assert verdicts(0) == {"right": 220}


@needs_samples
def test_the_hidden_half_is_right_or_asked_about() -> None:
    found = verdicts(HIDDEN)
    assert found["right"] / found.total() >= 0.94
    assert found["wrong"] / found.total() <= 0.01


@needs_samples
def test_of_all_names_nineteen_in_twenty_are_right() -> None:
    found = verdicts(0) + verdicts(HIDDEN)
    assert found["right"] / found.total() >= 0.95


@needs_samples
def test_a_name_left_out_of_the_lists_is_right_or_asked_about_and_never_a_heavy_stranger() -> None:
    """What the grammar does for names that nobody listed: it may miss the equipment, not a heavy movement."""
    movements, heavy, count = knowledge().movements, [], Counter[str]()
    for name in names():
        words = RECOGNISER.words(name)
        listed = RECOGNISER.recognise(name).exercise
        kept = RECOGNISER.listed.pop(words, None)
        try:
            found = RECOGNISER.recognise(name).exercise
            count[verdict(RECOGNISER, knowledge(), name)] += 1
        finally:
            if kept is not None:
                RECOGNISER.listed[words] = kept
        if listed and found and movements[listed].pattern != movements[found].pattern:
            tier = max(movements[listed].lumbar_tier, movements[found].lumbar_tier)
            heavy += [(name, listed, found)] if tier >= 3 else []
    assert count["right"] / count.total() >= 0.75
    assert count["wrong"] / count.total() <= 0.02
    assert heavy == []


@pytest.mark.parametrize(("name", "half"), [("Deadlift (Barbell)", 0), ("A", 1), ("B", 1)])
def test_the_halves_stand_by_the_hash_of_the_name(name: str, half: int) -> None:
    assert half_of(name) == half
