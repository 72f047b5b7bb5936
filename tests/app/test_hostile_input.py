"""What nobody means is refused with words that name it; no number or day, however odd, breaks a use case."""

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from liftagain.app.context_answers import check_context
from liftagain.app.plan_today import plan_today, read_case
from liftagain.app.review_log import review_log
from liftagain.app.screen import check_answers
from liftagain.domain.errors import InputError

HUGE = 10**400  # JSON allows it, and it fits no float
NUMBERS: tuple[object, ...] = (HUGE, -HUGE, float("nan"), float("inf"), -float("inf"), True, "7", [], {})


@pytest.mark.parametrize("value", NUMBERS, ids=lambda value: f"{value!r:.12}")
@pytest.mark.parametrize(
    ("read", "key"),
    [
        (lambda value: check_answers({"age": value}, "file"), "age"),
        (lambda value: check_answers({"pain_now": value}, "file"), "pain_now"),
        (lambda value: check_context({"stress": value}, "file"), "stress"),
        (lambda value: read_case({"person": {"age": value}}, "file"), "age"),
        (lambda value: read_case({"check_ins": [{"date": "2026-11-23", "pain_worst": value}]}, "file"), "pain_worst"),
        (lambda value: review_log((), date(2026, 11, 23), body_mass_kg=value), "body_mass_kg"),
    ],
)
def test_a_number_that_cannot_be_is_refused_by_name(read: Callable[[Any], object], key: str, value: object) -> None:
    with pytest.raises(InputError, match=key):
        read(value)


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "2200-01-02", "9999-12-31", "2026-02-30", "", None, 7])
@pytest.mark.parametrize(
    ("case", "key"),
    [
        (lambda day: {"answered_on": day}, "answered_on"),
        (lambda day: {"pain_on": day}, "pain_on"),
        (lambda day: {"answers": {"answered_on": day}}, "answers: answered_on"),
        (lambda day: {"check_ins": [{"date": day}]}, "date"),
        (lambda day: {"context": {"self_tests": [{"on": day}]}}, "on"),
    ],
)
def test_a_day_that_nobody_can_mean_is_refused_by_name(
    case: Callable[[Any], dict[str, Any]], key: str, day: Any
) -> None:
    if day is None and key in {"answered_on", "pain_on"}:
        assert read_case(case(day), "file") == read_case({}, "file"), "null is unknown"
        return
    with pytest.raises(InputError, match=key):
        read_case(case(day), "file")


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_refused_as_today_and_as_the_day_of_the_pain(day: date) -> None:
    with pytest.raises(InputError, match="today"):
        plan_today(read_case({}, "file"), day)
    with pytest.raises(InputError, match="pain_on"):
        review_log((), day)


@pytest.mark.parametrize(("mass", "height"), [(0, 1.7), (-5, 1.7), (70, 0), (70, 170)])
def test_a_review_of_a_body_that_nobody_has_is_refused(mass: float, height: float) -> None:
    with pytest.raises(InputError, match=r"body_mass_kg|height_m"):
        review_log((), date(2026, 11, 23), body_mass_kg=mass, height_m=height)


def test_the_numbers_at_the_ends_are_taken() -> None:
    raw = json.loads('{"person": {"age": 110, "body_mass_kg": 20, "height_m": 0.9}, "pain_on": "1900-01-01"}')
    assert read_case(raw, "file").person.body_mass_kg == 20
    assert check_answers({"age": 8, "pain_now": 10}, "file") == {"age": 8, "pain_now": 10}
