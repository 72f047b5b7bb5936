"""Imports: stage a dropped file, look at what it holds, store it on the person's word, take it back."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max, Q, QuerySet

from liftagain.app.import_log import LogFile, dry_run_as_json, read_logs, set_key
from liftagain.app.merged_logs import told
from liftagain.app.same_sets import Told, told_again
from liftagain.app.set_key import folded_name
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
    told_by_other_apps: int


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
    new = new_sets(log)
    duplicates = log.set_count - len(new.sets)
    counts = {**dry_run_as_json(log), "duplicates": duplicates, "told_by_other_apps": new.told_by_other_apps}
    return Preview(log, counts, duplicates, new.told_by_other_apps)


def confirm(staged: StagedFile, *, keep_both: bool = False) -> Import:
    """Stores the staged file's sets that are not in the journal yet, all or nothing, and removes the staged file."""
    return add(staged.name, bytes(staged.content), staged.unit, remove=staged, keep_both=keep_both)


def add(
    name: str,
    content: bytes,
    unit: str = "",
    *,
    remove: StagedFile | None = None,
    durable: bool = True,
    keep_both: bool = False,
) -> Import:
    """Imports a file. When this returns its new sets are on the disk (with `durable`; else when the caller commits).

    With `keep_both` a set that another app told too is stored again. Raises as `read` does.
    """
    log = read(name, content, unit)
    moment = now()
    with transaction.atomic(durable=durable):
        # Read inside the transaction, which is IMMEDIATE: two imports at once see each other.
        new = new_sets(log, keep_both=keep_both)
        imported = Import(
            file_name=name[:255],
            sha256=hashlib.sha256(content).hexdigest(),
            source=log.source,
            unit=log.unit,
            counts={},
            imported_at=moment.at,
            time_zone=moment.zone,
        )
        rows = [row(imported, *parts) for parts in new.sets]
        imported.counts = {
            **dry_run_as_json(log),
            "stored": len(rows),
            "duplicates": log.set_count - len(rows),
            "told_by_other_apps": new.told_by_other_apps,
        }
        imported.save(force_insert=True)
        LoggedSet.objects.bulk_create(rows, batch_size=ROWS_AT_ONCE)
        if remove is not None:
            remove.delete()
    return imported


@dataclass(frozen=True)
class New:
    """The sets of a log that the journal does not hold yet, and how many were left out as told by another app."""

    sets: "list[Keyed]"
    told_by_other_apps: int


def new_sets(log: ImportedLog, *, keep_both: bool = False) -> New:
    """What of the log is new: neither its key is in the journal, nor has another app told the set."""
    every = list(keyed_sets(log))
    known = set(standing_sets().values_list("key", flat=True))
    new = [parts for parts in every if parts[0] not in known]
    if keep_both or not new:
        return New(new, 0)
    told_now = [told(log.source, workout, entry, done) for _, _, workout, _, entry, done in new]
    again = told_again(told_now, _told_on({one.day for one in told_now}, {key for key, *_ in every}))
    return New([parts for parts, same in zip(new, again, strict=True) if not same], sum(again))


def _told_on(days: set[date], but: set[str]) -> Iterator[Told]:
    """The sets that stand in the journal between the first and the last of the days, but those with the keys `but`."""
    names = remembered_names()
    for one in standing_sets().filter(day__range=(min(days), max(days))).select_related("source_file"):
        if one.key not in but:
            yield Told(
                source=one.source_file.source,
                day=one.day,
                started=one.started,
                exercise=one.exercise or names.get(one.name) or folded_name(one.name),
                reps=one.reps,
                load_kg=one.load_kg,
                duration_s=one.duration_s,
                distance_m=one.distance_m,
            )


_moment: ContextVar[datetime | None] = ContextVar("imports at", default=None)


@contextmanager
def as_of(moment: datetime) -> Iterator[None]:
    """Reads the imports, for this thread only, as they stood at a moment."""
    before = _moment.set(moment)
    try:
        yield
    finally:
        _moment.reset(before)


def standing_imports() -> QuerySet[Import]:
    """The imports that were not undone; inside `as_of`, those that counted then."""
    moment = _moment.get()
    if moment is None:
        return Import.objects.filter(undone_at=None)
    return Import.objects.filter(Q(undone_at=None) | Q(undone_at__gt=moment), imported_at__lte=moment)


def standing_sets() -> QuerySet[LoggedSet]:
    """The sets of those imports."""
    if _moment.get() is None:
        return LoggedSet.objects.filter(source_file__undone_at=None)
    return LoggedSet.objects.filter(source_file__in=standing_imports())


def last_day() -> date | None:
    """The last day that the log tells of, None without one."""
    last: date | None = standing_sets().aggregate(last=Max("day"))["last"]
    return last


def files_with_gaps() -> list[str]:
    """The files whose sets were left out because an import told them that was undone since."""
    undone = Import.objects.exclude(undone_at=None)
    if not undone.exists():
        return []
    return [
        one.file_name
        for one in Import.objects.filter(undone_at=None).order_by("imported_at")
        if one.counts.get("duplicates") and any(_overlap(one, other) for other in undone)
    ]


def _overlap(one: Import, undone: Import) -> bool:
    """Whether an undone import stood when `one` came, and tells of some of its days."""
    mine, other = one.counts, undone.counts
    if undone.undone_at is None or not undone.imported_at < one.imported_at < undone.undone_at:
        return False
    return (
        bool(other.get("stored")) and mine["first_day"] <= other["last_day"] and other["first_day"] <= mine["last_day"]
    )


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
        side=done.side or "",
        pain=entry.pain,
    )
