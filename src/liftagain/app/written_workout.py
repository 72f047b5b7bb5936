"""A workout that the person wrote down: between the plain form in which the journal keeps it and the domain's."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from liftagain.app.recogniser import recogniser
from liftagain.domain.errors import InputError
from liftagain.domain.training_log import Entry, LoggedSet, Workout
from liftagain.knowledge.bundle import knowledge

RINGS = {"reps": "log-reps", "load_kg": "log-load-kg", "duration_s": "log-duration-s", "distance_m": "log-distance-m"}
NAMES = {"reps": "repetitions", "load_kg": "weight", "duration_s": "time", "distance_m": "distance"}
MEASURES = ("reps", "duration_s", "distance_m")


def meaning(name: str, remembered: Mapping[str, str]) -> str | None:
    """The catalogue id of an exercise name; None while it is not known, and then nothing is dropped."""
    return recogniser().recognise(name, remembered).exercise


def checked(done: LoggedSet) -> LoggedSet:
    """The set, when it can be one.

    Raises:
        InputError: it measures nothing, or a number lies outside what a log can hold; names the field and the range.
    """
    if all(getattr(done, field) is None for field in MEASURES):
        raise InputError("a set needs repetitions, a time or a distance")
    for field, limit in RINGS.items():
        value = getattr(done, field)
        ring = knowledge().limits[limit]
        low, high = ring.now.absolute
        if value is not None and not low <= value <= high:
            raise InputError(f"{NAMES[field]}: found {value:g}, expected {low:g} to {high:g} {ring.unit}")
    return done


def as_json(workout: Workout) -> dict[str, Any]:
    """The workout in plain form; what is unknown is left out."""
    return {
        "title": workout.title,
        "started": workout.started.isoformat() if workout.started else None,
        "duration_s": workout.duration_s,
        "note": workout.note,
        "entries": [
            {
                "name": entry.name,
                "exercise": entry.exercise,
                "note": entry.note,
                "pain": entry.pain,
                "sets": [
                    {key: value for key, value in asdict(done).items() if value is not None} for done in entry.sets
                ],
            }
            for entry in workout.entries
        ],
    }


def of_json(told: Mapping[str, Any], day: date, remembered: Mapping[str, str]) -> Workout:
    """The workout of `day` in the domain's form; names explained since it was written are recognised too."""
    return Workout(
        day=day,
        started=datetime.fromisoformat(told["started"]) if told.get("started") else None,
        title=told.get("title", ""),
        entries=tuple(_entry(entry, remembered) for entry in told["entries"]),
        duration_s=told.get("duration_s"),
        note=told.get("note", ""),
    )


def _entry(told: Mapping[str, Any], remembered: Mapping[str, str]) -> Entry:
    return Entry(
        name=told["name"],
        exercise=told.get("exercise") or remembered.get(told["name"]) or None,
        sets=tuple(LoggedSet(**done) for done in told["sets"]),
        note=told.get("note", ""),
        pain=told.get("pain"),
    )
