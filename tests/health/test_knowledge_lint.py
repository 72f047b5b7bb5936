"""The knowledge that ships has no faults, and each check catches the fault that is planted for it."""

import shutil
from pathlib import Path

import pytest

from health.folder import Folder
from health.lint import CHECKS
from liftagain.knowledge.bundle import Knowledge
from liftagain.knowledge.folder import ROOT

SOUND = {
    "sources/some.toml": """
[[source]]
id = "someone-2020"
authors = "Someone"
year = 2020
title = "Treatment and diagnosis, a review"
identifier = "doi:10.1000/1"
grade = "B"
""",
    "limits/some.toml": """
[[limit]]
id = "new_days"
title = "New up to this age"
unit = "d"
[[limit.values]]
since = 2025-01-01
absolute = [1, 30]
recommended = [7, 21]
start = 14
sources = ["someone-2020"]
[[limit.values]]
since = 2026-01-01
absolute = [1, 30]
recommended = [7, 21]
start = 14
sources = ["someone-2020"]
""",
    "answers/some.toml": """
[[answer]]
id = "saddle_numbness"
kind = "yes_no_unsure"
meaning = "Numb between the legs."
[[answer]]
id = "cauda_equina_days"
kind = "number"
meaning = "Days since then."
""",
    "flags/CES-1.toml": """
id = "CES-1"
since = 2026-01-01
title = "Numb where you sit"
suspect = "Pressure on the nerves in the spine. This is no diagnosis."
sources = ["someone-2020"]
grade = "B"
[[levels]]
disposition = "emergency"
when = { all = [
  { answer = "saddle_numbness", is = "yes" },
  { answer = "cauda_equina_days", at_most = "new_days", or_unknown = true },
] }
[[cases]]
answers = { saddle_numbness = "yes" }
expect = "emergency"
[[cases]]
answers = { saddle_numbness = "no" }
expect = "none"
""",
    "exercises/plank.toml": """
id = "plank"
name = "Plank"
pattern = "core_anti_extension"
position = "lying_front"
side = "both"
spine = ["neutral"]
lumbar_tier = 2
tier_basis = "estimate"
primary = ["abdominals"]
easier = "plank-knees"
phases = ["rebuild"]
parts = ["main"]
purpose = "Holds the trunk."
how = ["Hold it."]
cues = ["Breathe."]
sources = ["someone-2020"]
faults = []
doses = []
[[exclusions]]
when = "extension"
action = "modify"
why = "It brings your pain on."
sources = ["someone-2020"]
""",
    "exercises/plank-knees.toml": """
id = "plank-knees"
name = "Plank on knees"
pattern = "core_anti_extension"
position = "lying_front"
side = "both"
spine = ["neutral"]
lumbar_tier = 1
tier_basis = "estimate"
primary = ["abdominals"]
harder = "plank"
phases = ["restore"]
parts = ["main"]
purpose = "Holds the trunk."
how = ["Hold it."]
cues = ["Breathe."]
sources = ["someone-2020"]
faults = []
doses = []
""",
    "phases/settle.toml": """
id = "settle"
tier_cap = "new_days"
habits = ["sleep"]
sources = ["someone-2020"]
[[leave]]
measure = "sleep_h"
at_least = "new_days"
""",
    "guidance/sleep.toml": """
id = "sleep"
title = "Sleep"
summary = "A regular bedtime helps."
sources = ["someone-2020"]
""",
}

PLANTED = [
    ("sources_resolve", "flags/CES-1.toml", '"someone-2020"', '"nobody-1999"'),
    (
        "sources_resolve",
        "exercises/plank.toml",
        'why = "It brings your pain on."\nsources = ["someone-2020"]',
        'sources = ["x-1"]',
    ),
    ("what_is_claimed_is_cited", "guidance/sleep.toml", 'sources = ["someone-2020"]', ""),
    ("what_is_claimed_is_cited", "limits/some.toml", 'sources = ["someone-2020"]', "sources = []"),
    ("exercises_resolve", "exercises/plank.toml", '"plank-knees"', '"plank-on-a-boat"'),
    ("exercises_resolve", "exercises/plank.toml", 'easier = "plank-knees"', 'alternatives = ["plank-in-space"]'),
    ("steps_lead_back", "exercises/plank.toml", 'easier = "plank-knees"', 'harder = "plank-knees"'),
    ("no_step_is_lighter_upwards", "exercises/plank-knees.toml", "lumbar_tier = 1", "lumbar_tier = 4"),
    ("words_are_in_the_vocabulary", "exercises/plank.toml", '"abdominals"', '"tummy"'),
    ("words_are_in_the_vocabulary", "exercises/plank.toml", '"core_anti_extension"', '"planking"'),
    ("words_are_in_the_vocabulary", "exercises/plank.toml", 'when = "extension"', 'when = "mondays"'),
    ("limits_have_unit_date_and_source", "limits/some.toml", 'unit = "d"', ""),
    ("limits_have_unit_date_and_source", "limits/some.toml", "since = 2025-01-01", 'since = "long ago"'),
    ("limits_have_unit_date_and_source", "limits/some.toml", "since = 2025-01-01", "since = 2027-01-01"),
    ("limits_have_unit_date_and_source", "limits/some.toml", 'sources = ["someone-2020"]', ""),
    ("limits_in_conditions_resolve", "flags/CES-1.toml", '"new_days"', '"old_days"'),
    ("limits_of_phases_resolve", "phases/settle.toml", 'tier_cap = "new_days"', 'tier_cap = "no_limit"'),
    ("limits_of_phases_resolve", "phases/settle.toml", 'at_least = "new_days"', 'at_least = "no_limit"'),
    ("habits_are_guidance", "phases/settle.toml", 'habits = ["sleep"]', 'habits = ["slep"]'),
    ("screening_uses_verified_limits_only", "limits/some.toml", "start = 14", "start = 14\nverified = false"),
    ("answers_in_conditions_resolve", "flags/CES-1.toml", 'answer = "saddle_numbness"', 'answer = "sadle_numbness"'),
    ("rules_show_both_sides", "flags/CES-1.toml", 'expect = "none"', 'expect = "emergency"'),
    ("rules_show_both_sides", "flags/CES-1.toml", 'expect = "emergency"', 'expect = "none"'),
    ("nothing_names_an_address", "guidance/sleep.toml", "A regular bedtime", "See sleep-well.org.uk: a bedtime"),
    ("nothing_names_an_address", "sources/some.toml", "doi:10.1000/1", "https://doi/10.1000/1"),
    ("nothing_forbidden_is_said", "guidance/sleep.toml", "helps.", "treats back pain."),
    ("nothing_forbidden_is_said", "guidance/sleep.toml", "helps.", "cures it."),
    ("nothing_forbidden_is_said", "guidance/sleep.toml", "helps.", "helps, and you are safe to lift."),
    ("nothing_forbidden_is_said", "guidance/sleep.toml", "helps.", "lowers your risk by 30 %."),
    ("nothing_forbidden_is_said", "guidance/sleep.toml", "helps.", "helps. Take 400 mg before it."),
    ("nothing_forbidden_is_said", "flags/CES-1.toml", "This is no diagnosis.", "This is your diagnosis."),
    ("nothing_forbidden_is_said", "exercises/plank.toml", "Holds the trunk.", "Mends a bad posture."),
    ("no_id_stands_twice", "answers/some.toml", 'id = "cauda_equina_days"', 'id = "saddle_numbness"'),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small folder without a fault."""
    for name, text in SOUND.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "vocabulary.toml", tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", CHECKS)
def test_the_knowledge_that_ships_has_no_fault(name: str) -> None:
    assert CHECKS[name](Folder(ROOT)) == []


@pytest.mark.parametrize("name", CHECKS)
def test_a_sound_folder_has_no_fault(name: str, root: Path) -> None:
    assert CHECKS[name](Folder(root)) == []


def test_the_sound_folder_is_one_that_the_loader_takes(root: Path) -> None:
    known = Knowledge(root)
    assert set(known.sources) == {"someone-2020"}
    assert known.limit("new_days") == 14
    assert set(known.flags) == {"CES-1"}
    assert set(known.exercises) == {"plank", "plank-knees"}


@pytest.mark.parametrize(("name", "file", "old", "new"), PLANTED)
def test_a_planted_fault_is_caught_and_its_file_named(name: str, file: str, old: str, new: str, root: Path) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    found = CHECKS[name](Folder(root))
    assert found
    assert all(fault.split("/")[0] in {path.split("/")[0] for path in SOUND} for fault in found)


def test_every_check_has_a_planted_fault() -> None:
    assert {name for name, *_ in PLANTED} == set(CHECKS)
