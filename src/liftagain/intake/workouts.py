"""Puts the facts of one log together: duplicates out, units settled, sets into entries into workouts."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from typing import Literal

from liftagain.domain.errors import InputError
from liftagain.domain.training_log import Entry, LoggedSet, Unit, Workout
from liftagain.intake.fact import SetFact
from liftagain.intake.units import UnitUnknown, evidence, in_kg, metres_per
from liftagain.knowledge.bundle import knowledge


def without_duplicates(facts: Sequence[SetFact]) -> list[SetFact]:
    """The facts without rows that say the same set twice: same workout, exercise, number of the set and values.

    Only a source that numbers its sets can repeat one; without numbers five equal rows are five sets. An exercise
    that comes again later in the same workout counts its sets anew, so such a second block is no repetition.
    """
    seen: set[tuple[object, ...]] = set()
    kept = []
    for number, block, fact in _numbered(facts):
        place = (fact.started or fact.day, fact.title, fact.exercise, number, block)
        key = (place, fact.reps, fact.load, fact.duration_s, fact.distance, fact.side)
        if fact.order and key in seen:
            continue
        seen.add(key)
        kept.append(fact)
    return kept


def _numbered(facts: Sequence[SetFact]) -> Iterator[tuple[str, int, SetFact]]:
    """Each fact with the number of the set, and of its exercise's block within this stretch of rows of one workout.

    Where a marker (W, D, F) stands for the number, the place within the block counts: two warm-ups may be equal.
    """
    workout: tuple[object, ...] = ()
    exercise, place, blocks = "", 0, dict[str, int]()
    for fact in facts:
        if (fact.started or fact.day, fact.title) != workout:
            workout, exercise, blocks = (fact.started or fact.day, fact.title), "", {}
        if fact.exercise != exercise:
            exercise, place = fact.exercise, 0
            blocks[exercise] = blocks.get(exercise, -1) + 1
        place += 1
        yield fact.order if fact.order.isdecimal() else f"{fact.order} {place}", blocks[exercise], fact


def unit_of(file: str, facts: Sequence[SetFact], unit: Unit | None) -> Literal["kg", "lb", "mixed", "unknown"]:
    """What the weights are written in, with `unit` for those that name none; unknown where there are no weights.

    Raises:
        UnitUnknown: there are weights without a unit, and `unit` is None.
    """
    loads = [fact.load for fact in facts if fact.load]
    bare = [load.value for load in loads if load.unit is None]
    if bare and unit is None:
        raise UnitUnknown(
            f"{file}: {len(bare)} weights have no unit, and they are never guessed. Are they kg or lb? "
            f"Say so with --unit kg or --unit lb. A hint: {evidence(bare)}"
        )
    found = {load.unit or unit for load in loads}
    if not found:
        return "unknown"
    if len(found) > 1:
        return "mixed"
    return "kg" if found == {"kg"} else "lb"


def workouts(file: str, facts: Sequence[SetFact], unit: Unit | None) -> tuple[Workout, ...]:
    """The workouts in order of time. Exercises are not recognised yet.

    Raises:
        InputError: a load that nobody can lift.
    """
    by_workout: dict[tuple[object, ...], list[SetFact]] = {}
    for fact in facts:
        by_workout.setdefault((fact.day, fact.started, fact.title), []).append(fact)
    made = (_workout(file, group, unit) for group in by_workout.values())
    return tuple(sorted(made, key=in_time))


def in_time(workout: Workout) -> tuple[datetime, str]:
    """What workouts are sorted by: the start, or the beginning of the day where it is not known; then the title."""
    return workout.started or datetime.combine(workout.day, time.min), workout.title


def _workout(file: str, facts: Sequence[SetFact], unit: Unit | None) -> Workout:
    """The facts of one workout, put together."""
    by_exercise: dict[str, list[SetFact]] = {}
    for fact in facts:
        by_exercise.setdefault(fact.exercise, []).append(fact)
    first = facts[0]
    return Workout(
        day=first.day,
        started=first.started,
        title=first.title,
        entries=tuple(
            Entry(
                name=name,
                exercise=None,
                sets=tuple(_set(file, fact, unit) for fact in group),
                note=_once(fact.note for fact in group),
                pain=max((fact.pain for fact in group if fact.pain is not None), default=None),
            )
            for name, group in by_exercise.items()
        ),
        duration_s=first.workout_duration_s,
        note=_once(fact.workout_note for fact in facts),
    )


def _once(notes: Iterator[str]) -> str:
    """The notes, each once, a line each."""
    return "\n".join(dict.fromkeys(note for note in notes if note))


def _set(file: str, fact: SetFact, unit: Unit | None) -> LoggedSet:
    """The set in kg and m."""
    return LoggedSet(
        kind=fact.kind,
        reps=fact.reps,
        load_kg=_load_kg(file, fact, unit),
        duration_s=fact.duration_s,
        distance_m=_distance_m(fact, unit),
        rpe=fact.rpe,
        row=fact.row,
        side=fact.side,
    )


def _load_kg(file: str, fact: SetFact, unit: Unit | None) -> float | None:
    """The load in kg.

    Raises:
        InputError: it is above what anybody lifts.
    """
    if fact.load is None:
        return None
    load_kg = in_kg(fact.load.value, "lb" if (fact.load.unit or unit) == "lb" else "kg")
    high = knowledge().limits["log-load-kg"].now.absolute[1]
    if load_kg > high:
        raise InputError(f"{file}, row {fact.row}: found a load of {load_kg:g} kg, expected at most {high:g} kg")
    return load_kg


def _distance_m(fact: SetFact, unit: Unit | None) -> float | None:
    """The distance in m. One without a unit follows the unit of the weights: apps keep one system for both."""
    if fact.distance is None:
        return None
    if fact.distance.unit == "m":
        return round(fact.distance.value, 2)
    metres = metres_per({"kg": "km", "lb": "mi", None: ""}[unit])
    return None if metres is None else round(fact.distance.value * metres, 2)
