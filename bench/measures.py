"""How long the measures take, against pandas doing the same in the same run, and how their cost grows."""

import time
from collections.abc import Callable
from datetime import date, datetime, timedelta

import pandas as pd
import polars as pl

from bench import pandas_twin
from bench.made_up_lifters import made_up_sets
from bench.row import Row
from liftagain.app.review_log import review_log
from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.measures.measured import measure

TEN_YEARS = 10
SETS_A_YEAR = 2000


def rows() -> list[Row]:
    """A log of ten years reviewed and measured; 1,000 to 1,000,000 sets measured."""
    sets = made_up_sets(1, TEN_YEARS)
    log = as_workouts(sets)
    review = [_timed(lambda: review_log(log, log[-1].day)) for _ in range(9)]
    return [
        Row(f"review of ten years ({sets.height:,} sets), log in memory", _told(review)),
        *_against_pandas("all measures of ten years", sets, 7),
        *_against_pandas("all measures of a hundred people, one year each", made_up_sets(100, 1), 3),
        *_growth(),
    ]


def as_workouts(sets: pl.DataFrame) -> list[Workout]:
    """The sets of one person as the records that an import gives."""
    found = []
    for (_, day), session in sets.group_by("session", "day", maintain_order=True):
        assert isinstance(day, date)
        entries = [
            Entry(
                name=str(name), exercise=str(exercise), sets=tuple(_logged(one) for one in group.iter_rows(named=True))
            )
            for (exercise, name), group in session.group_by("exercise", "name", maintain_order=True)
        ]
        started = datetime(day.year, day.month, day.day, 18)  # noqa: DTZ001
        found.append(Workout(day=day, started=started, title="", entries=tuple(entries)))
    return found


def _logged(row: dict[str, object]) -> LoggedSet:
    return LoggedSet(**{name: row[name] for name in ("kind", "reps", "load_kg", "duration_s", "distance_m", "rpe")})  # type: ignore[arg-type]


def as_pandas(sets: pl.DataFrame) -> pd.DataFrame:
    """The same table of sets, as pandas would have read it from a file."""
    frame = pd.DataFrame(sets.to_dict(as_series=False))
    frame["day"] = pd.to_datetime(frame["day"])
    numbers = ["reps", "load_kg", "duration_s", "distance_m", "rpe"]
    frame[numbers] = frame[numbers].astype(float)
    return frame


def _against_pandas(what: str, sets: pl.DataFrame, times: int) -> list[Row]:
    known = knowledge()
    until: date = sets["day"].max() + timedelta(days=7)  # type: ignore[operator, assignment]
    frame = as_pandas(sets)
    ours, theirs = [], []
    for _ in range(times):  # in turn, so that a busy moment of the machine meets both
        ours.append(_timed(lambda: measure(sets, known.movements, known.limits, until=until)))
        theirs.append(_timed(lambda: pandas_twin.measure(frame.copy(), known.movements, known.limits, until)))
    wall, processor = (min(b[n] for b in theirs) / min(a[n] for a in ours) for n in (0, 1))
    return [
        Row(f"{what} ({sets.height:,} sets)", _told(ours)),
        Row("   the same in pandas", _told(theirs)),
        Row("   pandas takes", f"{wall:.1f} times as long, {processor:.1f} times the processor"),
    ]


def _growth() -> list[Row]:
    known = knowledge()
    found = []
    for people in (1, 10, 100, 1000):
        sets = made_up_sets(people, 0.5)
        times = [_timed(lambda sets=sets: measure(sets, known.movements, known.limits)) for _ in range(3)]  # type: ignore[misc]
        each = min(processor for _, processor in times) / sets.height * 1e6
        found.append(Row(f"all measures of {sets.height:,} sets", f"{_told(times)}, {each:.1f} µs a set"))
    return found


def _timed(run: Callable[[], object]) -> tuple[float, float]:
    """Seconds by the clock, and seconds of the processor: the second hardly minds what else the machine does."""
    clock, processor = time.perf_counter(), time.process_time()
    run()
    return time.perf_counter() - clock, time.process_time() - processor


def _told(times: list[tuple[float, float]]) -> str:
    clock, processor = (min(one[n] for one in times) * 1000 for n in (0, 1))
    return f"{clock:.0f} ms, {processor:.0f} ms of processor"
