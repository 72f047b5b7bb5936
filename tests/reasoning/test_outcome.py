"""Outcomes: what counts is what was published, a value is compared with its like only, and order does not lie."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftagain.domain.instrument import Instrument, Judged
from liftagain.domain.outcome import Outcome, OutcomeCourse, Verdict
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.outcome import band, course, is_due, is_real

FIRST = date(2026, 11, 2)
INSTRUMENTS = knowledge().instruments
PLAIN = [one.id for one in INSTRUMENTS.values() if one.judged is None and one.form != "activities"]
JUDGED = [name for name in PLAIN if INSTRUMENTS[name].real is not None]
OTHER_WAY: dict[Verdict, Verdict] = {"better": "worse", "worse": "better", "same": "same", "not_known": "not_known"}

# The change that counts, as the publications give it (reference values, typed in here from the abstracts):
# Childs 2005 and Ostelo 2008 for pain, Stratford 1995 for own activities, Ostelo 2008 for RMDQ, ODI and Quebec,
# Monticone 2020 for FABQ, Woby 2005 for TSK-11, Chiarotto 2016 for PSEQ-2, Christiansen 2020 for MSK-HQ.
PUBLISHED = {
    **dict.fromkeys(("pain-now", "pain-average", "pain-worst"), (2, (2, 0.3))),
    "own-activities": (2, (1.3, None)),
    "rmdq-24": (5, (5, 0.3)),
    "odi": (10, (10, 0.3)),
    "quebec": (20, (20, 0.3)),
    "fabq-activity": (3.69, (4, None)),
    "fabq-work": (5.95, (7, None)),
    "tsk-11": (4, (4, None)),
    "pseq-2": (1.5, (1.5, None)),
    "msk-hq": (9.9, (8, None)),
    "promis-interference": (5.5, (5.5, None)),
}


def told(name: str, *values: float) -> list[Outcome]:
    instrument = INSTRUMENTS[name]
    return [
        Outcome(
            instrument=name,
            version=instrument.version,
            language="en",
            mode=instrument.mode,
            on=FIRST + timedelta(days=7 * place),
            value=value,
        )
        for place, value in enumerate(values)
    ]


def found(name: str, *values: float) -> OutcomeCourse:
    made = course(INSTRUMENTS[name], told(name, *values))
    assert made is not None
    return made


def activities(*rated: dict[str, float]) -> OutcomeCourse:
    rows = told("own-activities", *(sum(items.values()) / len(items) for items in rated))
    made = course(
        INSTRUMENTS["own-activities"], [replace(row, items=items) for row, items in zip(rows, rated, strict=True)]
    )
    assert made is not None
    return made


@pytest.mark.parametrize("name", PUBLISHED)
def test_the_change_that_counts_is_the_published_one(name: str) -> None:
    points, (important, share) = PUBLISHED[name]
    real = INSTRUMENTS[name].real
    assert real is not None
    assert real.points == points
    assert (INSTRUMENTS[name].important[0].points, INSTRUMENTS[name].important[0].share) == (important, share)


def test_no_other_instrument_judges_a_change() -> None:
    assert {name for name, one in INSTRUMENTS.items() if one.real is not None} == set(PUBLISHED)


def test_own_activities_have_their_published_steps() -> None:
    one = INSTRUMENTS["own-activities"]
    assert [(step.size, step.points) for step in one.important] == [("small", 1.3), ("medium", 2.3), ("large", 2.7)]
    assert one.real is not None
    assert one.real.item_points == 3
    assert one.items == (3, 5)


@pytest.mark.parametrize(
    ("name", "values", "verdict", "size"),
    [
        ("pain-average", (6, 5), "same", None),
        ("pain-average", (6, 4), "better", "important"),
        ("pain-average", (8, 6), "better", None),  # 2 points, but under 30 % of 8
        ("pain-average", (8, 5), "better", "important"),
        ("pain-average", (3, 5), "worse", None),
        ("pain-average", (6, 2, 7), "same", None),  # the newest counts, not the best
        ("rmdq-24", (14, 10), "same", None),
        ("rmdq-24", (14, 9), "better", "important"),
        ("rmdq-24", (20, 15), "better", None),
        ("odi", (40, 31), "same", None),
        ("odi", (40, 28), "better", "important"),
        ("msk-hq", (30, 39), "same", None),  # more than people call important, less than the error
        ("msk-hq", (30, 40), "better", "important"),
        ("pseq-2", (6, 4), "worse", None),
        ("confidence", (2, 9), "not_known", None),
        ("start-back", (7, 1), "not_known", None),
        ("global-change", (3,), "worse", None),
        ("global-change", (2, 4), "same", None),
        ("global-change", (6, 5), "better", None),
        ("pain-now", (4,), "first", None),
    ],
)
def test_what_a_row_of_values_says(name: str, values: tuple[float, ...], verdict: str, size: str | None) -> None:
    made = found(name, *values)
    assert (made.verdict, made.size) == (verdict, size)
    assert (made.baseline.value, made.latest.value) == (values[0], values[-1])


def test_the_mean_of_thirds_does_not_miss_a_whole_number() -> None:
    made = activities({"a": 4, "b": 4, "c": 5}, {"a": 6, "b": 6, "c": 7})
    assert made.verdict == "better"
    assert made.size == "small"


def test_a_mean_of_fifths_does_not_miss_it_either() -> None:
    before: dict[str, float] = {"a": 6, "b": 6, "c": 6, "d": 6, "e": 7}
    made = activities(before, {name: value + 2 for name, value in before.items()})
    assert (made.change, made.verdict) == (2, "better")


def test_a_single_activity_needs_three_points() -> None:
    made = activities({"sit": 2, "walk": 5, "lift": 4}, {"sit": 5, "walk": 7, "lift": 1})
    assert {item.name: item.verdict for item in made.items} == {"sit": "better", "walk": "same", "lift": "worse"}


def test_another_list_of_activities_begins_anew() -> None:
    made = activities({"a": 1, "b": 1, "c": 1}, {"a": 9, "b": 9, "d": 9})
    assert (made.verdict, made.left_out, len(made.points)) == ("first", 1, 1)


@pytest.mark.parametrize("older", [{"version": "older"}, {"language": "de"}, {"mode": "on_screen"}])
def test_values_that_were_taken_another_way_are_not_compared(older: dict[str, Any]) -> None:
    first, second = told("odi", 60, 20)
    made = course(INSTRUMENTS["odi"], [replace(first, **older), second])
    assert made is not None
    assert (made.verdict, made.left_out) == ("first", 1)


def test_every_value_taken_another_way_is_counted() -> None:
    rows = told("odi", 60, 50, 40)
    made = course(INSTRUMENTS["odi"], [*(replace(row, version="older") for row in rows[:2]), rows[2]])
    assert made is not None
    assert (made.left_out, len(made.points)) == (2, 1)


def test_it_cites_the_instrument_and_what_the_change_rests_on() -> None:
    assert found("own-activities", 3).because.sources == ("stratford-1995", "abbott-2014")
    assert found("odi", 40).because.sources == ("fairbank-pynsent-2000", "ostelo-2008")
    own = replace(INSTRUMENTS["confidence"], judged=Judged(better_from=5, worse_to=3, sources=("kamper-2010",)))
    made = course(own, told("confidence", 4))
    assert made is not None
    assert made.because.sources == ("liftagain-decisions", "kamper-2010")


def test_the_last_value_of_a_day_stands() -> None:
    made = course(INSTRUMENTS["odi"], [*told("odi", 60), *told("odi", 40)])
    assert made is not None
    assert [point.value for point in made.points] == [40]


def test_without_a_value_there_is_no_course() -> None:
    assert course(INSTRUMENTS["odi"], told("rmdq-24", 3)) is None


def values_of(instrument: Instrument) -> st.SearchStrategy[float]:
    steps = round((instrument.high - instrument.low) / instrument.step)
    return st.integers(0, steps).map(lambda step: round(instrument.low + step * instrument.step, 1))


@st.composite
def rows(draw: st.DrawFn, names: list[str]) -> tuple[str, list[float]]:
    name = draw(st.sampled_from(names))
    return name, draw(st.lists(values_of(INSTRUMENTS[name]), min_size=2, max_size=6))


@given(rows(JUDGED))
def test_real_means_outside_the_band_and_the_way_follows_the_direction(row: tuple[str, list[float]]) -> None:
    name, values = row
    instrument, made = INSTRUMENTS[name], found(name, *values)
    assert made.band is not None
    low, high = made.band
    assert instrument.low <= low <= made.baseline.value <= high <= instrument.high
    inside = low < made.latest.value < high or made.latest.value == made.baseline.value
    if inside:
        assert made.verdict == "same"
    if not low <= made.latest.value <= high:
        rising = made.latest.value > made.baseline.value
        assert made.verdict == ("better" if rising == (instrument.direction == "higher_is_better") else "worse")
    assert (made.size is None) or made.verdict == "better"
    assert is_real(instrument, made.change) == (made.verdict in {"better", "worse"})


@given(rows(PLAIN))
def test_backwards_it_says_the_opposite(row: tuple[str, list[float]]) -> None:
    name, values = row
    assert found(name, *reversed(values)).verdict == OTHER_WAY[found(name, *values).verdict]


@given(rows(JUDGED), st.data())
def test_a_still_better_value_never_turns_a_verdict_worse(row: tuple[str, list[float]], data: st.DataObject) -> None:
    name, values = row
    rank = ("worse", "same", "better")
    instrument = INSTRUMENTS[name]
    better = data.draw(values_of(instrument))
    ahead = max if instrument.direction == "higher_is_better" else min
    improved = ahead(values[-1], better)
    assert rank.index(found(name, *values[:-1], improved).verdict) >= rank.index(found(name, *values).verdict)


@given(rows(PLAIN), st.randoms())
def test_the_order_of_telling_does_not_matter(row: tuple[str, list[float]], chance: Random) -> None:
    name, values = row
    mixed = told(name, *values)
    chance.shuffle(mixed)
    assert course(INSTRUMENTS[name], mixed) == found(name, *values)


@given(rows(PLAIN))
def test_every_course_cites_a_known_source(row: tuple[str, list[float]]) -> None:
    because = found(row[0], *row[1]).because
    assert because.sources
    assert set(because.sources) <= set(knowledge().sources)


def test_the_band_is_unknown_where_no_change_was_published() -> None:
    assert band(INSTRUMENTS["fear-of-movement"], 5) is None
    assert band(INSTRUMENTS["pain-now"], 1) == (0, 3)


@pytest.mark.parametrize(("after_d", "due"), [(0, False), (6, False), (7, True), (30, True)])
def test_the_weekly_look_is_due_after_a_week(after_d: int, due: bool) -> None:
    every = knowledge().limit("outcome_every_d")
    weekly = tuple(INSTRUMENTS.values())
    assert is_due(weekly, told("confidence", 5), FIRST + timedelta(days=after_d), every) is due


def test_the_newest_look_counts() -> None:
    every = knowledge().limit("outcome_every_d")
    assert not is_due(tuple(INSTRUMENTS.values()), told("confidence", 5, 5, 5), FIRST + timedelta(days=15), every)


def test_the_weekly_look_is_due_without_any_value_and_a_typed_total_does_not_count() -> None:
    every = knowledge().limit("outcome_every_d")
    assert is_due(tuple(INSTRUMENTS.values()), [], FIRST, every)
    assert is_due(tuple(INSTRUMENTS.values()), told("odi", 5), FIRST, every)
