"""The first answers as the first entry of the diary, and with what the check-ins told since."""

from datetime import date

from liftagain.domain.answers import Answers
from liftagain.domain.case import Case
from liftagain.domain.check_in import CheckIn
from liftagain.reasoning.diary import Diary

_LEG_SPREAD = {"none": 0, "above_knee": 2, "below_knee": 4, "both_legs": 4}


def with_first_answers(case: Case) -> tuple[CheckIn, ...]:
    """The check-ins of a case with the day of the first answers among them: they tell the leg, and else the pain."""
    first = case.answered_on
    if first is None:
        return case.check_ins
    told = any(check_in.date == first and check_in.pain_now_morning is not None for check_in in case.check_ins)
    pain, leg = case.answers.get("pain_now"), case.answers.get("leg_pain")
    answered = CheckIn(
        date=first,
        pain_now_morning=float(pain) if isinstance(pain, int | float) and not told else None,
        leg_spread=_LEG_SPREAD.get(str(leg)),
    )
    return (answered, *case.check_ins)


def state_on(case: Case, diary: Diary, day: date) -> Answers:
    """The answers with the pain that the newest check-in up to a day told."""
    told, answers = diary.latest(day), dict(case.answers)
    if told is None or told.pain_now_morning is None:
        return answers
    answers["pain_now"] = told.pain_now_morning
    if told.pain_worst is not None or told.date != case.answered_on:
        answers["pain_worst_24h"] = max(told.pain_worst or 0, told.pain_now_morning)
    return answers
