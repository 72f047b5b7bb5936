"""`make mutants`: mutmut writes the mutants, `forked` tests them, and what survives is compared with docs/mutants.md.

`ONLY="advance route"` takes some modules. The exit code is 1 when fewer than 95 of 100 are caught or a survivor is not
explained.
"""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

from mutmut.__main__ import create_mutants
from mutmut.configuration import config
from mutmut.mutation.diff_apply import get_diff_for_mutant
from mutmut.utils.file_utils import copy_also_copy_files, copy_src_dir

ROOT = Path(__file__).parents[2]
TREE = ROOT / "mutants"
EXPLAINED = ROOT / "docs" / "mutants.md"
ENOUGH = 0.95


def main() -> int:
    """Runs all, prints the table and the survivors, returns the exit code."""
    os.chdir(ROOT)
    shutil.rmtree(TREE, ignore_errors=True)
    TREE.mkdir()
    copy_src_dir()
    copy_also_copy_files()
    create_mutants(1)
    environment = {**os.environ, "PYTHONPATH": f"{TREE / 'src'}:{TREE / 'tests'}", "MUTANT_UNDER_TEST": ""}
    command = [sys.executable, "-m", "pytest", "-p", "mutation.forked", "-p", "no:randomly", "-p", "no:cacheprovider"]
    subprocess.run([*command, *config().pytest_add_cli_args_test_selection], cwd=TREE, env=environment, check=True)
    return told(json.loads((TREE / "results.json").read_text(encoding="utf-8")))


def told(results: dict[str, bool]) -> int:
    """Prints the table and each survivor with its change; returns the exit code."""
    of = Counter(name.rpartition(".")[0] for name in results)
    survived = Counter(name.rpartition(".")[0] for name, alive in results.items() if alive)
    for module, count in of.items():
        print(f"{module.removeprefix('liftagain.'):36}{count - survived[module]:6} of {count}")
    caught = 1 - sum(survived.values()) / max(len(results), 1)
    print(f"{'caught':36}{sum(of.values()) - sum(survived.values()):6} of {len(results)} ({caught:.1%})")
    text = EXPLAINED.read_text(encoding="utf-8") if EXPLAINED.exists() else ""
    unexplained = 0
    for name in (name for name, alive in results.items() if alive):
        change = changed(name)
        new = change not in text
        unexplained += new
        print(f"{'NOT EXPLAINED ' if new else 'explained     '}{name.removeprefix('liftagain.')}: {change}")
    return int(caught < ENOUGH or unexplained > 0)


def changed(mutant: str) -> str:
    """The lines that the mutant changes, as `before` -> `after`."""
    lines = get_diff_for_mutant(mutant).splitlines()
    before = " ".join(line[1:].strip() for line in lines if line.startswith("-") and not line.startswith("---"))
    after = " ".join(line[1:].strip() for line in lines if line.startswith("+") and not line.startswith("+++"))
    return f"`{before}` -> `{after}`".replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
