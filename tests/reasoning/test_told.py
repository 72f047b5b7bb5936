"""What was told, as rules ask for it: holds, could hold, waits, and through which answers."""

from liftagain.domain.condition import AllOf, AnyOf, Compare, NoneOf
from liftagain.reasoning.comparisons import Comparisons
from liftagain.reasoning.condition import Reading
from liftagain.reasoning.outlook import CANNOT, HOLDS, Looks
from liftagain.reasoning.told import Told

A, B, C = (Compare(name, "is", "yes") for name in "abc")


def told(**answers: str) -> Told:
    """Answers over looks that have met A first, so that A has the lowest bit."""
    found = Told.of(answers, Looks(Comparisons(frozenset({"a"}))))
    found.holds(A)
    return found


def test_what_is_decided_is_told_apart_from_what_waits() -> None:
    assert told(a="yes").outlook(A, Reading.PLAIN) is HOLDS
    assert told(a="no").outlook(A, Reading.PLAIN) is CANNOT
    assert told(b="yes").outlook(A, Reading.PLAIN).waits_for == {"a"}


def test_a_nested_part_passes_on_all_that_it_waits_for_and_only_what_is_enough() -> None:
    found = told().outlook(AnyOf((AllOf((A, B)), C)), Reading.PLAIN)
    assert found.waits_for == {"a", "b", "c"}
    assert found.alone == {"c"}


def test_it_waits_only_while_something_is_missing_and_it_could_still_hold() -> None:
    assert told(b="yes").waits(AllOf((A, B)))
    assert not told(a="yes", b="yes").waits(AllOf((A, B)))
    assert not told(b="no").waits(AllOf((A, B)))
    assert told(b="unsure").waits(AllOf((A, B))), "could hold when the unsure one is yes"


def test_what_does_not_hold_matches_nothing() -> None:
    assert told(a="yes", b="no").matched(B) == {}
    assert told(a="yes", b="no").matched(NoneOf((B,))) == {}
    assert told(a="yes", b="no").matched(AllOf((A, NoneOf((B,))))) == {"a": "yes"}


def test_the_readings_that_differ_follow_the_unsure_answers() -> None:
    assert told(a="yes").readings(frozenset("ab")) == (Reading.PLAIN,)
    assert told(b="unsure").readings(frozenset("ab")) == (Reading.PLAIN, Reading.WIDE)
    assert told(a="unsure").readings(frozenset("ab")) == tuple(Reading)
    assert told(a="unsure").readings(frozenset("b")) == (Reading.PLAIN,)
