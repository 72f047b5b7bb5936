"""The oracle over arrays gives the levels of the oracle that looks at one case at a time."""

import pytest

from enumeration import oracle_allowance, oracle_emergency, oracle_slower
from enumeration.cases import random_sheet
from enumeration.oracle import ALLOWED, DEMANDED, bounds
from enumeration.sheet import sheet_of
from liftagain.knowledge.bundle import knowledge
from proofs import oracle_latitude
from proofs.contract import LEVELS, QUESTIONS
from proofs.oracle import LATITUDE, disposition

assert all((oracle_allowance, oracle_emergency, oracle_slower, oracle_latitude))  # their rows enter themselves
READ_TOGETHER = tuple(flag.reads & QUESTIONS.keys() for flag in knowledge().flags.values())


@pytest.mark.parametrize("number", range(24))
def test_both_oracles_agree(number: int) -> None:
    sheet = random_sheet(number, 41, 60, READ_TOGETHER).without("hours_since_onset")
    least, most = bounds(sheet)
    for case in range(sheet.cases):
        answers = sheet.answers(case)
        both = (disposition(answers), disposition(answers, careful=True))
        assert (LEVELS[least[case]], LEVELS[most[case]]) == both, answers


def test_two_ages_of_the_pain_leave_what_either_gives() -> None:
    hot = {"fever": "yes", "immunosuppressed": "yes", "pain_now": 8}
    old, new = {**hot, "days_since_onset": 20}, {**hot, "hours_since_onset": 5}
    least, most = bounds(sheet_of([old, new, {**old, **new}]))
    assert least.tolist() == [3, 4, 3]
    assert most[2] == 4


def test_every_row_gives_its_level_to_some_case() -> None:
    from enumeration.told import Told

    reached: set[str] = set()
    for number in range(200):
        told = Told(random_sheet(number, 42, 3000, READ_TOGETHER), None)
        reached |= {name for name, _, row in (*DEMANDED, *ALLOWED) if name not in reached and row(told).any()}
        if len(reached) == len(DEMANDED) + len(ALLOWED):
            break
    assert {name for name, _, _ in (*DEMANDED, *ALLOWED)} - reached == set()


def test_both_oracles_know_as_many_places_to_be_careful() -> None:
    assert len(ALLOWED) == len(LATITUDE)
