"""The journal's upkeep: migrations by themselves after a backup, and the backups."""

from datetime import timedelta
from pathlib import Path

from django.core.management import call_command
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from liftagain.domain.errors import InputError
from liftagain.web.folder import BACKUPS
from liftagain.web.journal.clock import now

STAGED_FILES_LAST = timedelta(days=1)


def bring_up_to_date(folder: Path) -> Path | None:
    """Applies what migrations there are, after a backup where there is something to lose. Returns the backup.

    Raises:
        InputError: the journal in the folder is no journal, is damaged, or comes from a newer version.
    """
    try:
        executor = MigrationExecutor(connection)
        applied = executor.loader.applied_migrations
        unknown = sorted(name for key, name in _ours(applied) if (key, name) not in executor.loader.disk_migrations)
        if unknown:
            raise InputError(
                f"{folder}: this journal was written by a newer version ({unknown[-1]}); update the program"
            )
        plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
        copy = back_up(folder, "before-update") if plan and _ours(applied) else None
        if plan:
            call_command("migrate", interactive=False, verbosity=0)
        _forget_old_uploads()
    except DatabaseError as error:
        raise InputError(
            f"{folder}: the journal cannot be opened ({error}); the newest copy is in {BACKUPS}/"
        ) from error
    return copy


def _ours(applied: object) -> list[tuple[str, str]]:
    return [key for key in applied if key[0] == "journal"]  # type: ignore[attr-defined]


def back_up(folder: Path, why: str) -> Path | None:
    """A complete copy of the journal in `backups/`, named by time and reason. None where a server keeps the journal."""
    if connection.vendor != "sqlite":
        return None
    (folder / BACKUPS).mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / BACKUPS / f"{now().local:%Y-%m-%d-%H%M%S}-{why}.db"
    number = 1
    while target.exists():
        number += 1
        target = target.with_name(f"{now().local:%Y-%m-%d-%H%M%S}-{why}-{number}.db")
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(target)])
    target.chmod(0o600)
    return target


def backups(folder: Path) -> list[Path]:
    """The copies in `backups/`, oldest first."""
    return sorted((folder / BACKUPS).glob("*.db")) if (folder / BACKUPS).is_dir() else []


def _forget_old_uploads() -> None:
    from liftagain.web.journal.models import StagedFile

    StagedFile.objects.filter(staged_at__lt=now().at - STAGED_FILES_LAST).delete()
