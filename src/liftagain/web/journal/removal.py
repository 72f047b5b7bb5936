"""Real removal: the rows, their bytes in the file, the write-ahead log, and the backups that the person names."""

from pathlib import Path

from django.db import connection, transaction
from django.db.models import Model

from liftagain.web.journal.models import Fact, Import, KnowledgeBundle, LoggedSet, Shown, StagedFile
from liftagain.web.journal.upkeep import backups
from liftagain.web.remembered import forget

TABLES: tuple[type[Model], ...] = (LoggedSet, Import, StagedFile, Shown, KnowledgeBundle, Fact)


def delete_import(imported: Import) -> None:
    """Removes an import, its sets and every decision that was computed from it."""
    with transaction.atomic(durable=True):
        Shown.objects.filter(inputs__imports__icontains=str(imported.id)).delete()
        LoggedSet.objects.filter(source_file=imported).delete()
        imported.delete()
    scrub()
    forget()


def delete_everything() -> None:
    """Removes every row of the journal: facts, imports, staged files, decisions."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        for table in TABLES:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table._meta.db_table)}")  # noqa: S608, SLF001
    scrub()
    forget()


def scrub() -> None:
    """Rewrites the database file without the removed rows and empties the write-ahead log."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def delete_backups(folder: Path) -> list[str]:
    """Removes the copies in `backups/` and returns their names."""
    removed = []
    for path in backups(folder):
        path.unlink()
        removed.append(path.name)
    return removed
