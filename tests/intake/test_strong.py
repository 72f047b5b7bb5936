"""Strong: every variant of its header, every quirk that was seen in its files."""

from datetime import date, datetime

import pytest

from intake.log_fixtures import TODAY, fixture_log, sets_of, text_log
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import Entry, LoggedSet, Skipped, Workout
from liftagain.intake.training_log import read_training_log
from liftagain.intake.units import UnitUnknown
from samples_folder import needs_samples, sample

VARIANTS = {
    "strong_classic.csv": True,
    "strong_older.csv": False,
    "strong_semicolon.csv": False,
    "strong_semicolon_duration.csv": True,
    "strong_numbered.csv": True,
    "strong_german.csv": True,
    "strong_unit_columns.csv": True,
}
"""The fixtures, and whether they tell how long a workout took. All hold the same two workouts."""

HEADER = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n"
UNITS = "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;"


def expected(timed: bool) -> tuple[Workout, ...]:
    def lift(reps: int, load_kg: float, rpe: float | None) -> LoggedSet:
        return LoggedSet(reps=reps, load_kg=load_kg, rpe=rpe)

    return (
        Workout(
            day=date(2024, 3, 1),
            started=datetime(2024, 3, 1, 18, 5, 10),  # noqa: DTZ001
            title="Legs",
            entries=(
                Entry(
                    name="Deadlift (Barbell)",
                    exercise=None,
                    sets=(lift(5, 60, None), lift(5, 100.5, 8.5)),
                    note="grip, slipped",
                ),
                Entry(name="Plank", exercise=None, sets=(LoggedSet(duration_s=60),)),
            ),
            duration_s=4200 if timed else None,
            note='felt "fine"\nall day',
        ),
        Workout(
            day=date(2024, 3, 4),
            started=datetime(2024, 3, 4, 7, 30),  # noqa: DTZ001
            title="Run",
            entries=(
                Entry(name="Running", exercise=None, sets=(LoggedSet(distance_m=5000, duration_s=1500),)),
                Entry(name="Pull Up", exercise=None, sets=(LoggedSet(reps=8),)),
            ),
            duration_s=1740 if timed else None,
        ),
    )


def without_rows(workouts: tuple[Workout, ...]) -> tuple[Workout, ...]:
    from dataclasses import replace

    return tuple(
        replace(
            workout,
            entries=tuple(
                replace(entry, sets=tuple(replace(done, row=None) for done in entry.sets)) for entry in workout.entries
            ),
        )
        for workout in workouts
    )


@pytest.mark.parametrize("name", VARIANTS)
def test_every_variant_of_the_header_says_the_same(name: str) -> None:
    log = fixture_log(name, "kg")
    assert log.source == "strong"
    assert log.unit == "kg"
    assert without_rows(log.workouts) == expected(VARIANTS[name])


@pytest.mark.parametrize("name", ["strong_semicolon.csv", "strong_numbered.csv", "strong_unit_columns.csv"])
def test_a_unit_in_the_file_needs_no_answer_and_bears_no_other(name: str) -> None:
    assert fixture_log(name).unit == "kg"
    assert sets_of(fixture_log(name, "lb"), "Deadlift (Barbell)")[1].load_kg == 100.5


@pytest.mark.parametrize("name", ["strong_classic.csv", "strong_older.csv", "strong_german.csv"])
def test_a_file_without_a_unit_is_asked_about(name: str) -> None:
    with pytest.raises(UnitUnknown, match=r"2 weights have no unit.*kg or lb"):
        fixture_log(name)


def test_lb_become_kg_and_a_bare_distance_miles() -> None:
    log = fixture_log("strong_classic.csv", "lb")
    assert log.unit == "lb"
    assert sets_of(log, "Deadlift (Barbell)")[0].load_kg == pytest.approx(60 * 0.45359237, abs=1e-4)
    assert sets_of(log, "Running")[0].distance_m == pytest.approx(5 * 1609.344, abs=0.01)


def test_kg_and_lb_mixed_row_by_row() -> None:
    log = text_log(
        UNITS + "Workout Notes\n"
        "2021-01-02 10:00:00;A;Squat;1;100;kg;5;;;mi.;0;;\n"
        "2021-01-02 10:00:00;A;Squat;2;225;lbs;5;;;mi.;0;;\n"
        "2021-01-02 10:00:00;A;Plank;1;;;;;;mi.;60;;\n"
    )
    assert log.unit == "mixed"
    assert [done.load_kg for done in sets_of(log, "Squat")] == [100, pytest.approx(102.0583, abs=1e-4)]
    assert sets_of(log, "Plank") == [LoggedSet(duration_s=60, row=4)]


def test_a_row_that_forgot_its_unit_among_rows_that_have_one_is_asked_about() -> None:
    rows = "2021-01-02 10:00:00;A;Squat;1;100;kg;5;;;;;;\n2021-01-02 10:00:00;A;Squat;2;225;;5;;;;;;\n"
    with pytest.raises(UnitUnknown, match="1 weights"):
        text_log(UNITS + "Workout Notes\n" + rows)


def test_without_weights_no_unit_is_asked() -> None:
    log = text_log(HEADER + "2021-01-02 10:00:00,A,1h,Plank,1,0,0,0,60,,,\n")
    assert log.unit == "unknown"


def test_a_failed_lift_keeps_its_zero_repetitions_and_a_hold_has_none() -> None:
    log = text_log(
        HEADER + "2021-01-02 10:00:00,A,1h,Snatch,1,80,0,0,0,,,\n2021-01-02 10:00:00,A,1h,Plank,1,0,0,0,60,,,\n", "kg"
    )
    assert sets_of(log, "Snatch")[0].reps == 0
    assert sets_of(log, "Plank")[0].reps is None


def test_markers_of_warm_up_drop_and_failure() -> None:
    rows = "".join(f"2021-01-02 10:00:00,A,1h,Squat,{order},60,5,0,0,,,\n" for order in ("W", "1", "D", "F", "w"))
    kinds = [done.kind for done in sets_of(text_log(HEADER + rows, "kg"), "Squat")]
    assert kinds == ["warm_up", "work", "drop", "failure", "warm_up"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("2021-01-02 10:00:00,A,1h,Squat,Rest Timer,0,0,0,120,,,", "rest timer, not a set"),
        ("2021-01-02 10:00:00,A,1h,Rest Timer,1,0,0,0,120,,,", "rest timer, not a set"),
        ("2021-01-02 10:00:00,A,1h,Squat,Ruhezeit,0,0,0,120,,,", "rest timer, not a set"),
        ("2021-01-02 10:00:00,A,1h,Squat,Minuteur de repos,,,,120,,,", "Minuteur de repos: not a set"),
        ("2021-01-02 10:00:00,A,1h,Squat,Note,,,,,belt on,,", "Note: not a set"),
        ("2021-01-02 10:00:00,A,1h,,1,10,5,0,0,,,", "no exercise name"),
    ],
)
def test_a_row_that_is_no_set_is_left_out_with_its_reason(row: str, why: str) -> None:
    log = text_log(HEADER + row + "\n2021-01-02 10:00:00,A,1h,Squat,1,60,5,0,0,,,\n", "kg")
    assert log.skipped == (Skipped(row=2, why=why),)
    assert log.set_count == 1


def test_sets_of_an_exercise_that_comes_twice_stand_together_and_none_is_lost() -> None:
    rows = "".join(
        f"2021-01-02 10:00:00,A,1h,{name},{order},60,5,0,0,,,\n"
        for name, order in (("Squat", 1), ("Row", 1), ("Squat", 1), ("Row", 1))
    )
    log = text_log(HEADER + rows, "kg")
    assert [(entry.name, len(entry.sets)) for entry in log.workouts[0].entries] == [("Squat", 2), ("Row", 2)]
    assert log.duplicates == 0


def test_a_log_pasted_twice_into_one_file_counts_once() -> None:
    rows = (
        "2021-01-02 10:00:00,A,1h,Squat,1,60,5,0,0,,,\n2021-01-02 10:00:00,A,1h,Squat,2,60,5,0,0,,,\n"
        "2021-01-04 10:00:00,A,1h,Squat,1,60.0,5.0,0,0,,,\n"
    )
    log = text_log(HEADER + rows + HEADER + rows, "kg")
    assert (log.set_count, log.duplicates) == (3, 3)


def test_two_equal_warm_ups_are_two_sets_and_a_row_with_a_number_twice_is_one() -> None:
    rows = "".join(f"2021-01-02 10:00:00,A,1h,Squat,{order},60,5,0,0,,,\n" for order in ("W", "W", "1", "1", "2"))
    log = text_log(HEADER + rows, "kg")
    assert [done.kind for done in sets_of(log, "Squat")] == ["warm_up", "warm_up", "work", "work"]
    assert log.duplicates == 1
    more = "2021-01-04 10:00:00,A,1h,Squat,1,60,5,0,0,,,\n"
    assert text_log(HEADER + rows + more + HEADER + rows + more, "kg").set_count == 5


def test_the_narrow_no_break_space_of_a_newer_iphone() -> None:
    log = text_log(HEADER + "2025-07-23 6:05:10\u202fPM,A,2h 23min,Squat,1,60.0,20.0,0,0.0,,,\n", "kg")
    assert log.workouts[0].started == datetime(2025, 7, 23, 18, 5, 10)  # noqa: DTZ001
    assert log.workouts[0].duration_s == 2 * 3600 + 23 * 60
    assert sets_of(log, "Squat")[0].reps == 20


def test_the_german_header_of_android() -> None:
    header = "Datum;Workout-Name;Name der Übung;Reihenfolge festlegen;Gewicht;Gewichtseinheit;Wiederh.;Workout-Dauer\n"
    log = text_log(header + "2024-03-01 18:05:10;A;Kniebeuge;1;100,5;kg;5;1:10:00\n")
    assert (log.unit, log.workouts[0].duration_s) == ("kg", 4200)
    assert sets_of(log, "Kniebeuge")[0].load_kg == 100.5


def test_columns_are_found_by_name_in_any_order() -> None:
    mixed = "RPE,Reps,Weight (kg),Surprise,Set Order,Exercise Name,Date\n8,5,60,x,1,Squat,2021-01-02 10:00:00\n"
    assert sets_of(text_log(mixed), "Squat") == [LoggedSet(reps=5, load_kg=60, rpe=8, row=2)]


def test_a_timer_that_was_forgotten_costs_no_workout() -> None:
    log = text_log(HEADER + "2021-01-02 10:00:00,A,42h 13m,Squat,1,60,5,0,0,,,\n", "kg")
    assert log.workouts[0].duration_s == 42 * 3600 + 13 * 60


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("2021-13-02 10:00:00,A,1h,Squat,1,60,5,0,0,,,", r"row 3, column 'Date': found '2021-13-02 10:00:00'"),
        ("3/4/2021,A,1h,Squat,1,60,5,0,0,,,", r"row 3, column 'Date'.*expected a date"),
        ("2031-01-02 10:00:00,A,1h,Squat,1,60,5,0,0,,,", r"row 3, column 'Date'.*not in the future"),
        ("0021-01-02 10:00:00,A,1h,Squat,1,60,5,0,0,,,", r"row 3, column 'Date'.*year from 1970"),
        (
            "2021-01-02 10:00:00,A,1h,Squat,1,-60,5,0,0,,,",
            r"row 3, column 'Weight': found '-60', expected a weight of 0",
        ),
        ("2021-01-02 10:00:00,A,1h,Squat,1,abc,5,0,0,,,", r"row 3, column 'Weight': found 'abc', expected a number"),
        ("2021-01-02 10:00:00,A,1h,Squat,1,nan,5,0,0,,,", r"row 3, column 'Weight': found 'nan'"),
        (
            "2021-01-02 10:00:00,A,1h,Squat,1,99999,5,0,0,,,",
            r"row 3: found a load of 99999 kg, expected at most 1500 kg",
        ),
        ("2021-01-02 10:00:00,A,1h,Squat,1,60,-5,0,0,,,", r"row 3, column 'Reps': found '-5', expected 0 to 10000"),
        ("2021-01-02 10:00:00,A,1h,Squat,1,60,1e9,0,0,,,", r"row 3, column 'Reps'"),
        ("2021-01-02 10:00:00,A,1h,Squat,1,60,5,0,1e9,,,", r"row 3, column 'Seconds'"),
        ("2021-01-02 10:00:00,A,1h,Squat,1,60,5,-1,0,,,", r"row 3, column 'Distance'"),
        ("2021-01-02 10:00:00,A,1h,Squat,1,60,5,0,0,,,11", r"row 3, column 'RPE': found '11', expected 0 to 10"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(row: str, found: str) -> None:
    with pytest.raises(InputError, match=r"^log\.csv, " + found):
        text_log(HEADER + "2021-01-01 10:00:00,A,1h,Squat,1,60,5,0,0,,,\n" + row + "\n", "kg")


def test_tomorrow_is_allowed_for_another_time_zone() -> None:
    row = "2026-09-02 10:00:00,A,1h,Squat,1,60,5,0,0,,,\n"
    assert text_log(HEADER + row, "kg").set_count == 1
    with pytest.raises(InputError, match="future"):
        text_log(HEADER + row, "kg", date(2026, 8, 31))


@needs_samples
def test_the_real_file_is_read_whole() -> None:
    path = sample("strong/strong_classic_ios.csv")
    log = read_training_log(path.name, path.read_bytes(), TODAY, "kg")
    assert (log.set_count, len(log.workouts), log.duplicates, log.skipped) == (1903, 86, 0, ())
    assert (log.workouts[0].day, log.workouts[-1].day) == (date(2020, 12, 30), date(2021, 9, 6))
    assert len(sets_of(log, "Snatch (Barbell)")) == 527
    assert list(log.workouts) == sorted(log.workouts, key=lambda workout: workout.started or datetime.min)  # noqa: DTZ901


@needs_samples
@pytest.mark.parametrize("cut", [500, 40_000, 100_001, 156_000])
def test_the_real_file_cut_short_is_refused(cut: int) -> None:
    content = sample("strong/strong_classic_ios.csv").read_bytes()[:cut]
    with pytest.raises(InputError, match=r"cut short"):
        read_training_log("cut.csv", content, TODAY, "kg")
