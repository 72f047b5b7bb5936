"""The questionnaire for an edge: which screen comes next, and what a tap means."""

from collections.abc import Collection, Iterable

from liftagain.domain.answers import Answers, AnswerValue
from liftagain.domain.question import Question, Screen
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning import questions


def next_screen(answers: Answers, left_open: Collection[str] = ()) -> Screen | None:
    """The next screen to ask, emergency questions first; None when there is nothing left that counts, and as soon as
    an emergency is found. Questions in `left_open` were asked and left open: they are not asked once more.
    """
    return questions.next_screen(answers, knowledge(), left_open)


def follow_up(answers: Answers) -> Screen | None:
    """Questions that could make an emergency less urgent, to be offered beside it; None when there is none."""
    return questions.follow_up(answers, knowledge())


def recheck(answers: Answers | None = None) -> Screen:
    """The daily check: what is new since the last time, for somebody who told these answers."""
    return questions.recheck(answers or {}, knowledge())


def all_screens() -> tuple[Screen, ...]:
    """Every screen of the first questions in order, for somebody who changes an answer."""
    return tuple(Screen(id=name, questions=asked) for name, asked in questions.screens(knowledge()))


def tapped(question: Question, ticked: Collection[int], unsure: Collection[int] = ()) -> dict[str, AnswerValue]:
    """The answers that taps give: `ticked` and `unsure` are places of options."""
    return questions.tapped(question, ticked, unsure)


def unknown_again(
    question: Question, ticked: Collection[int], unsure: Collection[int], answers: Answers
) -> frozenset[str]:
    """The ids that taps make unknown again, because they open more questions."""
    return questions.unknown_again(question, ticked, unsure, answers)


def settled_by(names: Iterable[str]) -> tuple[tuple[Question, tuple[str, ...]], ...]:
    """The questions that answer these ids, in the order of the ids, each with its own ids among them."""
    return questions.settled_by(names, knowledge())


def contradicting(answers: Answers, asked: Collection[str]) -> Screen | None:
    """The questions behind two answers that contradict each other, to be asked again; None without such a pair."""
    return questions.contradicting(answers, knowledge(), asked)


def screens_left(answers: Answers, asked: Collection[str]) -> int:
    """How many screens would still be asked as it stands now; answers may make it more or fewer."""
    return questions.screens_left(answers, knowledge(), asked)
