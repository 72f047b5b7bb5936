"""The load of an exercise that is done with a light weight: where it begins, and how it grows."""

from liftagain.domain.exercise import Exercise
from liftagain.reasoning.dose import top
from liftagain.reasoning.ramp import round_kg
from liftagain.reasoning.situation import Situation

_HIPS_AND_LEGS = frozenset({"hinge", "squat"})
_WEIGHTS = frozenset({"barbell", "dumbbells", "kettlebell", "cable", "machines"})


def bears_load(exercise: Exercise, situation: Situation) -> bool:
    """Whether the exercise carries kilograms today: it is done with weights, and the ceiling leaves load."""
    ceiling = situation.room.ceiling
    allowed = ceiling is None or situation.known.ceilings[ceiling.word].load
    return allowed and bool(_WEIGHTS & set(exercise.equipment))


def light_kg(exercise: Exercise, situation: Situation) -> float:
    """The load in kg that counts as light for this person; with a barbell, the empty bar.

    Once the repetitions have reached their top, it grows by at most a tenth for a week's worth of steps, to its own
    top. It grows only in the phases that let the own lifts back.
    """
    known, first = situation.known, _entry_kg(exercise, situation)
    kg, most = first, first * known.limit("light_load_growth")
    for _ in range(_load_steps(exercise, situation)):
        kg = max(kg, round_kg(min(most, kg * (1 + known.limit("ramp_week_share"))), known))
    return kg


def _entry_kg(exercise: Exercise, situation: Situation) -> float:
    """The first light load in kg: a share of the body mass. For hips and legs, once the own lifts are back, also what
    is light for somebody with such a best lift.
    """
    known, mass = situation.known, situation.person.body_mass_kg
    if "barbell" in exercise.equipment:
        return known.limit("bar_kg")
    kg = mass * known.limit("light_load_share") if mass else known.limit("light_load_default")
    if situation.phase_of_work.own_lifts and exercise.pattern in _HIPS_AND_LEGS:
        best = max((lift.e1rm_kg for lift in situation.lifts if lift.movement.pattern in _HIPS_AND_LEGS), default=0.0)
        kg = max(kg, best * known.limit("light_load_lift_share"))
    return round_kg(kg, known)


def _load_steps(exercise: Exercise, situation: Situation) -> int:
    """Steps of load earned: the strength days of a week of steps each, counted from the top of the first dose on."""
    known = situation.known
    loaded = [phase.id for phase in known.phases.values() if phase.own_lifts]
    dose = next((dose for dose in exercise.doses if set(dose.phases) & set(loaded) and dose.load == "light"), None)
    if dose is None or situation.room.phase not in loaded:
        return 0
    beyond = situation.track_in(exercise, frozenset(loaded)).level - top(dose, known)
    return max(0, beyond) // int(known.limit("strength_days_most"))
