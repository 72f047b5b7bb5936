"""Answers that contradict each other are asked again, side by side; never settled in silence."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from liftagain.domain.answers import Answers
from liftagain.domain.question import Option, Question, Screen
from liftagain.knowledge.bundle import Knowledge

PREFIX = "again-"


def ask_again(
    pairs: Iterable[tuple[str, str]], answers: Answers, known: Knowledge, left_open: Collection[str] = ()
) -> Screen | None:
    """The screen that asks the first contradicting pair again; None when there is none, or when each was asked again
    already: then the answers stand as they are and the more careful one counts.

    Its questions are those of the first time, cut down to what touches the pair.
    """
    for pair in pairs:
        screen = pair_screen(pair, answers, known)
        if screen.questions and any(question.id not in left_open for question in screen.questions):
            return screen
    return None


def pair_screen(pair: tuple[str, str], answers: Answers, known: Knowledge) -> Screen:
    """The questions behind two contradicting answers, each cut down to the options that set one of the two."""
    name = f"{PREFIX}{pair[0]}-{pair[1]}".replace("_", "-")
    found: dict[str, Question] = {}
    for answer in pair:
        for question in _asking(answer, known):
            if answer in answers:
                found.setdefault(question.id, _cut_down(question, pair, f"{name}.{question.id}"))
    return Screen(id=name, questions=tuple(found.values()))


def original(question_id: str) -> str:
    """The id of the question that a question asked again was cut from."""
    return question_id.rpartition(".")[2]


def _asking(answer: str, known: Knowledge) -> tuple[Question, ...]:
    """The question that answers an id and as little else as possible; none for an id that is told otherwise."""
    asked = [each for each in known.questions.values() if not (each.recheck or each.follow_up or each.kind == "map")]
    return tuple(sorted((each for each in asked if answer in each.covers), key=lambda each: len(each.covers))[:1])


def _cut_down(question: Question, pair: tuple[str, str], name: str) -> Question:
    if question.kind != "checklist":
        return replace(question, id=name, optional=False)
    options = tuple(option for option in question.options if _touches(option, pair))
    covers = tuple(dict.fromkeys(each for option in options for each in (*option.sets, *option.else_sets)))
    return replace(question, id=name, options=options, covers=covers, settles=covers)


def _touches(option: Option, pair: tuple[str, str]) -> bool:
    return not {*option.sets, *option.else_sets}.isdisjoint(pair)
