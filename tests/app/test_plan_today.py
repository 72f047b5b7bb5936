"""The plan as JSON against its published shape, and cases that are wrong."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from liftagain.app.plan_today import plan_as_json, plan_today, read_case
from liftagain.domain.errors import InputError
from liftagain.domain.review import Review
from liftagain.knowledge.bundle import knowledge
from liftagain.output.json_schema import json_schemas
from plan_cases import calm, case, check_in, day, log

SCHEMA = json_schemas(knowledge())["plan.schema.json"]


def made(raw: dict[str, Any], number: int = 0, with_log: bool = False) -> dict[str, Any]:
    return plan_as_json(plan_today(read_case(raw, "case.json"), day(number), log() if with_log else ()))


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        (case(), 0),
        (case(saddle_numbness="yes"), 0),
        (case(saddle_numbness=None), 0),
        (case(person={"age": 12}), 0),
        (case(*calm(1, 20, morning=1), pain_now=1, pain_worst_24h=2), 20),
        (case(check_in(1, 3, leg_spread=0), check_in(2, 3, leg_spread=3)), 2),
    ],
)
@pytest.mark.parametrize("with_log", [False, True])
def test_the_json_has_the_shape_of_the_contract(raw: dict[str, Any], number: int, with_log: bool) -> None:
    found = made(raw, number, with_log)
    Draft202012Validator(SCHEMA).validate(found)
    assert json.loads(json.dumps(found)) == found


def test_the_keys_are_those_of_the_contract() -> None:
    found = made(case(*calm(1, 20, morning=1), pain_now=1, pain_worst_24h=2), 20, with_log=True)
    assert list(found) == [
        "today",
        "route",
        "phase",
        "ceiling",
        "progression",
        "session",
        "not_today",
        "habits",
        "ramp",
        "lumbar_load",
        "because",
        "knowledge_version",
        "changed",
        "relax",
    ]
    item = found["session"]["items"][0]
    dose = {"exercise", "part", "sets", "times_a_day", "rest_s", "per_side", "range", "because"}
    assert set(item) == dose | {"ramp_up", "modified"}
    assert set(item["sets"][0]) == {"reps", "hold_s", "duration_s", "distance_m", "load_kg", "rir", "tempo"}
    assert set(found["ramp"]["back-squat"]) == {"from_kg", "today_kg", "target_kg", "forecast"}
    assert set(found["lumbar_load"]) == {"unit", "this_week", "cap", "basis"}


def test_the_plan_is_printed_the_same_twice() -> None:
    assert json.dumps(made(case(*calm(1, 9)), 9)) == json.dumps(made(case(*calm(1, 9)), 9))


def test_the_review_tells_when_the_pain_began() -> None:
    raw = case()
    raw.pop("pain_on")
    review = Review(pain_on=day(-1), days_of_log=0, log_ends=None, factors=(), not_assessed=(), caveat="")
    with_review = plan_today(read_case(raw, "case"), day(0), log(), review)
    assert with_review == plan_today(read_case(case(), "case"), day(0), log())


def test_conditions_may_be_ids_or_objects() -> None:
    raw = case(person={"conditions": ["disc", {"id": "osteoporosis", "state": "past"}]})
    states = [(one.id, one.state) for one in read_case(raw, "case").person.conditions]
    assert states == [("disc", "now"), ("osteoporosis", "past")]


def with_(path: str, value: object) -> dict[str, Any]:
    """A case with one thing wrong."""
    raw: dict[str, Any] = case(check_in(1, 3, done=[{"exercise": "bird-dog"}]))
    at: Any = raw
    *way, last = path.split(".")
    for key in way:
        at = at[int(key) if key.isdigit() else key]
    at[last] = value
    return raw


@pytest.mark.parametrize(
    ("path", "value", "named"),
    [
        ("persn", {}, "persn"),
        ("person.hight_m", 1.8, "hight_m"),
        ("person.body_mass_kg", 0, "body_mass_kg"),
        ("person.body_mass_kg", "80", "body_mass_kg"),
        ("person.height_m", 180, "height_m"),
        ("person.conditions", ["tired"], "tired"),
        ("person.conditions", [{"id": "disc", "state": "maybe"}], "state"),
        ("person.conditions", 3, "conditions"),
        ("person.equipment", ["yacht"], "yacht"),
        ("person.goals", ["fly"], "fly"),
        ("person.minutes", 1.5, "minutes"),
        ("answers.fevr", "yes", "fevr"),
        ("answers.fever", "maybe", "fever"),
        ("answers", [], "answers"),
        ("answered_on", "yesterday", "answered_on"),
        ("pain_on", 20261101, "pain_on"),
        ("context.sleep_hours", 40, "sleep_hours"),
        ("context.slep", 7, "slep"),
        ("check_ins", {}, "check_ins"),
        ("check_ins.0.pain_now_morning", 11, "pain_now_morning"),
        ("check_ins.0.pain_now_morning", -1, "pain_now_morning"),
        ("check_ins.0.pain_now_morning", True, "pain_now_morning"),
        ("check_ins.0.pain_now_morning", float("nan"), "pain_now_morning"),
        ("check_ins.0.date", "2026-13-01", "date"),
        ("check_ins.0.painn", 3, "painn"),
        ("check_ins.0.warning_signs", {"fevr": "yes"}, "fevr"),
        ("check_ins.0.session_done", "half", "session_done"),
        ("check_ins.0.done.0.exercise", "flying", "flying"),
        ("check_ins.0.done.0.pain", 12, "pain"),
        ("check_ins.0.done.0.sets", [{"load_kg": -5}], "load_kg"),
        ("check_ins.0.done", ["bird-dog"], "done"),
        ("check_ins.0.self_tests", [{"test": "hop", "pian": 3}], "pian"),
        ("check_ins.0.own_activities", {"sit": 30}, "own_activities"),
        ("check_ins.0.leg_spread", 5, "leg_spread"),
    ],
)
def test_what_is_wrong_is_named(path: str, value: object, named: str) -> None:
    with pytest.raises(InputError) as error:
        read_case(with_(path, value), "case.json")
    assert "case.json" in str(error.value)
    assert named in str(error.value)


def test_a_check_in_without_a_date_is_refused() -> None:
    raw = case({"pain_now_morning": 3})
    with pytest.raises(InputError, match="date"):
        read_case(raw, "case.json")


@pytest.mark.parametrize("raw", [None, [], "case", 3])
def test_what_is_no_case_is_refused(raw: object) -> None:
    with pytest.raises(InputError, match=r"case\.json"):
        read_case(raw, "case.json")


def test_an_empty_case_gives_a_hold_with_the_questions() -> None:
    found = made({})
    assert found["phase"] == "hold"
    assert found["because"][0]["rule"] == "unanswered"
    assert "saddle_numbness" in found["because"][0]["facts"]
