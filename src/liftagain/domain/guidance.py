"""Guidance: plain advice on one topic, which the pages, the plan's habits and the answers to questions share."""

from datetime import date

from liftagain.domain.condition import Condition
from liftagain.domain.record import record
from liftagain.domain.source import Grade


@record
class View:
    """What one side of a disagreement says, who says it, and whether it is the side that is followed."""

    says: str
    sources: tuple[str, ...]
    followed: bool = False


@record
class TimedStep:
    """A step of a card that runs by the clock: what to do for as long as the limit `lasts` (in seconds) says."""

    id: str
    title: str
    do: str
    lasts: str


@record
class Guidance:
    """Advice on one topic in our own words: what to do, what to leave, what to watch for.

    `disputed` says where sources disagree and what is done about it, `views` are the sides of it as data. `grade` is
    the grade of the best evidence behind the advice as a whole. `also` are other words that people look for it by,
    `shows` the exercise whose drawing goes with it, `steps` the steps of a timed card.
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
    views: tuple[View, ...] = ()
    also: tuple[str, ...] = ()
    shows: str = ""
    steps: tuple[TimedStep, ...] = ()


@record
class PharmacistFirst:
    """When words about medicines give way to "ask a pharmacist or doctor": the condition on the answers."""

    id: str
    since: date
    when: Condition
    sources: tuple[str, ...]
