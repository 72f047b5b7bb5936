"""Today's session: the work of the phase in order of importance, as much as fits into the time and under the load
cap.
"""

from dataclasses import dataclass
from math import ceil

from liftagain.domain.plan import HeldBack, Part, Prescription, Session
from liftagain.reasoning.budget import Budget
from liftagain.reasoning.choices import EXTRA, GOAL, is_easy_day, library_items, minutes_for
from liftagain.reasoning.climbs import climbs, own_items
from liftagain.reasoning.lumbar_cap import Cap
from liftagain.reasoning.ramp import Climb
from liftagain.reasoning.situation import Situation
from liftagain.reasoning.week import day_loads, done_this_week, week_cap

_ORDER: tuple[Part, ...] = ("warm_up", "main", "cool_down", "through_the_day")


@dataclass(frozen=True)
class Drafted:
    """A session with what was held back while it was made, the climbs of the own lifts, and its lumbar load."""

    session: Session
    held: tuple[HeldBack, ...]
    climbs: tuple[Climb, ...]
    this_week: float
    cap: Cap


def draft(situation: Situation) -> Drafted:
    """The session of the day, before the guardrails."""
    found = day_loads(situation)
    done, limit = done_this_week(found, situation, with_today=False), week_cap(found, situation)
    held: list[HeldBack] = []
    let_back = tuple(climbs(situation, held))
    wanted = [*own_items(let_back, situation), *library_items(situation, let_back, held)]
    budget = Budget(situation, minutes_for(situation), limit.most, done)
    items = _spent(sorted(wanted, key=lambda pair: pair[0]), budget, situation, held)
    items.sort(key=lambda one: _ORDER.index(one.part))
    session = Session(minutes=ceil(budget.seconds / 60), items=tuple(items))
    this_week = max(done + budget.load, done_this_week(found, situation, with_today=True))
    return Drafted(session, tuple(held), let_back, this_week, limit)


def _spent(
    ranked: list[tuple[tuple[int, int], Prescription]], budget: Budget, situation: Situation, held: list[HeldBack]
) -> list[Prescription]:
    """What fits: first the goal, then the work, then what is for the time left. An easy day stays short."""
    goal = budget.spend([one for rank, one in ranked if rank[0] == GOAL], held)
    if is_easy_day(situation):
        budget.keep_to(situation.known.limit("minutes_easy"))
    work = budget.spend([one for rank, one in ranked if GOAL < rank[0] < EXTRA], held)
    return goal + work + budget.spend([one for rank, one in ranked if rank[0] == EXTRA], held)
