"""The ramps of the plan: for each own lift where it begins, where it is today, where it goes, and about when."""

from collections.abc import Iterable

from liftagain.domain.plan import Forecast, RampStep
from liftagain.reasoning.climbs import first_kg, lifted
from liftagain.reasoning.forecast import forecast
from liftagain.reasoning.own_lifts import OwnLift
from liftagain.reasoning.phase import ORDER
from liftagain.reasoning.ramp import Climb
from liftagain.reasoning.situation import Situation


def ramps(situation: Situation, climbs: Iterable[Climb], planned: frozenset[str]) -> dict[str, RampStep]:
    """A ramp for each own lift, by its id. `today_kg` is None on days without the lift itself."""
    today = {one.exercise: one.load_kg for one in climbs if one.is_lift and one.exercise in planned}
    found = {}
    for lift in situation.lifts:
        name, first = lift.movement.id, first_kg(lift, situation)
        found[name] = RampStep(
            from_kg=first,
            today_kg=today.get(name),
            target_kg=lift.top_kg,
            forecast=_forecast(lift, today.get(name), first, situation),
        )
    return found


def _forecast(lift: OwnLift, today_kg: float | None, first: float, situation: Situation) -> Forecast | None:
    """When the load before the pain may be back; None while the pain is unknown."""
    pain, route = situation.pain, situation.screening.route
    if pain is None:
        return None
    if route == "persistent":  # its gates open at the person's own usual pain
        pain = min(pain, situation.known.limit("forecast_pain_open"))
    last = [outing.load_kg for outing in lifted(lift.movement.id, situation) if outing.load_kg]
    load = today_kg or (last[-1] if last else first)
    return forecast(situation.today, pain, _opens_in_days(situation), load, lift.top_kg, route, situation.known)


def _opens_in_days(situation: Situation) -> int:
    """The shortest usual days until a phase that lets the own lifts back."""
    phases = situation.known.phases
    place = ORDER.index(situation.stand.phase)
    waiting = [phases[phase] for phase in ORDER[place:] if not phases[phase].own_lifts]
    spent = (situation.today - situation.stand.since).days if waiting else 0
    return max(0, sum(phase.usual_days for phase in waiting) - spent)
