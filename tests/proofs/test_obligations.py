"""Every obligation is proved for all answers at once, and a fault planted in the rules that carry it is found."""

import pytest
import z3  # type: ignore[import-untyped]

from liftagain.domain.condition import AllOf, AnyOf, Compare
from proofs.contract import RANK
from proofs.encoding import Rule
from proofs.faults import FAULTS, carriers, planted
from proofs.model import screening
from proofs.obligations import Obligation, both, word, yes
from proofs.program import by_rules
from proofs.table import EVERY
from proofs.weak_signs import WEAK, emergency_from


@pytest.mark.parametrize("owed", EVERY, ids=lambda owed: owed.id)
def test_the_obligation_is_proved(owed: Obligation) -> None:
    found = screening().counterexample(owed)
    assert found is None, f"{owed.text}: {found} gives {by_rules(found or {})}, owed {owed.level}"


@pytest.mark.parametrize("owed", EVERY, ids=lambda owed: owed.id)
def test_each_planted_fault_breaks_the_obligation(owed: Obligation) -> None:
    _, supports = carriers(screening(), owed)
    assert supports, f"no rule gives {owed.level} for {screening().example(owed)}"
    unseen = [fault.__name__ for fault in FAULTS if not planted(screening(), owed, fault).breaks(owed)]
    assert unseen == [], [rule.id for rule in supports]


def test_obligation_ids_are_unique() -> None:
    assert len({owed.id for owed in EVERY}) == len(EVERY)


def test_weak_signs_alone_are_never_same_day_or_more() -> None:
    assert emergency_from(screening()) is None


@pytest.mark.parametrize("sign", WEAK, ids=str)
def test_a_rule_that_takes_a_weak_sign_for_an_emergency_is_found(sign: Compare) -> None:
    encoding = screening()
    faulty = encoding.with_rules([*encoding.rules, Rule("planted", RANK["emergency"], sign)])
    assert emergency_from(faulty) is not None


def test_an_obligation_that_asks_nothing_is_refused() -> None:
    nobody = Obligation("nobody", "emergency", both(yes("fever"), word("fever", "no")), "")
    with pytest.raises(ValueError, match="no answers"):
        screening().example(nobody)


def test_the_formula_can_be_false() -> None:
    encoding = screening()
    assert encoding.answers_where(z3.Not(encoding.at_least(1))) == {}
    assert encoding.given(AnyOf((AllOf((yes("fever"),)),))) is not None
