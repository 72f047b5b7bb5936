"""Imports: stage a dropped file, look at what it holds, store it on the person's word, take it back."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from liftagain.app.import_log import LogFile, dry_run_as_json, read_logs, set_key
from liftagain.domain.training_log import Entry, ImportedLog, Unit, Workout
from liftagain.domain.training_log import LoggedSet as DomainSet
from liftagain.web.journal import facts
from liftagain.web.journal.clock import now
from liftagain.web.journal.models import Import, LoggedSet, StagedFile

ROWS_AT_ONCE = 500


@dataclass(frozen=True)
class Preview:
    """What a staged file holds and what of it is already in the journal. Nothing of it is stored yet."""

    log: ImportedLog
    counts: dict[str, Any]
    duplicates: int


def stage(name: str, content: bytes, unit: str = "") -> StagedFile:
    """Keeps a dropped file until the person has said yes or no to its preview."""
    return StagedFile.objects.create(name=name[:255], content=content, unit=unit, staged_at=now().at)


def remembered_names() -> dict[str, str]:
    """Catalogue ids by what the person called the exercise; an empty id means "none of these, do not ask again"."""
    return {fact.told["name"]: fact.told["exercise"] for fact in facts.current(facts.EXERCISE_NAME)}


def read(name: str, content: bytes, unit: str = "") -> ImportedLog:
    """The log in a file, with the names that the person has explained before.

    Raises:
        InputError: the file holds no training log that we can read; UnitUnknown where kg or lb has to be asked.
    """
    known = {said: exercise for said, exercise in remembered_names().items() if exercise}
    return read_logs([LogFile(name, content)], unit_named(unit), known, today=now().day)


def unit_named(text: str) -> Unit | None:
    """The unit that a word names; None for no word."""
    return {"kg": "kg", "lb": "lb"}.get(text)  # type: ignore[return-value]


def preview(staged: StagedFile) -> Preview:
    """What the staged file holds. Raises as `read` does."""
    log = read(staged.name, bytes(staged.content), staged.unit)
    known = stored_keys()
    duplicates = sum(1 for key, *_ in keyed_sets(log) if key in known)
    return Preview(log=log, counts={**dry_run_as_json(log), "duplicates": duplicates}, duplicates=duplicates)


def confirm(staged: StagedFile) -> Import:
    """Stores the staged file's sets that are not in the journal yet, all or nothing, and removes the staged file."""
    return add(staged.name, bytes(staged.content), staged.unit, remove=staged)


def add(name: str, content: bytes, unit: str = "", *, remove: StagedFile | None = None, durable: bool = True) -> Import:
    """Imports a file. When this returns its new sets are on the disk (with `durable`; else when the caller commits).

    Raises as `read` does.
    """
    log = read(name, content, unit)
    moment = now()
    with transaction.atomic(durable=durable):
        known = stored_keys()  # read inside the transaction, which is IMMEDIATE: two imports at once see each other
        imported = Import(
            file_name=name[:255],
            sha256=hashlib.sha256(content).hexdigest(),
            source=log.source,
            unit=log.unit,
            counts={},
            imported_at=moment.at,
            time_zone=moment.zone,
        )
        rows = [row(imported, *parts) for parts in keyed_sets(log) if parts[0] not in known]
        imported.counts = {**dry_run_as_json(log), "stored": len(rows), "duplicates": log.set_count - len(rows)}
        imported.save(force_insert=True)
        LoggedSet.objects.bulk_create(rows, batch_size=ROWS_AT_ONCE)
        if remove is not None:
            remove.delete()
    return imported


def stored_keys() -> set[str]:
    """The keys of every set that counts."""
    return set(standing_sets().values_list("key", flat=True))


def standing_sets() -> QuerySet[LoggedSet]:
    """The sets of the imports that were not undone."""
    return LoggedSet.objects.filter(source_file__undone_at=None)


def undo(imported: Import) -> None:
    """Takes an import back: its sets no longer count. `removal.delete_import` removes the bytes."""
    Import.objects.filter(id=imported.id, undone_at=None).update(undone_at=now().at)


def remember(name: str, exercise: str) -> None:
    """Keeps what the person said an exercise name means; asked once."""
    earlier = next((fact for fact in facts.current(facts.EXERCISE_NAME) if fact.told["name"] == name), None)
    if earlier is None or earlier.told["exercise"] != exercise:
        facts.record(
            facts.EXERCISE_NAME, {"name": name, "exercise": exercise}, supersedes=earlier.id if earlier else None
        )


Keyed = tuple[str, int, Workout, int, Entry, DomainSet]


def keyed_sets(log: ImportedLog) -> Iterator[Keyed]:
    """Every set of a log with its stable key. The key of a set that stands twice in the file gets a number."""
    seen: dict[str, int] = {}
    for number, workout in enumerate(log.workouts):
        for place, entry in enumerate(workout.entries):
            for index, done in enumerate(entry.sets):
                key = set_key(workout, entry, index, done)
                seen[key] = seen.get(key, 0) + 1
                yield (key if seen[key] == 1 else f"{key[:58]}~{seen[key]}", number, workout, place, entry, done)


def row(
    imported: Import, key: str, number: int, workout: Workout, place: int, entry: Entry, done: DomainSet
) -> LoggedSet:
    """A set as a row."""
    return LoggedSet(
        source_file=imported,
        key=key,
        workout=number,
        day=workout.day,
        started=workout.started.isoformat() if workout.started else "",
        title=workout.title,
        workout_note=workout.note,
        workout_s=workout.duration_s,
        entry=place,
        name=entry.name,
        exercise=entry.exercise or "",
        entry_note=entry.note,
        kind=done.kind,
        reps=done.reps,
        load_kg=done.load_kg,
        duration_s=done.duration_s,
        distance_m=done.distance_m,
        rpe=done.rpe,
        row=done.row,
    )
