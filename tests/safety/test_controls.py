"""Every control of the hazard log is guarded: its tests pass, and they fail when it is switched off.

The harness is held to the same: a control without effect, and a test that only falls over, must be noticed.
"""

import ast
from typing import Any

import pytest

from safety.hazards import Control, LogError, Switch, controls, read_log
from safety.runs import not_passed, of, run, unmoved
from safety.switches import PACKAGE, program_without

LOG = read_log()
CONTROLS = controls(LOG)
FIRST = [hazard.control[0].id for hazard in LOG if hazard.control]
"""The first control of each hazard. `make safety` tries them all, which takes too long for every run of the tests."""
PLANTED = "tests/safety/planted.py::"
GUARDED = f"{PLANTED}test_saddle_numbness_is_an_emergency"


def control(*tests: str, **switch: Any) -> Control:
    return Control.model_validate({"id": "planted", "does": "What it does.", "tests": tests, "switch": switch})


@pytest.mark.parametrize("name", CONTROLS)
def test_every_switch_finds_what_it_turns_off(name: str) -> None:
    with program_without(CONTROLS[name].switch) as folder:
        changed = [path for path in (folder / "liftagain").rglob("*.py") if not path.is_symlink()]
        for path in changed:
            ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", FIRST)
def test_a_control_that_is_switched_off_is_noticed_by_every_test_it_names(name: str) -> None:
    assert unmoved(CONTROLS[name]) == {}


def test_how_a_test_ended_is_told_apart() -> None:
    names = {
        "test_indifferent": {"passed"},
        "test_failing": {"failed"},
        "test_expecting_an_error": {"failed"},
        "test_broken": {"broken by RuntimeError: the test itself is at fault"},
        "test_skipped": {"skipped"},
        "test_without_its_fixture": {"broken by AssertionError: around the test, not in it"},
        "test_one_case_of_two": {"passed", "failed"},
        "test_one_case_of_two[1]": {"passed"},
    }
    ended = run(PLANTED + name for name in names)
    assert {name: of(PLANTED + name, ended) for name in names} == names
    wrong = not_passed([PLANTED + name for name in names], ended)
    assert set(wrong) == {PLANTED + name for name, how in names.items() if how != {"passed"}}


def test_a_test_that_is_not_there_is_noticed() -> None:
    absent = f"{PLANTED}test_that_nobody_wrote"
    assert not_passed([absent, GUARDED], run([absent, GUARDED])) == {absent: "not there"}


def test_a_control_with_effect_is_taken() -> None:
    assert unmoved(control(GUARDED, drop=["knowledge/flags/CES-1.toml"])) == {}


def test_a_control_without_effect_is_noticed() -> None:
    without = control(GUARDED, edit="reasoning/hold.py", find='"""When there', put='"""Now and then there')
    assert unmoved(without) == {GUARDED: "passed"}


def test_one_test_without_effect_among_others_is_noticed() -> None:
    indifferent = f"{PLANTED}test_indifferent"
    both = control(GUARDED, indifferent, drop=["knowledge/flags/CES-1.toml"])
    assert unmoved(both) == {indifferent: "passed"}


def test_a_program_that_only_falls_over_proves_nothing() -> None:
    assert unmoved(control(GUARDED, function="app/screen.py:screen", returns="1 / 0")) == {
        GUARDED: "broken by ZeroDivisionError: division by zero"
    }
    assert unmoved(control(GUARDED, edit="app/screen.py", find="AHEAD = ", put="AHEAD == ")) == {GUARDED: "not there"}


@pytest.mark.parametrize(
    ("switch", "why"),
    [
        ({"function": "reasoning/hold.py:nobody", "returns": "None"}, "there is no nobody"),
        ({"function": "reasoning/nowhere.py:hold", "returns": "None"}, "no such file"),
        ({"drop": ["knowledge/flags/NO-1.toml"]}, "there is no file"),
        ({"limit": "no_such_limit", "start": 1}, "there is no limit"),
        ({"middleware": "liftagain.web.guards.no.Guard"}, "found 0 times"),
        ({"edit": "reasoning/hold.py", "find": "no such line", "put": ""}, "found 0 times"),
        ({"edit": "reasoning/hold.py", "find": "return", "put": ""}, "found 5 times"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_switch_of_something_that_is_not_there_is_refused(switch: dict[str, Any], why: str) -> None:
    with pytest.raises(LogError, match=why), program_without(Switch.model_validate(switch)):
        pass


def test_the_program_itself_is_never_touched() -> None:
    before = {path: path.read_bytes() for path in PACKAGE.rglob("*.toml")}
    with program_without(Switch(drop=("knowledge/flags/*.toml",))) as folder:
        assert not list((folder / "liftagain/knowledge/flags").glob("*.toml"))
        assert (folder / "liftagain/knowledge/limits/plan.toml").exists()
    assert before == {path: path.read_bytes() for path in PACKAGE.rglob("*.toml")}
    assert not folder.exists()


def test_a_limit_is_moved_and_no_other() -> None:
    with program_without(Switch(limit="pain_amber", start=11)) as folder:
        moved = (folder / "liftagain/knowledge/limits/plan.toml").read_text(encoding="utf-8")
    kept = (PACKAGE / "knowledge/limits/plan.toml").read_text(encoding="utf-8")
    changed = [(a, b) for a, b in zip(kept.splitlines(), moved.splitlines(), strict=True) if a != b]
    assert ("start = 5", "start = 11") in changed
    assert len(changed) == 3, "the start and its two rings"
