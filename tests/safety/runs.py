"""Runs named tests in a process of their own, on the program or on a copy of it, and says how each ended."""

import atexit
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import local

from safety.hazards import REPOSITORY, Control, LogError
from safety.switches import PACKAGE, program_without

TESTS = REPOSITORY / "tests"
LEFT_OUT = {"PYTEST_XDIST_WORKER", "PYTEST_XDIST_WORKER_COUNT", "PYTEST_ADDOPTS", "PYTEST_CURRENT_TEST"}
_mine = local()


def run(names: Iterable[str], program: Path = PACKAGE.parent) -> dict[str, str]:
    """How each test ended, by its node id: passed, failed, broken or skipped. A name that is not there is left out.

    Raises:
        LogError: the tests did not run at all, or ran on another program than was asked for.
    """
    wanted = list(dict.fromkeys(names))
    with TemporaryDirectory(prefix="outcomes-") as folder:
        told = Path(folder) / "outcomes.json"
        _ask({"program": str(program), "told": str(told), "names": wanted})
        said = told.with_name("outcomes.json.said").read_text(encoding="utf-8")
        if not told.exists():
            raise LogError(f"the tests did not run:\n{said}")
        found = json.loads(told.read_text(encoding="utf-8"))
    if Path(found["program"]) != program / "liftagain":
        raise LogError(f"the tests ran on {found['program']} instead of {program}")
    there = [name for name in wanted if f"not found: {REPOSITORY / name}\n" not in said]
    if there and there != wanted:
        return run(there, program)  # pytest runs nothing at all while one of the names is not there
    ended: dict[str, str] = found["ended"]
    return ended


def _ask(job: Mapping[str, object]) -> None:
    """Hands the job to this thread's warm process and waits until it is done."""
    warm = _warm()
    if warm.stdin is None or warm.stdout is None:
        raise LogError("the warm process has no pipes")
    warm.stdin.write(json.dumps(job) + "\n")
    warm.stdin.flush()
    if not warm.stdout.readline():
        raise LogError(f"the warm process ended: {warm.wait()}")


def _warm() -> "subprocess.Popen[str]":
    """The warm process of this thread; it ends by itself when its input does."""
    if getattr(_mine, "warm", None) is None:
        env = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
        env["PYTHONPATH"] = os.pathsep.join(filter(None, [str(TESTS), os.environ.get("PYTHONPATH", "")]))
        command = [sys.executable, str(Path(__file__).with_name("warm.py"))]
        pipe = subprocess.PIPE
        _mine.warm = subprocess.Popen(command, cwd=REPOSITORY, env=env, text=True, stdin=pipe, stdout=pipe)
        atexit.register(_mine.warm.communicate)
    warm: subprocess.Popen[str] = _mine.warm
    return warm


def of(name: str, ended: Mapping[str, str]) -> set[str]:
    """How the cases of a named test ended; empty when it was not collected."""
    return {how for node, how in ended.items() if node == name or node.startswith(f"{name}[")}


def not_passed(names: Iterable[str], ended: Mapping[str, str]) -> dict[str, str]:
    """The named tests that did not pass, each with why: not there, skipped, failed or broken."""
    return {name: ", ".join(sorted(of(name, ended))) or "not there" for name in names if of(name, ended) != {"passed"}}


def unmoved(control: Control) -> dict[str, str]:
    """The named tests of a control that do not fail when it is switched off, each with how it ended instead."""
    with program_without(control.switch) as program:
        ended = run(control.tests, program)
    return {
        name: ", ".join(sorted(of(name, ended))) or "not there"
        for name in control.tests
        if "failed" not in of(name, ended)
    }
