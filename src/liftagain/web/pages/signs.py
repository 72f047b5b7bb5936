"""The daily re-screen: the questions that the knowledge marks for every check-in, on one page."""

from typing import Any

from django.http import HttpRequest

from liftagain.app.questions import recheck
from liftagain.app.screen import check_answers
from liftagain.domain.question import Question
from liftagain.web.journal import facts
from liftagain.web.pages.questions import Read, item, read
from liftagain.web.state import State


def recheck_questions(standing: State) -> tuple[Question, ...]:
    """The questions of the daily re-screen, in their order."""
    return recheck(check_answers(standing.answers, "journal")).questions


def signs_shown(request: HttpRequest, standing: State, problems: dict[str, str]) -> list[dict[str, Any]]:
    """The questions as the page shows them: always empty, whatever was answered yesterday."""
    form = request.POST if problems else None
    shown = [item(question, form, problems) for question in recheck_questions(standing)]
    return [{**one, "first": one is shown[0]} for one in shown]


def save_signs(request: HttpRequest, standing: State) -> dict[str, str]:
    """Records today's answers. Returns what is wrong with them, by question."""
    asked, told = recheck_questions(standing), standing.told.answers
    found: dict[str, Read] = {question.id: read(question, request.POST, told) for question in asked}
    problems = {name: one.problem for name, one in found.items() if one.problem}
    if problems:
        return problems
    answers = {name: value for one in found.values() for name, value in one.answers.items()}
    facts.record(facts.ANSWERS, {"asked": list(found), "answers": answers})
    return {}
