"""Several logs as one history: each set once, whether an app exports it twice or two apps tell of one workout."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from liftagain.app.same_sets import Told, told_again
from liftagain.app.set_key import folded_name, set_key
from liftagain.domain.training_log import Entry, ImportedLog, LoggedSet, Workout
from liftagain.intake.workouts import in_time


@dataclass(frozen=True, slots=True)
class Merged:
    """The workouts in order of time; how many sets stood in an earlier log, and how many of them in another app's."""

    workouts: tuple[Workout, ...]
    repeated: int
    told_by_other_apps: int


def told(source: str, workout: Workout, entry: Entry, done: LoggedSet) -> Told:
    """The set as its source tells it."""
    return Told(
        source=source,
        day=workout.day,
        started=workout.started.isoformat() if workout.started else "",
        exercise=entry.exercise or folded_name(entry.name),
        reps=done.reps,
        load_kg=done.load_kg,
        duration_s=done.duration_s,
        distance_m=done.distance_m,
    )


def merged_logs(logs: Sequence[ImportedLog], *, keep_both: bool = False) -> Merged:
    """The logs as one; a later log adds what the earlier ones do not tell. With `keep_both` two apps add up."""
    seen: dict[str, Told] = {}
    merged: dict[tuple[object, ...], Workout] = {}
    repeated = elsewhere = 0
    for log in logs:
        every = [
            (set_key(workout, entry, index, done), told(log.source, workout, entry, done))
            for workout in log.workouts
            for entry in workout.entries
            for index, done in enumerate(entry.sets)
        ]
        mine = {key for key, _ in every}
        new = [one for key, one in every if key not in seen]
        others = (one for key, one in seen.items() if key not in mine)
        again = iter([False] * len(new) if keep_both else told_again(new, others))
        keep = [key not in seen and not next(again) for key, _ in every]
        repeated += keep.count(False)
        elsewhere += keep.count(False) - (len(every) - len(new))
        seen.update(pair for pair, kept in zip(every, keep, strict=True) if kept)
        kept_sets = iter(keep)
        for workout in log.workouts:
            _add(merged, workout, _kept(workout, [next(kept_sets) for entry in workout.entries for _ in entry.sets]))
    return Merged(tuple(sorted(merged.values(), key=in_time)), repeated, elsewhere)


def _kept(workout: Workout, keep: Sequence[bool]) -> tuple[Entry, ...]:
    """The entries with only the sets that are kept, in their order."""
    answers = iter(keep)
    entries = (replace(entry, sets=tuple(done for done in entry.sets if next(answers))) for entry in workout.entries)
    return tuple(entry for entry in entries if entry.sets)


def _add(merged: dict[tuple[object, ...], Workout], workout: Workout, new: tuple[Entry, ...]) -> None:
    """Adds entries to the workout that they belong to."""
    if not new:
        return
    which = (workout.day, workout.started, workout.title)
    earlier = merged.get(which)
    merged[which] = replace(earlier or workout, entries=_joined(earlier.entries, new) if earlier else new)


def _joined(entries: Sequence[Entry], more: Sequence[Entry]) -> tuple[Entry, ...]:
    """The entries of one workout from two files; sets of one exercise come under one entry."""
    by_name = {entry.name: entry for entry in entries}
    for entry in more:
        earlier = by_name.get(entry.name)
        by_name[entry.name] = replace(earlier, sets=earlier.sets + entry.sets) if earlier else entry
    return tuple(by_name.values())
