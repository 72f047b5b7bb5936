"""What the command line does with the journal, outside any web request."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from liftagain.domain.errors import InputError
from liftagain.web import folder

if TYPE_CHECKING:
    from liftagain.app.import_log import LogFile
    from liftagain.domain.replay import Replay

Check = dict[str, Any]


def import_files(
    files: "Sequence[LogFile]", unit: str | None = None, data: Path | None = None, *, keep_both: bool = False
) -> dict[str, Any]:
    """Stores the new sets of training logs, all files or none. Returns what they held, what was stored, what was known.

    With `keep_both` sets that two apps tell alike are both stored.

    Raises:
        InputError: a file that cannot be read, or a data folder that cannot be used. Nothing was stored then.
    """
    from liftagain.web.serve import start_django

    start_django(data)
    from django.db import transaction

    from liftagain.app.import_log import dry_run_as_json, read_logs
    from liftagain.web.journal import imports

    names = {said: exercise for said, exercise in imports.remembered_names().items() if exercise}
    whole = read_logs(files, unit, names, keep_both=keep_both)  # type: ignore[arg-type]
    with transaction.atomic():
        done = [imports.add(file.name, file.content, unit or "", durable=False, keep_both=keep_both) for file in files]
    return {
        **dry_run_as_json(whole),
        "stored": sum(one.counts["stored"] for one in done),
        "duplicates": sum(one.counts["duplicates"] for one in done),
        "told_by_other_apps": sum(one.counts["told_by_other_apps"] for one in done),
    }


def import_new_file(file: "LogFile", unit: str | None = None, data: Path | None = None) -> dict[str, Any] | None:
    """Stores the new sets of one file; None where the same bytes were imported before, also if that was undone.

    Raises:
        InputError: a file that cannot be read. Nothing was stored then.
    """
    from liftagain.web.serve import start_django

    start_django(data)
    from hashlib import sha256

    from liftagain.web.journal.models import Import

    if Import.objects.filter(sha256=sha256(file.content).hexdigest()).exists():
        return None
    return import_files([file], unit, data)


def replay_stored(asked: str | None = None, data: Path | None = None) -> "Replay":
    """The plan of a day, or the decision of an id, beside what its facts and its knowledge give now.

    Raises:
        InputError: no journal, no such day or id; or it is neither. Nothing is stored.
    """
    chosen = data.expanduser().absolute() if data is not None else folder.data_folder()
    if "DATABASE_URL" not in os.environ and not (chosen / folder.JOURNAL).exists():
        raise InputError(f"{chosen}: holds no journal yet; nothing was shown that could be explained")
    from liftagain.web.serve import start_django

    start_django(data)
    from liftagain.web.again import look_up, replay

    return replay(look_up(asked))


def keep_self_tests(raw: object, where: str, data: Path | None = None) -> dict[str, int]:
    """Stores results of self-tests that are not known yet, all or none.

    Raises:
        InputError: a result that its test does not take, or a day that is still to come. Nothing was stored then.
    """
    from liftagain.app.self_tests import read_self_tests

    found = read_self_tests(raw, where)
    from liftagain.web.serve import start_django

    start_django(data)
    from liftagain.web.journal import self_tests
    from liftagain.web.journal.clock import now

    today = now().day
    for place, one in enumerate(found):
        if one.on > today:
            raise InputError(f"{where}[{place}]: on: {one.on} is still to come; expected {today} or before")
    return {"results": len(found), "stored": self_tests.keep_all(found)}


def self_tests_kept(data: Path | None = None) -> list[dict[str, Any]]:
    """The results that the journal holds, in the form that `keep_self_tests` takes."""
    from liftagain.web.serve import start_django

    start_django(data)
    from liftagain.app.self_tests import as_json
    from liftagain.web.journal import self_tests

    return [as_json(one) for one in self_tests.results()]


def examine_data_folder(data: Path | None = None) -> list[Check]:
    """The checks of the data folder: where it is, who may read it, whether the journal is whole. Changes nothing."""
    chosen = data.expanduser().absolute() if data is not None else folder.data_folder()
    if not chosen.is_dir():
        return [_check("data folder", True, f"{chosen} (made at the first start)")]
    private = not chosen.stat().st_mode & 0o077
    checks = [
        _check("data folder", True, str(chosen)),
        _check("data folder is private", private, "only you can read it" if private else "others can read it"),
    ]
    journal = chosen / folder.JOURNAL
    if journal.exists():
        checks.append(_examine_journal(journal))
    return checks


def _examine_journal(journal: Path) -> Check:
    import sqlite3

    try:
        with sqlite3.connect(f"file:{journal}?mode=ro", uri=True) as database:
            verdict = str(database.execute("PRAGMA integrity_check").fetchone()[0])
    except sqlite3.Error as error:
        verdict = str(error)
    return _check("journal", verdict == "ok", "whole" if verdict == "ok" else verdict)


def _check(what: str, ok: bool, found: str) -> Check:
    return {"what": what, "ok": ok, "found": found}
