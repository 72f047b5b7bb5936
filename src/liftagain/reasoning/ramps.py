"""The ramps of the plan: for each own lift where it begins, where it is today, where it goes, and about when."""

from collections.abc import Iterable

from liftagain.domain.plan import RampStep
from liftagain.reasoning.climbs import first_kg, lifted
from liftagain.reasoning.forecast import FanPoint, Start, fan, forecast
from liftagain.reasoning.own_lifts import OwnLift
from liftagain.reasoning.phase import ORDER
from liftagain.reasoning.ramp import Climb, ladder_of
from liftagain.reasoning.situation import Situation

_WEEK = 7


def ramps(situation: Situation, climbs: Iterable[Climb], planned: frozenset[str]) -> dict[str, RampStep]:
    """A ramp for each own lift, by its id. `today_kg` is None on days without the lift itself."""
    today = {one.exercise: one.load_kg for one in climbs if one.is_lift and one.exercise in planned}
    found = {}
    for lift in situation.lifts:
        name = lift.movement.id
        start = start_of(lift, today.get(name), situation)
        found[name] = RampStep(
            from_kg=first_kg(lift, situation),
            today_kg=today.get(name),
            target_kg=lift.top_kg,
            forecast=None if start is None else forecast(situation.today, start, situation.known),
        )
    return found


def fans(situation: Situation) -> dict[str, tuple[FanPoint, ...]]:
    """The loads that may come back week by week, by own lift; none while the pain is unknown."""
    starts = {lift.movement.id: start_of(lift, None, situation) for lift in situation.lifts}
    return {name: fan(situation.today, one, situation.known) for name, one in starts.items() if one is not None}


def start_of(lift: OwnLift, today_kg: float | None, situation: Situation) -> Start | None:
    """Where the forecast of a lift begins; None while the pain is unknown."""
    known, route, pain = situation.known, situation.screening.route, situation.pain
    if pain is None:
        return None
    if route == "persistent":  # its gates open at the person's own usual pain
        pain = min(pain, known.limit("forecast_pain_open"))
    last = [(outing.on, outing.load_kg) for outing in lifted(lift.movement.id, situation) if outing.load_kg]
    first = first_kg(lift, situation)
    load = max(today_kg or 0.0, last[-1][1]) if last else (today_kg or first)
    weeks = (situation.today - last[0][0]).days / _WEEK if last else 0.0
    grown = load / last[0][1] - 1 if last else 0.0
    usual, took = _usual_and_took(situation)
    return Start(
        pain=pain,
        route=route,
        opens_in_days=_opens_in_days(situation),
        load_kg=load,
        target_kg=lift.top_kg,
        steps=0 if last else _steps_before(lift, situation),
        pace=max(took, 1.0) / usual if usual else 1.0,
        paced_days=took if usual else 0.0,
        growth=grown / known.limit("ramp_week_share") / weeks if weeks >= 1 else 0.0,
        grown_weeks=weeks if weeks >= 1 else 0.0,
    )


def _steps_before(lift: OwnLift, situation: Situation) -> int:
    """The steps of the ladder before the lift itself."""
    ladder = ladder_of(lift, situation.known)
    return len([rung for rung in ladder.rungs if rung.exercise != lift.movement.id]) if ladder else 0


def _usual_and_took(situation: Situation) -> tuple[float, float]:
    """The usual days of the phases that lie behind, once each, and how long the way to here took in days."""
    begun, phases = situation.stand.course[0], situation.known.phases
    now, first = ORDER.index(situation.stand.phase), ORDER.index(begun[1])
    behind = [phases[phase].usual_days for phase in ORDER[first:now] if not phases[phase].own_lifts]
    took = (situation.today - begun[0]).days
    if situation.phase_of_work.own_lifts and behind:
        opened = [on for on, phase in situation.stand.course if phases[phase].own_lifts]
        took = (opened[0] - begun[0]).days if opened else took
    elif not situation.phase_of_work.own_lifts:
        behind.append(phases[situation.stand.phase].usual_days)
        took = max(took, sum(behind) if not behind[:-1] else took)
    return float(sum(behind)), float(took)


def _opens_in_days(situation: Situation) -> int:
    """The shortest usual days until a phase that lets the own lifts back."""
    phases = situation.known.phases
    place = ORDER.index(situation.stand.phase)
    waiting = [phases[phase] for phase in ORDER[place:] if not phases[phase].own_lifts]
    spent = (situation.today - situation.stand.since).days if waiting else 0
    return max(0, sum(phase.usual_days for phase in waiting) - spent)
