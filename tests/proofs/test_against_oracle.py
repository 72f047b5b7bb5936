"""The program gives at least what the oracle demands and at most what it allows, on random and on paired answers."""

from collections.abc import Callable, Iterable

import pytest

from proofs import oracle_latitude
from proofs.answer_sets import AnswerSet, answer_sets, pairs
from proofs.contract import RANK
from proofs.oracle import LATITUDE, ROWS, disposition, fired
from proofs.program import by_rules
from proofs.program import disposition as programs

assert oracle_latitude.__doc__  # the rows enter themselves when they are imported

RANDOM_SETS = 2000
SHOWN = 12
INFLAMMATORY: AnswerSet = {
    "age": 30,
    "days_since_onset": 150,
    "insidious_onset": "yes",
    "better_with_exercise": "yes",
    "worse_with_rest": "yes",
    "night_pain_eased_by_getting_up": "yes",
}
"""Six answers that must stand together: random sets do not reach them."""
Disagreement = tuple[int, AnswerSet, str, str]


def disagreements(sets: Iterable[AnswerSet], program: Callable[[AnswerSet], str] = programs) -> list[Disagreement]:
    """Where the program leaves the bounds, the most under-triaged first: (ranks too low, answers, got, bound)."""
    found = []
    for answers in sets:
        got, least = program(answers), disposition(answers)
        if RANK[got] < RANK[least]:
            found.append((RANK[least] - RANK[got], answers, got, least))
        elif RANK[got] > RANK[most := disposition(answers, careful=True)]:
            found.append((RANK[most] - RANK[got], answers, got, most))
    return sorted(found, key=lambda one: (-one[0], len(one[1])))


def told(found: list[Disagreement]) -> str:
    """The first few disagreements, with the rows of the oracle that gave its level."""
    lines = [f"{len(found)} disagreements"]
    for low, answers, got, bound in found[:SHOWN]:
        rows = [name for name, level in fired(answers, None, careful=True) if RANK[level] >= RANK[bound]]
        lines.append(f"{answers} got {got}, at {'least' if low > 0 else 'most'} {bound}: {rows}")
    return "\n".join(lines)


@pytest.mark.parametrize("seed", range(2))
def test_random_answer_sets(seed: int) -> None:
    found = disagreements(answer_sets(RANDOM_SETS // 2, seed))
    assert not found, told(found)


def test_many_random_answer_sets_by_the_rules_alone() -> None:
    found = disagreements(answer_sets(RANDOM_SETS * 2, 2), by_rules)
    assert not found, told(found)


def test_every_two_answers_together() -> None:
    found = disagreements(pairs(), by_rules)
    assert not found, told(found)


def test_the_rules_alone_give_the_level_of_the_program() -> None:
    assert all(by_rules(answers) == programs(answers) for answers in answer_sets(200, 3))


def test_a_program_that_is_one_level_low_or_high_is_seen() -> None:
    def low(answers: AnswerSet) -> str:
        return "same_day" if (found := by_rules(answers)) == "emergency" else found

    def high(answers: AnswerSet) -> str:
        return "routine" if (found := by_rules(answers)) == "self_manage" else found

    assert any(ranks > 0 for ranks, *_ in disagreements(answer_sets(200, 4), low))
    assert any(ranks < 0 for ranks, *_ in disagreements(answer_sets(200, 4), high))


def test_the_random_and_paired_sets_reach_every_row_of_the_oracle() -> None:
    reached = {name for answers in answer_sets(RANDOM_SETS * 2, 2) for name, _ in fired(answers, None, careful=True)}
    reached |= {name for answers in pairs() for name, _ in fired(answers, None, careful=True)}
    reached |= {name for name, _ in fired(INFLAMMATORY, None, careful=True)}
    assert {name for name, _, _ in ROWS + LATITUDE} - reached == set()
