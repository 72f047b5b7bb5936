"""Reads training-log files from the disk for the commands."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from liftagain.domain.errors import InputError

if TYPE_CHECKING:
    from liftagain.app.import_log import LogFile


def log_files(paths: Sequence[Path]) -> "list[LogFile]":
    """The files' names and bytes; a file that is too large is refused before it is read.

    Raises:
        InputError: a file that cannot be read or is too large.
    """
    from liftagain.app.import_log import LARGEST_LOG_BYTES, LogFile

    files = []
    for path in paths:
        try:
            size = path.stat().st_size
            if size > LARGEST_LOG_BYTES:
                raise InputError(
                    f"{path.name}: {size / 1e6:.0f} MB; a training log has at most {LARGEST_LOG_BYTES / 1e6:.0f} MB"
                )
            files.append(LogFile(name=path.name, content=path.read_bytes()))
        except OSError as error:
            raise InputError(f"{path}: cannot be read ({error.strerror})") from error
    return files
