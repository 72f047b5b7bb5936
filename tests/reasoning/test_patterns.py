"""Patterns are weighed by what speaks for and against them."""

from datetime import date

import pytest

from liftagain.domain.condition import Compare
from liftagain.domain.pattern import Feature, Pattern
from liftagain.domain.source import Grade
from liftagain.reasoning.comparisons import Comparisons
from liftagain.reasoning.outlook import Looks
from liftagain.reasoning.patterns import patterns
from liftagain.reasoning.told import Told

POINTS: dict[Grade, float] = {"A": 4, "B": 2, "C": 1, "D": 0.5}


def feature(name: str, push: int, grade: Grade = "C") -> Feature:
    return Feature(id=f"f-{name}", when=Compare(name, "is", "yes"), push=push, grade=grade, sources=("paper",))


def pattern(name: str, *features: Feature) -> Pattern:
    return Pattern(id=name, since=date(2026, 1, 1), title=name, words="", mind="", features=features, cases=())


def weights(*candidates: Pattern, keep: int = 3, **answers: str) -> dict[str, float]:
    told = Told.of(answers, Looks(Comparisons(frozenset())))
    return {found.pattern: found.weight for found in patterns(candidates, told, POINTS, keep)}


BENDS = pattern("bends", feature("a", 2, "B"), feature("b", -1), feature("c", 1))
SITS = pattern("sits", feature("a", 1), feature("d", 3))


def test_each_feature_counts_its_push_times_the_points_of_its_evidence() -> None:
    assert weights(BENDS, SITS, a="yes") == {"bends": 0.8, "sits": 0.2}
    assert weights(BENDS, SITS, a="yes", b="yes") == {"bends": 0.75, "sits": 0.25}
    assert list(weights(BENDS, SITS, a="yes", d="yes")) == ["bends", "sits"]
    assert weights(BENDS, SITS, c="yes", d="yes") == {"sits": 0.75, "bends": 0.25}
    assert list(weights(BENDS, SITS, c="yes", d="yes")) == ["sits", "bends"]
    assert weights(BENDS, SITS, a="yes", c="yes", d="unsure") == {"bends": 0.833, "sits": 0.167}


def test_what_has_nothing_for_it_is_left_out() -> None:
    assert weights(BENDS, SITS) == {}
    assert weights(BENDS, SITS, b="yes") == {}
    assert weights(BENDS, SITS, b="yes", c="yes") == {}
    assert weights(BENDS, SITS, c="yes") == {"bends": 1}


def test_only_the_heaviest_are_kept_and_the_others_still_count_in_the_whole() -> None:
    assert weights(BENDS, SITS, keep=1, a="yes") == {"bends": 0.8}
    alike = [pattern(name, feature("a", 1)) for name in ("z", "y", "x")]
    assert weights(*alike, keep=2, a="yes") == {"x": 0.333, "y": 0.333}


def test_the_reasons_name_the_feature_its_facts_its_points_and_its_sources() -> None:
    (found, *_) = patterns([BENDS], Told.of({"a": "yes", "b": "yes"}, Looks(Comparisons(frozenset()))), POINTS, 3)
    assert [(r.rule, r.facts, r.numbers, r.sources) for r in found.because] == [
        ("f-a", {"a": "yes"}, {"points": 4}, ("paper",)),
        ("f-b", {"b": "yes"}, {"points": -1}, ("paper",)),
    ]
    assert found.weight == pytest.approx(1)
