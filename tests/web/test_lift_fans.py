"""The fans on the progress page, from a made-up person's journal."""

from datetime import date

import pytest
from django.test import Client

from liftagain.app.live_days import live_days, made_up
from liftagain.web.journal import made_up as kept
from liftagain.web.journal.models import Fact

pytestmark = pytest.mark.django_db
BEGINS = date(2026, 3, 2)


@pytest.fixture
def living(person: Client, monkeypatch: pytest.MonkeyPatch) -> Client:
    """Inside the app, on the twelfth day of somebody with a log."""
    athlete = made_up(1010, "twinge", BEGINS)
    days = list(live_days(athlete, 12))
    monkeypatch.setattr("liftagain.web.serve.start_django", lambda data: data)
    kept.keep_days(athlete, days, None)  # type: ignore[arg-type]
    monkeypatch.setenv("LIFTAGAIN_TODAY", "2026-03-13T09:00")
    return person


def test_each_lift_has_a_fan_and_a_table(living: Client) -> None:
    text = living.get("/progress/").content.decode()
    lifts = text.count("Your old load of ")
    assert lifts >= 2
    assert text.count('class="c-fan"') == 3 * lifts  # wide, narrow, and the key
    assert text.count("week by week</caption>") == 0
    assert text.count("Top set in kg, by week.") == lifts
    assert "It is no promise." in text


def test_the_range_is_that_of_the_plan(living: Client) -> None:
    from liftagain.web.state import State
    from liftagain.words.forecast import range_in_short

    standing, text = State(), living.get("/progress/").content.decode()
    for step in standing.plan.ramp.values():
        assert range_in_short(step.forecast, standing.today) in text


def test_facts_stand_at_the_time_of_their_day(living: Client) -> None:
    assert {fact.recorded_at.date() for fact in Fact.objects.all()} <= {date(2026, 3, n) for n in range(1, 14)}
