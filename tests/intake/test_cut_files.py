"""A file that is cut at any byte is refused, or says so; where it ends between two rows, the preview names its end."""

from pathlib import Path

import pytest

from intake.log_fixtures import FIXTURES, TODAY
from liftagain.app.import_log import LogFile, dry_run_as_json, read_logs
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import ImportedLog, LoggedSet
from liftagain.intake.training_log import read_training_log

NAMES = sorted(path.name for path in FIXTURES.iterdir())


def by_row(log: ImportedLog) -> dict[int, list[tuple[str, LoggedSet]]]:
    found: dict[int, list[tuple[str, LoggedSet]]] = {}
    for workout in log.workouts:
        for entry in workout.entries:
            for done in entry.sets:
                found.setdefault(done.row or 0, []).append((entry.name, done))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_no_half_of_a_set_is_read_in_silence(name: str) -> None:
    content = (FIXTURES / name).read_bytes()
    whole = by_row(read_training_log(name, content, TODAY, "kg"))
    for cut in range(len(content)):
        try:
            log = read_training_log(name, content[:cut], TODAY, "kg")
        except InputError:
            continue
        noted = {skipped.row for skipped in log.skipped if "cut short" in skipped.why}
        for row, sets in by_row(log).items():
            assert sets == whole[row] or row in noted, f"{name} cut at byte {cut}: row {row}"
        between_rows = content[:cut].endswith(b"\n")
        assert noted or between_rows or len(by_row(log)) == len(whole), f"{name} cut at byte {cut}"


def test_a_cut_between_two_rows_shows_in_what_the_file_ends_with() -> None:
    content = Path(FIXTURES / "strong_unit_columns.csv").read_bytes()
    lines = content.splitlines(keepends=True)
    cut = read_logs([LogFile("cut.csv", b"".join(lines[:4]))], "kg", today=TODAY)
    assert dry_run_as_json(cut)["file_ends_with"] == {"day": "2024-03-01", "exercise": "Deadlift (Barbell)", "sets": 2}
    assert dry_run_as_json(read_logs([LogFile("x", content)], "kg", today=TODAY))["file_ends_with"] == {
        "day": "2024-03-04",
        "exercise": "Pull Up",
        "sets": 1,
    }
