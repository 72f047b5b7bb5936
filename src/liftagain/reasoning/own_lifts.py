"""The person's own lifts: what the log says they could do before the pain, and what they have done since."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from liftagain.domain.exercise import Movement
from liftagain.domain.person import Person
from liftagain.domain.training_log import LoggedSet, Workout
from liftagain.knowledge.bundle import Knowledge
from liftagain.reasoning.e1rm import e1rm_kg


@dataclass(frozen=True)
class OwnLift:
    """A lift of the person's own: its best before the pain (e1RM and heaviest work set, in kg), and how often it was
    done.
    """

    movement: Movement
    e1rm_kg: float
    top_kg: float
    sessions: int
    is_goal: bool


def own_lifts(workouts: Iterable[Workout], person: Person, pain_on: date, known: Knowledge) -> tuple[OwnLift, ...]:
    """The lifts that count on the back and were trained in the weeks before the pain; goals and the most trained first.

    A lift counts from the tier of lumbar load on, or when it is a goal. It needs a set that an e1RM can be estimated
    from. Below 18 a heaviest set is one of several repetitions: no single ever becomes a target.
    """
    first = pain_on - timedelta(days=known.limit("ramp_look_back_days"))
    days: dict[str, set[date]] = {}
    best: dict[str, tuple[float, float]] = {}
    least_reps = known.limit("young_set_reps") if is_young(person, known) else 1
    for on, exercise, one in work_sets(workouts):
        estimate = estimate_kg(one, known)
        if not first <= on <= pain_on or estimate is None or one.load_kg is None or exercise not in known.movements:
            continue
        days.setdefault(exercise, set()).add(on)
        e1rm, top = best.get(exercise, (0.0, 0.0))
        heaviest = one.load_kg if one.reps is not None and one.reps >= least_reps else 0.0
        best[exercise] = max(e1rm, estimate), max(top, heaviest)
    found = (
        OwnLift(known.movements[exercise], *best[exercise], len(days[exercise]), exercise in person.goals)
        for exercise in best
    )
    counted = [lift for lift in found if lift.top_kg and (lift.is_goal or _counts(lift, known))]
    counted.sort(key=lambda lift: (not lift.is_goal, -lift.sessions, lift.movement.id))
    return tuple(counted[: int(known.limit("ramp_lifts"))])


def is_young(person: Person, known: Knowledge) -> bool:
    """Whether the person is known to be below 18: no maximal tests, and nothing that asks for one."""
    return person.age is not None and person.age < known.limit("adult_age")


def _counts(lift: OwnLift, known: Knowledge) -> bool:
    return lift.movement.lumbar_tier >= known.limit("counted_tier") and lift.sessions > 1


def work_sets(workouts: Iterable[Workout]) -> Iterator[tuple[date, str, LoggedSet]]:
    """Every work set with its day and the id of its exercise; warm-up sets and unknown names are left out."""
    for workout in workouts:
        for entry in workout.entries:
            if entry.exercise is not None:
                yield from ((workout.day, entry.exercise, one) for one in entry.sets if one.kind != "warm_up")


def estimate_kg(one: LoggedSet, known: Knowledge) -> float | None:
    """The e1RM of a set in kg, or None where it has no load, no repetitions, or too many for an estimate."""
    if not one.load_kg or not one.reps:
        return None
    return e1rm_kg(one.load_kg, one.reps, one.rpe, known.limit("e1rm_trusted_reps"))


def best_since(workouts: Iterable[Workout], first: date, last: date, known: Knowledge) -> Mapping[str, float]:
    """The best e1RM in kg of each exercise in the log from `first` to `last`, both included."""
    best: dict[str, float] = {}
    for on, exercise, one in work_sets(workouts):
        estimate = estimate_kg(one, known) if first <= on <= last else None
        if estimate is not None:
            best[exercise] = max(best.get(exercise, 0.0), estimate)
    return best


def loads_since(workouts: Iterable[Workout], first: date) -> dict[str, list[tuple[date, float]]]:
    """The work sets from `first` on by exercise, each with its day and its load in kg (0: none)."""
    found: dict[str, list[tuple[date, float]]] = {}
    for on, name, one in work_sets(workouts):
        if on >= first:
            found.setdefault(name, []).append((on, one.load_kg or 0.0))
    return found


def least_share(
    lifts: Iterable[OwnLift], workouts: Iterable[Workout], person: Person, pain_on: date, day: date, known: Knowledge
) -> float | None:
    """The lowest share of the e1RM before the pain that the started lifts reached in the two weeks to `day`; None
    without own lifts, and below 18, where no maximum is a goal.
    """
    before = {} if is_young(person, known) else {lift.movement.id: lift.e1rm_kg for lift in lifts}
    if not before:
        return None
    first = max(pain_on + timedelta(days=1), day - timedelta(days=known.limit("recession_days")))
    best = best_since(workouts, first, day, known)
    return min((best[name] / e1rm for name, e1rm in before.items() if name in best), default=0.0)
