"""The journal: facts are appended, superseded, withdrawn, and never changed."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from liftagain.app.screen import check_answers
from liftagain.web.journal import facts, person
from liftagain.web.journal.models import Fact

pytestmark = pytest.mark.django_db


def test_a_later_fact_stands_over_an_earlier_one() -> None:
    first = facts.record(facts.PERSON, {"age": 30, "sex": "male"})
    facts.record(facts.PERSON, {"age": 31})
    assert facts.merged(facts.PERSON) == {"age": 31, "sex": "male"}
    facts.record(facts.PERSON, {"age": 40}, supersedes=first.id)
    assert facts.merged(facts.PERSON) == {"age": 40}
    assert Fact.objects.count() == 3


def test_a_withdrawn_fact_counts_no_more_and_stays() -> None:
    fact = facts.record(facts.CHECK_IN, {"pain_worst": 3})
    facts.withdraw(fact)
    assert facts.latest(facts.CHECK_IN) is None
    assert Fact.objects.count() == 2
    assert Fact.objects.get(id=fact.id).body == {"pain_worst": 3}


def test_a_fact_is_superseded_once() -> None:
    fact = facts.record(facts.EPISODE, {})
    facts.record(facts.EPISODE, {"pain_on": "2026-11-01"}, supersedes=fact.id)
    with pytest.raises(DatabaseError):
        facts.record(facts.EPISODE, {"pain_on": "2026-11-02"}, supersedes=fact.id)


def test_the_database_refuses_to_change_a_fact() -> None:
    fact = facts.record(facts.PERSON, {"age": 30})
    fact.body = {"age": 99}
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        fact.save()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE journal_fact SET body = '{}'")
    assert facts.merged(facts.PERSON) == {"age": 30}


def test_none_makes_an_answer_unknown_again() -> None:
    facts.record(facts.PERSON, {"age": 30})
    facts.record(facts.PERSON, {"age": None})
    assert facts.merged(facts.PERSON) == {}


def test_durations_move_on_to_the_newest_answer() -> None:
    at = timezone.now()
    said = [
        ({"leg_pain_days": 3, "hours_since_onset": 5, "fever": "no"}, at),
        ({"chest_pain": "no"}, at + timedelta(days=2)),
    ]
    for answers, when in said:
        Fact.objects.create(
            kind=facts.ANSWERS,
            day=when.date(),
            recorded_at=when,
            time_zone="UTC",
            body={"asked": [], "answers": answers},
        )
    told = person.told_answers(0)
    assert told.answers == {"leg_pain_days": 5, "hours_since_onset": 53, "fever": "no", "chest_pain": "no"}
    assert told.at == at + timedelta(days=2)


def test_a_duration_stays_within_its_range() -> None:
    at = timezone.now()
    for answers, when in (
        ({"weeks_pregnant": 44, "months_postpartum": 1200}, at - timedelta(days=90)),
        ({"fever": "no"}, at),
    ):
        Fact.objects.create(
            kind=facts.ANSWERS,
            day=when.date(),
            recorded_at=when,
            time_zone="UTC",
            body={"asked": [], "answers": answers},
        )
    check_answers(person.told_answers(0).answers, "journal")


def test_an_edited_episode_still_begins_where_it_began() -> None:
    facts.record(facts.ANSWERS, {"asked": [], "answers": {"fever": "yes"}})
    opened = facts.record(facts.EPISODE, {})
    facts.record(facts.ANSWERS, {"asked": [], "answers": {"fever": "no"}})
    facts.record(facts.EPISODE, {"pain_on": "2026-11-01"}, supersedes=opened.id)
    after = person.begins_after(person_episode())
    assert person.told_answers(after).answers == {"fever": "no"}


def person_episode() -> Fact | None:
    return facts.latest(facts.EPISODE)


def test_what_was_done_joins_the_check_in_of_its_day() -> None:
    facts.record(facts.CHECK_IN, {"pain_now_morning": 2})
    facts.record(facts.SESSION_ITEM, {"exercise": "bird-dog", "sets": [], "pain": 4, "stopped": True})
    facts.record(facts.SESSION_ITEM, {"exercise": "dead-bug", "sets": [{"reps": 8}]})
    (told,) = person.check_ins(0).values()
    assert told["pain_now_morning"] == 2
    assert told["pain_during"] == 4
    assert [one["exercise"] for one in told["done"]] == ["bird-dog", "dead-bug"]
