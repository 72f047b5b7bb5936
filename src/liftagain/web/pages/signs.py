"""The daily re-screen: the questions that the knowledge marks for every check-in, on one page."""

from typing import Any

from django.http import HttpRequest

from liftagain.domain.question import Question
from liftagain.knowledge.bundle import knowledge
from liftagain.web.journal import facts
from liftagain.web.pages.questions import Read, item, read


def recheck_questions() -> list[Question]:
    """The questions of the daily re-screen, in their order."""
    return [question for question in knowledge().questions.values() if question.recheck]


def signs_shown(request: HttpRequest, problems: dict[str, str]) -> list[dict[str, Any]]:
    """The questions as the page shows them: always empty, whatever was answered yesterday."""
    return [item(question, request.POST if problems else None, problems) for question in recheck_questions()]


def save_signs(request: HttpRequest) -> dict[str, str]:
    """Records today's answers. Returns what is wrong with them, by question."""
    found: dict[str, Read] = {question.id: read(question, request.POST) for question in recheck_questions()}
    problems = {name: one.problem for name, one in found.items() if one.problem}
    if problems:
        return problems
    answers = {name: value for one in found.values() for name, value in one.answers.items()}
    facts.record(facts.ANSWERS, {"asked": list(found), "answers": answers})
    return {}
