"""What docs/reference says is what the program does: generated pages are current, outputs hold to their schemas."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from liftagain.app.exercises import exercises_as_json
from liftagain.app.import_log import LogFile, dry_run_as_json, read_logs
from liftagain.app.judge_programme import judge_programme, programme_as_json
from liftagain.app.maintain import week_as_json, week_of
from liftagain.app.outcomes import courses, outcomes_as_json, read_outcomes
from liftagain.app.plan_today import plan_as_json, plan_today, read_case
from liftagain.app.review_log import review_as_json, review_log
from liftagain.app.screen import screen_as_json
from liftagain.app.self_tests import as_json as self_test_as_json
from liftagain.app.self_tests import day_as_json, in_case, open_on, read_self_tests
from liftagain.knowledge.bundle import knowledge
from liftagain.output.json_schema import json_schemas
from liftagain.output.rule_book import rule_book
from samples_folder import sample

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"
QUIET_MORNING = {"date": "2026-11-22", "pain_now_morning": 2, "pain_worst": 3}


def holds_to(name: str, value: Any) -> None:
    """Fails when the value breaks the schema of that name, or when the schema itself is not one."""
    schema = json_schemas(knowledge())[f"{name}.schema.json"]
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(json.dumps(value)))


@pytest.mark.parametrize("name", sorted(rule_book(knowledge())))
def test_the_generated_reference_is_current(name: str) -> None:
    written = (REFERENCE / name).read_text(encoding="utf-8")
    assert written == rule_book(knowledge())[name], f"docs/reference/{name} is old: run `make book`"


@pytest.mark.parametrize("answers", [{}, {"saddle_numbness": "yes"}, {"age": 40, "pain_now": 3, "onset": "next_day"}])
def test_a_screening_holds_to_its_schema(answers: dict[str, Any]) -> None:
    holds_to("screening-answers", answers)
    holds_to("screening", screen_as_json(answers))


def test_a_real_log_and_its_review_hold_to_their_schemas() -> None:
    path = sample("strong/strong_classic_ios.csv")
    log = read_logs([LogFile(name=path.name, content=path.read_bytes())], "kg")
    holds_to("log", dry_run_as_json(log))
    holds_to("review", review_as_json(review_log(log.workouts, date(2021, 5, 20))))


def test_a_review_without_a_log_holds_to_its_schema() -> None:
    context = {"sleep_hours": 5.5, "warm_up_done": "never", "something_new": ["new_exercise"]}
    holds_to("context-answers", context)
    holds_to("review", review_as_json(review_log((), date(2026, 11, 20), context=context)))


@pytest.mark.parametrize("answers", [{}, {"dark_urine": "yes", "hard_exercise_last_5_days": "yes"}])
def test_a_plan_that_holds_back_holds_to_its_schema(answers: dict[str, Any]) -> None:
    case = {"answers": answers, "check_ins": [QUIET_MORNING]}
    holds_to("case", case)
    holds_to("plan", plan_as_json(plan_today(read_case(case, "case"), date(2026, 11, 23))))


def test_the_own_programme_holds_to_its_schema() -> None:
    path = sample("strong/strong_classic_ios.csv")
    log = read_logs([LogFile(name=path.name, content=path.read_bytes())], "kg")
    case = read_case({"answers": {"age": 40, "pain_now": 3}, "pain_on": "2021-09-06"}, "case")
    judged = programme_as_json(judge_programme(case, date(2021, 9, 8), log.workouts))
    assert judged
    holds_to("programme", judged)


def test_outcomes_hold_to_their_schemas() -> None:
    one = {
        "instrument": "odi",
        "version": "2.x",
        "language": "de",
        "mode": "typed_total",
        "on": "2026-11-02",
        "value": 40,
    }
    rated = {"deadlift 100 kg": 4, "sit one hour": 5, "run 5 km": 0}
    own = one | {"instrument": "own-activities", "version": "1", "mode": "on_screen", "value": 3, "items": rated}
    values = [one, own, one | {"on": "2026-11-30", "value": 20}]
    holds_to("outcome-values", values)
    holds_to("outcomes", outcomes_as_json(courses(read_outcomes(values, "values"))))
    for wrong in (one | {"value": 101}, one | {"mode": "on_screen"}, own | {"items": {"sit": 3}}):
        with pytest.raises(jsonschema.ValidationError):
            holds_to("outcome-values", [wrong])


def test_self_tests_and_the_week_hold_to_their_schemas() -> None:
    rows = [{"test": "side_plank", "on": "2026-11-02", "left": 8, "pain": 1, "way": "easy"}]
    holds_to("self-test-results", rows)
    for wrong in ({"test": "side_plank", "on": "2026-11-02"}, rows[0] | {"left": 999}, rows[0] | {"value": 3}):
        with pytest.raises(jsonschema.ValidationError):
            holds_to("self-test-results", [wrong])
    results = read_self_tests(rows, "rows")
    holds_to("self-test-results", [self_test_as_json(one) for one in results])
    raw = {"answers": {}, "check_ins": [QUIET_MORNING], "context": {"self_tests": [in_case(one) for one in results]}}
    holds_to("case", raw)
    holds_to("self-tests", day_as_json(*open_on(read_case(raw, "case"), date(2026, 11, 23))))
    holds_to("week", week_as_json(week_of(read_case(raw, "case"), date(2026, 11, 23))))


def test_the_library_holds_to_its_schema() -> None:
    holds_to("exercises", exercises_as_json())


def test_a_wrong_output_is_caught() -> None:
    wrong = screen_as_json({}) | {"disposition": "fine"}
    with pytest.raises(jsonschema.ValidationError, match="fine"):
        holds_to("screening", wrong)
