"""The comparisons of the rules as bits: what one set of answers makes of them, and which ids they read."""

import pytest

from liftagain.domain.condition import Compare
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning import comparisons as module
from liftagain.reasoning.comparisons import Comparisons
from liftagain.reasoning.condition import Reading
from liftagain.reasoning.outlook import Looks
from liftagain.reasoning.screening import fire, read
from liftagain.reasoning.told import Told

FEVER = Compare("fever", "is", "yes")
SEVERE = Compare("pain", "at_least", 7)
OLD = Compare("age", "above", 70, or_unknown=True)


def test_each_reading_has_its_bits_and_a_missing_answer_waits() -> None:
    known = Comparisons(frozenset({"fever"}))
    fever, severe, old = (known.bit(test) for test in (FEVER, SEVERE, OLD))
    bits = known.over({"fever": "unsure"})
    assert [bits.holding[reading] for reading in Reading] == [old, fever | old, fever | old]
    assert bits.waiting == severe


def test_the_first_comparison_waits_while_another_is_answered() -> None:
    known = Comparisons(frozenset())
    severe, fever = (known.bit(test) for test in (SEVERE, FEVER))
    bits = known.over({"fever": "unsure"})
    assert bits.waiting == severe
    assert bits.holding == (0, 0, fever), "not sure counts as yes in the soft reading for soft ids alone"


def test_a_figure_holds_in_every_reading_and_a_word_never_compares_with_it() -> None:
    known = Comparisons(frozenset())
    severe = known.bit(SEVERE)
    assert known.over({"pain": 7}).holding == (severe, severe, severe)
    assert known.over({"pain": "7"}).holding == (0, 0, 0)
    assert known.over({"pain": 6.9, "somebody": "else"}) == ((0, 0, 0), 0)


def test_the_same_comparison_has_one_bit_and_a_word_kept_before_knows_the_new_ones() -> None:
    known = Comparisons(frozenset())
    fever = known.bit(FEVER)
    assert known.bit(Compare("fever", "is", "yes")) == fever
    assert known.over({"fever": "yes"}).holding[Reading.PLAIN] == fever
    either = known.bit(Compare("fever", "one_of", ("yes", "no")))
    assert known.over({"fever": "yes"}).holding[Reading.PLAIN] == fever | either


def test_a_condition_met_later_is_read_from_the_same_answers() -> None:
    told = Told.of({"fever": "yes", "pain": 8}, Looks(Comparisons(frozenset())))
    assert told.holds(FEVER)
    assert told.holds(SEVERE)
    assert told.matched(SEVERE) == {"pain": 8}


def test_the_ids_of_bits_are_found_again_when_those_kept_were_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "KEPT", 1)
    known = Comparisons(frozenset())
    fever, severe = known.bit(FEVER), known.bit(SEVERE)
    for _ in range(2):
        assert known.names(fever) == {"fever"}
        assert known.names(fever | severe) == {"fever", "pain"}
    assert known.names(0) == frozenset()


def test_no_rule_fires_of_which_nothing_was_told() -> None:
    known = knowledge()
    for flag in known.flags.values():
        others = {name: "yes" for name in known.answer_types if name not in flag.reads}
        assert fire(flag, read({}, known), {}) is None
        assert fire(flag, Told.of(others, read({}, known).looks), {}) is None
