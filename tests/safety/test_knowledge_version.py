"""The version of the knowledge changes with every rule and every number, so that an old decision can be told apart."""

import shutil
from pathlib import Path

import pytest

from liftagain.knowledge.bundle import Knowledge, knowledge
from liftagain.knowledge.folder import ROOT


@pytest.mark.parametrize("name", ["flags/CES-1.toml", "limits/screening.toml", "guidance/medicines.toml"])
def test_another_rule_is_another_version(name: str, tmp_path: Path) -> None:
    root = tmp_path / "knowledge"
    shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns("__pycache__"))
    assert Knowledge(root).version == knowledge().version
    with (root / name).open("a", encoding="utf-8") as file:
        file.write("# a change\n")
    assert Knowledge(root).version != knowledge().version
