"""The weekly look, typed totals, corrections and taking back: each value a fact with its instrument."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from flow_steps import answer, check_in
from liftagain.domain.errors import InputError
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts, outcomes
from liftagain.web.journal.models import Fact
from strong_export import local_day

pytestmark = pytest.mark.django_db

NAMES = {"name-0": "deadlift 100 kg", "name-1": " sit  one hour ", "name-2": "run 5 km"}
RATED = {"activity-0": "2", "activity-1": "5", "activity-2": "2"}
PAIN = {"pain-now": "3", "pain-average": "4", "pain-worst": "6"}
MIND = {"confidence": "4", "fear-of-movement": "7"}
TOTAL = {"instrument": "odi", "value": "38", "language": "de"}


@pytest.fixture
def begun(person: Client) -> Client:
    """A person after the questions."""
    answer(person)
    person.post("/log/skip/")
    return person


def text(person: Client, path: str) -> str:
    response = person.get(path)
    assert response.status_code == 200, f"{path} leads to {response.get('Location')}"
    return " ".join(response.content.decode().split())


def total(person: Client, days_ago: int = 0, **changes: str) -> Any:
    on = (local_day() - timedelta(days=days_ago)).isoformat()
    return person.post("/progress/totals/", {**TOTAL, "on": on, **changes})


def told() -> dict[str, Any]:
    return {fact.told["instrument"]: fact.told["value"] for fact in facts.current(facts.OUTCOME)}


def last_check_in_step(person: Client) -> str:
    """Walks the check-in and returns where it leads, without following."""
    here = person.get("/check-in/")["Location"]
    while here.startswith("/check-in/"):
        name = here.split("/")[2]
        form = {"recheck": ["none"]} if name == "signs" else {"where": ["none"]} if name == "where" else {"skip": "1"}
        here = person.post(here, form)["Location"]
    return str(here)


def test_a_check_in_offers_the_weekly_look_once_a_day(begun: Client) -> None:
    assert last_check_in_step(begun) == "/weekly/?checked=1"
    assert begun.post("/weekly/", {"skip": "1"})["Location"] == "/today/?checked=1"
    assert last_check_in_step(begun) == "/today/?checked=1"
    assert not told()


def test_it_is_not_offered_within_the_week(begun: Client) -> None:
    begun.post("/weekly/pain/", PAIN)
    assert last_check_in_step(begun) == "/today/?checked=1"


def test_it_is_offered_again_after_a_week(begun: Client) -> None:
    instrument = knowledge().instruments["confidence"]
    week_ago = local_day() - timedelta(days=7)
    body = {"instrument": "confidence", "version": "1", "language": "en", "mode": instrument.mode, "value": 3}
    facts.record(facts.OUTCOME, body, day=week_ago)
    assert last_check_in_step(begun) == "/weekly/?checked=1"


def test_a_warning_sign_comes_before_the_weekly_look(begun: Client) -> None:
    assert check_in(begun, leg="3").startswith("/questions/legs/")


def test_the_whole_look_is_four_pages(begun: Client) -> None:
    assert begun.post("/weekly/activities/", NAMES)["Location"] == "/weekly/activities/"
    assert "sit one hour" in text(begun, "/weekly/activities/")
    assert begun.post("/weekly/activities/", RATED)["Location"] == "/weekly/pain/"
    assert begun.post("/weekly/pain/", PAIN)["Location"] == "/weekly/mind/"
    assert begun.post("/weekly/mind/", MIND)["Location"] == "/weekly/change/"
    assert begun.post("/weekly/change/", {"global-change": "5"})["Location"].startswith("/progress/")
    assert told() == {
        "own-activities": 3,
        "pain-now": 3,
        "pain-average": 4,
        "pain-worst": 6,
        "confidence": 4,
        "fear-of-movement": 7,
        "global-change": 5,
    }
    page = text(begun, "/progress/")
    assert "“A little better” is your own sense of it" in page
    assert page.count('class="chart__wide"') >= 7


def test_every_value_carries_instrument_version_language_and_mode(begun: Client) -> None:
    begun.post("/weekly/pain/", PAIN)
    total(begun)
    for fact in facts.current(facts.OUTCOME):
        instrument = knowledge().instruments[fact.told["instrument"]]
        assert fact.told["version"] == instrument.version
        assert fact.told["mode"] == instrument.mode
        assert fact.told["language"] == ("de" if instrument.form == "total" else "en")


@pytest.mark.parametrize("missing", ["instrument", "version", "language", "mode", "value"])
def test_the_database_refuses_a_bare_number(missing: str) -> None:
    body = {"instrument": "odi", "version": "2.x", "language": "en", "mode": "typed_total", "value": 3}
    del body[missing]
    with pytest.raises(DatabaseError, match="carries its instrument"), transaction.atomic():
        Fact.objects.create(
            kind=facts.OUTCOME, body=body, day=local_day(), recorded_at="2026-11-02T00:00:00Z", time_zone="UTC"
        )


def test_an_unanswered_page_saves_nothing_and_can_be_skipped(begun: Client) -> None:
    for name in ("pain", "mind", "change"):
        assert begun.post(f"/weekly/{name}/", {}).status_code == 400
        assert begun.post(f"/weekly/{name}/", {"skip": "1"}).status_code == 302
    assert not told()


@pytest.mark.parametrize("wrong", ["11", "-1", "2.5", "x", "", "1e1", "３"])
def test_a_number_that_is_not_on_the_page_is_not_taken(begun: Client, wrong: str) -> None:
    assert begun.post("/weekly/pain/", {"pain-now": wrong}).status_code == 400
    assert not told()


def test_part_of_a_page_is_enough_but_not_part_of_the_activities(begun: Client) -> None:
    assert begun.post("/weekly/pain/", {"pain-now": "2"}).status_code == 302
    begun.post("/weekly/activities/", NAMES)
    assert begun.post("/weekly/activities/", {"activity-0": "2"}).status_code == 400
    assert told() == {"pain-now": 2}


def test_a_second_look_on_a_day_stands_over_the_first(begun: Client) -> None:
    begun.post("/weekly/pain/", PAIN)
    begun.post("/weekly/pain/", {"pain-now": "9"})
    assert told() == {"pain-now": 9, "pain-average": 4, "pain-worst": 6}
    assert Fact.objects.filter(kind=facts.OUTCOME).count() == 4


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ({"name-0": "sit"}, "at least 3"),
        ({**NAMES, "name-2": "Deadlift 100 KG"}, "stands here twice"),
        ({**NAMES, "name-3": "x" * 61}, "under 60 letters"),
    ],
)
def test_activities_are_three_to_five_and_each_once(begun: Client, names: dict[str, str], words: str) -> None:
    response = begun.post("/progress/activities/", names)
    assert response.status_code == 400
    assert words in response.content.decode()
    assert outcomes.activities(0) == ()


def test_other_activities_begin_a_new_comparison(begun: Client) -> None:
    begun.post("/progress/activities/", NAMES)
    begun.post("/weekly/activities/", RATED)
    begun.post("/progress/activities/", {**NAMES, "name-2": "swim"})
    assert facts.current(facts.OWN_ACTIVITIES).count() == 1
    assert "swim" in text(begun, "/weekly/activities/")
    assert told() == {"own-activities": 3}


def test_a_name_is_shown_as_text(begun: Client) -> None:
    begun.post("/progress/activities/", {**NAMES, "name-0": "<b>lift</b>"})
    begun.post("/weekly/activities/", RATED)
    assert "<b>lift</b>" not in text(begun, "/progress/")
    assert "&lt;b&gt;lift&lt;/b&gt;" in text(begun, "/progress/")


def test_totals_say_better_worse_or_the_same_with_numbers(begun: Client) -> None:
    total(begun, days_ago=30, value="40")
    total(begun, value="31")
    assert "About the same: 40 on" in text(begun, "/progress/")
    total(begun, value="28")
    assert "Better by enough to count: 40 on" in text(begun, "/progress/")
    total(begun, value="50")
    assert "Worse by enough to count: 40 on" in text(begun, "/progress/")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"value": "101"}, "takes whole numbers from 0 to 100"),
        ({"value": "-1"}, "takes whole numbers from 0 to 100"),
        ({"value": "12.5"}, "takes whole numbers from 0 to 100"),
        ({"value": "many"}, "write the total as a number"),
        ({"value": ""}, "write the total as a number"),
        ({"instrument": "tsk-11", "value": "10"}, "from 11 to 44"),
        ({"instrument": "pain-now", "value": "3"}, "choose the questionnaire"),
        ({"instrument": ""}, "choose the questionnaire"),
        ({"on": "2999-01-01"}, "today or before"),
        ({"on": "0001-01-01"}, "today or before"),
        ({"on": "soon"}, "today or before"),
        ({"language": "xx"}, "language of the form"),
    ],
)
def test_a_total_out_of_range_is_refused(begun: Client, change: dict[str, Any], words: str) -> None:
    response = total(begun, **change)
    assert response.status_code == 400
    assert words in response.content.decode()
    assert not told()


def test_a_decimal_total_is_taken_where_the_form_has_decimals(begun: Client) -> None:
    assert total(begun, instrument="promis-interference", value="61,7").status_code == 302
    assert told() == {"promis-interference": 61.7}


def fact_of(name: str) -> Fact:
    return next(fact for fact in facts.current(facts.OUTCOME) if fact.told["instrument"] == name)


def test_a_corrected_value_stands_over_the_old_one_on_its_day(begun: Client) -> None:
    total(begun, days_ago=9)
    first = fact_of("odi")
    assert begun.post(f"/progress/values/{first.id}/", {"value-0": "44"}).status_code == 302
    now = fact_of("odi")
    assert (now.told["value"], now.day, now.supersedes_id) == (44, first.day, first.id)
    assert now.told["language"] == "de"
    assert begun.get(f"/progress/values/{first.id}/").status_code == 404


def test_corrected_activities_keep_their_names_and_mean(begun: Client) -> None:
    begun.post("/progress/activities/", NAMES)
    begun.post("/weekly/activities/", RATED)
    fact = fact_of("own-activities")
    assert "sit one hour" in text(begun, f"/progress/values/{fact.id}/")
    begun.post(f"/progress/values/{fact.id}/", {"value-0": "8", "value-1": "8", "value-2": "8"})
    assert told() == {"own-activities": 8}


@pytest.mark.parametrize("wrong", ["", "x", "101", "4.5", "nan"])
def test_a_wrong_correction_changes_nothing(begun: Client, wrong: str) -> None:
    total(begun)
    response = begun.post(f"/progress/values/{fact_of('odi').id}/", {"value-0": wrong})
    assert response.status_code == 400
    assert "Nothing was saved yet" in response.content.decode()
    assert told() == {"odi": 38}


def test_a_withdrawn_value_vanishes_from_the_chart_and_the_words(begun: Client) -> None:
    total(begun, days_ago=20, value="77")
    total(begun, value="38")
    assert "77 on" in text(begun, "/progress/")
    assert ">77<" in text(begun, "/progress/")
    first = next(fact for fact in facts.current(facts.OUTCOME) if fact.told["value"] == 77)
    assert begun.post(f"/progress/values/{first.id}/withdraw/").status_code == 302
    page = text(begun, "/progress/")
    assert not [mark for mark in ("77 on", ">77<", "77 to") if mark in page]
    assert "A second number shows where it goes" in page
    assert begun.post(f"/progress/values/{first.id}/withdraw/").status_code == 404
    assert begun.get(f"/progress/values/{first.id}/withdraw/").status_code == 405


def test_a_check_in_cannot_be_taken_for_an_outcome(begun: Client) -> None:
    check_in(begun)
    other = facts.current(facts.CHECK_IN).first()
    assert other is not None
    assert begun.post(f"/progress/values/{other.id}/withdraw/").status_code == 404


def test_another_episode_begins_without_the_values_of_the_last(begun: Client) -> None:
    total(begun)
    facts.record(facts.EPISODE, {"pain_on": local_day().isoformat()})
    assert "Oswestry Disability Index (ODI): 38" not in text(begun, "/progress/")


def test_before_the_first_question_there_is_nothing_to_rate(person: Client) -> None:
    for path in ("/weekly/", "/weekly/pain/", "/progress/totals/", "/progress/activities/"):
        assert person.get(path)["Location"] == "/"
    assert person.get("/weekly/none-such/").status_code == 404


def test_a_damaged_fact_is_named(begun: Client) -> None:
    body = {"instrument": "none", "version": "1", "language": "en", "mode": "on_screen", "value": 3}
    facts.record(facts.OUTCOME, body)
    with pytest.raises(InputError, match=r"journal\[0\]: instrument"):
        outcomes.outcomes(0)
