"""Daily measures: the published test vectors, values worked out by hand, and the package `acwr` as a second opinion."""

from datetime import timedelta
from typing import Literal

import acwr
import pandas as pd
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from liftagain.reasoning.measures.days import measured_days, with_averages
from liftagain.reasoning.measures.lifts import measured_lifts
from liftagain.reasoning.measures.sets import measured_sets
from reasoning.measures.log_rows import DAY, LIMITS, days, rows
from review_logs import MOVEMENTS


def last(loads: list[float]) -> dict[str, float | None]:
    return with_averages(days(loads), LIMITS).row(-1, named=True)


def test_constant_load_has_ratios_of_one() -> None:
    found = last([100] * 28)
    for name in ("acwr_ewma", "acwr_coupled", "acwr_uncoupled"):
        assert found[name] == pytest.approx(1.0)


def test_a_doubled_week() -> None:
    found = last([100.0] * 21 + [200.0] * 7)
    assert found["ewma_acute"] == pytest.approx(186.652, abs=0.001)
    assert found["ewma_chronic"] == pytest.approx(139.360, abs=0.001)
    assert found["acwr_ewma"] == pytest.approx(1.3394, abs=0.0001)
    assert found["acwr_coupled"] == pytest.approx(1.6)
    assert found["acwr_uncoupled"] == pytest.approx(2.0)


def test_one_huge_day() -> None:
    found = last([100.0] * 27 + [1000.0])
    assert found["ewma_acute"] == pytest.approx(325.0)
    assert found["ewma_chronic"] == pytest.approx(162.069, abs=0.001)
    assert found["acwr_ewma"] == pytest.approx(2.0053, abs=0.0001)
    assert found["acwr_coupled"] == pytest.approx(1.7297, abs=0.0001)


def test_monotony_and_strain_use_the_sample_deviation() -> None:
    found = last([300, 0, 450, 200, 0, 600, 0])
    assert found["monotony"] == pytest.approx(0.9177, abs=0.0001)
    assert found["strain"] == pytest.approx(1422.5, abs=0.1)


def test_a_week_without_spread_is_capped_and_one_without_load_has_none() -> None:
    found = last([100.0] * 7)
    assert found["monotony"] == 10
    assert found["strain"] == 7000
    assert last([50.0, 3.0] + [0.0] * 7)["monotony"] is None


def test_no_ratio_before_four_weeks_or_without_load() -> None:
    assert last([100] * 27)["acwr_ewma"] is None
    assert last([100] * 27)["acwr_coupled"] is None
    assert last([0] * 28)["acwr_ewma"] is None
    assert last([0] * 28)["acwr_coupled"] is None


def test_a_rest_day_is_nought_and_an_unknown_day_is_not() -> None:
    rested, unknown = last([100.0, 0.0, 100.0]), with_averages(days([100, None, 100]), LIMITS).row(-1, named=True)
    assert rested["ewma_acute"] == pytest.approx((0.75 * 100) * 0.75 + 25)
    assert unknown["ewma_acute"] == pytest.approx(100), "nothing pulls the mean down"
    weeks = with_averages(days([100, 200, 300, None, 100, 100, 100]), LIMITS).row(-1, named=True)
    assert weeks["monotony"] is None


LOADS = st.lists(st.integers(0, 900), min_size=29, max_size=90)


@pytest.mark.parametrize(
    ("method", "name"), [("ewma", "acwr_ewma"), ("rac", "acwr_coupled"), ("rau", "acwr_uncoupled")]
)
@given(loads=LOADS)
def test_ratios_agree_with_the_package(method: Literal["ewma", "rac", "rau"], name: str, loads: list[int]) -> None:
    ours = with_averages(days(loads), LIMITS)[name].to_list()
    theirs = _ratios(loads, method)
    for one, other in zip(ours, theirs, strict=True):
        if one is not None:
            assert one == pytest.approx(other)
    # Both are silent in the first four weeks; over a chronic load of nought they divide and we do not.
    assert [place for place, value in enumerate(theirs) if value == value and abs(value) != float("inf")] == [
        place for place, value in enumerate(ours) if value is not None
    ]


@given(loads=LOADS)
def test_averages_monotony_and_strain_agree_with_the_package(loads: list[int]) -> None:
    ours, series = with_averages(days(loads), LIMITS), _series(loads)
    for name, days_ in (("ewma_acute", 7), ("ewma_chronic", 28)):
        theirs = acwr.acute_load(series, acute=days_, method="ewma", min_periods=1)
        assert ours[name].to_list() == pytest.approx(theirs.to_list())
    monotony, strain = acwr.monotony(series).to_list(), acwr.strain(series).to_list()
    for name, theirs_ in (("monotony", monotony), ("strain", strain)):
        for one, other, flat in zip(ours[name].to_list(), theirs_, monotony, strict=True):
            if one is not None and flat == flat and flat < LIMITS["monotony_cap"].start:
                assert one == pytest.approx(other)


@given(loads=LOADS)
def test_weekly_change_agrees_with_the_package(loads: list[int]) -> None:
    log = rows(
        *({"session": n, "day": DAY + timedelta(n), "reps": 1, "load_kg": float(kg)} for n, kg in enumerate(loads))
    )
    measured = _measured(log)
    series = pd.Series(measured["load"].to_list(), index=pd.date_range(DAY, periods=len(loads)))
    theirs = acwr.week_to_week_change(series, as_percent=True).to_list()
    for one, other in zip(measured["weekly_change"].to_list(), theirs, strict=True):
        if one is not None:
            assert 100 * (one - 1) == pytest.approx(other, abs=1e-6)


@given(LOADS)
def test_an_average_stays_within_its_loads(loads: list[int]) -> None:
    found = with_averages(days(loads), LIMITS)
    for name in ("ewma_acute", "ewma_chronic"):
        assert found[name].min() >= min(loads) - 1e-6  # type: ignore[operator]
        assert found[name].max() <= max(loads) + 1e-6  # type: ignore[operator]


def test_a_cohort_is_measured_within_each_person() -> None:
    together = pl.concat([days([100.0] * 27 + [1000.0], "a"), days([7.0] * 40, "b")])
    alone = pl.concat(
        [with_averages(days([100.0] * 27 + [1000.0], "a"), LIMITS), with_averages(days([7.0] * 40, "b"), LIMITS)]
    )
    assert with_averages(together, LIMITS).equals(alone)


def test_weeks_and_balance_by_hand() -> None:
    sessions = [
        {
            "session": week,
            "day": DAY + timedelta(days=7 * week),
            "exercise": exercise,
            "reps": 5,
            "load_kg": 60.0 + week,
        }
        for week in range(6)
        for exercise, count in (("deadlift", 3), ("bench", 2), ("row", 4), ("plank", 1), ("who knows", 1))
        for _ in range(count)
    ]
    found = _measured(rows(*sessions))
    assert found.height == 36, "every day from the first session to the last, rest days included"
    end = found.row(-1, named=True)
    assert (end["push_sets"], end["pull_sets"], end["hinge_sets"], end["squat_sets"]) == (8, 16, 12, 0)
    assert (end["all_sets"], end["unrecognised_sets"], end["trunk_sets_a_week"]) == (44, 4, 1)
    assert end["push_pull_ratio"] == pytest.approx(9 / 17)
    assert end["hinge_squat_ratio"] == pytest.approx(13)
    weeks = found["week_load"].gather_every(7).to_list()
    assert weeks[0] is None, "the log does not reach a week back"
    assert end["weekly_change"] == pytest.approx(weeks[5] / weeks[4])
    assert end["week_to_usual"] == pytest.approx(weeks[5] / (sum(weeks[1:5]) / 4))


def test_an_unknown_day_leaves_its_week_unknown() -> None:
    log = rows(*({"session": n, "day": DAY + timedelta(days=2 * n), "reps": 5, "load_kg": 100.0} for n in range(20)))
    gone = pl.DataFrame({"person": ["a"], "day": [DAY + timedelta(days=11)]})
    found = _measured(log, unknown=gone)
    assert found["load"].null_count() == 1
    assert found["week_load"][10] is not None
    assert found["week_load"].slice(11, 7).null_count() == 7
    assert found["week_load"][18] is not None


def _measured(log: pl.DataFrame, unknown: pl.DataFrame | None = None) -> pl.DataFrame:
    return measured_days(measured_lifts(measured_sets(log, MOVEMENTS, LIMITS), LIMITS), LIMITS, unknown=unknown)


def _ratios(loads: list[int], method: Literal["ewma", "rac", "rau"]) -> list[float]:
    found = acwr.acwr(_series(loads), method=method)
    assert isinstance(found, pd.Series)
    return list(found)


def _series(loads: list[int]) -> pd.Series:
    return pd.Series([float(load) for load in loads], index=pd.date_range(DAY, periods=len(loads)))
