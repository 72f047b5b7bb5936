"""The confusion matrix, the exact bounds, and the table of sections."""

from pathlib import Path
from types import ModuleType

import pytest
from scipy.stats import binom  # type: ignore[import-untyped]

from trust.__main__ import found_sections, lines_of, main
from trust.confusion import Case, Outcome, least_sensitivity, matrix, most_share, read_cases, screened
from trust.row import Options, Row, Verdict
from trust.vignette_rows import vignette_rows


def case(expect: str, bound: str, *tags: str) -> Case:
    return Case("x", "", {}, expect, "min" if bound == "min" else "max", "", tags)


def verdicts(*outcomes: Outcome) -> dict[str, Verdict]:
    return {row.what: row.verdict for row in vignette_rows(list(outcomes))}


@pytest.mark.parametrize(("found", "of"), [(46, 46), (10, 12), (1, 50)])
def test_the_bound_is_where_so_many_become_unlikely(found: int, of: int) -> None:
    least = least_sensitivity(found, of)
    assert binom.sf(found - 1, of, least) == pytest.approx(0.05)
    assert most_share(of - found, of) == pytest.approx(1 - least)


def test_nothing_found_bounds_nothing() -> None:
    assert least_sensitivity(0, 9) == 0
    assert most_share(0, 0) == 1


def test_the_matrix_counts_by_bound_and_level() -> None:
    outcomes = [Outcome(case("emergency", "min"), "emergency"), Outcome(case("self_manage", "max"), "routine")]
    lines = matrix(outcomes)
    assert lines[1].split() == ["at", "least", "emergency", "1", ".", ".", ".", "."]
    assert lines[2].split() == ["at", "most", "self_manage", ".", ".", ".", "1", "."]


def test_an_emergency_that_is_missed_fails() -> None:
    found = verdicts(Outcome(case("emergency", "min"), "same_day"))
    assert found["sensitivity for emergencies"] is Verdict.FAILS
    assert found["under-triage"] is Verdict.FAILS


def test_more_than_the_least_is_no_failure_and_a_fifth_of_controls_is() -> None:
    right = [Outcome(case("self_manage", "max", "strain"), "self_manage") for _ in range(4)]
    sick = Outcome(case("routine", "min"), "emergency")
    seen = Outcome(case("self_manage", "max", "strain"), "within_days")
    assert verdicts(sick, *right, *right, seen)["over-triage, plain soreness and strain"] is Verdict.HOLDS
    assert verdicts(sick, *right, seen)["over-triage, plain soreness and strain"] is Verdict.FAILS


def test_cases_are_read_and_screened(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl"
    line = '{"id": "a", "text": "t", "answers": {"fever": "yes"}, "expect": "same_day", "bound": "min", "source": "s"}'
    path.write_text(line + "\n", encoding="utf-8")
    (one,) = screened(read_cases([path]), lambda answers: "emergency" if answers else "routine")
    assert (one.got, one.steps, one.under, one.over) == ("emergency", 1, False, False)
    path.write_text(line + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"some\.jsonl:2"):
        read_cases([path])


def test_a_section_without_its_tool_was_not_run() -> None:
    section = ModuleType("broken")

    def rows(options: Options) -> list[Row]:
        raise ImportError("no such tool")

    section.TITLE, section.rows = "Broken", rows  # type: ignore[attr-defined]
    assert [row.verdict for row in lines_of(section, Options(1))] == [Verdict.NOT_RUN]


def test_a_missing_line_never_passes(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    section = found_sections()["published_cases"]
    monkeypatch.setattr(section, "PATH", Path("/nowhere"))
    assert main(["published_cases"]) == 2
    assert "0 hold, 0 fail, 1 not run" in capsys.readouterr().out


def test_our_own_vignettes_hold_in_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["own_vignettes"]) == 0
    assert "Clopper-Pearson" in capsys.readouterr().out


def test_a_section_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["nothing"])
    assert "no section nothing; there are published_cases" in capsys.readouterr().err
