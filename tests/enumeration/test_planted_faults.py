"""Faults planted in copies of the rule files: each is caught by a proof, by the enumeration and by cases."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from enumeration.cases import Work
from enumeration.compiled import compiled
from enumeration.run import done
from liftagain.domain.screening import Disposition
from liftagain.knowledge.bundle import Knowledge
from liftagain.knowledge.folder import ROOT
from liftagain.reasoning.screening import fire, read
from liftagain.reasoning.unsure import reached
from proofs.contract import LEVELS
from proofs.model import encoded
from proofs.obligation_rows import OBLIGATIONS
from trust.confusion import read_cases, screened

KINDS = ("answers", "flags", "limits", "signs")
OWED = {owed.id: owed for owed in OBLIGATIONS}
VIGNETTES = sorted((Path(__file__).parents[1] / "vignettes").glob("*.jsonl"))


@dataclass(frozen=True)
class Fault:
    """One edit of one file, and the obligation that it breaks."""

    file: str
    before: str
    after: str
    obligation: str


FAULTS = {
    "a level was lost": Fault(
        "flags/CES-3.toml", 'disposition = "emergency"', 'disposition = "same_day"', "alone: leg_pain both"
    ),
    "a threshold was turned round": Fault(
        "flags/CES-1.toml", 'above = "new_days"', 'at_most = "new_days"', "alone: saddle_numbness"
    ),
    "one item of an any was lost": Fault(
        "flags/VISC-1.toml", '{ answer = "chest_pain", is = "yes" },', "", "alone: chest_pain"
    ),
}


@pytest.fixture
def planted(tmp_path: Path) -> Callable[[Fault], Knowledge]:
    """Makes a copy of the rules with a fault in it."""

    def plant(fault: Fault | None) -> Knowledge:
        for kind in KINDS:
            shutil.copytree(ROOT / kind, tmp_path / kind)
        if fault:
            path = tmp_path / fault.file
            text = path.read_text(encoding="utf-8")
            assert fault.before in text
            path.write_text(text.replace(fault.before, fault.after, 1), encoding="utf-8")
        return Knowledge(tmp_path)

    return plant


def caught(known: Knowledge, obligation: str) -> dict[str, bool]:
    """Which of the four ways to look see something wrong."""
    work = (*(Work("pairs", number, 0) for number in range(1)), *(Work("random", number, 2000) for number in range(4)))
    rules = compiled(known)
    return {
        "proof": encoded(known).breaks(OWED[obligation]),
        "enumeration": any(done(piece, rules=rules).disagreements for piece in work),
        "the rule's own cases": own_cases_fail(known),
        "vignettes": any(one.under for one in screened(read_cases(VIGNETTES), lambda answers: level(known, answers))),
    }


def own_cases_fail(known: Knowledge) -> bool:
    """Whether a case in a rule file no longer gives what it says."""
    for flag in known.flags.values():
        for case in flag.cases:
            found = reached(flag, read(case.answers, known))
            if (found.disposition if found else None) != case.expect:
                return True
    return False


def level(known: Knowledge, answers: Mapping[str, Any]) -> str:
    """The level that these rules give."""
    told = read(answers, known)
    found = (fire(flag, told, answers) for flag in known.flags.values())
    return LEVELS[max((finding.disposition for finding in found if finding), default=Disposition.SELF_MANAGE)]


@pytest.mark.parametrize("name", FAULTS)
def test_each_planted_fault_is_caught_in_every_way(name: str, planted: Callable[[Fault | None], Knowledge]) -> None:
    fault = FAULTS[name]
    assert caught(planted(fault), fault.obligation) == dict.fromkeys(
        ("proof", "enumeration", "the rule's own cases", "vignettes"), True
    )


def test_an_unharmed_copy_is_clean(planted: Callable[[Fault | None], Knowledge]) -> None:
    assert not any(caught(planted(None), "alone: chest_pain").values())
