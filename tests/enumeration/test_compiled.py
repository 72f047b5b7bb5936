"""The rules as array operations give the level of the interpreter, and of the whole program."""

import ast
from pathlib import Path
from typing import Any

import pytest
import z3  # type: ignore[import-untyped]

from enumeration.cases import Work, random_sheet
from enumeration.compiled import compiled
from enumeration.run import done
from enumeration.sheet import sheet_of
from liftagain.knowledge.bundle import knowledge
from proofs.contract import LEVELS, QUESTIONS
from proofs.model import screening
from proofs.program import by_rules, disposition

READ_TOGETHER = tuple(flag.reads & QUESTIONS.keys() for flag in knowledge().flags.values())


@pytest.mark.parametrize("number", range(24))
def test_the_level_is_that_of_the_interpreter(number: int) -> None:
    sheet = random_sheet(number, 31, 40, READ_TOGETHER)
    ranks = compiled(knowledge()).ranks(sheet)
    for case in range(sheet.cases):
        assert LEVELS[ranks[case]] == by_rules(sheet.answers(case)), sheet.answers(case)


def test_the_level_is_that_of_the_program() -> None:
    sheet = random_sheet(5, 32, 60, READ_TOGETHER)
    ranks = compiled(knowledge()).ranks(sheet)
    assert [LEVELS[rank] for rank in ranks] == [disposition(sheet.answers(case)) for case in range(sheet.cases)]


def test_not_sure_counts_as_the_rules_say() -> None:
    cases = [{"saddle_numbness": "unsure"}, {"unsteady_legs": "unsure"}, {"flank_pain": "unsure"}, {}]
    assert compiled(knowledge()).ranks(sheet_of(cases)).tolist() == [3, 2, 1, 0]


def test_what_follows_from_other_answers_is_filled_in() -> None:
    told = {"rigid_back_muscles": "yes", "sickle_cell_trait": "yes"}
    soon = {**told, "hours_after_session": 20, "hours_since_onset": 24}
    late = {**told, "hours_after_session": 20, "hours_since_onset": 168}
    late_ranks = compiled(knowledge()).ranks(sheet_of([soon, late])).tolist()
    assert late_ranks == [LEVELS.index(by_rules(answers)) for answers in (soon, late)]
    assert late_ranks[0] > late_ranks[1]


def test_of_two_ages_of_the_pain_the_session_counts_as_the_nearer() -> None:
    told: dict[str, Any] = {
        "cannot_move_for_pain": "yes",
        "hours_after_session": 2,
        "hours_since_onset": 337,
        "days_since_onset": 3,
    }
    assert compiled(knowledge()).ranks(sheet_of([told])).tolist() == [LEVELS.index("same_day")]
    assert by_rules(told) == "same_day"
    world = screening().world(told)
    assert [z3.is_true(world.eval(screening().at_least(rank), True)) for rank in (3, 4)] == [True, False]


def test_the_oracle_and_the_rules_share_no_code() -> None:
    folder = Path(__file__).parent
    for name in ("told", "oracle", "oracle_emergency", "oracle_slower", "oracle_allowance"):
        tree = ast.parse((folder / f"{name}.py").read_text(encoding="utf-8"))
        imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
        assert not {name for name in imported if name.startswith("liftagain") or name == "enumeration.compiled"}


def test_a_piece_of_work_gives_the_same_twice() -> None:
    work = Work("random", 3, 2000)
    assert done(work) == done(work)
