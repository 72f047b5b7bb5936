"""The guardrails: they check a plan, whoever made it, against the facts, and take away what must not be shown."""

from dataclasses import replace
from math import ceil

from liftagain.domain.exercise import Phase
from liftagain.domain.plan import HeldBack, LumbarLoad, OpenCeiling, Plan, Prescription, Progression, RampStep, Session
from liftagain.domain.reason import Reason
from liftagain.reasoning.allowance import Allowances, clamped
from liftagain.reasoning.budget import Budget
from liftagain.reasoning.choices import minutes_for
from liftagain.reasoning.fit import OWN
from liftagain.reasoning.hold import hold
from liftagain.reasoning.phase import ORDER
from liftagain.reasoning.situation import Situation
from liftagain.reasoning.week import day_loads, done_this_week, week_cap


def guard(plan: Plan, situation: Situation) -> Plan:
    """The plan with everything clamped or taken away that a guardrail forbids. A plan inside them comes back unchanged.

    Never above the strictest open ceiling, never a contraindicated exercise, never above a dose, a load or the weekly
    cap
    of lumbar load, never a step up that the facts refuse, nothing without a reason. Each change adds its reason.
    """
    held = hold(situation)
    if held is not None:
        return _nothing(plan, held)
    changes: list[Reason] = []
    allowances = Allowances(situation)
    items, taken = _items(plan, allowances, changes)
    session, load = _within(items, situation, taken, changes)
    return replace(
        plan,
        phase=_phase(plan.phase, situation, changes),
        ceiling=_ceiling(plan.ceiling, situation, changes),
        progression=_progression(plan.progression, situation, changes),
        session=session,
        not_today=(*(one for one in plan.not_today if one.because), *taken),
        habits=tuple(habit for habit in plan.habits if habit.because),
        ramp=_ramp(plan.ramp, allowances, changes),
        lumbar_load=load,
        because=(*plan.because, *changes),
    )


def _change(what: str, why: str) -> Reason:
    return Reason(rule="guard", facts={"what": what, "why": why}, sources=OWN)


def _nothing(plan: Plan, held: OpenCeiling) -> Plan:
    """The plan emptied: nothing while an emergency, a same-day finding or an emergency question is open."""
    empty = not plan.session.items and not plan.habits and not plan.ramp and all(one.because for one in plan.not_today)
    if plan.phase == "hold" and empty and plan.ceiling == held and plan.progression == "stop":
        return plan
    return replace(
        plan,
        phase="hold",
        not_today=tuple(one for one in plan.not_today if one.because),
        ceiling=held,
        progression="stop",
        session=Session(minutes=0, items=()),
        habits=(),
        ramp={},
        lumbar_load=LumbarLoad(this_week=0.0, cap=None, basis="hold"),
        because=(*held.because, *plan.because, _change("plan", "hold")),
    )


def _items(plan: Plan, allowances: Allowances, changes: list[Reason]) -> tuple[list[Prescription], list[HeldBack]]:
    """The items that may stay, clamped to what is allowed, and those taken away with why."""
    kept: list[Prescription] = []
    taken: list[HeldBack] = []
    for one in plan.session.items:
        if not one.because or not one.sets or any(other.exercise == one.exercise for other in kept):
            changes.append(_change(one.exercise, "twice" if one.because and one.sets else "no_reason"))
            continue
        most = allowances.of(one.exercise)
        if isinstance(most, Reason):
            taken.append(HeldBack(exercise=one.exercise, because=(most,)))
            changes.append(_change(one.exercise, most.rule))
            continue
        fitting = clamped(one, most)
        if fitting != one:
            changes.append(_change(one.exercise, "above_limit"))
        kept.append(fitting)
    return kept, taken


def _within(
    items: list[Prescription], situation: Situation, taken: list[HeldBack], changes: list[Reason]
) -> tuple[Session, LumbarLoad]:
    """The session within its time and under the weekly cap of lumbar load."""
    found = day_loads(situation)
    done, most = done_this_week(found, situation, with_today=False), week_cap(found, situation)
    budget, kept = Budget(situation, minutes_for(situation), most.most, done), []
    for one in items:
        fitting = budget.take(one, taken)
        if fitting != one:
            changes.append(_change(one.exercise, "time_or_load"))
        if fitting is not None:
            kept.append(fitting)
    week = max(done + budget.load, done_this_week(found, situation, with_today=True))
    cap = None if most.most is None else round(most.most, 2)
    session = Session(minutes=ceil(budget.seconds / 60), items=tuple(kept))
    return session, LumbarLoad(this_week=round(week, 2), cap=cap, basis=most.basis)


def _phase(phase: Phase, situation: Situation, changes: list[Reason]) -> Phase:
    """The phase, never further than the facts have come."""
    furthest = situation.stand.phase
    if phase == "hold" or ORDER.index(phase) <= ORDER.index(furthest):
        return phase
    changes.append(_change("phase", "too_far"))
    return furthest


def _ceiling(ceiling: OpenCeiling | None, situation: Situation, changes: list[Reason]) -> OpenCeiling | None:
    """The ceiling, never looser than the strictest one that is open."""
    strictest = situation.ceiling
    if strictest is None or (ceiling is not None and ceiling.allows <= strictest.allows and ceiling.because):
        return ceiling
    changes.append(_change("ceiling", "too_loose"))
    return strictest


def _progression(word: Progression, situation: Situation, changes: list[Reason]) -> Progression:
    """The word of the day, never a step up that the facts refuse."""
    if situation.leg_stop is not None and word != "stop":
        changes.append(_change("progression", "leg_symptoms"))
        return "stop"
    if word == "progress" and situation.refusals:
        changes.append(_change("progression", situation.refusals[0].rule))
        return "repeat"
    return word


def _ramp(ramp: dict[str, RampStep], allowances: Allowances, changes: list[Reason]) -> dict[str, RampStep]:
    """The ramps of the person's own lifts, no load of today above what its ladder allows, no target above the old
    best.
    """
    kept = {}
    for name, step in ramp.items():
        lift = next((lift for lift in allowances.situation.lifts if lift.movement.id == name), None)
        if lift is None:
            changes.append(_change(name, "no_own_lift"))
            continue
        most = allowances.load_kg(name)
        today = None if step.today_kg is None or most is None else min(step.today_kg, most)
        fitting = replace(step, today_kg=today, target_kg=min(step.target_kg, lift.top_kg))
        if fitting != step:
            changes.append(_change(name, "ramp"))
        kept[name] = fitting
    return kept
