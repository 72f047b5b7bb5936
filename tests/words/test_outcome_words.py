"""What is said of an outcome: numbers and days, a plain verdict, never a promise, and every number explained."""

from datetime import date, timedelta

import pytest

from health.said import forbidden
from knowledge.calm_words import FORBIDDEN
from knowledge.reading_age import grade
from liftagain.domain.outcome import Outcome
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.outcome import course
from liftagain.words.outcome import cited, description, sentences, short, why

FIRST = date(2026, 11, 2)
INSTRUMENTS = knowledge().instruments
PROMISES = ("will ", "soon", "recover", "healed", "always", "never again", "promise")


def said(name: str, *values: float, **changes: str) -> str:
    instrument = INSTRUMENTS[name]
    told = [
        Outcome(
            instrument=name,
            version=changes.get("version", "1") if place == 0 else "1",
            language="en",
            mode=instrument.mode,
            on=FIRST + timedelta(days=7 * place),
            value=value,
        )
        for place, value in enumerate(values)
    ]
    made = course(instrument, told)
    assert made is not None
    return f"{short(instrument, made)} | {' '.join(text for text in sentences(instrument, made) if text)}"


@pytest.mark.parametrize(
    ("name", "values", "words"),
    [
        (
            "pain-average",
            (6, 3),
            "6 to 3, better | Better by more than chance: 6 on 2 Nov, 3 on 9 Nov. It is as much as",
        ),
        ("pain-average", (8, 6), "Better by more than chance: 8 on 2 Nov, 6 on 9 Nov. It is not yet as much as"),
        ("pain-average", (3, 6), "3 to 6, worse | Worse by more than chance: 3 on 2 Nov, 6 on 9 Nov. Weeks like that"),
        (
            "pain-average",
            (3, 4),
            "3 to 4, about the same | About the same: 3 on 2 Nov, 4 on 9 Nov. A change of less than 2",
        ),
        ("pain-average", (3,), "3 | 3 on 2 Nov. A second number shows where it goes."),
        ("rmdq-24", (15, 8), "Better by enough to count: 15 on 2 Nov, 8 on 9 Nov."),
        ("own-activities", (3, 5.5), "It is what people usually call a medium change."),
        ("own-activities", (3, 5), "It is what people usually call a small change."),
        ("own-activities", (3, 6), "It is what people usually call a large change."),
        ("fear-of-movement", (8, 2), "8 to 2 | 8 on 2 Nov, 2 on 9 Nov. Nobody has measured"),
        ("global-change", (4, 6), "Much better | “Much better” is your own sense of it, on 9 Nov."),
    ],
)
def test_it_says_numbers_days_and_a_plain_verdict(name: str, values: tuple[float, ...], words: str) -> None:
    assert words in said(name, *values)


def test_values_taken_another_way_are_named() -> None:
    assert "1 earlier value was taken in another way. It is not compared." in said("odi", 40, 20, version="older")


@pytest.mark.parametrize("name", sorted(INSTRUMENTS))
def test_nothing_promises_alarms_or_prescribes(name: str) -> None:
    one = INSTRUMENTS[name]
    texts = [said(name, one.low, one.high), said(name, one.high, one.low), said(name, one.low)]
    texts += [text for _, text in why(one)] + [one.asks, one.help, one.about]
    for text in texts:
        assert not forbidden(text)
        assert not FORBIDDEN.search(text)
        assert not [word for word in PROMISES if word in text.lower().replace("recovered give", "")]


@pytest.mark.parametrize("name", sorted(INSTRUMENTS))
def test_every_number_has_a_definition_and_known_sources(name: str) -> None:
    told = dict(why(INSTRUMENTS[name]))
    assert told["What it is"]
    assert "is better" in told["Range"]
    assert told["Counts from"]
    assert set(cited(INSTRUMENTS[name])) <= set(knowledge().sources)
    assert cited(INSTRUMENTS[name])


def test_what_is_not_verified_says_so() -> None:
    assert "(not verified)" in dict(why(INSTRUMENTS["odi"]))["Parts of the range"]
    assert "(not verified)" in dict(why(INSTRUMENTS["global-change"]))["Counts from"]
    assert "not verified" not in dict(why(INSTRUMENTS["pain-now"]))["Counts from"]


@pytest.mark.parametrize("name", [name for name, one in INSTRUMENTS.items() if one.mode == "on_screen"])
def test_our_own_questions_read_easily(name: str) -> None:
    one = INSTRUMENTS[name]
    assert grade(f"{one.asks} {one.help}") <= 7


def test_the_drawing_is_told_for_who_does_not_see_it() -> None:
    instrument = INSTRUMENTS["pain-average"]
    told = Outcome(instrument="pain-average", version="1", language="en", mode="on_screen", on=FIRST, value=6)
    made = course(instrument, [told])
    assert made is not None
    assert description(instrument, made) == (
        "Pain on average, from 0 to 10. 6 on 2 Nov. Between 4 and 8 a change may be chance."
    )
