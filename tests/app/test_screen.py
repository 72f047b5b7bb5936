"""The use case: the JSON of the contract, and wrong answers named."""

from typing import Any

import pytest

from liftagain.app.screen import check_answers, screen_as_json
from liftagain.domain.errors import InputError
from liftagain.knowledge.bundle import knowledge

KEYS = [
    "disposition", "complete", "ceiling", "because", "unanswered", "contradictions", "soreness", "patterns", "route",
    "knowledge_version",
]  # fmt: skip


def test_the_shape_of_the_contract() -> None:
    out = screen_as_json({"age": 30, "saddle_numbness": "yes", "onset": "sudden_during_exercise"})
    assert list(out) == KEYS
    assert out["disposition"] == "emergency"
    assert out["ceiling"] == "nothing"
    assert out["because"][0] == {
        "rule": "CES-1",
        "disposition": "emergency",
        "ceiling": "nothing",
        "matched": {"saddle_numbness": "yes"},
        "sources": list(knowledge().flags["CES-1"].sources),
        "cleared": False,
    }
    assert out["soreness"] == {"likely": False, "window_h": [6, 72], "because": out["soreness"]["because"]}
    assert set(out["patterns"][0]) == {"pattern", "weight", "because"}
    assert out["knowledge_version"] == knowledge().version


def test_nothing_told_is_no_ceiling_and_no_result() -> None:
    out = screen_as_json({})
    assert (out["disposition"], out["complete"], out["ceiling"], out["because"]) == ("self_manage", False, None, [])


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"sadle_numbness": "yes"}, ["sadle_numbness", "Did you mean saddle_numbness?"]),
        ({"saddle_numbness": "maybe"}, ["saddle_numbness", "yes, no, unsure", "maybe"]),
        ({"saddle_numbness": True}, ["saddle_numbness", "True"]),
        ({"saddle_numbness": None}, ["saddle_numbness", "None"]),
        ({"age": 7}, ["age", "8 to 110", "7"]),
        ({"age": 30.5}, ["age", "whole"]),
        ({"age": True}, ["age"]),
        ({"pain_now": 11}, ["pain_now", "0 to 10"]),
        ({"pain_now": "7"}, ["pain_now", "'7'"]),
        ({"pain_now": float("nan")}, ["pain_now", "nan"]),
        ({"hours_since_onset": -1}, ["hours_since_onset", "-1"]),
        ({"leg_pain": "yes"}, ["leg_pain", "above_knee"]),
        ({"answered_on": "yesterday"}, ["answered_on", "yesterday"]),
        ({"clearance": {}}, ["clearance", "list"]),
        ({"clearance": [{"on": "2026-01-01"}]}, ["clearance[0]", "allowed"]),
        (
            {"clearance": [{"on": "2026-01-01", "by": "physician", "findings": ["CES-1"], "allowed": "some"}]},
            ["allowed", "not_yet", "some"],
        ),
        (
            {"clearance": [{"on": "soon", "by": "physician", "findings": ["CES-1"], "allowed": "all"}]},
            ["clearance[0].on", "soon"],
        ),
    ],
)
def test_a_wrong_answer_is_named_with_what_it_takes(answers: dict[str, Any], words: list[str]) -> None:
    with pytest.raises(InputError) as wrong:
        check_answers(answers, "answers.json")
    for word in ("answers.json", *words):
        assert word in str(wrong.value)


@pytest.mark.parametrize("raw", [[], "yes", None, 3])
def test_something_else_than_an_object_is_refused(raw: object) -> None:
    with pytest.raises(InputError, match=r"answers\.json"):
        check_answers(raw, "answers.json")


def test_answers_come_back_as_they_were() -> None:
    given = {"age": 30, "pain_now": 3.5, "leg_pain": "none", "answered_on": "2026-11-23", "sex": "female"}
    assert check_answers(given, "x") == given
