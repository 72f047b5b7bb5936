"""Reads training logs: several files in, one log out, in order of time and with every exercise that is known named."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from typing import Literal

from liftagain.app.merged_logs import merged_logs
from liftagain.app.recogniser import recogniser
from liftagain.app.set_key import folded_name, set_key
from liftagain.domain.errors import InputError
from liftagain.domain.exercise import Movement
from liftagain.domain.training_log import ImportedLog, Unit, Workout
from liftagain.intake.content import LARGEST_LOG_BYTES
from liftagain.intake.training_log import read_training_log
from liftagain.intake.units import UnitUnknown
from liftagain.knowledge.bundle import knowledge

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
    keep_both: bool = False,
) -> ImportedLog:
    """The files as one log, in order of time. A set that stands in several files counts once.

    Args:
        files: Exports of training apps; each tells by its content which app wrote it.
        unit: The unit of weights beside which none stands.
        names: What the person said that exercise names mean: catalogue ids by name.
        today: Days after it are refused; the clock's day where it is not given.
        keep_both: Count sets of two apps twice where day, exercise and values are the same.

    Raises:
        UnitUnknown: weights without a unit, and no `unit`.
        InputError: a file that cannot be read; names it, the row, what was found and what was expected.
    """
    if not files:
        raise InputError("no file was given; expected at least one export of a training app")
    day = today or datetime.now().astimezone().date()
    logs = [read_training_log(file.name, file.content, day, unit) for file in files]
    meant = _meanings([workout for log in logs for workout in log.workouts], names)
    logs = [replace(log, workouts=tuple(_recognised(workout, meant) for workout in log.workouts)) for log in logs]
    merged = merged_logs(logs, keep_both=keep_both)
    return ImportedLog(
        source="+".join(dict.fromkeys(log.source for log in logs)),
        workouts=merged.workouts,
        unit=_common_unit(logs),
        unrecognised=_unrecognised(merged.workouts),
        skipped=tuple(
            skipped if len(files) == 1 else replace(skipped, why=f"{file.name}: {skipped.why}")
            for file, log in zip(files, logs, strict=True)
            for skipped in log.skipped
        ),
        duplicates=merged.repeated + sum(log.duplicates for log in logs),
        told_by_other_apps=merged.told_by_other_apps,
    )


def likely_exercises(name: str, most: int = 3) -> tuple[Movement, ...]:
    """What an exercise name that is not recognised may mean, the likeliest first: to ask the person about it."""
    return tuple(knowledge().movements[exercise] for exercise in recogniser().likely(name, most))


def dry_run_as_json(log: ImportedLog) -> dict[str, object]:
    """What the log holds, in the shape of the contract."""
    entries = [entry for workout in log.workouts for entry in workout.entries]
    return {
        "source": log.source,
        "workouts": len(log.workouts),
        "sets": log.set_count,
        "exercises": len({folded_name(entry.name) for entry in entries}),
        "first_day": log.workouts[0].day.isoformat() if log.workouts else None,
        "last_day": log.workouts[-1].day.isoformat() if log.workouts else None,
        "unit": log.unit,
        "warm_up_sets": sum(done.kind == "warm_up" for entry in entries for done in entry.sets),
        "unrecognised_exercises": list(log.unrecognised),
        "skipped": [{"row": skipped.row, "why": skipped.why} for skipped in log.skipped],
        "duplicates": log.duplicates,
        "told_by_other_apps": log.told_by_other_apps,
        "file_ends_with": _ending(log),
    }


def _ending(log: ImportedLog) -> dict[str, object] | None:
    """What the file's last row tells of, so that the person sees whether the file was cut; None without rows.

    A table that is cut between two rows looks whole. Only the person knows that more was done.
    """
    entries = [(workout, entry) for workout in log.workouts for entry in workout.entries]
    workout, entry = max(entries, key=lambda pair: max(done.row or 0 for done in pair[1].sets), default=(None, None))
    if workout is None or entry is None or "+" in log.source:
        return None
    return {"day": workout.day.isoformat(), "exercise": entry.name, "sets": len(entry.sets)}


def _meanings(workouts: Sequence[Workout], names: Mapping[str, str]) -> dict[str, str | None]:
    """What each exercise name in the log means, None where it is not known."""
    logged = {entry.name for workout in workouts for entry in workout.entries}
    return {name: recogniser().recognise(name, names).exercise for name in logged}


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
