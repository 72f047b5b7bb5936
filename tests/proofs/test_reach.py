"""Levels can be reached and stand alone somewhere, ceilings are as strict as is owed, soreness waits; some of each.

`make prove` shows all of them.
"""

import pytest

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.screening import read
from liftagain.reasoning.unsure import reached as interpreted
from proofs import ceilings, reach
from proofs.concluded import concluded_too_early, urgent_rules
from proofs.encoding import Rule
from proofs.model import screening

SOME = screening().rules[::9]


@pytest.mark.parametrize("rule", SOME, ids=lambda rule: rule.id)
def test_a_level_is_reached_and_the_interpreter_says_so(rule: Rule) -> None:
    answers = reach.reached(screening(), rule)
    assert answers is not None
    found = interpreted(knowledge().flags[rule.flag], read(answers, knowledge()))
    assert found is not None
    assert int(found.disposition) == rule.rank
    assert reach.reached(*reach.closed(screening(), rule)) is None


@pytest.mark.parametrize("rule", SOME, ids=lambda rule: rule.id)
def test_a_level_is_alone_somewhere_unless_that_is_meant(rule: Rule) -> None:
    assert (reach.alone(screening(), rule) is None) == (rule.id in reach.NEVER_ALONE)
    assert reach.alone(reach.with_twin(screening(), rule), rule) is None


@pytest.mark.parametrize("owed", ceilings.OWN, ids=lambda owed: owed.id)
def test_a_ceiling_is_as_strict_as_is_owed(owed: ceilings.Owed) -> None:
    assert not ceilings.breaks(screening(), owed)
    assert ceilings.breaks(ceilings.loosened(screening(), owed), owed)


@pytest.mark.parametrize("rule", urgent_rules()[::12], ids=lambda rule: rule.id)
def test_soreness_waits(rule: Rule) -> None:
    assert not concluded_too_early(rule, urgent_rules())
    assert concluded_too_early(rule, ())
