"""What is not for today although the person would like it: goals and own lifts, and when they come back."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from liftagain.domain.plan import HeldBack
from liftagain.domain.reason import Reason
from liftagain.reasoning.fit import OWN, fit
from liftagain.reasoning.phase import ORDER
from liftagain.reasoning.situation import Situation

_GOALS = {"running": ("running",), "classes": ("yoga-class", "pilates-class")}


def not_today(situation: Situation, planned: Iterable[str], held: Iterable[HeldBack]) -> tuple[HeldBack, ...]:
    """Every exercise that is held back, each once, with why and the phase in which it returns."""
    found: dict[str, HeldBack] = {}
    there = set(planned)
    for one in (*held, *_wished(situation)):
        if one.exercise not in there and one.exercise not in found:
            found[one.exercise] = replace(
                one, because=tuple(with_return(reason, one.exercise, situation) for reason in one.because)
            )
    return tuple(found.values())


def _wished(situation: Situation) -> Iterator[HeldBack]:
    goals = [name for goal in situation.person.goals for name in _GOALS.get(goal, (goal,))]
    for name in dict.fromkeys((*goals, *(lift.movement.id for lift in situation.lifts))):
        movement = situation.known.movements.get(name)
        if movement is None:
            continue
        own = situation.phase_of_work.own_lifts
        found = fit(movement, situation.room, own_lift=own or name not in situation.known.exercises)
        because = found.because if found.word == "no" else (_waits(name, situation),)
        yield HeldBack(exercise=name, because=because)


def _waits(name: str, situation: Situation) -> Reason:
    """Why something that would fit is not planned: its phase has not come, an easier step comes first, it is not its
    day.
    """
    work, exercise = situation.phase_of_work, situation.known.exercises.get(name)
    if not work.own_lifts:
        return Reason(rule="phase", facts={"phase": work.id}, sources=OWN)
    if all(lift.movement.id != name for lift in situation.lifts):
        ramped = exercise is not None and any(dose.load == "ramp" for dose in exercise.doses)
        return Reason(rule="no_numbers_before" if ramped else "ladder_step", facts={"lift": name}, sources=OWN)
    return Reason(rule="not_its_day", facts={"phase": work.id}, sources=OWN)


def with_return(reason: Reason, exercise: str, situation: Situation) -> Reason:
    """The reason with the phase in which the exercise is allowed again, where the phase is what holds it."""
    if reason.rule not in ("phase", "phase_tier"):
        return reason
    known, place = situation.known, ORDER.index(situation.stand.phase)
    listed = known.exercises[exercise].phases if exercise in known.exercises else ()
    own = any(lift.movement.id == exercise for lift in situation.lifts)
    later = (phase for phase in ORDER[place:] if (known.phases[phase].own_lifts if own else phase in listed))
    return replace(reason, facts={**reason.facts, "returns": next(later, "return")})
