"""Guidance: plain advice on one topic, which the pages, the plan's habits and the answers to questions share."""

from datetime import date

from liftagain.domain.condition import Condition
from liftagain.domain.record import record
from liftagain.domain.source import Grade


@record
class Guidance:
    """Advice on one topic in our own words: what to do, what to leave, what to watch for.

    `disputed` says where sources disagree, with both views and the one that is followed; `grade` is the grade of the
    best evidence behind the advice as a whole.
    """

    id: str
    title: str
    summary: str
    do: tuple[str, ...]
    dont: tuple[str, ...]
    sources: tuple[str, ...]
    grade: Grade
    watch: tuple[str, ...] = ()
    disputed: str = ""


@record
class PharmacistFirst:
    """When words about medicines give way to "ask a pharmacist or doctor": the condition on the answers."""

    id: str
    since: date
    when: Condition
    sources: tuple[str, ...]
