"""Times move on; what one answer says about another is filled in."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.advance import advance, apart, elapsed_since, fill

TYPES = knowledge().answer_types
NOON = datetime(2026, 11, 23, 12)  # noqa: DTZ001 - the person's local time
WEEK = timedelta(days=7)


@pytest.mark.parametrize(
    ("name", "after_a_week"),
    [
        ("hours_since_onset", 178),
        ("days_since_onset", 17),
        ("weeks_pregnant", 11),
        ("months_postpartum", 10 + 7 / (365.25 / 12)),
        ("hours_after_session", 10),
        ("pain_now", 10),
    ],
)
def test_a_time_grows_in_its_own_unit_and_nothing_else_does(name: str, after_a_week: float) -> None:
    assert advance({name: 10}, TYPES, WEEK) == {name: pytest.approx(after_a_week)}
    assert advance({name: 10}, TYPES, timedelta(0)) == {name: 10}
    assert advance({name: 10}, TYPES, -WEEK) == {name: 10}


def test_words_and_unknown_ids_stay_as_they_are() -> None:
    answers: dict[str, Any] = {"fever": "yes", "somewhere_else": 3, "days_since_onset": 1}
    assert advance(answers, TYPES, WEEK) == {"fever": "yes", "somewhere_else": 3, "days_since_onset": 8}
    assert answers["days_since_onset"] == 1


def test_nothing_has_passed_when_a_moment_is_not_known() -> None:
    assert elapsed_since({"answered_on": "2026-11-23T10:00"}, NOON) == timedelta(hours=2)
    assert elapsed_since({"answered_on": "2026-11-23T10:00"}, None) == timedelta(0)
    assert elapsed_since({}, NOON) == timedelta(0)


def test_a_zone_counts_only_when_both_have_one() -> None:
    there = datetime.fromisoformat("2026-11-23T12:00+09:00")
    assert apart(there, NOON.replace(tzinfo=UTC)) == timedelta(hours=9)
    assert apart(there, NOON + timedelta(hours=1)) == timedelta(hours=1)
    assert apart(NOON, there + timedelta(hours=1)) == timedelta(hours=1)
    assert apart(NOON + timedelta(hours=1), NOON) == timedelta(hours=-1)


@pytest.mark.parametrize(
    ("given", "filled"),
    [
        ({"hours_since_onset": 36}, {"days_since_onset": 1.5}),
        ({"days_since_onset": 1.5}, {"hours_since_onset": 36}),
        ({"hours_since_onset": 36, "days_since_onset": 3}, {}),
        ({"hours_after_session": 12, "hours_since_onset": 24}, {"days_since_onset": 1, "hours_since_session": 36}),
        ({"hours_after_session": 12, "days_since_onset": 1}, {"hours_since_onset": 24, "hours_since_session": 36}),
        (
            {"hours_after_session": 12, "hours_since_onset": 24, "hours_since_session": 20},
            {"days_since_onset": 1},
        ),
        (
            {"hours_after_session": 12, "hours_since_onset": 24, "days_since_onset": 30},
            {"hours_since_session": 36},  # the two disagree: the session counts as the nearer one
        ),
        ({"hours_after_session": 12, "hours_since_onset": 240, "days_since_onset": 1}, {"hours_since_session": 36}),
        ({"hours_after_session": 12}, {}),
        ({"pain_now": 4}, {"pain_worst_24h": 4}),
        ({"pain_now": 4, "pain_worst_24h": 6}, {}),
        ({"pain_worst_24h": 6}, {}),
        ({"sex": "female"}, {}),
        ({"sex": "unspecified"}, {}),
    ],
)
def test_what_follows_from_other_answers(given: dict[str, Any], filled: dict[str, Any]) -> None:
    assert fill(given, TYPES) == {**given, **filled}


def test_the_questions_of_pregnancy_are_answered_for_somebody_male_and_never_overruled() -> None:
    found = fill({"sex": "male", "missed_period": "unsure"}, TYPES)
    assert found.pop("missed_period") == "unsure"
    assert found.pop("sex") == "male"
    never = found.pop("months_postpartum")
    assert never == TYPES["months_postpartum"].high
    assert set(found.values()) == {"no"}
    assert {"pregnant", "regular_tightening", "reduced_foetal_movement_or_vision"} <= set(found)
    assert "fever" not in found
