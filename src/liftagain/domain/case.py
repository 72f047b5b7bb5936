"""Everything that a plan is computed from."""

from dataclasses import field
from datetime import date
from typing import Any

from liftagain.domain.answers import AnswerValue
from liftagain.domain.check_in import CheckIn
from liftagain.domain.day_wish import DayWish
from liftagain.domain.person import Person
from liftagain.domain.record import record


@record
class Case:
    """A person, the screening answers, the context answers, the check-ins and the wishes for single days
    of one episode of pain.
    """

    person: Person = field(default_factory=Person)
    answers: dict[str, AnswerValue] = field(default_factory=dict)
    answered_on: date | None = None
    context: dict[str, Any] = field(default_factory=dict)
    pain_on: date | None = None
    check_ins: tuple[CheckIn, ...] = ()
    wishes: tuple[DayWish, ...] = ()
