"""The side that worked: from a column, or from the exercise's name."""

from datetime import date

import pytest

from liftagain.domain.errors import InputError
from liftagain.intake.side import side_of_name
from liftagain.intake.training_log import read_training_log
from liftagain.knowledge.bundle import knowledge
from liftagain.output.own_csv import log_as_csv
from liftagain.reasoning.lumbar_load import body
from liftagain.reasoning.training_picture import training_picture

TODAY = date(2026, 11, 12)


@pytest.mark.parametrize(
    ("name", "side"),
    [
        ("Single Arm Row (Left)", "left"),
        ("Bulgarian Split Squat - right", "right"),
        ("One Arm Row L", "left"),
        ("One Arm Row (R)", "right"),
        ("Side Plank - R", "right"),
        ("Einarmiges Rudern links", "left"),
        ("Zancada derecha", "right"),
        ("Upright Row", None),
        ("L-Sit", None),
        ("Left and Right Switch", None),
        ("Bench Press", None),
        ("EZ Bar Curl", None),
    ],
)
def test_a_name_says_one_side_or_none(name: str, side: str | None) -> None:
    assert side_of_name(name) == side


def sides(file: str, text: str) -> list[str | None]:
    log = read_training_log(file, text.encode(), TODAY, "kg")
    return [done.side for work in log.workouts for entry in work.entries for done in entry.sets]


def test_the_column_goes_before_the_name() -> None:
    rows = "date,exercise,weight_kg,reps,side\n2026-11-01,Row (left),20,8,right\n2026-11-01,Row (left),20,8,\n"
    assert sides("own.csv", rows) == ["right", "left"]


def test_a_name_fills_the_side_in_every_table() -> None:
    hevy = (
        "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,"
        'reps,distance_km,duration_seconds,rpe\n"A","1 Nov 2026, 10:00","1 Nov 2026, 11:00","","Single Arm Row - Left",'
        ',"",0,"normal",20,8,,,\n'
    )
    assert sides("hevy.csv", hevy) == ["left"]


def test_a_numbered_set_of_each_side_is_no_repetition() -> None:
    hevy = (
        "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,set_index,set_type,weight_kg,"
        "reps,distance_km,duration_seconds,rpe,side\n"
    )
    row = '"A","1 Nov 2026, 10:00","1 Nov 2026, 11:00","","Row",,"",0,"normal",20,8,,,,{}\n'
    assert sides("hevy.csv", hevy + row.format("left") + row.format("right")) == ["left", "right"]


def test_what_is_no_side_is_refused_with_its_row() -> None:
    with pytest.raises(InputError, match=r"own\.csv, row 2, column 'side': found 'up', expected left, right"):
        sides("own.csv", "date,exercise,reps,side\n2026-11-01,Row,8,up\n")


@pytest.mark.parametrize("pain", ["11", "-1", "2.5", "much"])
def test_pain_is_a_whole_number_of_ten(pain: str) -> None:
    with pytest.raises(InputError, match="pain"):
        sides("own.csv", f"date,exercise,reps,pain\n2026-11-01,Row,8,{pain}\n")


def test_sides_and_pain_go_out_and_come_back() -> None:
    rows = (
        "date,exercise,weight_kg,reps,side,pain\n2026-11-01,Row,20,8,left,\n2026-11-01,Row,20,8,right,3\n"
        "2026-11-01,Squat,100,5,,0\n2026-11-02,Squat,100,5,,\n"
    )
    first = read_training_log("own.csv", rows.encode(), TODAY, "kg").workouts
    assert [entry.pain for work in first for entry in work.entries] == [3, 0, None]
    again = read_training_log("own.csv", log_as_csv(first).encode(), TODAY, "kg").workouts
    assert [[(e.name, e.pain, [d.side for d in e.sets]) for e in w.entries] for w in again] == [
        [(e.name, e.pain, [d.side for d in e.sets]) for e in w.entries] for w in first
    ]


def test_the_same_numbers_of_both_sides_are_two_sets() -> None:
    rows = "date,exercise,reps,side\n2026-11-01,Row,8,left\n2026-11-01,Row,8,right\n"
    assert sides("own.csv", rows) == ["left", "right"]


def test_left_and_right_are_counted_from_the_names_of_an_export() -> None:
    rows = "".join(f"2026-11-0{day},Single Arm Row (Left),20,8\n" * 3 for day in range(1, 9))
    rows += "".join(f"2026-11-0{day},Single Arm Row (Right),20,8\n" for day in range(1, 9))
    log = read_training_log("own.csv", f"date,exercise,weight_kg,reps\n{rows}".encode(), TODAY, "kg")
    weight = body(None, None, knowledge().limits)
    picture = training_picture(log.workouts, date(2026, 11, 8), weight, knowledge(), None, ())
    assert picture is not None
    (sides,) = (one for one in picture.balance if one.measure == "left_right")
    assert (sides.one, sides.other) == (24, 8)
    assert sides.value == pytest.approx(25 / 9)
