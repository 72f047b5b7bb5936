"""Each rule holds to its own cases, and a case that is wrong is found."""

from dataclasses import replace

import pytest

from liftagain.domain.flag import Flag, FlagCase
from liftagain.domain.screening import Ceiling, Disposition
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.screening import fire, read

CASES = [
    pytest.param(flag, case, id=f"{flag.id}-{number}")
    for flag in knowledge().flags.values()
    for number, case in enumerate(flag.cases, 1)
]


def gives(flag: Flag, case: FlagCase) -> Disposition | None:
    """What the rule alone gives for the answers of the case."""
    finding = fire(flag, read(case.answers, knowledge()), case.answers)
    return finding.disposition if finding else None


@pytest.mark.parametrize(("flag", "case"), CASES)
def test_the_rule_gives_what_its_case_expects(flag: Flag, case: FlagCase) -> None:
    assert gives(flag, case) == case.expect


@pytest.mark.parametrize("flag", knowledge().flags.values(), ids=lambda flag: flag.id)
def test_every_level_of_a_rule_is_reached_by_a_case(flag: Flag) -> None:
    assert {level.disposition for level in flag.levels} <= {case.expect for case in flag.cases}
    assert None in {case.expect for case in flag.cases}


@pytest.mark.parametrize("flag", knowledge().flags.values(), ids=lambda flag: flag.id)
def test_same_day_or_sooner_allows_nothing(flag: Flag) -> None:
    urgent = [level for level in flag.levels if level.disposition >= Disposition.SAME_DAY]
    assert all(level.ceiling in (None, Ceiling.NOTHING) for level in urgent)


@pytest.mark.parametrize(
    ("rule", "disposition", "ceiling"),
    [
        ("CA-1", Disposition.WITHIN_DAYS, Ceiling.WALK),
        ("FX-6", Disposition.WITHIN_DAYS, Ceiling.WALK),
        ("FX-4", Disposition.WITHIN_DAYS, Ceiling.SPARE),
        ("FX-5", Disposition.WITHIN_DAYS, Ceiling.SPARE),
        ("NEU-2", Disposition.WITHIN_DAYS, Ceiling.SPARE),
        ("PERS-2", Disposition.WITHIN_DAYS, Ceiling.STEADY),
        ("PERS-1", Disposition.WITHIN_DAYS, Ceiling.GENTLE),
        ("PERS-3", Disposition.WITHIN_DAYS, Ceiling.GENTLE),
        ("CES-4", Disposition.WITHIN_DAYS, Ceiling.GENTLE),
    ],
)
def test_the_ceiling_of_the_table(rule: str, disposition: Disposition, ceiling: Ceiling) -> None:
    flag = knowledge().flags[rule]
    case = next(case for case in flag.cases if case.expect == disposition)
    finding = fire(flag, read(case.answers, knowledge()), case.answers)
    assert finding is not None
    assert finding.ceiling == ceiling


def test_a_wrong_case_is_found() -> None:
    flag = next(iter(knowledge().flags.values()))
    case = flag.cases[0]
    wrong = replace(case, expect=Disposition.ROUTINE if case.expect is None else None)
    assert gives(flag, wrong) != wrong.expect
