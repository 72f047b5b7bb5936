"""From a case to its plan: the answers of each day screened, the situation of today, the plan."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from liftagain.domain.case import Case
from liftagain.domain.plan import Plan
from liftagain.domain.review import Review
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.diary import diary
from liftagain.reasoning.findings import Screened
from liftagain.reasoning.first_answers import with_first_answers
from liftagain.reasoning.newest_answers import newest
from liftagain.reasoning.plan import plan
from liftagain.reasoning.screening import screening
from liftagain.reasoning.situation import Situation


def plan_of(
    case: Case, today: date, workouts: Iterable[Workout], known: Knowledge, review: Review | None = None
) -> Plan:
    """The plan for `today`, from facts up to that day only."""
    return plan(situation_of(case, today, workouts, known, review=review))


def situation_of(
    case: Case,
    today: date,
    workouts: Iterable[Workout],
    known: Knowledge,
    now: datetime | None = None,
    kept: Mapping[date, Screened] | None = None,
    review: Review | None = None,
) -> Situation:
    """The situation of a case on `today`: each day with answers is screened as it was then.

    `now` is the moment on `today` where it is known: a clearance of the same day counts then. `kept` holds screenings
    of earlier days that were made from the same facts (see `replay`). `review` is what preceded the pain: the exercises
    that it calls for are preferred.
    """
    told = case.answers.get("answered_on")
    if case.answered_on is None and isinstance(told, str):
        case = replace(case, answered_on=datetime.fromisoformat(told).date())
    found = diary(with_first_answers(case), today)
    days = sorted({*found.days, today})
    screened = []
    for day in days:
        if kept and day in kept and day != today:
            screened.append(kept[day])
            continue
        answers = newest(case, found.until(day), day, known)
        at = max(now, answers.at) if now is not None and day == today else answers.at
        screened.append(Screened(day, screening(answers.answers, known, at, answers.told_on), answers.answers))
    past = tuple(workout for workout in workouts if workout.day <= today)
    return Situation(case, newest(case, found, today, known).answers, today, past, tuple(screened), known, review)
