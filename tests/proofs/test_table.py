"""Every row of the table of red flags has obligations of its own, and those of an emergency row owe an emergency."""

import pytest

from liftagain.domain.condition import Compare
from liftagain.knowledge.bundle import knowledge
from proofs.obligations import yes
from proofs.table import TABLE, Row, condition, rows

OF_0_1 = {"CRISIS"}
"""A rule that is a row of its own for the program, and part of the row YELLOW in the table."""

EMERGENCY_IDS = [
    *("CES-1", "CES-2", "CES-3", "NEU-1", "NEU-3", "RHAB-1", "RHAB-2", "RHAB-m", "VASC-1", "VASC-3", "INF-1"),
    *("REN-1", "REN-2", "FX-1", "CA-1", "CA-3", "ANTI-1", "GYN-1", "GYN-2", "VISC-1", "YELLOW"),
]
"""The rows whose level cell names an emergency, counted in the table by hand."""


def test_the_rows_of_an_emergency_are_those_of_the_table() -> None:
    assert [row.id for row in rows() if row.is_emergency] == EMERGENCY_IDS


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.id)
def test_a_row_has_obligations_at_its_level(row: Row) -> None:
    assert row.owes_emergency == row.is_emergency
    assert bool(row.owes) == (row.level != "not a flag")


def test_every_rule_of_the_program_is_a_row_or_a_single_answer() -> None:
    single = {name for name in knowledge().flags if name.startswith("single-")}
    assert knowledge().flags.keys() - single - OF_0_1 == {row.id for row in rows()} - {"CES-5", "RHAB-m"}


def test_every_emergency_of_the_program_is_one_of_the_table() -> None:
    flags = knowledge().flags.values()
    urgent = {each.id for each in flags if any(one.disposition.word == "emergency" for one in each.levels)} - OF_0_1
    assert urgent <= {*EMERGENCY_IDS, "RHAB-3"}  # RHAB-m raises it


def test_no_two_parts_are_the_same() -> None:
    assert len({owed.id for owed in TABLE}) == len(TABLE)
    assert len({(owed.level, owed.given) for owed in TABLE}) >= len(TABLE) - 4  # rows that share a part with another


@pytest.mark.parametrize("form", ["fevr", "trend=bad", "age>50", "@", "pain now"])
def test_a_form_that_is_none_is_refused(form: str) -> None:
    with pytest.raises((ValueError, KeyError)):
        condition(form)


def test_a_form_means_what_it_says() -> None:
    assert condition("fever") == yes("fever")
    assert condition("cauda_equina_days<=14?") == Compare("cauda_equina_days", "at_most", 14, or_unknown=True)
    assert condition("cauda_equina_days<=14") == Compare("cauda_equina_days", "at_most", 14)
    assert condition("trend=same|worse") == Compare("trend", "one_of", ("same", "worse"))
