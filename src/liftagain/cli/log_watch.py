"""`liftagain log --watch`: imports what appears in a folder, file by file, and goes on when one cannot be read."""

import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from liftagain.cli.log_file import log_files
from liftagain.domain.errors import InputError

SECONDS_BETWEEN_LOOKS = 2.0
"""Between two looks at the folder. A file whose size and time are the same in both is taken to be whole."""

Stamp = tuple[int, int]


class Watch:
    """A folder, what was seen of its files, and what is done with a file that is new."""

    def __init__(self, folder: Path, take: Callable[[Path], None]) -> None:
        """`take` is called once for each file, and again when the file has changed."""
        self._folder = folder
        self._take = take
        self._seen: dict[str, Stamp] = {}
        self._done: dict[str, Stamp] = {}

    def look(self) -> None:
        """Takes every file that has not changed since the last look and was not taken as it is.

        Raises:
            InputError: the folder cannot be read.
        """
        now = self._stamps()
        for name, stamp in sorted(now.items()):
            if stamp == self._seen.get(name) and stamp != self._done.get(name):
                self._done[name] = stamp
                self._take(self._folder / name)
        self._seen = now

    def _stamps(self) -> dict[str, Stamp]:
        """Size and time of change of each file. Hidden files are half-written ones of a synchroniser."""
        try:
            found = {}
            for path in self._folder.iterdir():
                if path.name.startswith(".") or not path.is_file():
                    continue
                stat = path.stat()
                found[path.name] = (stat.st_size, stat.st_mtime_ns)
        except FileNotFoundError as error:
            if self._folder.is_dir():  # a file went away between the two calls
                return self._seen
            raise InputError(f"--watch {self._folder}: there is no such folder") from error
        except OSError as error:
            raise InputError(f"--watch {self._folder}: cannot be read ({error.strerror}); expected a folder") from error
        return found


def watch_folder(folder: Path, unit: Literal["kg", "lb"] | None, data: Path | None, *, once: bool) -> None:
    """Imports what is in the folder and what appears in it, until Ctrl-C; with `once` after one look.

    Raises:
        InputError: the folder cannot be read. A file that cannot be read is told on standard error instead.
    """
    watch = Watch(folder, lambda path: _import(path, unit, data))
    watch.look()
    if not once:
        print(f"Watching {folder}. Stop with Ctrl-C.", flush=True)
    try:
        while True:
            time.sleep(SECONDS_BETWEEN_LOOKS)
            watch.look()
            if once:
                return
    except KeyboardInterrupt:
        return


def _import(path: Path, unit: Literal["kg", "lb"] | None, data: Path | None) -> None:
    """Imports one file and says what came of it, in one line or a few."""
    from liftagain.web.journal.command import import_new_file

    try:
        found = import_new_file(log_files([path])[0], unit, data)
    except InputError as error:
        print(f"liftagain: {error}", file=sys.stderr, flush=True)
        return
    print(_said(path, found), flush=True)


def _said(path: Path, found: dict[str, Any] | None) -> str:
    if found is None:
        return f"{path.name}: imported before."
    from liftagain.words.log import spoken_import

    said = spoken_import(found, stored=True, today=datetime.now().astimezone().date())
    return f"{path.name}: {said}"
