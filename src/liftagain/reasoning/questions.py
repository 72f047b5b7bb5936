"""Which screen of the questionnaire comes next, and what a tap means."""

from collections.abc import Collection, Iterator
from itertools import groupby

from liftagain.domain.answers import Answers, AnswerValue
from liftagain.domain.question import Question, Screen
from liftagain.domain.screening import Disposition
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.screening import read, screening
from liftagain.reasoning.told import Told


def next_screen(answers: Answers, known: Knowledge, left_open: Collection[str] = ()) -> Screen | None:
    """The next screen with a question that could still raise the outcome or that the plan needs; None when there is
    none, and as soon as an emergency is found. Emergency questions come first.

    `left_open` are ids of questions that were asked and left open ("I am not sure"): they are not asked once more.
    """
    outcome = screening(answers, known)
    if outcome.disposition is Disposition.EMERGENCY:
        return None
    told = read(answers, known)
    wanted = frozenset(outcome.unanswered)
    for name, questions in screens(known):
        asked = tuple(each for each in questions if _applies(each, told))
        if any(_needed(each, told, wanted) and each.id not in left_open for each in asked):
            return Screen(id=name, questions=tuple(q for q in asked if q.emergency or _needed(q, told, wanted)))
    return None


def screens(known: Knowledge) -> Iterator[tuple[str, tuple[Question, ...]]]:
    """The screens of the first questions in order, each with all its questions."""
    first = (question for question in known.questions.values() if not question.recheck and not question.follow_up)
    for name, questions in groupby(first, key=lambda question: question.screen):
        yield name, tuple(questions)


def follow_up(answers: Answers, known: Knowledge) -> Screen | None:
    """Questions that could make an emergency less urgent, to be offered beside it; None when there is none."""
    told = read(answers, known)
    asked = tuple(
        each
        for each in known.questions.values()
        if each.follow_up and _applies(each, told) and not told.answers.keys() >= set(each.settles)
    )
    return Screen(id=asked[0].screen, questions=asked) if asked else None


def recheck(known: Knowledge) -> Screen:
    """The daily check: what is new since the last time."""
    return Screen(id="recheck", questions=tuple(q for q in known.questions.values() if q.recheck))


def tapped(question: Question, ticked: Collection[int], unsure: Collection[int] = ()) -> dict[str, AnswerValue]:
    """The answers that taps on a checklist or a choice give: `ticked` and `unsure` are places of options.

    What is left open in a checklist was read and not ticked: it counts as the option's `else_sets`.
    """
    given: dict[str, AnswerValue] = {}
    if question.kind == "checklist":
        for place, option in enumerate(question.options):
            if place not in ticked and place not in unsure:
                given.update(option.else_sets)
        for place in sorted(unsure):
            given.update(question.options[place].unsure_sets)
    for place in sorted(ticked):
        given.update(question.options[place].sets)
    return given


def _applies(question: Question, told: Told) -> bool:
    return question.ask_when is None or told.holds(question.ask_when)


def _needed(question: Question, told: Told, wanted: frozenset[str]) -> bool:
    """Whether the question is still open and worth asking."""
    missing = [name for name in question.settles if name not in told.answers]
    return bool(missing) and (question.always or not wanted.isdisjoint(missing))
