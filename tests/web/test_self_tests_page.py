"""Self-tests in the app: never demanded, taken only when open, kept as facts, taken back, written out and in again."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from flow_steps import answer, check_in
from liftagain.app.self_tests import as_json, read_self_tests, result_of
from liftagain.domain.errors import InputError
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts, self_tests
from liftagain.web.journal.models import Fact
from liftagain.web.state import State
from strong_export import local_day

pytestmark = pytest.mark.django_db
ANKLES = {"left": "8,5", "right": "9", "pain": "0", "stopped": "reached"}


@pytest.fixture
def begun(person: Client) -> Client:
    """A person with little pain, whose plan was shown, after today's check-in."""
    answer(person, easy={"pain_now": "1", "pain_worst": "2"})
    person.post("/log/skip/")
    person.get("/result/")
    check_in(person, pain="1")
    return person


def text(person: Client, path: str) -> str:
    response = person.get(path)
    assert response.status_code == 200, f"{path} leads to {response.get('Location')}"
    return " ".join(response.content.decode().split())


def test_every_test_has_its_page_and_its_drawing(begun: Client) -> None:
    for test in knowledge().self_tests.values():
        page = text(begun, f"/tests/{test.id}/")
        assert test.name in page
        assert "Stop at once when" in page
        assert begun.get(f"/tests/{test.id}.svg")["Content-Type"] == "image/svg+xml"
    assert begun.get("/tests/no-such/").status_code == 404
    assert begun.get("/tests/no-such.svg").status_code == 404


def test_nothing_asks_for_them(begun: Client) -> None:
    for path in ("/today/", "/result/", "/check-in/now/"):
        assert "/tests/" not in text(begun, path)
    assert "None of them has to be done" in text(begun, "/tests/")


def test_a_result_is_a_fact_and_reaches_the_case(begun: Client) -> None:
    assert begun.post("/tests/knee_to_wall/", ANKLES)["Location"].startswith("/tests/?saved=1")
    (kept,) = facts.current(self_tests.SELF_TEST)
    assert kept.told == {
        "test": "knee_to_wall", "left": 8.5, "right": 9.0, "pain": 0.0, "way": "easy", "version": "1",
        "stopped": "reached",
    }  # fmt: skip
    told = {
        "test": "knee_to_wall",
        "left": 8.5,
        "right": 9.0,
        "pain": 0.0,
        "way": "easy",
        "on": local_day().isoformat(),
    }
    assert State().case_json["context"]["self_tests"] == [told]
    page = text(begun, "/tests/")
    assert "8.5 cm on" in page
    assert "Knee to wall, left" in page


def test_a_second_result_of_the_day_stands_over_the_first(begun: Client) -> None:
    begun.post("/tests/knee_to_wall/", ANKLES)
    begun.post("/tests/knee_to_wall/", {**ANKLES, "left": "10"})
    assert [fact.told["left"] for fact in facts.current(self_tests.SELF_TEST)] == [10.0]
    assert Fact.objects.filter(kind=self_tests.SELF_TEST).count() == 2


def test_a_result_can_be_taken_back(begun: Client) -> None:
    begun.post("/tests/knee_to_wall/", ANKLES)
    kept = self_tests.told()[0]
    assert begun.post(f"/tests/{kept.id}/withdraw/").status_code == 302
    assert not self_tests.told()
    assert begun.post(f"/tests/{kept.id}/withdraw/").status_code == 404
    assert "self_tests" not in State().case_json["context"]


@pytest.mark.parametrize(
    "form",
    [
        {},
        {"left": "26", "right": "9"},
        {"left": "8.3", "right": "9"},
        {"left": "a lot"},
        {**ANKLES, "pain": "11"},
        {**ANKLES, "stopped": "boredom"},
    ],
)
def test_what_does_not_fit_is_said_and_not_stored(begun: Client, form: dict[str, str]) -> None:
    response = begun.post("/tests/knee_to_wall/", form)
    assert response.status_code == 400
    assert "Nothing was saved yet" in response.content.decode()
    assert not self_tests.told()


def test_a_closed_test_takes_nothing(begun: Client) -> None:
    check_in(begun, pain="5")
    page = begun.post("/tests/knee_to_wall/", ANKLES).content.decode()
    assert "Not today." in page
    assert "Above 3 a test says little" in page
    assert not self_tests.told()


def test_without_a_plan_the_tests_wait(person: Client) -> None:
    assert "once there is a plan" in text(person, "/tests/")
    assert "once there is a plan" in text(person, "/tests/front_plank/")
    person.post("/tests/front_plank/", {"value": "30"})
    assert not self_tests.told()


def test_what_is_written_out_comes_in_again(begun: Client) -> None:
    begun.post("/tests/knee_to_wall/", ANKLES)
    begun.post("/tests/hip_hinge/", {"value": "2", "pain": "1"})
    written = json.loads(begun.get("/tests/results.json").content)
    before = self_tests.results()
    for fact in self_tests.told():
        facts.withdraw(fact)
    assert self_tests.keep_all(read_self_tests(written, "file")) == len(before)
    assert sorted(self_tests.results(), key=lambda one: one.test) == sorted(before, key=lambda one: one.test)
    assert self_tests.keep_all(read_self_tests(written, "file")) == 0
    assert [as_json(one) for one in read_self_tests(written, "file")] == written


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ([], "expected an object"),
        ({"test": "front_plank"}, "on: expected a date"),
        ({"test": "handstand", "on": "2026-11-01"}, "test: found 'handstand', expected one of front_plank"),
        ({"test": ["front_plank"], "on": "2026-11-01"}, "test: found"),
        ({"test": "front_plank", "on": "2026-11-01", "value": True}, "value: expected a number from 0 to 240"),
        ({"test": "front_plank", "on": "2026-11-01", "left": 3}, "front_plank takes value, found left"),
        ({"test": "side_plank", "on": "2026-11-01"}, "side_plank takes left and right, found nothing"),
        ({"test": "front_plank", "on": "2026-11-01", "value": 3, "way": "fast"}, "way: found 'fast'"),
        ({"test": "front_plank", "on": "2026-11-01", "value": 3, "version": ""}, "version: expected a short text"),
        ({"test": "front_plank", "on": "2026-11-01", "value": 3, "pain": -1}, "pain: expected a number from 0 to 10"),
        ({"test": "front_plank", "on": "2026-11-01", "value": 3, "mood": 1}, "unknown key mood"),
    ],
)
def test_a_wrong_row_names_its_place(row: Any, words: str) -> None:
    good = {"test": "front_plank", "on": "2026-11-01", "value": 20}
    with pytest.raises(InputError, match=words) as told:
        read_self_tests([good, row], "results.json")
    assert str(told.value).startswith("results.json[1]")


def test_a_list_is_expected() -> None:
    with pytest.raises(InputError, match="expected a list"):
        read_self_tests({"test": 1}, "x")


def test_old_results_do_not_speak_of_this_episode(begun: Client) -> None:
    """Ninety days before the pain still count; what is older stays in the history only."""
    began = State().pain_on
    assert began is not None
    for days in (90, 91):
        test = knowledge().self_tests["front_plank"]
        self_tests.keep(result_of(test, {"value": 20.0}, began - timedelta(days=days)))
    assert [row["on"] for row in State().case_json["context"]["self_tests"]] == [
        (began - timedelta(days=90)).isoformat()
    ]
    assert len(self_tests.results()) == 2


def test_the_command_line_lists_keeps_and_writes(tmp_path: Path) -> None:
    from web.test_command import run

    listed = json.loads(run("tests", "--json").stdout)
    assert [row["test"] for row in listed["tests"]] == list(knowledge().self_tests)
    file, data = tmp_path / "results.json", str(tmp_path / "data")
    rows = [{"test": "front_plank", "on": "2026-11-01", "value": 20.0, "way": "easy", "version": "1"}]
    file.write_text(json.dumps(rows))
    assert json.loads(run("tests", "--keep", str(file), "--data", data).stdout) == {"results": 1, "stored": 1}
    assert json.loads(run("tests", "--keep", str(file), "--data", data).stdout) == {"results": 1, "stored": 0}
    file.write_text(json.dumps([*rows, {"test": "front_plank", "on": "2199-01-01", "value": 1}]))
    wrong = run("tests", "--keep", str(file), "--data", data)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "results.json[1]: on: 2199-01-01 is still to come" in wrong.stderr
    assert json.loads(run("tests", "--written", "--data", data).stdout) == rows


def test_the_command_line_says_what_a_case_opens(tmp_path: Path) -> None:
    from plan_cases import case, check_in, day
    from web.test_command import run

    file = tmp_path / "case.json"
    tested = [{"test": "side_plank", "on": day(1).isoformat(), "left": 8, "right": 9}]
    file.write_text(json.dumps(case(check_in(1, 1, pain_worst=2), context={"self_tests": tested}, pain_now=2)))
    found = json.loads(run("tests", str(file), "--today", day(1).isoformat(), "--json").stdout)
    assert {row["test"] for row in found["tests"]} == set(knowledge().self_tests)
    assert "side-plank-knees" in found["called_for"]
    spoken = run("tests", str(file), "--today", day(1).isoformat()).stdout
    assert "What the results call for" in spoken
