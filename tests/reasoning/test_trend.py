"""Where the pain goes, by the check-ins."""

from datetime import date, timedelta

import pytest

from liftagain.domain.check_in import CheckIn
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.diary import Diary, diary
from liftagain.reasoning.trend import receding, trend

FIRST = date(2026, 11, 1)


def told(*mornings: float) -> tuple[Diary, date]:
    days = [CheckIn(date=FIRST + timedelta(days=n), pain_now_morning=score) for n, score in enumerate(mornings)]
    return diary(days, days[-1].date), days[-1].date


@pytest.mark.parametrize(
    ("mornings", "found"),
    [
        ([5, 5, 5, 4], None),
        ([5, 5, 5, 4, 4, 3, 3, 3], "better"),
        ([6, 6, 6, 5, 5, 5, 5, 5], "same"),
        ([3, 3, 3, 3, 4, 5, 5, 5], "worse"),
        ([3, 3, 3, 3, 3, 3, 2, 2, 2], "better"),
        ([1, 1, 1, 1, 1, 1, 1, 1], "better"),
    ],
)
def test_a_change_of_two_points_or_three_tenths_counts(mornings: list[float], found: str | None) -> None:
    assert trend(*told(*mornings), knowledge()) == found


def test_old_check_ins_tell_no_trend() -> None:
    found, last = told(5, 5, 5, 4, 4, 3, 3, 3)
    assert trend(found, last + timedelta(days=8), knowledge()) is None


FALLING = [6, 6, 5, 5, 5, 4, 4, 4, 3, 3, 3, 3, 2, 2, 2, 2]


def test_recession_needs_two_weeks_that_do_not_rise() -> None:
    assert receding(*told(*FALLING), knowledge())
    assert not receding(*told(*FALLING[:10]), knowledge())
    assert not receding(*told(6, 6, 6, 1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3), knowledge())
    assert not receding(*told(*[5] * 16), knowledge())


def test_a_new_sign_ends_it() -> None:
    found, last = told(*FALLING)
    signed = diary([*found.check_ins, CheckIn(date=last, warning_signs={"fever": "yes"})], last)
    assert not receding(signed, last, knowledge())
