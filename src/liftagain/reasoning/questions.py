"""Which screen of the questionnaire comes next, and what a tap means."""

from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

from liftagain.domain.answers import Answers, AnswerValue
from liftagain.domain.question import Question, Screen
from liftagain.domain.screening import Disposition, Screening
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.asked_again import ask_again
from liftagain.reasoning.body_areas import areas, further_than_told, read_map
from liftagain.reasoning.screening import read, screening
from liftagain.reasoning.told import Told
from liftagain.reasoning.worth_asking import could_matter, could_spare


def next_screen(answers: Answers, known: Knowledge, left_open: Collection[str] = ()) -> Screen | None:
    """The next screen with a question that can still change something; None when there is none, and as soon as an
    emergency is found. Emergency questions come first, then answers that contradict each other, then what is most
    decisive (`could_matter`).

    `left_open` are ids of questions that were asked and left open ("I am not sure"): they are not asked once more.
    """
    outcome = screening(answers, known)
    if outcome.disposition is Disposition.EMERGENCY:
        return None
    told = read(answers, known)
    wanted = _wanted(outcome, told, known)
    asked = _asked(told, wanted, known, left_open)
    emergency = [each for each in asked if each.emergency]
    if emergency:
        return _screen(emergency[0].screen, told, wanted, known)
    again = ask_again(outcome.contradictions, answers, known, left_open)
    if again is not None or not asked:
        return again
    return _screen(_most_decisive(asked, told, wanted).screen, told, wanted, known, left_open)


def contradicting(answers: Answers, known: Knowledge, left_open: Collection[str] = ()) -> Screen | None:
    """The questions behind two answers that contradict each other, to be asked again; None without such a pair."""
    return ask_again(screening(answers, known).contradictions, answers, known, left_open)


def screens_left(answers: Answers, known: Knowledge, left_open: Collection[str] = ()) -> int:
    """How many screens would still be asked as it stands now; answers may make it more or fewer."""
    told = read(answers, known)
    asked = _asked(told, _wanted(screening(answers, known), told, known), known, left_open)
    return len({each.screen for each in asked})


def _wanted(outcome: Screening, told: Told, known: Knowledge) -> tuple[str, ...]:
    """The missing ids that could still change something, and those of early questions that go with them."""
    wanted = could_matter(outcome, told, known)
    if not wanted:
        return ()
    spared = could_spare(outcome, told, known, wanted)
    early = (name for each in first_questions(known) if each.early for name in each.settles)
    return (*wanted, *(name for name in early if name in spared))


def _asked(told: Told, wanted: Collection[str], known: Knowledge, left_open: Collection[str]) -> list[Question]:
    return [each for each in first_questions(known) if each.id not in left_open and _asks(each, told, wanted)]


def first_questions(known: Knowledge) -> Iterator[Question]:
    """The first questions in the order of the knowledge: not the daily check, not what stands beside an emergency."""
    return (question for question in known.questions.values() if not question.recheck and not question.follow_up)


def screens(known: Knowledge) -> Iterator[tuple[str, tuple[Question, ...]]]:
    """The screens of the first questions in the order of the knowledge, each with all its questions."""
    for name, questions in groupby(first_questions(known), key=lambda question: question.screen):
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


def recheck(answers: Answers, known: Knowledge) -> Screen:
    """The daily check: what is new since the last time."""
    told = read(answers, known)
    return Screen(id="recheck", questions=tuple(q for q in known.questions.values() if q.recheck and _applies(q, told)))


def settled_by(names: Iterable[str], known: Knowledge) -> tuple[tuple[Question, tuple[str, ...]], ...]:
    """The questions that answer these ids, in the order of the ids, each with its own ids among them."""
    found: dict[str, list[str]] = {}
    for name in names:
        question = next((each for each in first_questions(known) if name in each.settles), None)
        if question is not None:
            found.setdefault(question.id, []).append(name)
    return tuple((known.questions[name], tuple(own)) for name, own in found.items())


def tapped(question: Question, ticked: Collection[int], unsure: Collection[int] = ()) -> dict[str, AnswerValue]:
    """The answers that taps on a checklist, a choice or a map give: `ticked` and `unsure` are places of options.

    What is left open in a checklist was read and not ticked: it counts as the option's `else_sets`.
    """
    if question.kind == "map":
        return read_map(question, areas(question, ticked), areas(question, unsure))
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


def unknown_again(
    question: Question, ticked: Collection[int], unsure: Collection[int], answers: Answers
) -> frozenset[str]:
    """The ids that taps make unknown again, because they open more questions: they are asked next, not assumed.

    A sign that sets nothing itself opens what it says "no" to otherwise. On a map it is what the areas leave open, and
    the legs when a leg is tapped further down than was told.
    """
    marked = {*ticked, *unsure}
    given = tapped(question, ticked, unsure).keys()
    if question.kind == "map":
        legs = further_than_told(question, areas(question, marked), answers)
        return frozenset({*question.settles} - given) | ({"leg_pain"} if legs else frozenset())
    options = [question.options[place] for place in marked]
    opened = {name for option in options for name in (*option.opens, *option.else_sets)}
    return frozenset(opened - given)


def _most_decisive(asked: Collection[Question], told: Told, wanted: Iterable[str]) -> Question:
    """The question for the most decisive id that one of them answers; before it those that come early."""
    early = next((each for each in asked if each.early), None)
    if early is not None:
        return early
    decisive = (each for name in wanted for each in asked if name in each.settles and name not in told.answers)
    return next(decisive, next(iter(asked)))


def _screen(
    name: str, told: Told, wanted: Collection[str], known: Knowledge, left_open: Collection[str] = ()
) -> Screen:
    """The screen with those of its questions that are asked; emergency questions stand together."""
    own = (each for each in first_questions(known) if each.screen == name and _applies(each, told))
    return Screen(
        id=name,
        questions=tuple(q for q in own if q.emergency or (q.id not in left_open and _needed(q, told, wanted))),
    )


def _asks(question: Question, told: Told, wanted: Collection[str]) -> bool:
    return _applies(question, told) and _needed(question, told, wanted)


def _applies(question: Question, told: Told) -> bool:
    return question.ask_when is None or told.holds(question.ask_when)


def _needed(question: Question, told: Told, wanted: Collection[str]) -> bool:
    """Whether the question is still open, and can still change something or is asked always."""
    missing = {name for name in question.settles if name not in told.answers}
    return bool(missing) and (question.always or not missing.isdisjoint(wanted))
