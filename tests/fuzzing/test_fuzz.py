"""The fuzzer finds a planted fault; what it makes of bytes is what the readers expect; it says when it cannot run."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MOST_RUNS = 300_000

needs_atheris = pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="not run: no atheris here")


def python(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, errors="replace", check=False, cwd=ROOT
    )


@needs_atheris
@pytest.mark.slow
def test_a_planted_fault_is_found(tmp_path: Path) -> None:
    options = [f"-runs={MOST_RUNS}", "-seed=2", f"-artifact_prefix={tmp_path}/", "-max_len=4096"]
    done = python("-m", "fuzz.one", "planted", str(tmp_path / "corpus"), *options)
    assert done.returncode != 0
    assert "ValueError: invalid literal for int()" in done.stderr + done.stdout
    assert list(tmp_path.glob("crash-*"))


@needs_atheris
def test_the_reader_without_the_fault_survives_its_seeds(tmp_path: Path) -> None:
    done = python("-m", "fuzz.one", "strong", str(tmp_path / "corpus"), "-runs=200", "-seed=2")
    assert done.returncode == 0, done.stderr


def test_every_seed_is_a_log_that_is_read() -> None:
    script = (
        "from fuzz.targets import TARGETS; from fuzz.check import check\n"
        "for target in TARGETS:\n"
        "    for seed in target.seeds():\n"
        "        assert check(target.shape(seed)) is not None, target.name\n"
        "print(len(TARGETS))"
    )
    done = python("-c", script)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 15


def test_every_reader_has_a_target() -> None:
    done = python(
        "-c",
        "from fuzz.targets import TARGETS; from liftagain.intake.sniff import FORMATS, DOCUMENTS\n"
        "names = ' '.join(target.name for target in TARGETS)\n"
        "missing = [one.source for one in FORMATS if one.source not in names]\n"
        "missing += [one.SOURCE for one in DOCUMENTS if one.SOURCE not in names]\n"
        "assert not missing, missing",
    )
    assert done.returncode == 0, done.stderr


def test_without_the_fuzzer_it_says_not_run() -> None:
    done = python(
        "-c",
        "import importlib.util; importlib.util.find_spec = lambda name: None\n"
        "from fuzz.__main__ import main; raise SystemExit(main(['--seconds', '1', 'strong']))",
    )
    assert done.returncode == 0
    assert "not run" in done.stdout


def test_an_unknown_target_is_refused() -> None:
    assert python("-m", "fuzz", "nonsense").returncode == 2


def test_a_mutator_gives_the_same_change_for_the_same_seed_within_the_length() -> None:
    done = python(
        "-c",
        "from fuzz.mutator import by_cells\n"
        "data = b'a,b,c\\n1,2,3\\n'\n"
        "made = [by_cells(data, 40, seed) for seed in range(500)]\n"
        "assert made == [by_cells(data, 40, seed) for seed in range(500)]\n"
        "assert max(map(len, made)) <= 40 and len(set(made)) > 300 and by_cells(b'', 40, 1) is not None",
    )
    assert done.returncode == 0, done.stderr
