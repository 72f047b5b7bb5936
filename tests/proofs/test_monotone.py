"""Nothing told more surely lowers the level: every id, every step; where that is not claimed, the table is why."""

import pytest

from liftagain.domain.condition import Compare, Condition
from proofs import replay
from proofs.contract import LADDERS, MORE_RISK, QUESTIONS, RISK, YES_NO_IDS
from proofs.directions import MISSING, NOT_CLAIMED, YES_NO_STEPS, NotClaimed, claimed, unordered
from proofs.faults import closed_by
from proofs.model import screening
from proofs.monotone import explained, lowers
from proofs.obligations import word
from proofs.program import by_rules
from proofs.steps import ANY, Change, Move, Step
from proofs.unanswered import MORE_THAN_SAFE, changes, like_nothing

BY_ID: dict[str, list[Change]] = {}
for _change in claimed():
    BY_ID.setdefault(_change.answer, []).append(_change)


@pytest.mark.parametrize("name", sorted(BY_ID))
def test_no_change_of_this_answer_lowers_the_level(name: str) -> None:
    for change in BY_ID[name]:
        assert lowers(screening(), change) is None, change.told


@pytest.mark.parametrize("change", [*changes()], ids=lambda change: change.told)
def test_a_missing_answer_counts_as_the_text_says(change: Step) -> None:
    assert lowers(screening(), change) is None


@pytest.mark.parametrize("entry", [*NOT_CLAIMED, *MORE_THAN_SAFE], ids=lambda entry: f"{entry.answer} {entry.how}")
def test_what_is_not_claimed_is_not_so_and_the_named_rules_are_why(entry: NotClaimed) -> None:
    assert replay.lowered(screening(), entry)
    assert explained(screening(), entry)
    assert entry.why


def test_every_id_has_a_direction_or_stands_among_those_that_have_none() -> None:
    assert unordered() == {entry.answer for entry in NOT_CLAIMED}
    assert BY_ID.keys() - unordered() | unordered() == QUESTIONS.keys()
    assert {*RISK, *MORE_RISK, *LADDERS} <= BY_ID.keys()


def test_every_step_of_every_yes_no_id_is_claimed() -> None:
    steps = {(step.before, step.after) for step in BY_ID["fever"] if isinstance(step, Step)}
    assert steps == set(YES_NO_STEPS)
    assert all(len(BY_ID[name]) == len(YES_NO_STEPS) for name in YES_NO_IDS)


def test_every_way_to_change_an_id_without_a_direction_is_claimed_or_explained() -> None:
    said = {change.told for each in NOT_CLAIMED for change in each.changes} | {change.told for change in claimed()}
    figures = unordered() - {"onset"}
    ways = [way for name in figures for way in (Move(name, True), Move(name, False), Step(name, ANY, None))]
    ways += [Step(name, None, ANY) for name in figures]
    words: tuple[str | None, ...] = (*getattr(QUESTIONS["onset"], "words", ()), None)
    onsets = [Step("onset", one, other) for one in words for other in words if one != other]
    assert [way.told for way in (*ways, *onsets) if way.told not in said] == []


def test_a_missing_answer_is_like_another_or_lies_between_two() -> None:
    between = {name for name, steps in MISSING.items() if steps}
    assert like_nothing() - unordered() <= between | LADDERS.keys()


@pytest.mark.parametrize(
    ("change", "closing"),
    [
        (Step("fever", None, "yes"), Compare("fever", "is", "yes")),
        (Step("saddle_numbness", "no", "unsure"), Compare("saddle_numbness", "is", "unsure")),
        (Step("tearing_pain", "no", None), Compare("tearing_pain", "is", "yes", or_unknown=True)),
        (Step("leg_pain", "below_knee", "both_legs"), word("leg_pain", "both_legs")),
        (Step("trend", "same", "worse"), word("trend", "worse")),
        (Step("eases_with_movement", "unsure", "yes"), Compare("eases_with_movement", "is", "yes")),
        (Move("pain_now", up=True), Compare("pain_now", "above", 8)),
        (Move("cauda_equina_days", up=False), Compare("cauda_equina_days", "below", 2)),
        (Move("months_postpartum", up=False), Compare("months_postpartum", "at_most", 1)),
        (Step("leg_pain_days", ANY, None), Compare("leg_pain_days", "at_most", -1, or_unknown=True)),
    ],
    ids=lambda value: value.told if isinstance(value, Step | Move) else "",
)
def test_a_sign_that_closes_a_rule_is_found_and_the_example_is_one(change: Change, closing: Condition) -> None:
    found = lowers(closed_by(screening(), closing), change)
    assert found is not None
    _, before, after = found
    assert {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)} <= {
        change.answer,
        "pain_worst_24h",
    }
    assert by_rules(before) != "self_manage"


def test_a_reason_that_is_not_the_reason_is_found() -> None:
    older = NOT_CLAIMED[0]
    too_few = NotClaimed(older.answer, older.how, older.changes, older.rules[1:], older.why)
    too_many = NotClaimed(older.answer, older.how, older.changes, (*older.rules, "CES-1"), older.why)
    assert not explained(screening(), too_few)
    assert not explained(screening(), too_many)


def test_a_claim_left_out_for_convenience_is_found() -> None:
    idle = NotClaimed("fever", "told", (Step("fever", None, "yes"),), ("INF-1",), "not so")
    assert not replay.lowered(screening(), idle)
