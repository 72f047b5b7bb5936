"""StrongLifts: a row an exercise, sets side by side, failed sets, the unit in the titles."""

from datetime import datetime

import pytest

from intake.log_fixtures import FIXTURES, fixture_log, sets_of, text_log
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import LoggedSet, Skipped

HEADER = "Date (yyyy/mm/dd),Workout Name,Body Weight (KG),Exercise,Start Time (h:mm),Set 1 (Reps),Set 1 (LB)\n"


def test_sets_stand_side_by_side_and_a_failed_one_has_no_repetitions() -> None:
    log = fixture_log("stronglifts.csv")
    assert (log.source, log.unit) == ("stronglifts", "kg")
    assert sets_of(log, "Squat") == [
        LoggedSet(reps=5, load_kg=60, row=2),
        LoggedSet(reps=5, load_kg=60, row=2),
        LoggedSet(reps=0, load_kg=60, row=2),
    ]
    assert sets_of(log, "Pull Up") == [LoggedSet(reps=8, row=5)]
    assert len(sets_of(log, "Barbell Row")) == 2


def test_start_length_and_note() -> None:
    first = fixture_log("stronglifts.csv").workouts[0]
    assert first.started == datetime(2026, 8, 11, 22, 56)  # noqa: DTZ001
    assert (first.title, first.duration_s, first.entries[0].note) == ("Workout A", 2700, "knees, out")


def test_a_timer_that_was_forgotten_costs_no_workout() -> None:
    header = HEADER.replace(",Start", ",Duration (hours),Start")
    for hours in ("1e308", "-1", "9999"):
        assert text_log(header + f"2026/08/11,A,82,Squat,{hours},8:00 am,5,225\n").workouts[0].duration_s is None


def test_a_hold_in_a_form_that_was_never_seen_is_left_out_and_said() -> None:
    assert fixture_log("stronglifts.csv").skipped == (
        Skipped(row=4, why="held for a time (3×60), in a form that is not read"),
    )


def test_a_log_in_lb_still_says_body_weight_in_kg() -> None:
    log = text_log(HEADER + "2026/08/11,A,82,Squat,8:00 am,5,225\n")
    assert log.unit == "lb"
    assert sets_of(log, "Squat")[0].load_kg == pytest.approx(102.0583, abs=1e-4)


def test_equal_sets_of_one_row_are_not_taken_for_a_repetition() -> None:
    assert fixture_log("stronglifts.csv").duplicates == 0


def test_it_begins_with_a_mark_of_its_encoding() -> None:
    assert (FIXTURES / "stronglifts.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_wrong_cell_is_named_by_its_own_column() -> None:
    with pytest.raises(InputError, match=r"row 2, column 'Set 1 \(LB\)': found 'heavy', expected a number"):
        text_log(HEADER + "2026/08/11,A,82,Squat,8:00 am,5,heavy\n")
    with pytest.raises(InputError, match=r"row 2, column 'Date \(yyyy/mm/dd\)': found '08/11/2026 8:00 am'"):
        text_log(HEADER + "08/11/2026,A,82,Squat,8:00 am,5,225\n")
