"""The hazard log holds to its shape, its page is current, and what it claims of itself is true."""

from pathlib import Path

import pytest

from safety.hazard_page import NAME, page
from safety.hazards import FOLDER, LogError, controls, read_hazard, read_log, read_scales

LOG = read_log()
SCALES = read_scales()
SOUND = """
id = "H1"
title = "Something that can go wrong"
status = "controlled"
hazard = "A sentence on the hazard."
effect = "A sentence on the effect."
causes = ["A sentence on a cause."]
before = { severity = "major", likelihood = "medium" }
after = { severity = "major", likelihood = "very_low" }
residual = "A sentence on what is left."

[[control]]
id = "some-control"
does = "What it does, in words."
tests = ["tests/safety/test_hazard_log.py::test_something"]
switch = { function = "reasoning/hold.py:hold", returns = "None" }
"""


def test_the_page_is_current() -> None:
    written = (FOLDER / NAME).read_text(encoding="utf-8")
    assert written == page(LOG, SCALES), f"docs/safety/{NAME} is old: run `make book`"


def test_every_hazard_of_the_starting_list_is_there() -> None:
    assert [hazard.id for hazard in LOG][:22] == [f"H{number}" for number in range(1, 23)]


def test_no_risk_is_left_that_is_not_accepted() -> None:
    left = {hazard.id: SCALES.of(hazard.after) for hazard in LOG if hazard.after}
    assert [name for name, risk in left.items() if risk == "high"] == []


def test_a_tolerated_risk_says_so() -> None:
    left = [hazard for hazard in LOG if hazard.after and SCALES.of(hazard.after) == "tolerable"]
    assert [hazard.id for hazard in left if "olerated" not in hazard.residual] == []


def test_the_scales_are_whole_and_a_worse_pair_is_never_a_lower_risk() -> None:
    severities = [step.id for step in SCALES.severity]
    order = [step.id for step in SCALES.risk]
    rows = [[order.index(SCALES.matrix[step.id][each]) for each in severities] for step in SCALES.likelihood]  # type: ignore[index]
    assert all(row == sorted(row) for row in rows)
    assert all(list(column) == sorted(column) for column in zip(*rows, strict=True))


@pytest.mark.parametrize(
    ("find", "put", "why"),
    [
        ('tests = ["tests/safety/test_hazard_log.py::test_something"]', "tests = []", "tests"),
        ("tests/safety/test_hazard_log.py::test_something", "the tests of the log", "tests"),
        ('switch = { function = "reasoning/hold.py:hold", returns = "None" }', "", "switch"),
        (', returns = "None" }', " }", "returns"),
        ('returns = "None" }', 'returns = "None", limit = "age_plan", start = 1 }', "exactly one"),
        ('severity = "major"', 'severity = "bad"', "severity"),
        ('status = "controlled"', 'status = "absent"', "no controls"),
        ('status = "controlled"', 'status = "open"', "missing"),
        ('residual = "A sentence on what is left."', "", "residual"),
        ('id = "H1"', 'id = "H2"', "the id is H2"),
        ('effect = "A sentence', 'effects = "A sentence', "effect"),
        ("[[control]]", "[control", "not TOML"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_refused(find: str, put: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "H01-something.toml"
    path.write_text(SOUND, encoding="utf-8")
    assert read_hazard(path).id == "H1"
    assert find in SOUND
    path.write_text(SOUND.replace(find, put), encoding="utf-8")
    with pytest.raises(LogError, match=rf"H01-something\.toml.*{why}"):
        read_hazard(path)


def test_a_control_or_a_hazard_that_comes_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "H01-something.toml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "H02-else.toml").write_text(SOUND.replace('"H1"', '"H2"'), encoding="utf-8")
    with pytest.raises(LogError, match="twice: some-control"):
        read_log(tmp_path)
    assert len(controls(LOG)) == sum(len(hazard.control) for hazard in LOG)


def test_links_lead_somewhere() -> None:
    for path in FOLDER.glob("*.md"):
        for link in path.read_text(encoding="utf-8").split("](")[1:]:
            target = link.split(")")[0].split("#")[0]
            assert not target or (path.parent / target).exists(), f"{path.name}: {target}"
