"""Every level is reached and stands alone somewhere, as the program itself says; ceilings are as strict as is owed."""

import pytest

from proofs import ceilings, reach, replay
from proofs.concluded import concluded_too_early, urgent_rules
from proofs.encoding import Rule
from proofs.model import screening

EVERY = screening().rules
SOME = EVERY[::9]


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.id)
def test_a_level_is_reached_and_the_program_says_so(rule: Rule) -> None:
    assert replay.reached(screening(), rule)


@pytest.mark.parametrize("rule", EVERY, ids=lambda rule: rule.id)
def test_a_level_is_alone_somewhere_unless_that_is_meant(rule: Rule) -> None:
    assert replay.alone(screening(), rule) == (rule.id not in reach.NEVER_ALONE)


@pytest.mark.parametrize("rule", SOME, ids=lambda rule: rule.id)
def test_a_level_out_of_reach_and_one_that_is_shadowed_are_found(rule: Rule) -> None:
    assert reach.reached(*reach.closed(screening(), rule)) is None
    assert reach.alone(reach.with_twin(screening(), rule), rule) is None


@pytest.mark.parametrize("owed", ceilings.OWN, ids=lambda owed: owed.id)
def test_a_ceiling_is_as_strict_as_is_owed(owed: ceilings.Owed) -> None:
    assert not ceilings.breaks(screening(), owed)
    assert ceilings.breaks(ceilings.loosened(screening(), owed), owed)


@pytest.mark.parametrize("rule", urgent_rules()[::12], ids=lambda rule: rule.id)
def test_soreness_waits(rule: Rule) -> None:
    assert not concluded_too_early(rule, urgent_rules())
    assert concluded_too_early(rule, ())
