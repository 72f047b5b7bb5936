"""Raw answers are held to what each id takes: nothing is guessed, every message says where, found and expected."""

from typing import Any

import pytest

from liftagain.domain.errors import InputError
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.answer_check import checked

TYPES = knowledge().answer_types
CLEARED = {"on": "2026-11-23", "by": "physician", "findings": ["CES-1"], "allowed": "all"}


def read(raw: object) -> Any:
    return checked(raw, "answers.json", TYPES)


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"fever": "yes", "leg_pain": "both_legs", "age": 30, "pain_now": 0, "pain_worst_24h": 10.0},
        {"age": 8},
        {"age": 110},
        {"pain_now": 3.5},
        {"clearance": []},
        {"clearance": [CLEARED, {**CLEARED, "allowed": "gentle"}, {**CLEARED, "allowed": "not_yet"}]},
        {"answered_on": "2026-11-23"},
        {"answered_on": "2026-11-23T08:30:00+01:00"},
    ],
)
def test_what_is_right_comes_through_as_it_is(raw: dict[str, Any]) -> None:
    assert read(raw) == raw


def test_moments_are_written_in_one_way() -> None:
    assert read({"answered_on": "2026-11-23 08:30"}) == {"answered_on": "2026-11-23T08:30:00"}
    assert read({"answered_on": "20261123"}) == {"answered_on": "2026-11-23"}
    assert read({"clearance": [{**CLEARED, "on": "2026-11-23 08:30"}]})["clearance"][0]["on"] == "2026-11-23T08:30:00"


MOMENT = "takes a date and time such as 2026-11-23T08:30, found"
KEYS = "takes an object with exactly on, by, findings, allowed, found"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ([], "answers.json: expected one object with screening answers, found []"),
        ({"fevre": "yes"}, "answers.json: 'fevre' is no screening answer. Did you mean fever?"),
        (
            {"qqqqq": 1},
            "answers.json: 'qqqqq' is no screening answer. docs/reference/screening-answers.schema.json lists the ids.",
        ),
        ({7: 1}, "answers.json: 7 is no screening answer. docs/reference/screening-answers.schema.json lists the ids."),
        ({"fever": "maybe"}, "answers.json: fever takes one of yes, no, unsure, found 'maybe'"),
        ({"fever": True}, "answers.json: fever takes one of yes, no, unsure, found True"),
        ({"trend": "yes"}, "answers.json: trend takes one of better, same, worse, found 'yes'"),
        ({"age": 30.5}, "answers.json: age takes a whole number from 8 to 110, found 30.5"),
        ({"age": 7}, "answers.json: age takes a whole number from 8 to 110, found 7"),
        ({"age": 111}, "answers.json: age takes a whole number from 8 to 110, found 111"),
        ({"age": True}, "answers.json: age takes a whole number from 8 to 110, found True"),
        ({"pain_now": "7"}, "answers.json: pain_now takes a number from 0 to 10, found '7'"),
        ({"pain_now": -0.1}, "answers.json: pain_now takes a number from 0 to 10, found -0.1"),
        ({"pain_now": 10.1}, "answers.json: pain_now takes a number from 0 to 10, found 10.1"),
        ({"answered_on": "yesterday"}, f"answers.json: answered_on {MOMENT} 'yesterday'"),
        ({"answered_on": "2026-13-01T08:00"}, f"answers.json: answered_on {MOMENT} '2026-13-01T08:00'"),
        ({"answered_on": 20261123}, f"answers.json: answered_on {MOMENT} 20261123"),
        ({"answered_on": "x" * 80}, f"answers.json: answered_on {MOMENT} '{'x' * 56}..."),
        (
            {"clearance": "all"},
            "answers.json: clearance takes a list of objects with one of on, by, findings, allowed, found 'all'",
        ),
        ({"clearance": [CLEARED, 3]}, f"answers.json: clearance[1] {KEYS} 3"),
        ({"clearance": [{"on": "2026-11-23"}]}, f"answers.json: clearance[0] {KEYS} {{'on': '2026-11-23'}}"),
        (
            {"clearance": [{**CLEARED, "findings": "CES-1"}]},
            "answers.json: clearance[0].findings takes a list of rule ids, found 'CES-1'",
        ),
        (
            {"clearance": [{**CLEARED, "findings": ["CES-1", 3]}]},
            "answers.json: clearance[0].findings takes a list of rule ids, found ['CES-1', 3]",
        ),
        (
            {"clearance": [{**CLEARED, "allowed": "most"}]},
            "answers.json: clearance[0].allowed takes one of all, gentle, not_yet, found 'most'",
        ),
        (
            {"clearance": [{**CLEARED, "by": None}]},
            "answers.json: clearance[0].by takes who cleared it, such as physician, found None",
        ),
        (
            {"clearance": [{**CLEARED, "by": 7}]},
            "answers.json: clearance[0].by takes who cleared it, such as physician, found 7",
        ),
        ({"clearance": [{**CLEARED, "on": "soon"}]}, f"answers.json: clearance[0].on {MOMENT} 'soon'"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(raw: object, message: str) -> None:
    with pytest.raises(InputError) as refused:
        read(raw)
    assert str(refused.value) == message


def test_what_is_long_is_cut_where_it_is_shown_and_60_signs_are_not_long() -> None:
    for length, shown in ((58, "'" + "x" * 58 + "'"), (59, "'" + "x" * 56 + "...")):
        with pytest.raises(InputError) as refused:
            read({"fever": "x" * length})
        assert str(refused.value).endswith(f"found {shown}")
