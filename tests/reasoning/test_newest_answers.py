"""The answers of a case on a day: a day is the person's local day, whatever zone wrote the moment down."""

from datetime import date, datetime

import pytest

from liftagain.app.case_file import read_case
from liftagain.domain.case import Case
from liftagain.domain.errors import InputError
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.diary import diary
from liftagain.reasoning.newest_answers import Told, newest

DAY = date(2026, 11, 24)


def told_on(case: Case, day: date = DAY) -> Told:
    return newest(case, diary(case.check_ins, day), day, knowledge())


@pytest.mark.parametrize(
    ("moment", "day", "expected"),
    [
        (None, None, "2026-11-24T00:00"),
        (None, "2026-11-22", "2026-11-24T00:00"),
        ("2026-11-22T10:00", None, "2026-11-24T10:00"),
        ("2026-11-22T10:00", "2026-11-22", "2026-11-24T10:00"),
        ("2026-11-22T23:30-05:00", None, "2026-11-24T23:30"),
    ],
)
def test_the_moment_is_the_persons_own_clock(moment: str | None, day: str | None, expected: str) -> None:
    answers = {} if moment is None else {"answered_on": moment}
    case = Case(answers=dict(answers), answered_on=None if day is None else date.fromisoformat(day))
    assert told_on(case).at == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    ("moment", "day", "hours"),
    [
        ("2026-11-23T16:00", "2026-11-23", 34),
        ("2026-11-23T16:00", "2026-11-24", 10),  # told on the 24th by the person's clock: no day has passed
        ("2026-11-24T16:00", "2026-11-23", 34),
        ("2026-11-24T00:30+13:00", "2026-11-24", 10),
    ],
)
def test_the_local_day_of_the_case_counts_where_two_days_are_told(moment: str, day: str, hours: float) -> None:
    raw = {"answers": {"hours_since_onset": 10, "answered_on": moment}, "answered_on": day}
    assert told_on(read_case(raw, "case")).answers["hours_since_onset"] == hours


@pytest.mark.parametrize("day", ["2026-11-21", "2026-11-25"])
def test_two_days_that_no_time_zone_explains_are_refused(day: str) -> None:
    raw = {"answers": {"answered_on": "2026-11-23T08:00"}, "answered_on": day}
    with pytest.raises(InputError, match=f"case.json: answered_on: found {day}, but the answers say 2026-11-23"):
        read_case(raw, "case.json")


def test_a_check_in_whose_signs_are_of_another_day_is_refused() -> None:
    signs = {"fever": "no", "answered_on": "2026-11-20T08:00"}
    raw = {"check_ins": [{"date": "2026-11-23", "warning_signs": signs}]}
    with pytest.raises(InputError, match=r"check_ins\[0\]: date: found 2026-11-23, but the answers say 2026-11-20"):
        read_case(raw, "case.json")
