"""Fuzzes every reader and prints a table: `python -m fuzz --seconds 60`, `python -m fuzz --seconds 10 strong hevy`.

Only our own error may escape a reader. Exit code 1 where anything else did; the input that broke it is kept.
"""

import argparse
import importlib.util
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "build" / "fuzz"
LONGEST_INPUT_BYTES = 4096
SLOWEST_INPUT_S = 10
MOST_MEMORY_MB = 1024
_DONE = re.compile(r"Done (\d+) runs")
_RUN = re.compile(r"^#(\d+)", re.MULTILINE)
_BROKE = re.compile(r"Uncaught Python exception: ===\s*(.*)")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one target."""

    name: str
    runs: int
    crash: str


def fuzz(name: str, seconds: int, most_runs: int = -1, seed: int = 0) -> Outcome:
    """Fuzzes one target in a process of its own. `seed` 0 takes another one each time."""
    with tempfile.TemporaryDirectory() as corpus:
        (KEPT / name).mkdir(parents=True, exist_ok=True)
        options = [
            f"-max_total_time={seconds}",
            f"-runs={most_runs}",
            f"-seed={seed}",
            f"-max_len={LONGEST_INPUT_BYTES}",
            f"-timeout={SLOWEST_INPUT_S}",
            f"-rss_limit_mb={MOST_MEMORY_MB}",
            f"-artifact_prefix={KEPT / name}/",
        ]
        done = subprocess.run(
            [sys.executable, "-m", "fuzz.one", name, corpus, *options],
            capture_output=True, text=True, errors="replace", check=False, cwd=ROOT,
        )  # fmt: skip
    said = done.stderr + done.stdout
    runs = int(found.group(1)) if (found := _DONE.search(said)) else max(map(int, _RUN.findall(said)), default=0)
    broke = _BROKE.search(said)
    crash = "" if done.returncode == 0 else broke.group(1) if broke else said.strip().splitlines()[-1][:120]
    return Outcome(name, runs, crash)


def main(arguments: Sequence[str]) -> int:
    """Prints the table; 0 where nothing broke or nothing could be run."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--jobs", type=int, default=2, help="targets at once")
    parser.add_argument("targets", nargs="*", help="all without")
    chosen = parser.parse_args(arguments)
    from fuzz.targets import TARGETS

    names = chosen.targets or [target.name for target in TARGETS]
    if unknown := {*names} - {target.name for target in TARGETS}:
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    print(f"{'source':18}{'runs':>12}  crashes")
    if importlib.util.find_spec("atheris") is None:
        for name in names:
            print(f"{name:18}{'not run':>12}  atheris is not installed (it exists for Linux on x86-64)")
        return 0
    with ThreadPoolExecutor(chosen.jobs) as pool:
        outcomes = list(pool.map(lambda name: _shown(fuzz(name, chosen.seconds)), names))
    return int(any(outcome.crash for outcome in outcomes))


def _shown(outcome: Outcome) -> Outcome:
    print(f"{outcome.name:18}{outcome.runs:>12,}  {f'1: {outcome.crash}' if outcome.crash else 0}", flush=True)
    return outcome


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
