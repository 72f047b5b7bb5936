"""Every line of the questionnaire is easy to read: title, help, option, small text, and what it says back."""

import re
from collections.abc import Iterator

import pytest

from knowledge.reading_age import grade
from liftagain.domain.question import Question
from liftagain.knowledge.bundle import knowledge
from liftagain.words.asked_again import disagreeing, legs_tapped

PAGE_GRADE = 7  # the school year of the age of 12
LINE_GRADE = 9  # one short line may hold one long word, as "temperature" or "medicine"
SHORT = 8
LONGEST = 12
NAMES = ("prostate", "thyroid", "myeloma", "lymphoma", "dialysis", "diabetes", "alcohol", "medicine")
HARD = "Have you experienced any involuntary deterioration of urinary continence subsequent to the onset of symptoms?"


def lines(question: Question) -> Iterator[str]:
    """Every text of a question that a person reads."""
    found = (question.title, question.help, question.none_label, question.low_label, question.high_label)
    yield from (text for text in found if text)
    for option in question.options:
        yield from (text for text in (option.label, option.small, option.group) if text)


def page(texts: list[str]) -> str:
    return " ".join(text if text[-1] in ".?" else f"{text}." for text in texts)


def too_hard(texts: list[str]) -> list[str]:
    """The lines above the grade. The formula is made for sentences: a few words are held to their syllables instead."""
    return [text for text in texts if (hardness(text) > LINE_GRADE if len(text.split()) >= SHORT else long_word(text))]


def hardness(text: str) -> float:
    """The grade of a line. Names of an illness or a part that people know of themselves count as short words."""
    return grade(re.sub("|".join(NAMES), "name", text))


def long_word(text: str) -> bool:
    """Whether a short line holds a long word."""
    return any(len(word.strip(".,:;?()")) > LONGEST for word in text.split())


ALL = list(knowledge().questions.values())


@pytest.mark.parametrize("question", ALL, ids=[question.id for question in ALL])
def test_every_question_reads_at_the_age_of_twelve(question: Question) -> None:
    own = list(lines(question))
    assert grade(page(own)) <= PAGE_GRADE, question.id
    assert too_hard(own) == []


def test_a_hard_sentence_would_be_noticed_wherever_it_stands() -> None:
    from dataclasses import replace

    question = knowledge().questions["emergency_signs"]
    first = question.options[0]
    for planted in (
        replace(question, title=HARD),
        replace(question, help=HARD),
        replace(question, none_label=HARD),
        replace(question, options=(replace(first, label=HARD), *question.options[1:])),
        replace(question, options=(replace(first, small=HARD), *question.options[1:])),
        replace(question, options=(replace(first, group=HARD), *question.options[1:])),
    ):
        assert too_hard(list(lines(planted))) == [HARD]


def test_what_is_said_back_reads_easily() -> None:
    pairs = [dict.fromkeys(rule.between, "yes") for rule in knowledge().contradictions.values()]
    said = [text for pair in pairs for text in disagreeing(pair, knowledge())]
    assert too_hard([*said, *legs_tapped(["Back of the left thigh"])]) == []
    assert list(disagreeing({"foot_drop": "no", "leg_weakness": "both"}, knowledge())) == [
        "You said no to: a foot that drags, or a knee that gives way.",
        "You told us: weakness of both legs.",
    ]
