"""The way back to one of the person's own lifts: which step of its ladder is next, and with what load."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import floor

from liftagain.domain.exercise import Exercise
from liftagain.domain.ladder import Ladder, Rung
from liftagain.domain.reason import Reason
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.own_lifts import OwnLift
from liftagain.reasoning.progression import Outing, Verdict, judge

_SOURCES = ("article-phases", "acsm-2009", "liftagain-decisions")


@dataclass(frozen=True)
class Climb:
    """The next step towards a lift: the exercise and its load in kg (None: the library's own dose), and why."""

    lift: OwnLift
    exercise: str
    load_kg: float | None
    is_lift: bool
    is_new: bool
    stepped: bool
    because: Reason


def ladder_of(lift: OwnLift, known: Knowledge) -> Ladder | None:
    """The lift's own ladder, or that of its movement pattern; None where there is neither."""
    ladders = known.ladders.values()
    own = next((ladder for ladder in ladders if lift.movement.id in ladder.lifts), None)
    return own or next((ladder for ladder in ladders if lift.movement.pattern in ladder.patterns), None)


def entry_kg(lift: OwnLift, days_off: int, pain: float | None, known: Knowledge) -> float:
    """The first load in kg: 40 to 60 % of the e1RM before the pain, by its ladder and by the time of reduced
    training.
    """
    least, most = known.limits["ramp_entry_share"].now.recommended
    ladder = ladder_of(lift, known)
    share = (_own_share(lift, ladder) if ladder else None) or known.limit("ramp_entry_share")
    if days_off <= known.limit("cap_short_days") and pain is not None and pain <= known.limit("cap_short_pain"):
        share = most
    elif days_off > known.limit("cap_middle_days"):
        share = least
    return min(round_kg(min(most, max(least, share)) * lift.e1rm_kg, known), lift.top_kg)


def _own_share(lift: OwnLift, ladder: Ladder) -> float | None:
    own = next((rung.entry_share for rung in ladder.rungs if rung.exercise == lift.movement.id), None)
    return own if own is not None else ladder.lift_share


def round_kg(load_kg: float, known: Knowledge) -> float:
    """The load rounded down to what can be put on a bar, or to the step of small weights."""
    step = known.limit("plate_step_kg" if load_kg >= known.limit("plate_step_from_kg") else "fine_step_kg")
    return floor(load_kg / step + 1e-9) * step


def week_most_kg(history: Sequence[Outing], today: date, known: Knowledge) -> float | None:
    """The highest load in kg that the weekly growth allows today: a tenth over what was lifted a week ago.

    Within the first week it is the first load itself. None without a history.
    """
    loads = [(outing.on, outing.load_kg) for outing in history if outing.load_kg]
    if not loads:
        return None
    a_week_ago = today - timedelta(days=known.limit("ramp_week_days"))
    old = [load for on, load in loads if on <= a_week_ago]
    return old[-1] * (1 + known.limit("ramp_week_share")) if old else loads[0][1]


def next_kg(
    history: Sequence[Outing], first_kg: float, most_kg: float, today: date, may_step: bool, known: Knowledge
) -> tuple[float, Verdict | None]:
    """The load for today in kg and the verdict that it answers to; the entry load without a history.

    Args:
        history: the outings of the lift since the plan began, oldest first.
        first_kg: the entry load.
        most_kg: the load before the pain, which is not passed.
        today: the day to plan.
        may_step: whether anything forbids a step up today.
        known: the knowledge bundle.
    """
    loaded = [outing for outing in history if outing.load_kg]
    if not loaded:
        return first_kg, None
    last, verdict = loaded[-1], judge(loaded[-1], known)
    load = last.load_kg or first_kg
    if verdict.progression in ("stop", "reduce"):
        return round_kg(load * known.limit("reduce_share"), known), verdict
    if verdict.progression == "progress" and may_step:
        load = max(load, round_kg(week_most_kg(loaded, today, known) or load, known))
    return min(load, most_kg), verdict


def rung_today(
    lift: OwnLift, outings: Mapping[str, Sequence[Outing]], usable: frozenset[str], straight: bool, known: Knowledge
) -> Rung:
    """The first step of the ladder that is not behind one yet.

    A step is behind one after enough clean outings, or when it asks for less than this phase does (no load at all).

    Args:
        lift: the lift that the ladder leads to.
        outings: the outings of each step's exercise since the plan began.
        usable: the exercises that fit today.
        straight: whether the pause was so short that one begins with the lift itself.
        known: the knowledge bundle.
    """
    own = Rung(exercise=lift.movement.id)
    ladder = ladder_of(lift, known)
    if ladder is None or straight:
        return own
    need = known.limit("ramp_clean_before_next")
    for rung in ladder.rungs:
        if rung.exercise == own.exercise or any(o.load_kg for o in outings.get(own.exercise, ())):
            return own
        clean = sum(judge(outing, known).clean for outing in outings.get(rung.exercise, ()))
        if clean < need and rung.exercise in usable and _asks_for_load(rung, known):
            return rung
    return own


def _asks_for_load(rung: Rung, known: Knowledge) -> bool:
    exercise = known.exercises.get(rung.exercise)
    return isinstance(exercise, Exercise) and any(dose.load != "none" for dose in exercise.doses)


def climb(
    lift: OwnLift, rung: Rung, outings: Sequence[Outing], first_kg: float, today: date, may_step: bool, known: Knowledge
) -> Climb:
    """What this step of the ladder asks for today."""
    is_lift = rung.exercise == lift.movement.id
    start = first_kg if is_lift else round_kg((rung.entry_share or 0) * lift.e1rm_kg, known)
    if not is_lift and rung.entry_share is None:
        because = Reason(rule="ladder_step", facts={"lift": lift.movement.id}, sources=_SOURCES)
        return Climb(lift, rung.exercise, None, False, not outings, False, because)
    load, verdict = next_kg(outings, start, lift.top_kg, today, may_step, known)
    last = next((outing.load_kg for outing in reversed(outings) if outing.load_kg), None)
    stepped = last is not None and load > last
    rule = "ramp_entry" if last is None else "ramp_up" if stepped else "ramp_hold" if load == last else "ramp_cut"
    facts = {"lift": lift.movement.id, "last_kg": last, "load_kg": load, **(verdict.because.facts if verdict else {})}
    numbers = {"e1rm_kg": round(lift.e1rm_kg, 1), "week_share": known.limit("ramp_week_share")}
    because = Reason(rule=rule, facts=dict(facts), numbers=dict(numbers), sources=_SOURCES)
    return Climb(lift, rung.exercise, load, is_lift, last is None, stepped, because)
