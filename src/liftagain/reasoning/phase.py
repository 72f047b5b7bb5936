"""The phase of recovery, computed again from the check-ins each time: at most one up at a time, one back when it
hurts.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from typing import get_args

from liftagain.domain.answers import Answers
from liftagain.domain.exercise import Phase
from liftagain.domain.reason import Reason
from liftagain.domain.screening import Route
from liftagain.knowledge.bundle import Knowledge
from liftagain.knowledge.condition_toml import read_condition
from liftagain.reasoning.condition import holds
from liftagain.reasoning.diary import Diary
from liftagain.reasoning.gates import HELD, GateFacts, GateState, state_of

ORDER: tuple[Phase, ...] = tuple(phase for phase in get_args(Phase) if phase != "hold")


@dataclass(frozen=True)
class Stand:
    """Where a person stands on a day: the phase, since when, why, and what is still closed towards the next."""

    phase: Phase
    since: date
    because: Reason
    back_until: date | None = None
    came_from: Phase | None = None
    back_baseline: float | None = None
    course: tuple[tuple[date, Phase], ...] = ()
    gates: tuple[GateState, ...] = ()

    @cached_property
    def counted(self) -> dict[date, date]:
        """From which day the strength days are counted, by day, once it was worked out."""
        return {}

    def on(self, day: date) -> tuple[Phase, date]:
        """The phase on an earlier day and the day on which it was entered."""
        entered = [(since, phase) for since, phase in self.course if since <= day] or [self.course[0]]
        since, phase = entered[-1]
        return phase, since

    def since_among(self, phases: Collection[Phase], today: date) -> date:
        """Since when the phases up to `today` were among these without a break; `today` when this one is not."""
        since = today
        for entered, phase in reversed(self.course):
            if phase not in phases:
                break
            since = entered
        return since

    def as_of(self, day: date) -> "Stand":
        """Where the person stood on an earlier day, without what was still closed then."""
        phase, since = self.on(day)
        course = tuple((entered, one) for entered, one in self.course if entered <= day) or self.course[:1]
        return Stand(phase, since, self.because, course=course)


def start_phase(answers: Answers, route: Route, known: Knowledge) -> Phase:
    """The phase that the state of the back allows to begin in, the furthest first; Settle when nothing is known."""
    for phase in reversed(ORDER):
        table = known.phases[phase].start.get(route)
        if table and holds(read_condition(table, {}), answers):
            return phase
    return "settle"


def sore_stand(states: Sequence[tuple[date, Answers]], known: Knowledge) -> Stand:
    """The stand of plain soreness: no course of gates, on each day the phase that its soreness allows."""
    phases = [(day, start_phase(answers, "soreness", known)) for day, answers in states]
    course = [phases[0], *(later for before, later in pairwise(phases) if before[1] != later[1])]
    phase = phases[-1][1]
    because = Reason(rule="soreness", facts={"phase": phase}, sources=known.phases[phase].sources)
    return Stand(phase, course[-1][0], because, course=tuple(course))


def stand(
    start: Phase,
    start_on: date,
    today: date,
    facts: GateFacts,
    may_step: Callable[[date], bool],
    may_leave: Callable[[date], bool],
) -> Stand:
    """The phase on `today`, from the check-ins in their order.

    Args:
        start: the phase to begin in.
        start_on: the day on which the plan began.
        today: the day to plan.
        facts: what the gates are measured from.
        may_step: whether nothing forbids a step up on a day.
        may_leave: whether Settle may be left for time alone on a day.
    """
    because = Reason(rule="phase_start", facts={"phase": start}, sources=facts.known.phases[start].sources)
    now = Stand(start, start_on, because, course=((start_on, start),))
    for day in (on for on in facts.diary.days if start_on < on <= today):
        now = _after(now, day, facts, may_step, may_leave)
    gates = tuple(state_of(gate, now.since, today, facts) for gate in facts.known.phases[now.phase].leave)
    return replace(now, gates=gates)


def _after(
    now: Stand, day: date, facts: GateFacts, may_step: Callable[[date], bool], may_leave: Callable[[date], bool]
) -> Stand:
    setback = _setback(now, day, facts)
    if setback is not None:
        return setback
    if now.back_until is not None and day < now.back_until:
        return now
    if may_step(day):
        if now.came_from is not None and _calm_again(now, day, facts):
            return _up(now, day, "phase_back_again")
        if _gates_held(now, day, facts):
            return _up(now, day, "phase_gates_held")
    long = (day - now.since).days >= facts.known.limit("settle_most_days")
    if now.phase == "settle" and long and may_leave(day):
        return _up(now, day, "settle_time_limit")
    return now


_OWN = ("liftagain-decisions",)
_WEEK = 7


def _up(now: Stand, day: date, rule: str) -> Stand:
    """One phase further, with the rest of a way back still remembered."""
    place = ORDER.index(now.phase)
    if place + 1 == len(ORDER):
        return now
    phase = ORDER[place + 1]
    came_from = now.came_from if now.came_from in ORDER[place + 2 :] else None
    because = Reason(rule=rule, facts={"from": now.phase}, sources=_OWN)
    return Stand(phase, day, because, None, came_from, now.back_baseline, (*now.course, (day, phase)))


def _setback(now: Stand, day: date, facts: GateFacts) -> Stand | None:
    """One phase back after red days in a row or a rising week; never twice within the time that a step back lasts."""
    if now.back_until is not None and day < now.back_until:
        return None
    rule = "red_days" if _red_days(now, day, facts) else "rising_week" if _rising_week(now, day, facts) else None
    if rule is None:
        return None
    back_until = day + timedelta(days=facts.known.limit("back_days"))
    lower = ORDER[max(0, ORDER.index(now.phase) - 1)]
    because = Reason(
        rule=rule,
        facts={"from": now.phase, "on": day.isoformat(), "until": back_until.isoformat()},
        numbers={"rise": facts.known.limit("morning_setback" if rule == "red_days" else "weekly_rise")},
        sources=("ostelo-2008", "liftagain-decisions"),
    )
    course = now.course if lower == now.phase else (*now.course, (day, lower))
    calm_day = day - timedelta(days=facts.known.limit("red_days_back") if rule == "red_days" else _WEEK)
    baseline = facts.diary.baseline(calm_day, int(facts.known.limit("baseline_scores")))
    return Stand(lower, day, because, back_until, now.came_from or now.phase, baseline, course)


def _red_days(now: Stand, day: date, facts: GateFacts) -> bool:
    """Whether the last days in a row, up to `day`, were all red: a raised morning, or too much pain during exercise."""
    count = int(facts.known.limit("red_days_back"))
    days = [day - timedelta(days=n) for n in range(count)]
    before = facts.diary.baseline(days[-1] - timedelta(days=1), int(facts.known.limit("baseline_scores")))
    return all(is_red(on, before, facts.diary, facts.known) for on in days) and days[-1] >= now.since


def is_red(day: date, baseline: float | None, diary: Diary, known: Knowledge) -> bool:
    """Whether a day was red: pain above the limit during exercise, or a morning well above the baseline before it."""
    during, morning = diary.during(day), diary.morning(day)
    if during is not None and during > known.limit("pain_amber"):
        return True
    return morning is not None and baseline is not None and morning - baseline >= known.limit("morning_setback")


def _rising_week(now: Stand, day: date, facts: GateFacts) -> bool:
    """Whether the mean morning of the last seven days rose over that of the seven before, within this phase."""
    week, need = timedelta(days=_WEEK), int(facts.known.limit("weekly_rise_scores"))
    if day - now.since < week:
        return False
    last = facts.diary.mornings(day - week + timedelta(days=1), day)
    earlier = facts.diary.mornings(day - 2 * week + timedelta(days=1), day - week)
    if len(last) < need or len(earlier) < need:
        return False
    return sum(last) / len(last) - sum(earlier) / len(earlier) >= facts.known.limit("weekly_rise")


def _calm_again(now: Stand, day: date, facts: GateFacts) -> bool:
    """Whether the morning is back near the baseline from before the setback, and the pain gates of this phase are
    open.
    """
    morning = facts.diary.morning(day)
    if morning is None or now.back_baseline is None:
        return False
    held = (gate for gate in facts.known.phases[now.phase].leave if gate.measure in HELD)
    near = morning <= now.back_baseline + facts.known.limit("morning_repeat")
    return near and all(state_of(gate, now.since, day, facts).is_open for gate in held)


def _gates_held(now: Stand, day: date, facts: GateFacts) -> bool:
    gates = facts.known.phases[now.phase].leave
    if not gates or not all(state_of(gate, now.since, day, facts).is_open for gate in gates):
        return False
    held = [gate for gate in gates if gate.measure in HELD]
    gap, last = facts.known.limit("gate_gap_days"), day
    for on in reversed([on for on in facts.diary.days if on < day]):
        if on < now.since or (last - on).days > gap:
            return False
        if not all(state_of(gate, now.since, on, facts).is_open for gate in held):
            return False
        if (day - on).days >= facts.known.limit("gate_hold_days"):
            return True
        last = on
    return False
