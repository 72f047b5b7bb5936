"""`liftagain log`: import training logs, once or as they appear in a folder."""

from datetime import datetime
from pathlib import Path
from typing import Literal

from liftagain.cli.json_file import print_json
from liftagain.cli.log_file import log_files
from liftagain.domain.errors import InputError


def log(
    *files: Path,
    dry_run: bool = False,
    unit: Literal["kg", "lb"] | None = None,
    keep_both: bool = False,
    watch: Path | None = None,
    once: bool = False,
    data: Path | None = None,
    json: bool = False,
) -> None:
    """Import training logs; the app is told from the content.

    Args:
        files: Exports of training apps, FIT files of a watch, or a CSV of your own.
        dry_run: Only say what the files hold.
        unit: The unit of the weights, where the file does not say.
        keep_both: Count sets twice that two apps tell alike.
        watch: A folder; import what appears in it, until Ctrl-C.
        once: With --watch: look once and end.
        data: The data folder, where it is not the usual one.
        json: Print one JSON object.
    """
    if watch is not None:
        if files or dry_run or json:
            raise InputError("log --watch: takes no files, no --dry-run and no --json; expected a folder alone")
        from liftagain.cli.log_watch import watch_folder

        watch_folder(watch, unit, data, once=once)
        return
    if once:
        raise InputError("log --once: found no --watch; expected log --watch FOLDER --once")
    if not files:
        raise InputError("log: no file given; expected one or more exports of a training app")
    from liftagain.app.import_log import dry_run_as_json, read_logs

    if dry_run:
        found = dry_run_as_json(read_logs(log_files(files), unit, keep_both=keep_both))
    else:
        from liftagain.web.journal.command import import_files

        found = import_files(log_files(files), unit, data, keep_both=keep_both)
    if json:
        print_json(found)
        return
    from liftagain.words.log import spoken_import

    print(spoken_import(found, stored=not dry_run, today=datetime.now().astimezone().date()))
