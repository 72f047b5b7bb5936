"""The guardrails of the own programme: they check each exercise, whoever judged it, and take away what must not stand.

Never above what was usual, never above what is left of the week's lumbar load, nothing that does not fit today, no own
lift above its ramp, nothing at all while everything is held.
"""

from dataclasses import dataclass, replace

from liftagain.domain.own_programme import JudgedExercise
from liftagain.domain.plan import PlannedSet
from liftagain.domain.reason import Reason
from liftagain.reasoning.allowance import Allowances
from liftagain.reasoning.fit import OWN, fit
from liftagain.reasoning.hold import hold
from liftagain.reasoning.lumbar_cap import planned_load
from liftagain.reasoning.situation import Situation
from liftagain.reasoning.week import day_loads, done_this_week, week_cap


@dataclass
class Left:
    """What is left of the week's relative lumbar load; None without a cap. It shrinks with each exercise."""

    load: float | None


def week_left(situation: Situation) -> float | None:
    """The relative lumbar load that the week still has room for; None where no log gives a cap."""
    found = day_loads(situation)
    most = week_cap(found, situation).most
    return None if most is None else max(0.0, most - done_this_week(found, situation, with_today=True))


def within(one: JudgedExercise, situation: Situation, left: Left) -> JudgedExercise:
    """The exercise with what is not allowed taken away, and the week's room made smaller by it."""
    if one.verdict == "leave" or not one.sets:
        return replace(one, verdict="leave", sets=(), instead=None)
    against = _against(one, situation)
    if against is not None:
        return _left_out(one, against)
    sets = tuple(_no_more(planned, one, situation) for planned in one.sets)
    kept = _under_the_cap(one, sets, situation, left)
    if not kept:
        return _left_out(one, Reason(rule="lumbar_load_cap", sources=OWN))
    if len(kept) < len(sets):
        cap = Reason(rule="lumbar_load_cap", sources=OWN)
        return replace(one, verdict="change", sets=kept, because=(*one.because, cap))
    if kept != one.sets:
        guard = Reason(rule="guard", facts={"what": one.instead or one.usual.exercise, "why": "usual"}, sources=OWN)
        return replace(one, verdict="change", sets=kept, because=(*one.because, guard))
    return one


def _left_out(one: JudgedExercise, reason: Reason) -> JudgedExercise:
    return replace(one, verdict="leave", sets=(), instead=None, range=None, because=(*one.because, reason))


def _against(one: JudgedExercise, situation: Situation) -> Reason | None:
    """Why the exercise may not stand today at all."""
    held = hold(situation)
    if held is not None:
        return held.because[0]
    name = one.instead or one.usual.exercise or ""
    movement = situation.known.exercises.get(name) or situation.known.movements.get(name)
    if movement is None:
        return Reason(rule="not_in_catalogue", facts={"name": name}, sources=OWN)
    own = any(lift.movement.id == one.usual.exercise for lift in situation.lifts)
    found = fit(movement, situation.room, own_lift=own)
    return found.because[0] if found.word == "no" else None


def _no_more(planned: PlannedSet, one: JudgedExercise, situation: Situation) -> PlannedSet:
    """The set with no more load than was usual, and than the ramp lets back."""
    if planned.load_kg is None:
        return planned
    name = one.instead or one.usual.exercise or ""
    most = [planned.load_kg]
    if one.instead is None:
        most.append(max((usual.load_kg or 0.0 for usual in one.usual.sets), default=0.0))
    ramp = Allowances(situation).load_kg(name)
    if ramp is not None:
        most.append(ramp)
    return planned if min(most) == planned.load_kg else replace(planned, load_kg=min(most))


def _under_the_cap(
    one: JudgedExercise, sets: tuple[PlannedSet, ...], situation: Situation, left: Left
) -> tuple[PlannedSet, ...]:
    """As many of the sets as the week has room for."""
    name = one.instead or one.usual.exercise or ""
    kept: list[PlannedSet] = []
    for planned in sets:
        load = planned_load(name, (planned,), one.per_side, situation.body, situation.known)
        if left.load is not None and load > left.load:
            break
        left.load = None if left.load is None else left.load - load
        kept.append(planned)
    return tuple(kept)
