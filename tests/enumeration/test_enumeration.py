"""The rules against the oracle over some hundred thousand cases; `make enumerate` runs a hundred million."""

from dataclasses import replace
from functools import cache

import pytest

from enumeration.cases import Work
from enumeration.compiled import compiled
from enumeration.run import Tally, done, lines
from enumeration.sheet import IDS, STEPS
from liftagain.knowledge.bundle import knowledge

WORK = (*(Work("pairs", number, 0) for number in range(4)), *(Work("random", number, 4000) for number in range(60)))


@cache
def tally() -> Tally:
    """All of it, done once."""
    whole = Tally()
    for piece in WORK:
        whole.add(done(piece))
    return whole


def test_the_rules_and_the_oracle_agree() -> None:
    assert tally().disagreements == 0, tally().examples


def test_every_id_with_every_step_was_looked_at() -> None:
    told = {(name, code) for name, code in tally().seen if code}
    assert told == {(name, code) for name in IDS for code in range(1, len(STEPS[name]) + 1)}
    assert tally().cases > 600_000


def test_the_text_mostly_leaves_one_level_only() -> None:
    assert tally().tight > 0.9 * tally().cases


def test_the_lines_name_what_was_covered() -> None:
    found = dict(lines(tally(), 3.0))
    assert found["ids covered"].startswith(f"{len(IDS)} of {len(IDS)} ")
    assert found["disagreements"] == "0 (0 too low, 0 too high)"


@pytest.mark.parametrize(("higher", "counted"), [(0, "too_low"), (4, "too_high")])
def test_rules_that_always_give_one_level_are_seen(higher: int, counted: str) -> None:
    rules = compiled(knowledge())
    always = rules.node(("none", ()))
    stuck = replace(rules, outcomes=[(higher, always)])
    found = done(Work("random", 1, 500), rules=stuck)
    assert getattr(found, counted) > 100
    assert found.examples
