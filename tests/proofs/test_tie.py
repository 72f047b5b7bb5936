"""The formulas that the proofs speak about say of random people what the program says of them."""

from dataclasses import replace

import pytest

from liftagain.domain.condition import Compare
from proofs.answer_sets import answer_sets
from proofs.concluded import worlds
from proofs.faults import closed_by
from proofs.model import screening
from proofs.people import formulas
from proofs.program import disposition
from proofs.soreness_stories import SAFE, stories
from proofs.tie import Formulas, Said, points, soreness

PEOPLE = [*answer_sets(120, 11), *stories(120, 11)]


def test_disposition_rules_readings_ceiling_shadowing_and_soreness_are_as_the_program_says() -> None:
    known = formulas()
    for answers in PEOPLE:
        assert known.differences(answers) == [], answers


def test_the_people_have_every_level_and_both_kinds_of_soreness() -> None:
    outcomes = [Said.of(answers).outcome for answers in PEOPLE]
    assert {outcome.disposition for outcome in outcomes} == {0, 1, 2, 3, 4}
    assert sum(outcome.soreness.likely for outcome in outcomes) > len(PEOPLE) // 5
    assert all(outcome.disposition.word == disposition(told) for outcome, told in zip(outcomes, PEOPLE, strict=True))


def test_rules_that_are_not_those_of_the_program_are_found() -> None:
    wrong = formulas(closed_by(screening(), Compare("trend", "is", "worse")))
    kinds = {point.split(":")[0] for answers in PEOPLE[::3] for point in wrong.differences(answers)}
    assert {"disposition", "rule", "ceiling"} <= kinds


def test_a_level_of_another_urgency_and_a_looser_ceiling_are_found() -> None:
    rules = screening()
    lower = rules.with_rules([replace(rule, rank=max(1, rule.rank - 1), ceiling=None) for rule in rules.rules])
    wrong = Formulas(lower, points(lower))
    found = [each for answers in PEOPLE[::3] for each in wrong.differences(answers, Said.of(answers))]
    assert {"disposition", "rule", "ceiling"} <= {point.kind for point in found}


@pytest.mark.parametrize("part", ["needs", "against"])
def test_a_formula_of_soreness_that_leaves_a_part_out_is_found(part: str) -> None:
    of = worlds()
    rule = of.known.soreness
    kept = getattr(rule, part)[1:]

    class Other:
        soreness = type(rule)(**{**{name: getattr(rule, name) for name in rule.__dataclass_fields__}, part: kept})
        flags = of.known.flags

    wrong = Formulas(of.now, [soreness(replace(of, known=Other()))])  # type: ignore[arg-type]
    untrained = {**SAFE, "onset": "gradual_during_exercise", "hours_after_session": 10, "both_sides_ache": "yes"}
    severe = ({**told, "pain_now": 8, "pain_worst_24h": 8} for told in stories(50, 4))
    said = [Said.of(answers) for answers in (untrained, *stories(50, 3), *severe)]
    assert any(wrong.differences(each.told.answers, each) for each in said)
