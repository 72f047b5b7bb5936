"""Each pattern holds to its own cases, and a case that is wrong is found."""

import pytest

from liftagain.domain.pattern import Pattern, PatternCase
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.screening import screening

CASES = [
    pytest.param(pattern, case, id=f"{pattern.id}-{number}")
    for pattern in knowledge().patterns.values()
    for number, case in enumerate(pattern.cases, 1)
]


def stands(pattern: Pattern, case: PatternCase) -> str:
    """Where the pattern stands for the answers of the case."""
    kept = [weight.pattern for weight in screening(case.answers, knowledge()).patterns]
    if pattern.id not in kept:
        return "absent"
    return "first" if kept[0] == pattern.id else "kept"


@pytest.mark.parametrize(("pattern", "case"), CASES)
def test_the_pattern_stands_where_its_case_expects(pattern: Pattern, case: PatternCase) -> None:
    found = stands(pattern, case)
    assert found == case.expect or (case.expect == "kept" and found == "first")


@pytest.mark.parametrize("pattern", knowledge().patterns.values(), ids=lambda pattern: pattern.id)
def test_each_pattern_has_a_case_for_and_one_against(pattern: Pattern) -> None:
    expected = {case.expect for case in pattern.cases}
    assert "absent" in expected
    assert expected & {"first", "kept"}


@pytest.mark.parametrize("pattern", knowledge().patterns.values(), ids=lambda pattern: pattern.id)
def test_each_pattern_is_dated_and_every_feature_cited(pattern: Pattern) -> None:
    assert pattern.since
    for feature in pattern.features:
        assert feature.sources
        assert set(feature.sources) <= set(knowledge().sources)
        assert feature.push


def test_a_wrong_case_is_found() -> None:
    pattern = knowledge().patterns["strain"]
    assert stands(pattern, PatternCase(answers={"leg_pain": "below_knee"}, expect="first")) != "first"
