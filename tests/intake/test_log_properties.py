"""Whatever is in the file: a log or one InputError. What an app writes of a log is read as that log."""

import csv
import io
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.log_fixtures import TODAY
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import LoggedSet, Workout
from liftagain.intake.training_log import read_training_log

HEADERS = (
    "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE\n",
    "Datum,Workout-Name,Dauer,Name der Übung,Reihenfolge festlegen,Gewicht,Wiederh.,Sekunden\n",
    "title,start_time,end_time,exercise_title,set_index,set_type,weight_kg,reps\n",
    "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n",
    "Date,Exercise,Category,Weight (kg),Weight (lbs),Reps,Distance,Distance Unit,Time,Notes,Kind\n",
    "",
)
CELLS = st.sampled_from(
    [
        "",
        "1",
        "W",
        "60",
        "-1",
        "1e5",
        "nan",
        "2024-01-01",
        "8 Apr 2026, 16:50",
        '"',
        '"a',
        "a;b",
        "kg",
        "stone",
        "Squat",
        "\n",
    ]
)


def read(content: bytes) -> None:
    try:
        read_training_log("any.csv", content, TODAY, "kg")
    except InputError as error:
        assert str(error).startswith("any.csv")  # noqa: PT017


@given(st.binary(max_size=400))
def test_any_bytes(content: bytes) -> None:
    read(content)


@given(st.sampled_from(HEADERS), st.text(max_size=300))
def test_any_text(header: str, text: str) -> None:
    read((header + text).encode("utf-8", "surrogatepass"))


@given(st.sampled_from(HEADERS), st.lists(st.lists(CELLS, min_size=6, max_size=13).map(",".join), max_size=6))
def test_any_cells(header: str, rows: list[str]) -> None:
    read((header + "\n".join(rows)).encode())


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12).filter(
    lambda name: (
        name.casefold()
        not in {"rest timer", "ruhezeit", "rest", "pause", "exercise name", "exercise_title", "exercise"}
    )
)
SET = st.builds(
    LoggedSet,
    kind=st.sampled_from(["work", "warm_up", "drop", "failure"]),
    reps=st.integers(1, 99),
    load_kg=st.one_of(st.none(), st.integers(1, 1600).map(lambda quarter: quarter / 4)),
    rpe=st.one_of(st.none(), st.sampled_from([6.0, 7.5, 10.0])),
)
DAYS = st.lists(
    st.tuples(
        st.integers(0, 3000), st.dictionaries(NAMES, st.lists(SET, min_size=1, max_size=4), min_size=1, max_size=3)
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda day: day[0],
)
Days = list[tuple[int, dict[str, list[LoggedSet]]]]
FIRST = datetime(2017, 1, 1, 18, 30)  # noqa: DTZ001


def written(header: list[str], rows: list[list[object]], delimiter: str = ",") -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\n").writerows([header, *rows])
    return text.getvalue().encode()


def shown(value: float | None, comma: bool = False) -> str:
    text = "" if value is None else f"{value:g}"
    return text.replace(".", ",") if comma else text


def strong(days: Days) -> bytes:
    marks = {"warm_up": "W", "drop": "D", "failure": "F"}
    rows: list[list[object]] = [
        [
            *(f"{FIRST + timedelta(days=day)}", "A", name, marks.get(done.kind, str(order))),
            *(shown(done.load_kg or 0), "kg", done.reps, shown(done.rpe)),
        ]
        for day, entries in days
        for name, sets in entries.items()
        for order, done in enumerate(sets, start=1)
    ]
    return written(["Date", "Workout Name", "Exercise Name", "Set Order", "Weight", "Weight Unit", "Reps", "RPE"], rows)


def strong_semicolon(days: Days) -> bytes:
    rows: list[list[object]] = [
        [
            *(f"{FIRST + timedelta(days=day)}", name, order),
            *(shown(done.load_kg, comma=True), done.reps, shown(done.rpe, comma=True)),
        ]
        for day, entries in days
        for name, sets in entries.items()
        for order, done in enumerate(sets, start=1)
    ]
    return written(["Datum", "Name der Übung", "Reihenfolge festlegen", "Gewicht", "Wiederh.", "RPE"], rows, ";")


def hevy(days: Days) -> bytes:
    kinds = {"warm_up": "warmup", "drop": "dropset", "work": "normal"}
    rows: list[list[object]] = [
        [
            *("A", f"{FIRST + timedelta(days=day):%d %b %Y, %H:%M}", name, order),
            *(kinds.get(done.kind, done.kind), shown(done.load_kg), done.reps, shown(done.rpe)),
        ]
        for day, entries in sorted(days, key=lambda day: -day[0])
        for name, sets in entries.items()
        for order, done in enumerate(sets)
    ]
    return written(["title", "start_time", "exercise_title", "set_index", "set_type", "weight_kg", "reps", "rpe"], rows)


def fitnotes(days: Days) -> bytes:
    rows: list[list[object]] = [
        [f"{(FIRST + timedelta(days=day)).date()}", name, "Legs", shown(done.load_kg), "kgs", done.reps, ""]
        for day, entries in days
        for name, sets in entries.items()
        for done in sets
    ]
    return written(["Date", "Exercise", "Category", "Weight", "Weight Unit", "Reps", "Comment"], rows)


def summary(
    workouts: tuple[Workout, ...], *, kinds: bool, rpe: bool
) -> list[tuple[date, str, list[tuple[object, ...]]]]:
    return [
        (
            workout.day,
            entry.name,
            [(done.reps, done.load_kg, done.kind if kinds else "", done.rpe if rpe else 0) for done in entry.sets],
        )
        for workout in workouts
        for entry in workout.entries
    ]


@pytest.mark.parametrize(
    ("write", "kinds", "rpe"),
    [(strong, True, True), (strong_semicolon, False, True), (hevy, True, True), (fitnotes, False, False)],
)
@settings(max_examples=60)
@given(days=DAYS)
def test_what_is_written_is_read(write, kinds: bool, rpe: bool, days: Days) -> None:  # type: ignore[no-untyped-def]
    log = read_training_log("log.csv", write(days), TODAY, "kg")
    wanted = [
        (
            (FIRST + timedelta(days=day)).date(),
            name,
            [(done.reps, done.load_kg, done.kind if kinds else "", done.rpe if rpe else 0) for done in sets],
        )
        for day, entries in sorted(days, key=lambda day: day[0])
        for name, sets in entries.items()
    ]
    assert summary(log.workouts, kinds=kinds, rpe=rpe) == wanted
