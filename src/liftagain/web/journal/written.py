"""Workouts that the person wrote down or changed: facts of their own. A change of an imported one stands in its place.

A body is {"workout": id, "replaces": [keys of imported sets], ...} with the workout as `app/written_workout.py` has it.
The keys survive an undo and a new import of the file, so a changed workout never counts twice.
"""

import uuid
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from liftagain.app.written_workout import as_json, of_json
from liftagain.domain.training_log import Entry, Workout
from liftagain.web.journal import facts
from liftagain.web.journal.models import Fact

WORKOUT = "workout"


@dataclass(frozen=True)
class Written:
    """A written workout as it stands, and the fact that holds it."""

    id: str
    fact: Fact
    workout: Workout
    replaces: tuple[str, ...]

    def with_entries(self, entries: tuple[Entry, ...]) -> Workout:
        """The workout with other entries."""
        return replace(self.workout, entries=entries)

    def with_entry(self, place: int, entry: Entry) -> Workout:
        """The workout with one entry changed, or added where `place` is one past the last."""
        entries = list(self.workout.entries)
        entries[place : place + 1] = [entry]
        return self.with_entries(tuple(entries))


def written(remembered: dict[str, str]) -> tuple[Written, ...]:
    """Every written workout that stands, in the order of days."""
    return tuple(sorted((_of(fact, remembered) for fact in facts.current(WORKOUT)), key=lambda one: one.workout.day))


def find(workout: str, remembered: dict[str, str]) -> Written | None:
    """The written workout of this id, None where it does not stand."""
    return next((one for one in written(remembered) if one.id == workout), None)


def begin(workout: Workout, replaces: tuple[str, ...] = ()) -> str:
    """Keeps a new workout and returns its id."""
    name = uuid.uuid4().hex
    facts.record(WORKOUT, _body(name, workout, replaces), day=workout.day)
    return name


def change(before: Written, workout: Workout, *, day: date | None = None) -> None:
    """Keeps the workout as it is now; the fact before it is superseded."""
    facts.record(WORKOUT, _body(before.id, workout, before.replaces), day=day or workout.day, supersedes=before.fact.id)


def remove(before: Written) -> None:
    """Takes a written workout back. An imported one that it stood for counts again as it was imported."""
    facts.withdraw(before.fact)


def _of(fact: Fact, remembered: dict[str, str]) -> Written:
    told = fact.told
    workout = of_json(told, fact.day, remembered)
    return Written(id=told["workout"], fact=fact, workout=workout, replaces=tuple(told.get("replaces", ())))


def _body(name: str, workout: Workout, replaces: tuple[str, ...]) -> dict[str, Any]:
    return {"workout": name, "replaces": list(replaces), **as_json(workout)}
