"""A fault in the rule files themselves is found: the proofs read what ships, not a copy of it."""

import re
import shutil
from pathlib import Path

import pytest

from liftagain.knowledge.bundle import Knowledge
from liftagain.knowledge.folder import ROOT
from proofs.model import encoded
from proofs.obligation_rows import OBLIGATIONS

MOVED = re.compile(r'(id = "new_days".*?)\[14, 14\](.*?)\[14, 14\](.*?)start = 14', re.DOTALL)
KINDS = ("answers", "flags", "limits", "signs")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the files that the screening reads."""
    for kind in KINDS:
        shutil.copytree(ROOT / kind, tmp_path / kind)
    return tmp_path


NAMED = (
    "VASC-3",
    "alone: leg_weakness both",
    "REN-2",
    "alone: chest_pain",
    "alone: saddle_numbness",
    "alone: leg_pain both",
    "unsure: rigid_back_muscles",
)
OWED = {owed.id: owed for owed in OBLIGATIONS}


def broken(root: Path, *names: str) -> set[str]:
    """Which of these obligations the folder does not keep."""
    rules = encoded(Knowledge(root))
    return {name for name in names if rules.breaks(OWED[name])}


def test_the_copy_keeps_the_obligations(root: Path) -> None:
    assert broken(root, *NAMED) == set()


@pytest.mark.parametrize(("rule", "obligation"), [("VASC-3", "VASC-3"), ("CES-2", "alone: leg_weakness both")])
def test_a_lost_rule_file_is_found(rule: str, obligation: str, root: Path) -> None:
    (root / "flags" / f"{rule}.toml").unlink()
    assert broken(root, obligation)


def test_a_lowered_level_is_found(root: Path) -> None:
    path = root / "flags" / "REN-2.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"emergency"', '"same_day"'), encoding="utf-8")
    assert broken(root, "REN-2")


def test_a_misspelt_sign_is_found(root: Path) -> None:
    path = root / "flags" / "VISC-1.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"chest_pain"', '"groin_pain"'), encoding="utf-8")
    assert broken(root, "alone: chest_pain")


def test_a_moved_limit_is_found(root: Path) -> None:
    path = root / "limits" / "screening.toml"
    text = path.read_text(encoding="utf-8")
    moved = MOVED.sub(r"\1[5, 5]\2[5, 5]\3start = 5", text, count=1)
    assert moved != text
    path.write_text(moved, encoding="utf-8")
    both = {"alone: saddle_numbness", "alone: leg_pain both"}
    assert broken(root, *both) == both


def test_an_answer_that_is_no_longer_soft_is_found(root: Path) -> None:
    for path in (root / "answers").glob("*.toml"):
        path.write_text(path.read_text(encoding="utf-8").replace("soft = true", "soft = false"), encoding="utf-8")
    assert broken(root, "unsure: rigid_back_muscles")
