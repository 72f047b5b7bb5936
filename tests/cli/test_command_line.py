"""The command line as a person meets it: a process, its output, its exit code."""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from plan_cases import case as made_up
from samples_folder import sample

SCREEN_KEYS = {"disposition", "complete", "ceiling", "because", "unanswered", "contradictions", "soreness"}
PLAN_KEYS = {
    "today", "route", "phase", "ceiling", "progression", "session", "not_today", "habits", "ramp", "lumbar_load",
    "because", "knowledge_version", "changed", "relax",
}  # fmt: skip


def liftagain(*arguments: str | Path, data: Path | None = None) -> subprocess.CompletedProcess[str]:
    """One run of the command."""
    import os

    environment = {**os.environ, **({"LIFTAGAIN_DATA": str(data)} if data else {})}
    command = [sys.executable, "-m", "liftagain", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=120)


def write(path: Path, value: object) -> Path:
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def test_help_names_the_commands() -> None:
    done = liftagain("--help")
    assert done.returncode == 0
    for command in (
        "screen",
        "log",
        "review",
        "plan",
        "serve",
        "doctor",
        "exercises",
        "outcomes",
        "programme",
        "simulate",
    ):
        assert command in done.stdout


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["screen"], ["screen", "--no-such-option"], ["review", "--pain-on", "x"]]
)
def test_a_wrong_call_ends_with_2_and_words(arguments: list[str]) -> None:
    done = liftagain(*arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
    assert done.stdout == ""


def test_several_files_give_one_object_a_line_in_order(tmp_path: Path) -> None:
    quiet = write(tmp_path / "a.json", {"age": 30})
    loud = write(tmp_path / "b.json", {"saddle_numbness": "yes"})
    done = liftagain("screen", loud, quiet, "--json")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0
    assert [line["disposition"] for line in lines] == ["emergency", "self_manage"]
    assert all(set(line) >= SCREEN_KEYS for line in lines)
    assert lines[1]["complete"] is False


@pytest.mark.parametrize(
    ("answers", "names"),
    [
        ({"sadle_numbness": "yes"}, "sadle_numbness"),
        ({"age": 7}, "age"),
        ({"age": "thirty"}, "age"),
        ({"saddle_numbness": "perhaps"}, "saddle_numbness"),
        ({"saddle_numbness": True}, "saddle_numbness"),
        ([1, 2], "a.json"),
    ],
)
def test_wrong_answers_name_the_key(tmp_path: Path, answers: object, names: str) -> None:
    done = liftagain("screen", write(tmp_path / "a.json", answers), "--json")
    assert done.returncode == 2
    assert names in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_broken_json_names_the_line(tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{"age": 30,\n "sex": }', encoding="utf-8")
    done = liftagain("screen", path)
    assert done.returncode == 2
    assert "broken.json" in done.stderr
    assert "line 2" in done.stderr


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    done = liftagain("log", tmp_path / "none.csv", "--dry-run")
    assert done.returncode == 2
    assert "none.csv" in done.stderr


def test_a_file_of_200_mb_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    done = liftagain("log", path, "--dry-run")
    assert done.returncode == 2
    assert "200 MB" in done.stderr


def test_a_log_without_a_unit_is_asked_for_and_then_read() -> None:
    strong = sample("strong/strong_classic_ios.csv")
    asked = liftagain("log", strong, "--dry-run", "--json")
    assert asked.returncode == 2
    assert "--unit" in asked.stderr
    read = liftagain("log", strong, "--dry-run", "--unit", "kg", "--json")
    assert read.returncode == 0, read.stderr
    found = json.loads(read.stdout)
    assert found["source"] == "strong"
    assert found["sets"] == 1903
    assert found["unit"] == "kg"


def test_the_review_of_a_real_log_names_dated_factors() -> None:
    strong = sample("strong/strong_classic_ios.csv")
    done = liftagain("review", strong, "--unit", "kg", "--pain-on", "2021-05-20", "--json")
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["factors"]
    dated = [factor for factor in found["factors"] if factor["on"]]
    assert dated
    assert all(factor["on"] <= "2021-05-20" for factor in dated)
    assert {"factor", "strength", "exercise", "on", "numbers", "sources"} <= set(found["factors"][0])


def test_a_plan_without_answers_holds_and_says_what_is_unanswered(tmp_path: Path) -> None:
    done = liftagain("plan", write(tmp_path / "case.json", {}), "--today", "2026-11-23", "--json")
    assert done.returncode == 0, done.stderr
    plan = json.loads(done.stdout)
    assert set(plan) == PLAN_KEYS
    assert plan["phase"] == "hold"
    assert plan["session"]["items"] == []
    assert any(reason["rule"] == "unanswered" for reason in plan["because"])


def test_an_import_is_kept_and_recognised_the_second_time(tmp_path: Path) -> None:
    strong = sample("strong/strong_classic_ios.csv")
    first = liftagain("log", strong, "--unit", "kg", "--json", data=tmp_path)
    again = liftagain("log", strong, "--unit", "kg", "--json", data=tmp_path)
    assert first.returncode == again.returncode == 0, first.stderr + again.stderr
    assert json.loads(first.stdout)["duplicates"] == 0
    assert json.loads(again.stdout)["duplicates"] == 1903


def test_outcomes_say_what_changed_and_refuse_what_does_not_fit(tmp_path: Path) -> None:
    one = {"instrument": "rmdq-24", "version": "24", "language": "en", "mode": "typed_total", "on": "2026-11-02"}
    told = write(tmp_path / "told.json", [one | {"value": 15}, one | {"on": "2026-11-30", "value": 8}])
    done = liftagain("outcomes", told, "--json")
    (course,) = json.loads(done.stdout)["courses"]
    assert (course["verdict"], course["size"], course["change"]) == ("better", "important", -7)
    assert "15 on 2 Nov, 8 on 30 Nov" in liftagain("outcomes", told).stdout
    refused = liftagain("outcomes", write(tmp_path / "wrong.json", [one | {"value": 25}]))
    assert refused.returncode == 2
    assert "wrong.json[0]: expected a number from 0 to 24 for rmdq-24, found 25" in refused.stderr


def test_doctor_finds_nothing_wrong(tmp_path: Path) -> None:
    done = liftagain("doctor", "--json", data=tmp_path)
    found = json.loads(done.stdout)
    assert [check for check in found["checks"] if not check["ok"]] == []
    assert done.returncode == 0
    assert found["vocabularies"]["pattern"]


def test_an_unknown_exercise_suggests_a_near_one() -> None:
    done = liftagain("exercise", "bird-dgo")
    assert done.returncode == 2
    assert "bird-dog" in done.stderr


def test_earlier_episodes_and_daily_values_join_the_review(tmp_path: Path) -> None:
    days = tmp_path / "days.csv"
    first = date(2026, 6, 1)
    nights = (f"{first + timedelta(days=n)},{8 if n < 100 else 5.5}" for n in range(120))
    days.write_text("date,sleep_h\n" + "\n".join(nights) + "\n")
    onset = first + timedelta(days=119)
    done = liftagain(
        "review", "--pain-on", onset.isoformat(), "--daily", str(days), "--earlier", "2026-08-20", "--earlier",
        "2026-07-20", "--json",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    printed = json.loads(done.stdout)
    (short,) = printed["factors"]
    assert (short["factor"], short["numbers"]["sleep_h"], short["guidance"]) == ("short_sleep", 5.5, ["sleep"])
    assert printed["episodes"]["onsets"] == ["2026-07-20", "2026-08-20", onset.isoformat()]
    assert [(one["factor"], one["before"]) for one in printed["episodes"]["factors"]] == [("short_sleep", 1)]


def test_a_table_of_days_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    days = tmp_path / "days.csv"
    days.write_text("date,sleep_h\n2026-06-01,30\n")
    done = liftagain("review", "--pain-on", "2026-06-02", "--daily", str(days))
    assert done.returncode == 2
    assert "days.csv, row 2, column 'sleep_h': found '30', expected 0 to 24 h" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_made_up_person_lives_some_days() -> None:
    story = liftagain("simulate", "--days", "5", "--seed", "4")
    assert story.returncode == 0, story.stderr
    assert story.stdout.startswith("A made-up person: ")
    assert story.stdout.count("\nDay ") == 5
    told = liftagain("simulate", "--days", "5", "--seed", "4", "--begins", "2026-03-02", "--json")
    found = json.loads(told.stdout)
    assert [day["date"] for day in found["days"]] == [f"2026-03-0{number}" for number in range(2, 7)]
    assert set(found["days"][0]["plan"]) >= PLAN_KEYS


@pytest.mark.parametrize("wrong", [["--kind", "cyborg"], ["--days", "0"], ["--days", "9999"]])
def test_a_person_who_cannot_be_made_up_is_refused(wrong: list[str]) -> None:
    done = liftagain("simulate", *wrong)
    assert done.returncode == 2
    assert wrong[0].lstrip("-") in done.stderr
    assert done.stdout == ""


def test_a_made_up_life_becomes_a_journal_once(tmp_path: Path) -> None:
    first = liftagain("simulate", "--days", "4", "--kind", "lifter", "--data", str(tmp_path / "demo"))
    assert first.returncode == 0, first.stderr
    again = liftagain("simulate", "--days", "4", "--data", str(tmp_path / "demo"))
    assert again.returncode == 2
    assert "holds a journal already" in again.stderr


def test_something_can_be_asked_of_one_day(tmp_path: Path) -> None:
    told = write(tmp_path / "case.json", made_up(pain_now=2, pain_worst_24h=4))
    asked = liftagain(
        "plan", told, "--today", "2026-11-01", "--minutes", "5", "--without", "all", "--swap", "cat-cow", "--json"
    )
    assert asked.returncode == 0, asked.stderr
    found = json.loads(asked.stdout)
    assert found["session"]["minutes"] <= 5
    assert [one["rule"] for one in found["changed"]["because"]] == ["minutes_today", "without_today", "swapped_today"]
    refused = liftagain("plan", told, "--today", "2026-11-01", "--swap", "no-such-thing")
    assert refused.returncode != 0
    assert "no-such-thing" in refused.stderr
    assert "Traceback" not in refused.stderr
