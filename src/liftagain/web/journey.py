"""Where the person has to go on: warning signs first, then the day it began, the log, the result; then every day."""

from liftagain.web.state import State

SIGNS_AGAIN = "/questions/emergency/?fresh=1"


def next_place(standing: State) -> str:
    """The address of the next page.

    An emergency comes before everything. With a same-day finding the questions go on only while they could still find
    an emergency.
    """
    if standing.episode is None:
        return "/start/"
    first = standing.next_screen
    if standing.held and (standing.is_emergency or first is None or not standing.could_raise(first)):
        return "/help/"
    if standing.signs_are_stale and not standing.held:
        return SIGNS_AGAIN
    if first is not None and any(question.emergency for question in first.questions):
        return f"/questions/{first.id}/"
    if standing.pain_on is None and not standing.held:
        return "/began/"
    if first is not None:
        return f"/questions/{first.id}/"
    return after_questions(standing)


def after_questions(standing: State) -> str:
    """The log or a few questions about usual days, the result, then every day. Under 16 only the result."""
    if standing.is_under_age:
        return "/result/"
    if not standing.has_log and not standing.skipped_log:
        return "/log/"
    usual = standing.next_usual_question
    if usual is not None and standing.skipped_log and not standing.has_log:
        return f"/usual/{usual}/"
    return "/today/" if standing.has_seen_result else "/result/"
