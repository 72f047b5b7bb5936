"""The number on the button, the card, whom to see, and what stays out of other people's views."""

from collections.abc import Callable

import pytest
from django.test import Client

from flow_steps import QUIET, answer
from liftagain.web.journal import facts
from liftagain.web.remembered import forget
from liftagain.web.state import State

pytestmark = pytest.mark.django_db
DISTRESS, THOUGHTS = "high_distress", "suicidal_thoughts"


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIFTAGAIN_TODAY", "2026-11-10T08:00")


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Moves the clock on by some hours: a clearance must be later than the answers."""
    return lambda: (monkeypatch.setenv("LIFTAGAIN_TODAY", "2026-11-10T12:00"), forget())  # type: ignore[func-returns-value,return-value]


def text(person: Client, path: str, **headers: str) -> str:
    return " ".join(person.get(path, headers=headers).content.decode().split())


def emergency(person: Client) -> None:
    answer(person, emergency={"age": "34", "emergency_signs": ["0"]})


def crisis(person: Client) -> None:
    told = {DISTRESS: "yes", THOUGHTS: "yes"}
    facts.record(facts.ANSWERS, {"asked": [], "answers": told})
    forget()


def ready(person: Client) -> None:
    answer(person)
    person.post("/log/skip/")
    while person.get("/")["Location"].startswith("/usual/"):
        person.post(person.get("/")["Location"], {"value": "0"})


def test_without_a_country_the_usual_number_stands_there_with_a_word_of_caution(person: Client) -> None:
    emergency(person)
    page = text(person, "/help/")
    assert 'href="tel:112"' in page
    assert "Elsewhere, call your own emergency number" in page
    assert "/region/?back=/help/" in page


def test_the_language_offers_a_country_and_assumes_none(person: Client) -> None:
    emergency(person)
    page = text(person, "/help/", **{"accept-language": "en-GB,en;q=0.9"})
    assert page.index('href="tel:112"') < page.index('href="tel:999"')
    assert "region" not in State().preferences
    assert 'href="tel:999"' not in text(person, "/help/", **{"accept-language": "en"})


def test_a_chosen_country_changes_the_button_during_a_hold(person: Client) -> None:
    emergency(person)
    assert person.post("/region/?back=/help/", {"region": "AU"})["Location"] == "/help/"
    page = text(person, "/help/")
    assert 'href="tel:000"' in page
    assert "Australia" in page


def test_an_unconfirmed_number_is_not_put_on_the_button(person: Client) -> None:
    emergency(person)
    person.post("/region/?back=/help/", {"region": "UA"})
    page = text(person, "/help/")
    assert 'href="tel:112"' in page
    assert "could not confirm the number for Ukraine" in page


def test_the_own_number_wins(person: Client) -> None:
    person.post("/settings/", {"region": "AU", "emergency_number": "0800 1"})
    emergency(person)
    assert 'href="tel:08001"' in text(person, "/help/")


def test_settings_keep_the_country_and_refuse_an_unknown_one(person: Client) -> None:
    person.post("/settings/", {"region": "CH"})
    assert State().preferences["region"] == "CH"
    person.post("/settings/", {"region": "ZZ"})
    assert "region" not in State().preferences


def test_an_unknown_country_and_a_way_back_elsewhere_are_refused(person: Client) -> None:
    assert person.post("/region/", {"region": "ZZ"}).status_code == 400
    assert person.post("/region/?back=//evil.example/", {"region": "AU"})["Location"] == "/settings/"


def test_a_crisis_shows_its_own_line_and_words(person: Client) -> None:
    ready(person)
    crisis(person)
    person.post("/region/?back=/help/", {"region": "AU"})
    page = text(person, "/help/")
    assert "You do not have to carry this alone" in page
    assert page.index('href="tel:131114"') < page.index('href="tel:000"')
    assert "Show this to staff" not in page
    assert "hospital" not in page


def test_without_a_known_line_it_asks_for_the_country(person: Client) -> None:
    ready(person)
    crisis(person)
    assert "Choose your country" in text(person, "/help/")


def test_beside_another_emergency_the_thoughts_stay_out_unless_ticked(person: Client) -> None:
    ready(person)
    facts.record(facts.ANSWERS, {"asked": [], "answers": {"saddle_numbness": "yes"}})
    crisis(person)
    page = text(person, "/help/")
    assert "Please call for help now" in page
    assert "umbness between the legs" in page
    assert "ending your life" not in page
    assert "thoughts of" not in page
    assert "easier to carry with somebody" in page
    assert "ending your life" in text(person, "/help/?all=1")


def test_the_card_is_there_for_everyone_during_a_hold_too(person: Client) -> None:
    page = text(person, "/card/")
    assert "Call 112 now" in page
    assert "card.css" in page
    emergency(person)
    assert "Call 112 now" in text(person, "/card/")
    assert "/card/" in text(person, "/help/")


def test_the_card_is_linked_from_every_result_and_shown_to_everyone_with_leg_signs(person: Client) -> None:
    ready(person)
    assert "/card/" in text(person, "/result/")
    assert "/card/" in text(person, "/today/")
    assert "/card/" in text(person, "/more/")
    assert "Your leg" not in text(person, "/result/")
    facts.record(facts.ANSWERS, {"asked": [], "answers": {"leg_pain": "below_knee"}})
    forget()
    page = text(person, "/result/")
    assert "Your leg" in page
    assert "feels numb, strange or asleep" in page
    assert "feels numb, strange or asleep" in text(person, "/today/")


def test_whom_to_see_stands_by_the_result(person: Client) -> None:
    ready(person)
    page = text(person, "/who-to-see/")
    assert page.index("Physiotherapist") < page.index("Chiropractor")
    assert page.count("fits your result") == 2
    for name in ("Physician", "Sports doctor", "Chiropractor", "Certified strength coach"):
        assert name in page
    assert "/who-to-see/" in text(person, "/result/")


def test_the_result_shows_patterns_ceiling_and_words_to_say(person: Client) -> None:
    ready(person)
    told = {"leg_pain": "below_knee", "worse_sitting": "yes", "worse_bending_forward": "yes"}
    facts.record(facts.ANSWERS, {"asked": [], "answers": told})
    forget()
    page = text(person, "/result/")
    assert "What may bring it on" in page
    assert "What would change this" in page
    assert "Leave out:" in page
    assert "14 days of check-ins" in page
    assert "Read it out, or copy it." in page
    assert "%" not in page[page.index("What may bring it on") : page.index("What would change this")]


def test_a_cleared_finding_stands_as_cleared(person: Client, later: Callable[[], None]) -> None:
    ready(person)
    facts.record(facts.ANSWERS, {"asked": [], "answers": {"leg_pain": "below_knee"}})
    told = {"on": "2026-11-10", "by": "physician", "findings": ["NEU-2"], "allowed": "gentle", "sure": "yes"}
    later()
    person.post("/seen/", told)
    forget()
    page = text(person, "/result/")
    assert "Cleared by a clinician" in page
    assert "Only gentle movement for now" in page


def test_a_within_days_finding_is_lifted_without_a_second_question_an_urgent_one_is_not(
    person: Client, later: Callable[[], None]
) -> None:
    answer(person, emergency={"age": "34", "emergency_signs": ["0"]})
    told = {"on": "2026-11-10", "by": "physician", "findings": ["CES-1"], "allowed": "all"}
    later()
    page = person.post("/seen/", told)
    assert page.status_code == 200
    assert "Say yes only if" in page.content.decode()
    forget()
    assert State().held
    person.post("/seen/", {**told, "sure": "yes"})
    forget()
    assert not State().held


def test_not_yet_lifts_nothing(person: Client, later: Callable[[], None]) -> None:
    emergency(person)
    told = {"on": "2026-11-10", "by": "physician", "findings": ["CES-1"], "allowed": "not_yet", "sure": "yes"}
    later()
    person.post("/seen/", told)
    forget()
    assert State().held
    assert "Not yet" in text(person, "/help/")


def test_it_lifts_only_what_it_names(person: Client, later: Callable[[], None]) -> None:
    answer(person, emergency={"age": "34", "emergency_signs": ["0", "5"]})
    rules = {finding.rule for finding in State().screening.open_findings}
    assert len(rules) > 1
    told = {"on": "2026-11-10", "by": "physician", "findings": ["CES-1"], "allowed": "all", "sure": "yes"}
    later()
    person.post("/seen/", told)
    forget()
    assert "CES-1" not in {finding.rule for finding in State().screening.open_findings}
    assert State().held


def test_quiet_answers_stay_as_they_were(person: Client) -> None:
    assert answer(person, emergency=QUIET["emergency"]) == "/log/"
