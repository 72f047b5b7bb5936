"""Lets a made-up person live some days with the plan, as a real one would: woken, told, planned, trained, told."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from liftagain.app.day import day_in_reach
from liftagain.domain.case import Case
from liftagain.domain.errors import InputError
from liftagain.domain.plan import Plan
from liftagain.domain.record import record
from liftagain.domain.training_log import Workout
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.plan import plan
from liftagain.reasoning.replay import Replay
from liftagain.simulation.athlete import Athlete, Told
from liftagain.simulation.kinds import KINDS, kind_of

Planner = Callable[[Case, date, tuple[Workout, ...]], Plan]
LONGEST_DAYS = 730


@record
class LivedDay:
    """One day: the facts at the time of the plan, the plan, what was told, and the pain as it really was."""

    number: int
    on: date
    case: Case
    workouts: tuple[Workout, ...]
    plan: Plan
    morning: Told
    evening: Told
    pain: float
    bears: float


def replaying() -> Planner:
    """A planner for the days of one person in their order: the same plans as `plan_today`, in less time."""
    replay = Replay(knowledge())

    def planned(case: Case, today: date, workouts: tuple[Workout, ...]) -> Plan:
        day_in_reach(today, "today")
        return plan(replay.situation(case, today, workouts))

    return planned


def live_days(athlete: Athlete, days: int, planner: Planner | None = None) -> Iterator[LivedDay]:
    """Each day of a life, oldest first. Another planner may stand in for ours."""
    planner = planner or replaying()
    case, workouts = athlete.case, athlete.log
    rules: frozenset[str] = frozenset()
    held = False
    for number in range(days):
        on = athlete.begins + timedelta(days=number)
        morning = athlete.wake(number, rules, held=held)
        case = replace(case, check_ins=(*case.check_ins, *morning.check_ins))
        workouts = (*workouts, *morning.workouts)
        made = planner(case, on, workouts)
        ceiling = made.ceiling
        rules = frozenset() if ceiling is None else frozenset(reason.rule for reason in ceiling.because)
        held = made.phase == "hold"
        pain, bears = athlete.pain, athlete.tissue.bears
        evening = athlete.train(number, made)
        yield LivedDay(
            number=number,
            on=on,
            case=case,
            workouts=workouts,
            plan=made,
            morning=morning,
            evening=evening,
            pain=pain,
            bears=bears,
        )
        case = replace(case, check_ins=(*case.check_ins, *evening.check_ins))


def made_up(seed: int, kind: str, begins: date) -> Athlete:
    """A made-up person of a kind; "any" draws one.

    Raises:
        InputError: there is no such kind.
    """
    try:
        return Athlete(seed, kind_of(kind), begins)
    except KeyError:
        known = ", ".join(("any", *(one.id for one in KINDS)))
        raise InputError(f"kind: found {kind!r:.60}, expected one of {known}") from None


def days_in_reach(days: int) -> int:
    """How many days to live, when it can be meant.

    Raises:
        InputError: naming the range.
    """
    if not 1 <= days <= LONGEST_DAYS:
        raise InputError(f"days: found {days}, expected 1 to {LONGEST_DAYS}")
    return days
