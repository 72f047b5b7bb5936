"""`liftagain log`: import training logs."""

from pathlib import Path
from typing import Literal

from liftagain.cli.json_file import print_json
from liftagain.cli.log_file import log_files
from liftagain.domain.errors import InputError


def log(
    *files: Path,
    dry_run: bool = False,
    unit: Literal["kg", "lb"] | None = None,
    data: Path | None = None,
    json: bool = False,
) -> None:
    """Import training logs; the app is told from the content.

    Args:
        files: Exports of Strong, Hevy or FitNotes.
        dry_run: Only say what the files hold.
        unit: The unit of the weights, where the file does not say.
        data: The data folder, where it is not the usual one.
        json: Print one JSON object.
    """
    from liftagain.app.import_log import dry_run_as_json, read_logs

    if not files:
        raise InputError("log: no file given; expected one or more exports of a training app")
    if dry_run:
        found = dry_run_as_json(read_logs(log_files(files), unit))
    else:
        from liftagain.web.journal.command import import_files

        found = import_files(log_files(files), unit, data)
    if json:
        print_json(found)
        return
    from liftagain.words.log import spoken_import

    print(spoken_import(found, stored=not dry_run))
