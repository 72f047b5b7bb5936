"""Every obligation is proved for all answers at once, and a fault planted in the rules that carry it is found."""

import pytest
import z3  # type: ignore[import-untyped]

from liftagain.domain.condition import AllOf, AnyOf, Compare
from proofs.answer_sets import answer_sets
from proofs.contract import LEVELS, RANK
from proofs.encoding import Rule
from proofs.faults import FAULTS, carriers, closed_by, planted
from proofs.model import screening
from proofs.monotone import PAIN, Step, lowers, more_pain_lowers, steps
from proofs.obligation_rows import OBLIGATIONS
from proofs.obligations import Obligation, both, word, yes
from proofs.program import by_rules, disposition
from proofs.weak_signs import WEAK, emergency_from


def test_the_formula_gives_the_level_of_the_program() -> None:
    encoding = screening()
    levels = [encoding.at_least(rank) for rank in range(1, len(LEVELS))]
    for answers in answer_sets(150, 11):
        world = encoding.world(answers)
        reached = sum(z3.is_true(world.eval(level, True)) for level in levels)
        assert LEVELS[reached] == disposition(answers), answers


@pytest.mark.parametrize("owed", OBLIGATIONS, ids=lambda owed: owed.id)
def test_the_obligation_is_proved(owed: Obligation) -> None:
    found = screening().counterexample(owed)
    assert found is None, f"{owed.text}: {found} gives {by_rules(found or {})}, owed {owed.level}"


@pytest.mark.parametrize("owed", OBLIGATIONS, ids=lambda owed: owed.id)
def test_each_planted_fault_breaks_the_obligation(owed: Obligation) -> None:
    _, supports = carriers(screening(), owed)
    assert supports, f"no rule gives {owed.level} for {screening().example(owed)}"
    unseen = [fault.__name__ for fault in FAULTS if not planted(screening(), owed, fault).breaks(owed)]
    assert unseen == [], [rule.id for rule in supports]


def test_obligation_ids_are_unique() -> None:
    assert len({owed.id for owed in OBLIGATIONS}) == len(OBLIGATIONS)


@pytest.mark.parametrize("name", sorted({step.answer for step in steps()}))
def test_no_step_of_this_answer_lowers_the_level(name: str) -> None:
    for step in (step for step in steps() if step.answer == name):
        assert lowers(screening(), step) is None, step.told


@pytest.mark.parametrize("name", PAIN)
def test_more_pain_never_lowers_the_level(name: str) -> None:
    assert more_pain_lowers(screening(), name) is None


@pytest.mark.parametrize(
    ("step", "closing"),
    [
        (Step("fever", None, "yes"), Compare("fever", "is", "yes")),
        (Step("saddle_numbness", "no", "unsure"), Compare("saddle_numbness", "is", "unsure")),
        (Step("tearing_pain", "no", None), Compare("tearing_pain", "is", "yes", or_unknown=True)),
        (Step("leg_pain", "below_knee", "both_legs"), word("leg_pain", "both_legs")),
        (Step("trend", "same", "worse"), word("trend", "worse")),
    ],
    ids=lambda value: value.told if isinstance(value, Step) else "",
)
def test_a_sign_that_closes_a_rule_is_found(step: Step, closing: Compare) -> None:
    assert lowers(closed_by(screening(), closing), step) is not None


def test_pain_that_closes_a_rule_is_found() -> None:
    assert more_pain_lowers(closed_by(screening(), Compare("pain_now", "above", 8)), "pain_now") is not None


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
