"""A pytest plugin: each mutant that mutmut has written is tested in a fork of one session with the tests collected.

mutmut starts a whole pytest session for each mutant; with 1600 mutants nearly all of the time goes into starting. Here
the tests are collected once. A fork switches its mutant on, runs the tests of that module first and then, for the
screening, those of the whole of it, and ends at the first that fails.
"""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import Phase, settings

AT_ONCE = 2
SECONDS = 60
WHOLE = ("test_screening_parts", "test_screening_time", "test_screening")
OF_THE_PLAN = ("plan", "progression", "ramp", "guardrails")
RESULTS = Path("results.json")


def mutants() -> list[str]:
    """The names of the mutants that are wanted: those whose module has one of the words in `ONLY`, or all."""
    only = os.environ.get("ONLY", "").split()
    found: list[str] = []
    for meta in sorted(Path("src").rglob("*.py.meta")):
        names = json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
        found += [name for name in names if not only or any(word in module_of(name) for word in only)]
    return found


def module_of(mutant: str) -> str:
    """The last part of the module's name."""
    return mutant.rpartition(".")[0].rpartition(".")[2]


def tests_of(mutant: str, items: list[pytest.Item]) -> list[pytest.Item]:
    """The tests of the mutant's module, then those of the whole screening when the module belongs to it.

    A module of the plan is held by its own tests alone: those of whole plans take seconds.
    """
    module = module_of(mutant)
    own = f"test_{module}"
    screening = ".reasoning." in mutant and module not in OF_THE_PLAN
    stems = (own, *(stem for stem in WHOLE if stem != own and screening))
    return [item for stem in stems for item in items if item.path.stem == stem]


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Runs the mutants in place of the tests, after the tests have passed on what is not mutated."""
    for item in session.items:
        quick(item)
    warm(session.items)
    names = mutants()
    before = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    if any(in_fork("", session.items)[1:]):
        raise pytest.UsageError("the tests do not pass on the code itself")
    for mutant, survived in outcomes(names, session.items):
        before[mutant] = survived
        RESULTS.write_text(json.dumps(before, indent=1), encoding="utf-8")
    return True


def warm(items: list[pytest.Item]) -> None:
    """Lets each module of tests that has a `warm` work out once what no mutant changes, instead of in every fork."""
    for module in {item.path: getattr(item, "module", None) for item in items}.values():
        getattr(module, "warm", lambda: None)()


def quick(item: pytest.Item) -> None:
    """Fewer random examples, and no search for the smallest one."""
    test = getattr(item, "obj", None)
    given = getattr(test, "_hypothesis_internal_use_settings", None)
    if given is not None:
        test._hypothesis_internal_use_settings = settings(  # type: ignore[union-attr]
            given, max_examples=60, phases=(Phase.explicit, Phase.generate), derandomize=True, database=None
        )


def in_fork(mutant: str, items: list[pytest.Item]) -> tuple[int, int]:
    """Waits for one fork; its process id and its exit code."""
    pid = start(mutant, items)
    return pid, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def outcomes(names: list[str], items: list[pytest.Item]) -> Iterator[tuple[str, bool]]:
    """Each mutant with whether it survived, as they come in."""
    running: dict[int, str] = {}
    waiting = list(reversed(names))
    while waiting or running:
        while waiting and len(running) < AT_ONCE:
            mutant = waiting.pop()
            running[start(mutant, tests_of(mutant, items))] = mutant
        pid, status = os.wait()
        if pid in running:
            yield running.pop(pid), status == 0


def start(mutant: str, items: list[pytest.Item]) -> int:
    """Starts a fork with this mutant switched on; it exits with 0 when every test passes."""
    pid = os.fork()
    if pid:
        return pid
    signal.alarm(SECONDS)  # a mutant that never ends is caught
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    failed = True
    try:
        os.environ["MUTANT_UNDER_TEST"] = mutant
        failed = fails(items)
    finally:
        os._exit(int(failed))


def fails(items: list[pytest.Item]) -> bool:
    """Whether any test fails; stops at the first."""
    for place, item in enumerate(items):
        following = items[place + 1] if place + 1 < len(items) else None
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            return True
    return not items
