"""A process that has loaded pytest and the packages, and forks a child for each run of tests.

Loading takes most of the time of a short run. The program itself is never loaded here, so that each child takes the
copy that it is told to. Reads one job a line from the standard input (folder of the program, file for the outcomes,
node ids, as JSON), and answers each with a line: the exit code of pytest.
"""

import importlib
import json
import os
import sys
import traceback
from pathlib import Path

import pytest

PACKAGES = ("hypothesis", "hypothesis.strategies", "z3", "django.test", "django.db", "pydantic", "pytest_django.plugin")
OPTIONS = ("-p", "safety.outcomes", "-p", "no:randomly", "-p", "no:cacheprovider", "-n", "0", "--tb=line")
ALREADY_LOADED = ("-W", "ignore::pytest.PytestAssertRewriteWarning")


def main() -> None:
    """Serves jobs until the input ends."""
    for name in PACKAGES:
        importlib.import_module(name)
    if "liftagain" in sys.modules:
        raise RuntimeError("the program is loaded already: no child could take another copy")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _run(json.loads(line))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def _run(job: dict[str, str | list[str]]) -> None:
    """Runs the tests of a job and leaves. What pytest says goes into a file beside the outcomes."""
    program, told, names = str(job["program"]), str(job["told"]), list(job["names"])
    said = os.open(f"{told}.said", os.O_WRONLY | os.O_CREAT, 0o600)
    os.dup2(said, 1)
    os.dup2(said, 2)
    code = 70
    try:
        sys.path.insert(0, program)
        os.environ["PYTHONPATH"] = os.pathsep.join([program, os.environ["PYTHONPATH"]])
        os.environ["LIFTAGAIN_OUTCOMES"] = told
        # A folder of its own: pytest's usual one is shared by every run of this account, and each clears old ones away.
        code = pytest.main([*OPTIONS, *ALREADY_LOADED, f"--basetemp={told}.files", *names])
    except BaseException:  # noqa: BLE001 - the child must end here, whatever happened in it
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).parents[1])
    main()
