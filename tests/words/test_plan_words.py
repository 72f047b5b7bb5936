"""The plan in words: plain, calm, complete."""

from collections.abc import Iterator
from typing import Any

import pytest

from health.said import address, forbidden
from knowledge.calm_words import FORBIDDEN
from knowledge.reading_age import grade
from liftagain.domain.plan import Plan, PlannedSet, Prescription
from liftagain.domain.reason import Reason
from liftagain.words.dose import dose
from liftagain.words.plan import in_words, spoken
from plan_cases import calm, case, check_in, day, log, plan

WHY = (Reason(rule="phase_work", facts={"phase": "rebuild"}),)


def plans() -> Iterator[Plan]:
    """Plans of many kinds."""
    red = [*calm(0, 4), check_in(5, 5), check_in(6, 5)]
    doubtful: list[list[dict[str, Any]]] = [
        [*calm(1, 3), check_in(4, 6, pain_worst=2)],
        [*calm(1, 3), check_in(4, 2, painkiller=True)],
        [*calm(1, 3), check_in(4, 2, pain_worst=8)],
        [*calm(1, 3), check_in(4, 2, pain_during=4, session_done="all"), check_in(5, 2)],
        [
            *calm(1, 2),
            check_in(3, 3, done=[{"exercise": "glute-bridge-short", "pain": 7, "stopped": True}]),
            check_in(4, 3),
        ],
        [check_in(1, 3, leg_spread=0), check_in(2, 3, leg_spread=3)],
    ]
    for number in (0, 3, 6, 12, 20):
        yield plan(case(*calm(1, 25, morning=1)), number, log())
        yield plan(case(worse_bending_forward="yes", person={"goals": ["running", "sit-up"]}), number)
        yield plan(case(*calm(1, 25, morning=1), worse_bending_back="yes", pain_now=1, pain_worst_24h=2), number, log())
    for told in doubtful:
        yield plan(case(*told), int(told[-1]["date"][-2:]) - 1, log())
    yield plan(case(*red, pain_now=2, pain_worst_24h=4), 6)
    yield plan(case(*calm(1, 3)), 9)
    held: tuple[dict[str, Any], ...] = ({"saddle_numbness": "yes"}, {"saddle_numbness": None}, {"age": 14})
    for told_answers in (*held, {"genital_sensation_change": "yes"}):
        yield plan(case(**told_answers))
    yield plan(case(leg_pain="below_knee", leg_pain_days=30))
    yield plan(case(context={"sitting_unbroken_minutes": 120, "sleep_hours": 5}))


PLANS = tuple(plans())


def texts(made: Plan) -> Iterator[str]:
    """Every sentence that is said of a plan."""
    words = in_words(made)
    yield from (words.title, words.lead, words.phase, words.next_phase, words.progression, words.ceiling)
    for lines in (one.why for group in (words.items, words.held, words.habits) for one in group):
        yield from (text for label, text in lines if label == "Because")
    yield from (held.text for held in words.held)
    yield from (ramp.text + ". " + ramp.forecast for ramp in words.ramps)


@pytest.mark.parametrize("made", PLANS)
def test_every_reason_that_people_see_has_words(made: Plan) -> None:
    words = in_words(made)
    for lines in (one.why for group in (words.items, words.held, words.habits) for one in group):
        assert any(label == "Because" and text for label, text in lines), lines
    assert words.title
    assert words.lead


@pytest.mark.parametrize("made", PLANS)
def test_the_words_are_plain_and_calm(made: Plan) -> None:
    for text in filter(None, texts(made)):
        assert not FORBIDDEN.search(text), text
        assert not forbidden(text), text
        assert not address(text), text
        assert "{" not in text
        assert "None" not in text


def test_the_sentences_can_be_read_at_twelve() -> None:
    said = {text for made in PLANS for text in texts(made) if len(text.split()) > 4}
    assert len(said) > 60
    hard = {text: round(grade(text), 1) for text in said if grade(text) > 9}
    assert not hard
    assert grade(" ".join(sorted(said))) < 6


@pytest.mark.parametrize(
    ("sets", "more", "text"),
    [
        ((PlannedSet(reps=12),) * 3, {"rest_s": 60}, "3 × 12, rest 60 s"),
        ((PlannedSet(reps=10),), {}, "10 times"),
        ((PlannedSet(reps=1, load_kg=60),), {}, "1 time with 60 kg"),
        ((PlannedSet(reps=10),), {"times_a_day": 3}, "10 times, 3 times a day"),
        ((PlannedSet(reps=10),), {"times_a_day": 2}, "10 times, twice a day"),
        ((PlannedSet(reps=6, hold_s=10),), {"per_side": True}, "6 holds of 10 s each side"),
        ((PlannedSet(hold_s=20),) * 3, {"per_side": True, "rest_s": 30}, "3 holds of 20 s each side, rest 30 s"),
        ((PlannedSet(reps=8, hold_s=2),) * 2, {"rest_s": 30}, "2 × 8, rest 30 s"),
        ((PlannedSet(duration_s=1200),), {}, "20 min"),
        ((PlannedSet(duration_s=60),) * 6, {}, "6 × 60 s"),
        ((PlannedSet(distance_m=20),) * 3, {"rest_s": 60}, "3 × 20 m, rest 60 s"),
        (
            (PlannedSet(reps=5, load_kg=60, rir=3),) * 2,
            {"rest_s": 120},
            "2 × 5 with 60 kg, rest 2 min, stop with 3 left in you",
        ),
        ((PlannedSet(reps=6, hold_s=5),), {"range": "reduced"}, "6 holds of 5 s, small range"),
        ((PlannedSet(hold_s=10),), {"range": "reduced"}, "1 hold of 10 s"),
    ],
)
def test_a_dose_in_one_line(sets: tuple[PlannedSet, ...], more: dict[str, Any], text: str) -> None:
    made = Prescription(exercise="bird-dog", part="main", sets=sets, because=WHY, **more)
    assert dose(made).text.replace("\N{NO-BREAK SPACE}", " ") == text


def test_a_load_is_told_in_the_persons_unit() -> None:
    made = Prescription(exercise="back-squat", part="main", sets=(PlannedSet(reps=5, load_kg=60),), because=WHY)
    assert "132.5" in dose(made, "lb").text
    assert "kg" not in dose(made, "lb").text


def test_the_title_names_the_minutes_and_the_walk() -> None:
    made = plan(case())
    assert in_words(made).title == "Five minutes, three times today, and short walks"
    assert in_words(plan(case(saddle_numbness=None))).title == "A few questions come first"


def test_the_lead_compares_with_yesterday() -> None:
    lead = in_words(plan(case(check_in(1, 3), check_in(2, 2)), 2)).lead
    assert lead.startswith("Your pain was 2 this morning, lower than yesterday’s 3.")
    assert "up from" in in_words(plan(case(check_in(1, 2), check_in(2, 3)), 2)).lead


def test_the_next_phase_says_what_opens_it() -> None:
    assert in_words(plan(case())).next_phase == "Restore opens after mornings at 3 or less for two days."


def test_a_swap_names_what_it_stands_in_for() -> None:
    words = in_words(plan(case(worse_bending_forward="yes", pain_now=4)))
    swapped = [held for held in words.held if held.swapped_for]
    assert swapped
    assert any("Bending forward" in held.text for held in swapped)
    assert any(item.mark == "Swapped" for item in words.items)


def test_the_terminal_says_it_all() -> None:
    text = spoken(plan(case(person={"goals": ["running"]}), 0, log()))
    assert all(
        part in text for part in ("Settle", "Not today", "Running", "Back to your lifts", "Through the day", "Deadlift")
    )


def test_days_stand_in_words() -> None:
    lines = [text for label, text in in_words(plan(case(*calm(1, 3)), 5)).why if label == "Because"]
    assert any(f"{day(3):%a} {day(3).day} November" in text for text in lines), lines
