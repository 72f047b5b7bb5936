"""Reads training logs: several files in, one log out, in order of time and with every exercise that is known named."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from hashlib import blake2b
from types import MappingProxyType
from typing import Literal

from liftagain.domain.errors import InputError
from liftagain.domain.exercise import Movement
from liftagain.domain.training_log import Entry, ImportedLog, LoggedSet, Unit, Workout
from liftagain.intake.content import LARGEST_LOG_BYTES
from liftagain.intake.training_log import read_training_log
from liftagain.intake.units import UnitUnknown
from liftagain.intake.workouts import in_time
from liftagain.knowledge.bundle import knowledge
from liftagain.reasoning.recognition import Recogniser

__all__ = [
    "LARGEST_LOG_BYTES",
    "LogFile",
    "UnitUnknown",
    "dry_run_as_json",
    "likely_exercises",
    "read_logs",
    "set_key",
]

NOTHING_REMEMBERED: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class LogFile:
    """A file as it was given: its name, for messages only, and its bytes."""

    name: str
    content: bytes


def read_logs(
    files: Sequence[LogFile],
    unit: Unit | None = None,
    names: Mapping[str, str] = NOTHING_REMEMBERED,
    *,
    today: date | None = None,
) -> ImportedLog:
    """The files as one log, in order of time. A set that stands in several files counts once.

    Args:
        files: Exports of training apps; each tells by its content which app wrote it.
        unit: The unit of weights beside which none stands.
        names: What the person said that exercise names mean: catalogue ids by name.
        today: Days after it are refused; the clock's day where it is not given.

    Raises:
        UnitUnknown: weights without a unit, and no `unit`.
        InputError: a file that cannot be read; names it, the row, what was found and what was expected.
    """
    if not files:
        raise InputError("no file was given; expected at least one export of Strong, Hevy or FitNotes")
    day = today or datetime.now().astimezone().date()
    logs = [read_training_log(file.name, file.content, day, unit) for file in files]
    workouts, repeated = _merged(logs)
    meant = _meanings(workouts, names)
    recognised = tuple(_recognised(workout, meant) for workout in workouts)
    return ImportedLog(
        source="+".join(dict.fromkeys(log.source for log in logs)),
        workouts=recognised,
        unit=_common_unit(logs),
        unrecognised=_unrecognised(recognised),
        skipped=tuple(skipped for log in logs for skipped in log.skipped),
        duplicates=repeated + sum(log.duplicates for log in logs),
    )


def likely_exercises(name: str, most: int = 3) -> tuple[Movement, ...]:
    """What an exercise name that is not recognised may mean, the likeliest first: to ask the person about it."""
    return tuple(knowledge().movements[exercise] for exercise in _recogniser().likely(name, most))


def set_key(workout: Workout, entry: Entry, index: int, done: LoggedSet) -> str:
    """A key by which a set is known again when the log is exported anew: 32 hexadecimal digits.

    It is made of what the set says: when its workout began (to the minute), the exercise's name as logged, load,
    repetitions, duration and distance, and how many equal sets of the exercise come before it in the workout. So the
    order of the rows, decimals (`20` or `20.0`), the kind of set and the recognition of names do not change it.
    `index` is the set's place in `entry.sets`.
    """
    name, said = _folded(entry.name), _says(done)
    equal_before = 0
    for other in workout.entries:
        if other is entry:
            equal_before += sum(_says(earlier) == said for earlier in entry.sets[:index])
            break
        if _folded(other.name) == name:
            equal_before += sum(_says(earlier) == said for earlier in other.sets)
    began = workout.started.isoformat(timespec="minutes") if workout.started else workout.day.isoformat()
    return blake2b(repr((began, name, said, equal_before)).encode(), digest_size=16).hexdigest()


def dry_run_as_json(log: ImportedLog) -> dict[str, object]:
    """What the log holds, in the shape of the contract."""
    entries = [entry for workout in log.workouts for entry in workout.entries]
    return {
        "source": log.source,
        "workouts": len(log.workouts),
        "sets": log.set_count,
        "exercises": len({_folded(entry.name) for entry in entries}),
        "first_day": log.workouts[0].day.isoformat() if log.workouts else None,
        "last_day": log.workouts[-1].day.isoformat() if log.workouts else None,
        "unit": log.unit,
        "warm_up_sets": sum(done.kind == "warm_up" for entry in entries for done in entry.sets),
        "unrecognised_exercises": list(log.unrecognised),
        "skipped": [{"row": skipped.row, "why": skipped.why} for skipped in log.skipped],
        "duplicates": log.duplicates,
    }


@lru_cache(maxsize=1)
def _recogniser() -> Recogniser:
    """The recogniser of the bundle that ships with the program, made once."""
    return Recogniser(knowledge().movements, knowledge().naming)


def _folded(name: str) -> str:
    """An exercise name as it is compared: capitals and blanks do not count."""
    return " ".join(name.casefold().split())


def _says(done: LoggedSet) -> tuple[float, ...]:
    """The values of a set for comparison: load to 0.1 kg, duration to 1 s, distance to 1 m; none and 0 are the same."""
    return (
        round(done.load_kg or 0.0, 1),
        float(done.reps or 0),
        float(round(done.duration_s or 0)),
        float(round(done.distance_m or 0)),
    )


def _merged(logs: Sequence[ImportedLog]) -> tuple[list[Workout], int]:
    """The workouts of all logs in order of time, each set once, and how many sets stood in an earlier file already."""
    seen: set[str] = set()
    repeated = 0
    merged: dict[tuple[object, ...], Workout] = {}
    for log in logs:
        known = frozenset(seen)
        for workout in log.workouts:
            new, keys = _new_entries(workout, known)
            repeated += sum(len(entry.sets) for entry in workout.entries) - len(keys)
            seen.update(keys)
            if new:
                which = (workout.day, workout.started, workout.title)
                earlier = merged.get(which)
                entries = _joined(earlier.entries, new) if earlier else new
                merged[which] = replace(earlier or workout, entries=entries)
    return sorted(merged.values(), key=in_time), repeated


def _new_entries(workout: Workout, known: frozenset[str]) -> tuple[tuple[Entry, ...], list[str]]:
    """The entries with only the sets whose key is not `known`, and the keys of these sets."""
    entries, keys = [], []
    for entry in workout.entries:
        keyed = [(set_key(workout, entry, index, done), done) for index, done in enumerate(entry.sets)]
        new = [(key, done) for key, done in keyed if key not in known]
        keys += [key for key, _ in new]
        if new:
            entries.append(replace(entry, sets=tuple(done for _, done in new)))
    return tuple(entries), keys


def _joined(entries: Sequence[Entry], more: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries of one workout from two files; sets of one exercise come under one entry."""
    by_name = {entry.name: entry for entry in entries}
    for entry in more:
        earlier = by_name.get(entry.name)
        by_name[entry.name] = replace(earlier, sets=earlier.sets + entry.sets) if earlier else entry
    return tuple(by_name.values())


def _meanings(workouts: Sequence[Workout], names: Mapping[str, str]) -> dict[str, str | None]:
    """What each exercise name in the log means, None where it is not known."""
    logged = {entry.name for workout in workouts for entry in workout.entries}
    return {name: _recogniser().recognise(name, names).exercise for name in logged}


def _recognised(workout: Workout, meant: Mapping[str, str | None]) -> Workout:
    """The workout with every exercise that is known named."""
    return replace(workout, entries=tuple(replace(entry, exercise=meant[entry.name]) for entry in workout.entries))


def _unrecognised(workouts: Sequence[Workout]) -> tuple[str, ...]:
    """The names that are not recognised, those with most sets first."""
    sets: Counter[str] = Counter()
    for workout in workouts:
        for entry in workout.entries:
            if entry.exercise is None:
                sets[entry.name] += len(entry.sets)
    return tuple(name for name, _ in sets.most_common())


def _common_unit(logs: Sequence[ImportedLog]) -> Literal["kg", "lb", "mixed", "unknown"]:
    """The unit of all logs that have weights, mixed where they differ."""
    units = {log.unit for log in logs} - {"unknown"}
    if len(units) > 1:
        return "mixed"
    return units.pop() if units else "unknown"
