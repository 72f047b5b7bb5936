"""The review in words: right, plain, and without a claim of a cause or a chance in per cent."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from liftagain.domain.review import NotAssessed, Review
from liftagain.domain.training_log import LoggedSet, Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.words.amounts import day, load, more, number_word, short_weekday, weekday
from liftagain.words.review import (
    caveat,
    doubts,
    factor_words,
    headline,
    log_age,
    looked_at,
    not_assessed_sentence,
    not_looked_at,
    spoken,
)
from review_logs import PAIN_ON, entry, on, plain_weeks, reviewed, sets, workout

MONDAY = date(2026, 11, 9)
FORBIDDEN = re.compile(
    r"\b(because of|due to|led to|leads to|injur\w*|risk\w*|likely to|damage\w*|wrong|fault|diagnos\w*|danger\w*)\b",
    re.IGNORECASE,
)


def busy_log() -> list[Workout]:
    """Everything at once: a break, a big deadlift day, a hard Romanian day after it, a cold squat early in the day."""
    log = [work for work in plain_weeks(40) if not date(2026, 10, 13) <= work.day <= date(2026, 11, 1)]
    log = on(log, MONDAY, entry("deadlift", sets(5, 60, 1), sets(5, 110, 5, rpe=10)))
    log.append(workout(MONDAY + timedelta(days=1), entry("romanian", sets(8, 90, 4)), hour=17))
    log = on(log, MONDAY + timedelta(days=2), entry("squat", sets(5, 90)), hour=6)
    log += [workout(PAIN_ON - timedelta(days=3 * n), entry("run", (LoggedSet(distance_m=8000),))) for n in range(1, 60)]
    return [*log, workout(PAIN_ON, entry("run", (LoggedSet(distance_m=12000),)), hour=7)]


ANSWERS = {
    "sleep_hours": 5.5, "sitting_hours_day": 9, "stress": 8, "water": "little", "cool_down_done": "never",
    "something_new": ["new_shoes", "travel"], "felt_form_slip": "yes", "form_slip_exercise": "deadlift",
    "weak_glutes": "yes", "tight_hamstrings": "yes", "stiff_hips": "yes",
}  # fmt: skip


def test_the_biggest_day_in_words() -> None:
    log = on(plain_weeks(), MONDAY, entry("deadlift", sets(5, 60, 1), sets(5, 100, 6)))
    result = reviewed(log)
    assert headline(result) == "Two things were different before it began"
    words = factor_words(result)[0]
    assert words.number == 1
    assert words.title == "Your biggest Deadlift day in a month"
    assert words.facts == (
        "On Mon 9 November you moved 3,300\N{NO-BREAK SPACE}kg in all, weight times repetitions. "
        "The most in the 30 days before was 1,800\N{NO-BREAK SPACE}kg, on 2 November."
    )
    assert (words.size, words.size_caption) == ("83\N{NO-BREAK SPACE}%", "over your biggest in 30 days")
    assert (words.odd_steps, words.odd) == (3, "Very unusual for you")
    assert words.known == "your training log; as much or more in 0 of 20 earlier weeks"
    assert words.evidence == "fair"
    assert "Frandsen" in words.sources[0]


def test_pounds() -> None:
    log = on(plain_weeks(), MONDAY, entry("deadlift", sets(5, 60, 1), sets(5, 100, 6)))
    assert "7,275\N{NO-BREAK SPACE}lb" in factor_words(reviewed(log), "lb")[0].facts


def test_nothing_found_says_so_and_promises_nothing() -> None:
    result = reviewed(plain_weeks())
    assert headline(result) == "Nothing in your log stands out"
    assert caveat() not in looked_at(result)
    assert "a log does not show" in looked_at(result)


def test_what_was_always_so_is_no_difference() -> None:
    log = [work for work in plain_weeks() if work.day.weekday() != 4]
    result = reviewed(log)
    assert result.factors
    assert headline(result) == "Nothing in your log stands out"
    assert all(words.odd == "As usual for you" and words.standing for words in factor_words(result))


def test_the_caveat_stands_beside_every_difference() -> None:
    result = reviewed(busy_log(), context=ANSWERS)
    assert looked_at(result).endswith("These came before the pain. That does not prove that they caused it.")


def test_a_log_that_ends_too_early() -> None:
    result = reviewed(plain_weeks(), PAIN_ON + timedelta(days=30))
    assert headline(result) == "Your log ends too early to tell"
    assert log_age(result).startswith("Your log ends on 11 November, 31 days before the pain began.")
    assert log_age(reviewed(plain_weeks())) == ""


def test_answers_alone() -> None:
    result = reviewed([], context={"sleep_hours": 5.5, "stress": 8})
    assert headline(result) == "Two things were different before it began"
    assert "your answers alone" in looked_at(result)
    assert {words.odd for words in factor_words(result)} == {"From your answers: a weak hint"}
    assert headline(reviewed([])) == "Nothing that you told us stands out"


def test_what_could_not_be_looked_at() -> None:
    sentence = not_assessed_sentence(reviewed(plain_weeks(), context={"sleep_hours": 8}))
    assert sentence.startswith("We could not look at: ")
    assert "how the lift looked (no video)" in sentence
    assert "resting heart rate (no file yet)" in sentence
    assert "sleep" not in sentence


def test_every_factor_and_every_reason_has_words() -> None:
    for factor in knowledge().factors:
        for why in ("no_log", "not_answered"):
            review = Review(
                pain_on=PAIN_ON, days_of_log=0, log_ends=None, factors=(), caveat="",
                not_assessed=(NotAssessed(factor=factor, why=why),),
            )  # fmt: skip
            assert len(not_looked_at(review)) == 1


@pytest.mark.parametrize("log", [[], plain_weeks(3), plain_weeks(6), plain_weeks(), busy_log()])
def test_every_reason_that_a_review_gives_has_words(log: list[Workout]) -> None:
    result = reviewed(log)
    said = not_looked_at(result)
    answered = sum(item.why != "not_answered" for item in result.not_assessed)
    assert len(said) == answered + 1


def test_doubts_are_said() -> None:
    log = [
        *plain_weeks(),
        workout(MONDAY, entry("deadlift", sets(40, 5)), entry("zercher thing", sets(5, 40)), hour=20),
    ]
    said = " ".join(doubts(reviewed(log)))
    assert "3 sets of Deadlift" in said
    assert "Zercher thing" in said


def test_a_busy_log_is_told_in_plain_words_without_a_cause() -> None:
    result = reviewed(busy_log(), context=ANSWERS)
    assert len({factor.factor for factor in result.factors}) > 12
    for unit in ("kg", "lb"):
        text = spoken(result, unit)
        assert not FORBIDDEN.search(text), FORBIDDEN.search(text)
        assert re.findall("caus", text) == ["caus"], "only in the caveat"
        assert "None" not in text
        assert "{" not in text


def test_sentences_are_short() -> None:
    for words in factor_words(reviewed(busy_log(), context=ANSWERS)):
        for sentence in re.split(r"(?<=[.!?]) ", words.facts):
            assert len(sentence.split()) <= 22, sentence
        assert len(words.title.split()) <= 9, words.title


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(["deadlift", "squat", "clean"]), st.integers(1, 12), st.integers(40, 200), st.integers(0, 8))
def test_any_session_can_be_said(name: str, reps: int, load_kg: int, days: int) -> None:
    log = [*plain_weeks(12), workout(PAIN_ON - timedelta(days=days), entry(name, sets(reps, load_kg, 5)), hour=21)]
    text = spoken(reviewed(log))
    assert "{" not in text
    assert not FORBIDDEN.search(text)


def test_amounts() -> None:
    assert day(date(2026, 5, 4)) == "4 May"
    assert weekday(date(2026, 5, 4)) == "Mon 4 May"
    assert short_weekday(date(2026, 9, 4)) == "Fri 4 Sep"
    assert load(102.5, "kg") == "102.5\N{NO-BREAK SPACE}kg"
    assert load(101.25, "kg") == "101.25\N{NO-BREAK SPACE}kg"
    assert load(29.484, "kg") == "29.5\N{NO-BREAK SPACE}kg"
    assert load(100, "lb") == "220.5\N{NO-BREAK SPACE}lb"
    assert load(102.058, "lb") == "225\N{NO-BREAK SPACE}lb"
    assert more(1.405) == "40\N{NO-BREAK SPACE}%"
    assert more(4.43) == "343\N{NO-BREAK SPACE}%"
    assert (number_word(3), number_word(15)) == ("three", "15")
