"""What a screening promises beside its level: honest completeness, reasons, clearances that lift what they name."""

from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from liftagain.app.screen import screen_as_json
from liftagain.reasoning.condition import answers_read
from proofs.answer_sets import AnswerSet, answer_set, coherent, value
from proofs.contract import QUESTIONS, RANK
from proofs.model import screening
from proofs.obligation_rows import OBLIGATIONS
from proofs.obligations import Obligation
from proofs.program import rank

sets = st.randoms(use_true_random=False).map(answer_set)
randoms = st.randoms(use_true_random=False)
many = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

SAME_DAY = RANK["same_day"]
NOT_ASKED_OF_MEN = frozenset(
    {
        "pregnant",
        "missed_period",
        "vaginal_bleeding_or_fluid",
        "regular_tightening",
        "reduced_foetal_movement_or_vision",
        "months_postpartum",
        "weeks_pregnant",
    }
)
CEILINGS = ("nothing", "walk", "gentle", "spare", "steady")


def _harmless(name: str) -> Any:
    harmless = {"age": 30, "sex": "male", "onset": "gradual_during_exercise", "trend": "better"}
    question = QUESTIONS[name]
    words = getattr(question, "words", ())
    return harmless.get(name, "no" if "no" in words else "none" if "none" in words else words[0] if words else 1)


def asked_on(answers: AnswerSet) -> AnswerSet:
    """The same person, asked on until nothing is left that could give same day: every further answer is harmless."""
    told = dict(answers)
    while not (result := screen_as_json(told))["complete"]:
        told.update({name: _harmless(name) for name in result["unanswered"][:8]})
    return told


def settled(told: AnswerSet) -> frozenset[str]:
    """Ids that what was told already answers, or that are asked only after another answer."""
    found: set[str] = set()
    if told.get("sex", "male") == "male":
        found |= NOT_ASKED_OF_MEN
    if "pain_now" in told:
        found.add("pain_worst_24h")  # a single figure without a time is the worst pain too
    if told.get("high_distress") != "yes":
        found.add("suicidal_thoughts")  # asked only after high distress
    return frozenset(found)


@settings(many, max_examples=60)
@given(sets, randoms)
def test_a_complete_screening_cannot_be_raised_to_same_day_by_what_is_left(answers: AnswerSet, random: Random) -> None:
    told = asked_on(answers)
    assume(rank(told) < SAME_DAY)
    left = [name for name in QUESTIONS if name not in told and name not in settled(told)]
    for names in (random.sample(left, min(len(left), count)) for count in (1, 2, 3, 5, 9, len(left))):
        later = coherent({**told, **{name: value(name, random) for name in names}})
        if told.items() <= later.items():
            assert rank(later) < SAME_DAY, {name: later[name] for name in names if name in later}


@many
@given(sets)
def test_an_open_screening_says_what_is_left_to_ask(answers: AnswerSet) -> None:
    result = screen_as_json(answers)
    assert result["complete"] or result["unanswered"]
    assert not set(result["unanswered"]) & set(answers)
    assert set(result["unanswered"]) <= set(QUESTIONS)


@many
@given(sets)
def test_the_level_is_that_of_the_most_urgent_open_finding(answers: AnswerSet) -> None:
    result = screen_as_json(answers)
    ranks = [RANK[finding["disposition"]] for finding in result["because"] if not finding["cleared"]]
    assert RANK[result["disposition"]] == max(ranks, default=0)
    assert ranks == sorted(ranks, reverse=True)


@many
@given(sets)
def test_every_finding_names_what_it_matched_and_its_sources(answers: AnswerSet) -> None:
    for finding in screen_as_json(answers)["because"]:
        assert finding["sources"]
        assert finding["matched"]
        assert finding["matched"].items() <= answers.items()


@many
@given(sets)
def test_same_day_or_sooner_allows_nothing(answers: AnswerSet) -> None:
    result = screen_as_json(answers)
    for finding in result["because"]:
        if RANK[finding["disposition"]] >= SAME_DAY:
            assert finding["ceiling"] == "nothing"
    told = [finding["ceiling"] for finding in result["because"] if finding["ceiling"] and not finding["cleared"]]
    assert result["ceiling"] == min(told, key=CEILINGS.index, default=None)


@many
@given(sets)
def test_soreness_is_never_likely_beside_same_day_or_sooner(answers: AnswerSet) -> None:
    result = screen_as_json(answers)
    assert not (result["soreness"]["likely"] and RANK[result["disposition"]] >= SAME_DAY)


@many
@given(sets, st.sampled_from(["all", "gentle", "not_yet"]), randoms)
def test_a_clearance_lifts_only_what_it_names(answers: AnswerSet, allowed: str, random: Random) -> None:
    before = screen_as_json(answers)
    assume(before["because"])
    named = random.choice(before["because"])["rule"]
    clearance = {"on": "2026-11-01", "by": "physician", "findings": [named], "allowed": allowed}
    after = screen_as_json({**answers, "clearance": [clearance]})
    assert [finding["rule"] for finding in after["because"] if finding["rule"] != named] == [
        finding["rule"] for finding in before["because"] if finding["rule"] != named
    ]
    lifted = {finding["rule"] for finding in after["because"] if finding["cleared"]}
    assert lifted <= {named}
    others = [RANK[finding["disposition"]] for finding in before["because"] if finding["rule"] != named]
    assert RANK[after["disposition"]] >= max(others, default=0)
    if allowed == "not_yet":
        assert after["disposition"] == before["disposition"]


SORE: AnswerSet = {
    "age": 26,
    "sex": "male",
    "hard_exercise_last_5_days": "yes",
    "onset": "next_day",
    "hours_after_session": 14,
    "hours_since_session": 30,
    "both_sides_ache": "yes",
    "eases_with_movement": "yes",
    "leg_muscle_soreness": "yes",
    "pain_now": 3,
    "pain_worst_24h": 3,
    "trend": "same",
}
"""Ordinary soreness the day after a session."""


def test_ordinary_soreness_is_recognised() -> None:
    assert screen_as_json(asked_on(SORE))["soreness"]["likely"]


URGENT = [owed for owed in OBLIGATIONS if RANK[owed.level] >= SAME_DAY]


@pytest.mark.parametrize("owed", URGENT, ids=lambda owed: owed.id)
def test_no_story_of_soreness_outweighs_a_sign(owed: Obligation) -> None:
    story = {name: told for name, told in asked_on(SORE).items() if name not in answers_read(owed.given)}
    result = screen_as_json({**story, **screening().example(owed)})
    assert not result["soreness"]["likely"]
    assert result["ceiling"] == "nothing"
