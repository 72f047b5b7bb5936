"""The words of a screening: easy to read, calm, and never more reassuring than the answers."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import pytest

from liftagain.app.screen import check_answers, screen
from liftagain.knowledge.bundle import knowledge
from liftagain.words.screening import Result, result, spoken

READING_GRADE = 7  # the school year of the age of 12; a single line may be harder, a page may not
OUTCOMES: dict[str, dict[str, Any]] = {
    "emergency": {"saddle_numbness": "yes", "bladder_change": "yes"},
    "crisis": {"suicidal_thoughts": "yes"},
    "same_day": {"fever": "yes"},
    "within_days": {"leg_pain": "below_knee"},
    "routine": {"after_every_workout": "yes"},
    "open": {"age": 30},
}
ALARMING = ("diagnos", "treat", "cure", "safe to", "dangerous", "damage", "risk of", "%", "no serious", "mg")


def told(**answers: Any) -> Result:
    given = check_answers(answers, "test")
    return result(screen(given), answers=given)


def texts(of: Any) -> Iterator[str]:
    for field in fields(of):
        value = getattr(of, field.name)
        if isinstance(value, str):
            yield value
        elif field.name == "net_sources":
            continue  # titles of works, as they are
        elif isinstance(value, tuple):
            for part in value:
                yield from (part,) if isinstance(part, str) else () if field.name == "findings" else texts(part)


def grade(text: str) -> float:
    """Flesch-Kincaid grade level (Kincaid 1975): 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    import re

    sentences = max(1, len(re.findall(r"[.!?:;](?:\s|$)", text)))
    words = re.findall(r"[A-Za-z']+", text)
    syllables = sum(
        max(1, len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouyl])e$", "", word.lower())))) for word in words
    )
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def test_the_grade_tells_easy_from_hard() -> None:
    assert grade("The cat sat on the mat.") < 1
    assert grade("Comprehensive multidisciplinary rehabilitation necessitates individualised consideration.") > 20


@pytest.mark.parametrize("answers", OUTCOMES.values(), ids=OUTCOMES)
def test_a_result_page_reads_easily(answers: dict[str, Any]) -> None:
    page = " ".join(text if text.endswith(".") else text + "." for text in texts(told(**answers)))
    assert grade(page) <= READING_GRADE


def test_questions_and_rules_read_easily() -> None:
    known = knowledge()
    questions = [
        text for q in known.questions.values() for text in (q.title, q.help, *(o.label for o in q.options)) if text
    ]
    rules = [text for flag in known.flags.values() for text in (flag.see, flag.tell, flag.disputed) if text]
    for name, lines in (("questions", questions), ("rules", rules)):
        assert grade(" ".join(line if line[-1] in ".?" else line + "." for line in lines)) <= READING_GRADE, name


def test_nothing_alarms_promises_or_doses() -> None:
    known = knowledge()
    pages = [text for answers in OUTCOMES.values() for text in texts(told(**answers))]
    rules = [t for flag in known.flags.values() for t in (flag.title, flag.suspect, flag.see, flag.tell, flag.disputed)]
    questions = [
        t for q in known.questions.values() for t in (q.title, q.help, *(o.label + o.small for o in q.options))
    ]
    for text in (*pages, *rules, *questions):
        assert not [word for word in ALARMING if word in text.lower()], text


def test_an_open_screening_asks_on_and_never_says_self_manage() -> None:
    page = told(age=30)
    assert "open" in page.title
    assert not any("Look after it yourself" in text for text in texts(page))


def test_an_emergency_says_what_was_told_whom_to_call_and_what_to_say() -> None:
    page = told(**OUTCOMES["emergency"])
    assert page.told == ("numbness between the legs", "a change in passing urine")
    assert any("emergency number" in line for line in page.until)
    assert page.tell
    assert page.findings[0].sources


def test_suicidal_thoughts_get_words_of_their_own() -> None:
    page = told(**OUTCOMES["crisis"])
    assert "alone" in page.title
    assert not any("hospital" in text for text in texts(page))


def test_unsure_and_contradictions_are_said() -> None:
    notes = told(rigid_back_muscles="unsure", pain_now=6, pain_worst_24h=4).notes
    assert any("not sure" in note for note in notes)
    assert any("do not go together" in note for note in notes)


def test_the_safety_net_is_always_there() -> None:
    assert all(told(**answers).safety_net for answers in OUTCOMES.values())


def test_the_terminal_names_rule_and_sources() -> None:
    text = spoken(screen(check_answers(OUTCOMES["same_day"], "test")))
    assert "INF-1" in text
    assert "Finucane" in text
