"""Every reader of training logs, fed with damaged files. LIFTAGAIN_FUZZ_SECONDS sets the seconds for each (60)."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from trust.row import Options, Row, held, not_run

TITLE = "Fuzzing of the readers"
JOBS = 2


def rows(_options: Options) -> Iterator[Row]:
    """One line a reader: it holds when only our own error escaped. "Not run" without atheris."""
    if importlib.util.find_spec("atheris") is None:
        yield not_run("readers of training logs", "atheris is not installed (it exists for Linux on x86-64)")
        return
    sys.path.insert(0, str(Path(__file__).parents[3]))
    from fuzz.__main__ import fuzz
    from fuzz.targets import TARGETS

    seconds = int(os.environ.get("LIFTAGAIN_FUZZ_SECONDS", "60"))
    with ThreadPoolExecutor(JOBS) as pool:
        for outcome in pool.map(lambda target: fuzz(target.name, seconds), TARGETS):
            yield held(outcome.name, f"{outcome.runs:,} runs, {outcome.crash or 'no crash'}", not outcome.crash)
