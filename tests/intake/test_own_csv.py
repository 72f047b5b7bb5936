"""Our own CSV: what is written is read back, in any order of the columns; units stand in the names of the columns."""

import csv
import io
import random
from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.log_fixtures import FIXTURES, TODAY, fixture_log, sets_of, text_log
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.intake.own_csv import FORMAT
from liftagain.intake.units import UnitUnknown
from liftagain.output.own_csv import COLUMNS, log_as_csv


def test_lifts_runs_and_classes() -> None:
    log = fixture_log("own.csv")
    assert (log.source, log.unit) == ("own", "mixed")
    assert sets_of(log, "Deadlift") == [
        LoggedSet(kind="warm_up", reps=5, load_kg=60, row=2),
        LoggedSet(reps=5, load_kg=100.5, rpe=8.5, row=3),
        LoggedSet(reps=3, load_kg=102.0583, rpe=9, row=4),
    ]
    assert sets_of(log, "Running") == [LoggedSet(duration_s=1560, distance_m=5200, rpe=6, row=6)]
    assert sets_of(log, "Yoga") == [LoggedSet(duration_s=2700, rpe=4, row=7)]
    first = log.workouts[0]
    assert (first.started, first.duration_s) == (datetime(2026, 3, 1, 18, 30), 3300)  # noqa: DTZ001
    assert (first.note, first.entries[0].note) == ('slept badly, "again"', "belt")


def test_a_weight_whose_column_names_no_unit_is_asked_about() -> None:
    with pytest.raises(UnitUnknown):
        text_log("date,exercise,weight,reps\n2026-03-01,Squat,100,5\n")
    assert text_log("date,exercise,weight,reps\n2026-03-01,Squat,100,5\n", "lb").unit == "lb"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("date,exercise,kind,reps\n2026-03-01,Squat,heavy,5\n", r"row 2, column 'kind': found 'heavy', expected work"),
        ("date,time,exercise,reps\n2026-03-01,noon,Squat,5\n", r"row 2, column 'date': found '2026-03-01 noon'"),
        ("date,exercise,minutes\n2026-03-01,Run,99999\n", r"row 2, column 'minutes'.*expected 0 to 172800 s"),
        ("date,exercise,rir\n2026-03-01,Squat,5\n", "found the columns 'date', 'exercise', 'rir'"),
        ("date,exercise,reps,rir\n2026-03-01,Squat,5,12\n", r"row 2, column 'rir': found '12'"),
    ],
)
def test_what_cannot_be_is_refused_with_its_place(text: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        text_log(text)


def test_every_column_that_is_written_is_read() -> None:
    titles = {title for known in FORMAT.columns.values() for title in known}
    assert {column.replace("_", " ") for column in COLUMNS} <= titles


TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=12)
NAMES = TEXT.filter(lambda name: name and name.casefold() not in {column.casefold() for column in COLUMNS})
NOTES = st.lists(TEXT.filter(bool), max_size=2, unique=True).map("\n".join)
MEASURE = st.one_of(st.none(), st.floats(0.01, 1500, allow_nan=False).map(lambda value: round(value, 2)))
SETS = st.builds(
    LoggedSet,
    kind=st.sampled_from(["work", "warm_up", "drop", "failure"]),
    reps=st.one_of(st.none(), st.integers(1, 500)),
    load_kg=MEASURE,
    duration_s=MEASURE,
    distance_m=MEASURE,
    rpe=st.one_of(st.none(), st.sampled_from([5.5, 8.0, 10.0])),
)
ENTRIES = st.lists(
    st.builds(
        Entry, name=NAMES, exercise=st.none(), sets=st.lists(SETS, min_size=1, max_size=3).map(tuple), note=NOTES
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda entry: entry.name,
).map(tuple)


@st.composite
def logs(draw: st.DrawFn) -> tuple[Workout, ...]:
    days = draw(st.lists(st.integers(0, 3000), min_size=1, max_size=3, unique=True))
    made = []
    for day in sorted(days):
        on = date(2017, 1, 1) + timedelta(days=day)
        clock = draw(st.one_of(st.none(), st.times().map(lambda at: at.replace(microsecond=0))))
        made.append(
            Workout(
                day=on,
                started=datetime.combine(on, clock) if isinstance(clock, time) else None,
                title=draw(TEXT),
                entries=draw(ENTRIES),
                duration_s=draw(st.one_of(st.none(), st.integers(1, 600).map(lambda minutes: minutes * 60.0))),
                note=draw(NOTES),
            )
        )
    return tuple(made)


def without_rows(workouts: tuple[Workout, ...]) -> tuple[Workout, ...]:
    return tuple(
        replace(
            workout,
            entries=tuple(
                replace(entry, sets=tuple(replace(done, row=None) for done in entry.sets)) for entry in workout.entries
            ),
        )
        for workout in workouts
    )


@settings(max_examples=80, deadline=None)
@given(logs())
def test_what_is_written_is_read_back(workouts: tuple[Workout, ...]) -> None:
    log = text_log(log_as_csv(workouts))
    assert log.source == "own"
    assert without_rows(log.workouts) == workouts


PERMUTED = sorted(path.name for path in FIXTURES.glob("*.csv") if path.name != "jefit.csv")


@pytest.mark.parametrize("name", PERMUTED)
@settings(max_examples=10, deadline=None)
@given(chance=st.randoms(use_true_random=False))
def test_any_order_of_the_columns_gives_the_same_log(name: str, chance: random.Random) -> None:
    text = (FIXTURES / name).read_text(encoding="utf-8-sig")
    delimiter = ";" if text.splitlines()[0].count(";") else ","
    rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    order = list(range(len(rows[0])))
    chance.shuffle(order)
    mixed = io.StringIO()
    csv.writer(mixed, delimiter=delimiter).writerows([row[place] for place in order] for row in rows)
    one, other = text_log(text, "kg"), text_log(mixed.getvalue(), "kg")
    assert (one.source, one.workouts, one.unit) == (other.source, other.workouts, other.unit)
    assert one.workouts[-1].day <= TODAY
