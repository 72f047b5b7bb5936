"""What is planned in pregnancy, in the first phase and in the last: no impact, no throws, lifts only made easier."""

from typing import Any

import pytest

from liftagain.knowledge.bundle import knowledge
from plan_cases import case, log, plan

NOT_IN_PREGNANCY = {"impact", "ballistic"}
ONLY_MADE_EASIER = {"valsalva", "supine"}
LYING_ON_THE_BELLY = {"prone-lying", "prone-on-elbows", "prone-press-up", "superman"}
SETTLED = {"pain_now": 1, "pain_worst_24h": 1}


@pytest.mark.parametrize("told", [{}, {"pain_now": 3}, SETTLED], ids=["sore", "better", "settled"])
def test_nothing_that_does_not_go_with_pregnancy_is_planned(told: dict[str, Any]) -> None:
    goals = {"age": 30, "equipment": ["gym"], "goals": ["running", "conventional-deadlift"]}
    raw = case(person=goals, sex="female", pregnant="yes", weeks_pregnant=20, **told)
    items = plan(raw, 0, log()).session.items
    assert items
    known = knowledge().movements
    for item in items:
        assert item.exercise not in LYING_ON_THE_BELLY
        assert not NOT_IN_PREGNANCY & set(known[item.exercise].tags)
        assert item.range == "reduced" or not ONLY_MADE_EASIER & set(known[item.exercise].tags)
